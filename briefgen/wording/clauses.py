"""A light grammar: who does what in a sentence, denied or not, and how firmly.

Not a parser. It finds each verb with its helpers, walks back to who it is said of, and on to the
act that is meant: “we are not prepared to send” is a refusal to send. That is enough to tell our
refusal from theirs, and an act from a mood.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.wording import english as en
from briefgen.wording.asides import gives_none, goes_on, named_later, past_commas, past_manner
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.subjects import (
    MOST_WORDS_BACK,
    PRONOUNS,
    Subject,
    kind_of,
    subject_words,
    turned,
)
from briefgen.wording.telegrams import wired, without_to

Time = Literal["future", "would", "able", "must", "present", "progress", "being", "past", "perfect"]


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its helpers: of whom, when, denied or not, and the act that is meant.

    `by` is the word that carries the act (“prepared”, “plans”), empty where there is none.
    `first`, `verb_at` and `last` number words of the sentence; `who` are the words of the subject.
    """

    subject: Subject
    head: str
    time: Time
    denied: bool
    by: str
    verb: str
    passive: bool
    first: int
    verb_at: int
    last: int
    who: tuple[Word, ...] = ()


def clauses(sentence: Sentence, own: frozenset[str] = frozenset()) -> tuple[Clause, ...]:
    """Every verb that has a helper, in order."""
    return tuple(_clauses(sentence.words, own))


def _clauses(words: tuple[Word, ...], own: frozenset[str]) -> Iterator[Clause]:
    at = 0
    before: Clause | None = None
    while at < len(words):
        if words[at].low not in en.AUXILIARIES:
            given = gives_none(words, at) or wired(words, at)
            finite = given or words[at].low in en.FINITE
            if finite and (bare := _bare(words, at, own)):
                yield bare
                before = bare
            at += 1
            continue
        clause = _clause(words, at, own)
        if before and clause.subject in ("none", "noun") and _joined(words, before, at):
            clause = replace(clause, subject=before.subject, head=before.head, who=before.who)
        yield clause
        before = clause
        at = max(_group(words, at)[1], at + 1)


def _group(words: tuple[Word, ...], at: int) -> tuple[list[str], int, bool]:
    """The helpers from there on, where the verb stands, and whether a `not` is among them."""
    begin = turned(words, at) or at + 1
    helpers, denied, end, last = [words[at].low], False, begin, min(len(words), begin + 8)
    while end < last:
        low = words[end].low
        if low in en.NEGATIVE:
            denied = True
        elif low in en.AUXILIARIES:
            helpers.append(low)
        elif low in en.COMMAS and end + 1 < last and goes_on(words, end):
            pass
        elif low in en.COMMAS and (skip := past_commas(words, end)):
            end = skip
            last = min(len(words), end + 6)
            continue
        elif (skip := past_manner(words, end)) > end:
            end = skip
            continue
        elif low not in en.ADVERBS and not (low in PRONOUNS and end == at + 1):
            break
        end += 1
    return helpers, end, denied


def _clause(words: tuple[Word, ...], at: int, own: frozenset[str]) -> Clause:
    helpers, verb_at, denied = _group(words, at)
    who = subject_words(words, at)
    subject, head = kind_of(who, own)
    denied = denied or _denied_before(words, at)
    verb = words[verb_at].low if verb_at < len(words) else ""
    by, act_at, denies = carried(words, verb_at)
    passive = helpers[-1] in en.BE and verb.endswith(_PARTICIPLE) and verb not in en.CARRIERS
    time = _time(helpers, verb)
    if by in ("going", "about"):
        time = "past" if helpers[0] in ("was", "were") else "future"
    act = words[act_at].low if act_at < len(words) else verb
    denied = denied or (act_at + 1 < len(words) and words[act_at + 1].low in en.NONE_AFTER)
    if act == "do" and (found := named_later(words, act_at)):
        act_at, act = found, words[found].low  # “what we will not do is send”
    if by and act_at < len(words) and words[act_at - 1].low in ("be", "been", "being"):
        passive = act.endswith(_PARTICIPLE)
    last = min(max(verb_at, act_at), len(words) - 1)
    at_verb = min(verb_at, len(words) - 1)
    return Clause(subject, head, time, denied != denies, by, act, passive, at, at_verb, last, who)


def _joined(words: tuple[Word, ...], before: Clause, at: int) -> bool:
    """Whether the helper there goes on with the same subject: “does not and will never”."""
    between = [word.low for word in words[before.last + 1 : at]]
    back = next(
        (n for n in range(at - 1, -1, -1) if words[n].low not in en.ADVERBS | en.NEGATIVE), at
    )
    joins = words[back].low in ("and", "or", "but", "nor", ",") or words[at - 1].low == "nor"
    return joins and len(between) < 25


