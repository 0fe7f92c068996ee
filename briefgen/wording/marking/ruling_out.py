"""Ruling out: our side says without a condition that it will not do some act of its own.

What must be told apart: whose act it is, whether it is an act at all or a mood, a resolve, a way
of not answering; whether it is denied, meant for the time to come, and tied to no condition.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.wording import english as en
from briefgen.wording.attribution import NOT_OURS, told_by_others
from briefgen.wording.clauses import Clause
from briefgen.wording.holding import holding, none_given
from briefgen.wording.idioms import EXCLUDING, OPINION
from briefgen.wording.recorded import speaker
from briefgen.wording.refusals import SOUNDS, Refusal, refusals
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence
from briefgen.wording.standing import standing
from briefgen.wording.stems import stem
from briefgen.wording.verbs import classes


def marks(sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]) -> Iterator[str]:
    """The marks of one sentence."""
    found = tuple(refusals(sentence, clauses))
    if not found and not touches and not none_given(sentence):
        yield "!nothing seen"
        return
    tied = _least_tied(sentence, found)
    yield f"around {tied}"
    yield from _flags(sentence)
    seen = any(one.counts for one in found)
    for one in found:
        yield from _refusal(one, standing(sentence, one.clause.first, one.clause.last))
    if none_given(sentence):
        yield f"none given {tied}"
        seen = True
    for touch in touches:
        if any(_judges(one, touch) for one in found):
            continue
        if touch.silent and not _for_itself(touch, clauses, sentence):
            yield f"silent {touch.silent}"
            continue
        if found and _breaks_off(sentence, touch):
            continue
        after = {word.low for word in sentence.words[touch.last + 1 : touch.last + 7]}
        if after & OPINION:
            yield "phrase of an opinion"
            continue
        if any(_talks(word.low) for word in sentence.words[touch.last + 1 : touch.last + 2]):
            yield "phrase of talk"
            continue
        if touch.rule.watch.id == "at-no-time" and found and all(o.what in SOUNDS for o in found):
            yield "phrase of resolve"  # “we will not walk away, not on my watch”
            continue
        holder, here = _whose_words(touch, clauses, sentence), _tied(sentence, touch, tied)
        yield f"phrase {holder} {here}"
        yield f"phrase {touch.rule.watch.id} {here}"
        seen = seen or holder not in NOT_OURS
    yield f"!{'seen' if seen else 'nothing seen'} {tied}"


def _least_tied(sentence: Sentence, found: Sequence[Refusal]) -> str:
    """What the sentence is tied to, or `plain` where a refusal that counts is tied to nothing."""
    ours = [standing(sentence, one.clause.first, one.clause.last) for one in found if one.counts]
    return "plain" if "plain" in ours else standing(sentence)


def anothers(sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]) -> bool:
    """Whether all that is refused hangs on a condition, or is what somebody asks."""
    return _least_tied(sentence, tuple(refusals(sentence, clauses))) in ("tied", "asked")


def span(sentence: Sentence, clauses: Sequence[Clause]) -> tuple[int, int, str] | None:
    """The first and last word of the refusal, and what kind it is; None where none is seen."""
    for one in refusals(sentence, clauses):
        if one.counts:
            kind = "concession" if one.what == "concession" else "means"
            return one.clause.first, one.clause.last, kind
    return None


def _flags(sentence: Sentence) -> Iterator[str]:
    lows = {word.low for word in sentence.words}
    if lows & {"we", "our", "us"}:
        yield "we speak"
    elif lows & {"i", "my"}:
        yield "I speak"
    else:
        yield "nobody speaks"
    if _TOGETHER.search(sentence.text):
        yield "parties"
    if lows & {"they", "their", "them", "he", "his", "she", "her"}:
        yield "others named"
    length = len(sentence.words)
    yield "long" if length > 30 else "short" if length < 10 else "middling"


_TOGETHER = re.compile(
    r"\b(?:part(?:y|ies)|member states?|participants?|contracting|signatories)\b", re.I
)


def _refusal(one: Refusal, tied: str) -> Iterator[str]:
    if not one.counts:
        yield f"no: {one.whose}" if one.whose in NOT_OURS else f"no: {one.when} {one.what}"
        return
    by = "by" if one.clause.by else "bare"
    yield f"refusal {tied}"
    yield f"{one.whose} {one.when} {one.what} {tied}"
    yield f"{one.whose} {one.when} {one.what}"
    yield f"{one.whose} {tied}"
    yield f"{one.when} {by} {tied}"
    yield f"{one.what} {tied}"
    if one.clause.by:
        yield f"by {stem(one.clause.by)} {tied}"
    yield f"verb {stem(one.clause.verb)}"


_NOBODYS = frozenset(
    "no-plans off-the-table ruled-out shut-door no-day-comes at-no-time red-line-aloud".split()
)
_UNCLEAR = frozenset({"state", "other", "light", "considering", "talk", "mind"})


def _for_itself(touch: Touch, clauses: Sequence[Clause], sentence: Sentence) -> bool:
    """Whether a party to a record says it of itself."""
    if touch.silent != "others":
        return False
    return _whose_words(touch, clauses, sentence).startswith("record")


def _tied(sentence: Sentence, touch: Touch, around: str) -> str:
    return "plain" if around == "plain" else standing(sentence, touch.first, touch.last)


def _breaks_off(sentence: Sentence, touch: Touch) -> bool:
    """Whether a phrase is begun anew: “I'm not going to -- I'm not going to guess”."""
    ahead = [word.low for word in sentence.words[touch.last + 1 : touch.last + 3]]
    return touch.rule.watch.id == "will-not-act" and not _DASHES.isdisjoint(ahead)


_DASHES = frozenset({"—", "--", "–", "-"})


def _talks(low: str) -> bool:
    kinds = classes(stem(low))
    return "talk" in kinds and not kinds & {"act", "concede"}


def _judges(one: Refusal, touch: Touch) -> bool:
    """Whether a clause has been judged that a phrase only repeats."""
    overlap = one.clause.first - 1 <= touch.last and touch.first <= one.clause.last
    by_itself = touch.rule.watch.id in _NOBODYS and not one.clause.by and one.what in _UNCLEAR
    if one.clause.subject == "there" and touch.rule.watch.id == "no-day-comes":
        by_itself = False
    return overlap and not by_itself


def _text_before(sentence: Sentence, touch: Touch) -> str:
    return sentence.text[: sentence.words[touch.first].start - sentence.start]


_OTHER_SIDE = re.compile(
    r"\b(?:opposite|other|opposing|adverse|enemy|hostile) (?:side|party|delegation|camp)\b", re.I
)


def _whose_words(touch: Touch, clauses: Sequence[Clause], sentence: Sentence) -> str:
    """Whose the verb is that stands at the phrase, or else the nearest before it."""
    inside = {word.low for word in sentence.words[touch.first : touch.last + 1]}
    if inside & en.OURS:
        return "ours"
    if touch.first > 1 and _OTHER_SIDE.search(_text_before(sentence, touch)):
        return "others"
    if sentence.words[max(0, touch.first - 1)].low in ("their", "his", "her", "your"):
        return "others"
    ahead = {word.low for word in sentence.words[touch.last + 1 : touch.last + 4]}
    if touch.rule.watch.id == "at-no-time" and ahead & (en.YOURS | en.THEIRS):
        return "others"
    near = [n for n, clause in enumerate(clauses) if clause.first <= touch.last]
    if not near and (kind := speaker(sentence, touch.first)) not in ("", "office"):
        return f"record {kind}"  # “he stated that Russia abandoned all idea of”
    if near:
        excludes = stem(clauses[near[-1]].verb) in EXCLUDING and not clauses[near[-1]].passive
        found = holding(near[-1], clauses, sentence)
        named = clauses[near[-1]].head == "<name>" and touch.rule.watch.id == "no-plans"
        if found == "noun" and named and clauses[near[-1]].verb_at <= touch.first + 1:
            return "others"  # “Sudland has no plans”: a name that is not ours
        told = excludes or clauses[near[-1]].head in ("which", "who")
        if found in ("thing", "noun") and not told and touch.rule.watch.id in _NOBODYS:
            return "others" if told_by_others(near[-1], clauses, sentence) else "nobody's"
        return found
    before = {word.low for word in sentence.words[: touch.last + 1]}
    if before & en.OURS:
        return "ours"
    return "others" if before & (en.THEIRS | en.YOURS | {"those", "who"}) else "nobody's"