def _bare(words: tuple[Word, ...], at: int, own: frozenset[str]) -> Clause | None:
    """A verb that stands without a helper: “we see no reason to”, “the Board declines”."""
    before = at - 1
    while before >= 0 and words[before].low in en.ADVERBS:
        before -= 1
    if before < 0 or words[before].low in en.AUXILIARIES | en.NEGATIVE | {"to"}:
        return None
    who = subject_words(words, at)
    subject, head = kind_of(who, own)
    if subject in ("none", "noun", "thing", "there"):
        return None
    by, act_at, denies = carried(words, at if words[at].low in en.CARRIERS else at + 1)
    act = words[act_at].low if by and act_at < len(words) else words[at].low
    passive = bool(by) and words[act_at - 1].low == "be" and act.endswith(_PARTICIPLE)
    denied = denies or _denied_before(words, at)
    none = words[at].low == "not" or (at + 1 < len(words) and words[at + 1].low in en.NONE_AFTER)
    denied = denied or none or gives_none(words, at)
    last = min(max(at, act_at if by else at), len(words) - 1)
    time: Time = "being" if wired(words, at) else "present"
    return Clause(subject, head, time, denied, by, act, passive, at, at, last, who)


def carried(words: tuple[Word, ...], at: int) -> tuple[str, int, bool]:
    """The word that carries an act (“prepared to send”), where the act stands, whether it denies.

    Carriers may follow each other: “not planning to agree to send”.
    """
    by, denies = "", False
    for _ in range(3):
        low = words[at].low if at < len(words) else ""
        if low in _AHEAD:
            near = range(at + 1, min(at + 4, len(words)))
            step = next((n for n in near if words[n].low in en.CARRIERS), 0)
            denies = denies or (low == "no" and bool(step))
            at, low = (step, words[step].low) if step else (at, low)
        elif low in en.FINDING:
            step = next(
                (
                    n
                    for n in range(at + 1, at + 4)
                    if n < len(words) and words[n].low in en.CARRIERS
                ),
                0,
            )
            at, low = (step, words[step].low) if step else (at, low)
        if low not in en.CARRIERS:
            break
        act = _act_after(words, at)
        if not act:
            break
        by = by or low
        denies = denies or low in en.DENYING
        at = act
    return by, at, denies


def _act_after(words: tuple[Word, ...], at: int) -> int:
    """Where the act stands that a carrier carries: after `to`, or as a word in -ing."""
    if words[at].low in _BEFORE_TO and (at + 1 == len(words) or words[at + 1].low != "to"):
        return 0
    if without_to(words, at + 1):
        return at + 1
    for step in range(at + 1, min(at + 7, len(words))):
        low = words[step].low
        if low == "to" and step + 1 < len(words):
            after = step + 1
            while after < len(words) - 1 and words[after].low in en.ADVERBS | {"be", "have", "not"}:
                after += 1
            return 0 if words[after].low in en.DETERMINERS else after
        if (
            low.endswith("ing")
            and len(low) > 4
            and words[step - 1].low
            in ("of", "on", "from", "for", words[at].low, "about", "in", "not", "any", "with")
        ):
            return step
        if low in _ENDS:
            return 0
    return 0


_AHEAD = frozenset("in no any a an the currently much not under on".split())
_ENDS = frozenset(". ; : ? ! that which who and but because".split())
_BEFORE_TO = frozenset("set due bound supposed about".split())
_PARTICIPLE = ("ed", "en", "ne", "un", "ld", "ght", "pt", "ut", "ade", "ent")


def _time(helpers: list[str], verb: str) -> Time:
    first = helpers[0]
    if first in ("will", "shall"):
        return "future"
    if first in ("would", "should", "might", "could"):
        return "would"
    if first in ("can", "may"):
        return "able"
    if first == "must":
        return "must"
    if first in ("was", "were", "did", "had"):
        return "past"
    if first in en.DO:
        return "present"
    if first in ("has", "have", "having"):
        return "perfect" if len(helpers) > 1 or verb.endswith(_PARTICIPLE) else "present"
    return "progress" if verb.endswith("ing") else "being"


def _denied_before(words: tuple[Word, ...], at: int) -> bool:
    """Whether a `no` or `never` stands just before: “no soldier will”, “never will we”."""
    for back in range(at - 1, max(-1, at - MOST_WORDS_BACK), -1):
        low = words[back].low
        if low in ("no", "never", "neither", "nor", "nothing", "none", "nobody"):
            return True
        if (
            low in _ENDS
            or (low in en.LINKS and low != "for")
            or low in en.AUXILIARIES
            or (low == "," and at - back > 2)
        ):
            return False
    return False
