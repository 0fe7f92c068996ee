"""Whose act a refusal is: our own, one told of our own side, or another party's.

A spokesman says “he” of his minister, a diplomat “they” of his ministers; the same words are said
of adversaries. Who tells of the act, and whom the sentence has named before, tell them apart.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.wording import english as en
from briefgen.wording.clauses import Clause
from briefgen.wording.recorded import speaks
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.subjects import kind_of, subject_words

_EXPLETIVE = frozenset(
    "proposed intended planned envisaged contemplated intention plan policy purpose"
    " possible considered practice desired thought aim decided resolved".split()
)
_PARTIES = ("body", "state", "state body", "leader", "the name")
NOT_OURS = frozenset({"others", "thing", "noun"})
_HEARSAY = re.compile(
    r"\b(?:(?:is|are|was|were|been) (?:said|reported|reputed|alleged|rumoured|rumored"
    r"|understood|believed)"
    r" to|(?:is|are|was|were|been) quoted as|reportedly|allegedly|apparently)\b"
    r"|\baccording to (?!our|the president|my)"
    r"|, (?:\w+ ){1,3}(?:reports|says|told (?:us|me)|tells (?:us|me)|thinks|claims),",
    re.I,
)
_OTHERS = frozenset(
    "military generals general army brigadier colonel marshal emir sheikh shah rebels"
    " regime junta republicans democrats republican opposition critics kremlin enemy"
    " adversary adversaries counterpart counterparts insurgents separatists militants"
    " terrorists soldiers opponents lawmakers legislators senators congressmen journalists"
    " speaker senator congress congressman embassy delegations delegates majority minority"
    " countries states powers those people companies partners house senate observers anybody"
    " anyone everybody somebody someone one nobody ambassador chargé envoy".split()
)
_TITLED_OTHERS = frozenset(
    "speaker senator congressman congresswoman representative mr mrs ms dr lord sir colonel"
    " general marshal brigadier sheikh emir shah king prince ayatollah chairman leader".split()
)
_SENT = frozenset(
    "troops forces soldiers boys aircraft personnel ships warships planes pilots observer"
    " observers officials representative representatives taxpayers".split()
)
_LEADING = frozenset("president prime minister secretary chancellor premier vice foreign".split())
_DEMONYM = re.compile(
    r"(?:[a-z]{2,}(?:ian|ean|ese|ish|ani|aeli|aqi|emeni|ench|utch|elsh|reek|wiss|rab|viet"
    r"|ssian|exican"
    r"|rican|arab|banese|oman|orean)|german)$"
)
_CLEAR = frozenset({"clear", "plain", "explicit", "known", "record"})
_MAKES = frozenset("made make makes making placed let lets".split())
_WE_SPEAK = frozenset("i we you my our".split())
_OURS_BY_OFFICE = frozenset("his her majesty's majesties the this my".split())


def whose(number: int, clauses: Sequence[Clause], sentence: Sentence) -> str:
    """Whose act a clause tells of, as far as the sentence says."""
    clause = clauses[number]
    own = _named(clause.subject, clause.head, clause.who)
    if own == "ours":
        tells, told_by = _teller(number, clauses, sentence)
        return "others" if tells == "thinks" and told_by in ("they", "he", "named") else "ours"
    if own == "others" or (own != "he" and _HEARSAY.search(sentence.text)):
        return "others"
    tells, told_by = _teller(number, clauses, sentence)
    if own == "it" and _of_a_purpose(clause, sentence):
        if told_by in ("others", "named", "they"):
            return "others"
        if told_by.startswith("record"):
            return told_by
        return "told by us" if told_by == "ours" else "nobody's"
    if own in ("he", "it", "they"):
        return _of_itself(number, clauses, own, tells, told_by, sentence)
    if own in _PARTIES:
        return _told(own, tells, told_by)
    if clause.passive and own in ("noun", "none", "thing", "named", "the name"):
        return "others" if told_by in ("others", "named") else "passive"
    if (own == "there" and clause.time == "future") or (
        clause.by and own in ("there", "thing", "none")
    ):
        return "others" if tells == "says" and told_by in ("others", "named") else "nobody's"
    if own == "there" and tells == "says" and told_by in ("others", "named"):
        return "others"
    return own if own in ("there", "thing") else "noun"


def _of_a_purpose(clause: Clause, sentence: Sentence) -> bool:
    """Whether “it” stands for what somebody means to do: “it is not Government policy to”."""
    if _EXPLETIVE & {clause.by, clause.verb}:
        return True
    after = [word.low for word in sentence.words[clause.last + 1 : clause.last + 4]]
    return "policy" in after and clause.time in ("being", "past")


def _named(subject: str, head: str, who: Sequence[Word]) -> str:
    """What the words of a subject say by themselves."""
    lows = [word.low for word in who]
    if subject == "ours":
        return "ours"
    if subject == "yours":
        return "others"
    if head in ("he", "she", "they", "it"):
        return "he" if head == "she" else head
    if lows and lows[0].endswith("ing") and len(lows[0]) > 5 and not lows[0].endswith("thing"):
        return "noun"
    if subject == "theirs" and {"their", "his", "her", "its"} & set(lows):
        return "they" if "their" in lows else "it"
    if subject == "theirs" or lows[:1] == ["those"]:
        return "others"
    if head == "<name>":
        if _TITLED_OTHERS & set(lows[:1]):
            return "others"
        if _LEADING & set(lows):
            return "leader"
        return "the name" if lows[:1] == ["the"] else "named" if len(who) < 4 else "noun"
    if head in _OTHERS and not {"united", "white"} & set(lows):
        return "others"
    if (subject == "body" or head in _SENT) and any(_demonym(word) for word in who):
        return "state body"
    return subject


def _demonym(word: Word) -> bool:
    return word.raw[:1].isupper() and bool(_DEMONYM.search(word.low) or word.low in en.STATES)


_TELLING = en.REPORTING | en.THINKING
_PLACED = frozenset(("known", "record"))


def _teller(number: int, clauses: Sequence[Clause], sentence: Sentence) -> tuple[str, str]:
    """The last verb of saying or thinking before a clause, and by whom."""
    first = clauses[number].first
    for at in range(first - 1, -1, -1):
        low = sentence.words[at].low
        if low in ";:":
            break
        if low not in _TELLING and not (low in _PLACED and _made(sentence, at)):
            continue
        if at > 1 and sentence.words[at - 2].low == "as":
            continue  # “as you know” tells nothing of whose it is
        tells = "thinks" if low in en.THINKING else "says"
        if low in _CLEAR:
            at = next((n for n in range(at - 1, max(0, at - 5), -1) if _makes(sentence, n)), at)
        after = sentence.words[at + 1].low if at + 1 < first else ""
        near = [c for c in clauses[:number] if c.first <= at <= c.last + 2]
        if near and near[-1].subject != "none":
            found = _named(near[-1].subject, near[-1].head, near[-1].who)
        else:
            who = subject_words(sentence.words, at)
            found = _named(*kind_of(who, frozenset()), who)
        kind = speaks(sentence, at) if found != "ours" else ""
        nobody = found in ("thing", "there", "none", "noun") and kind in ("", "office")
        if nobody and after not in ("us", "me"):
            continue
        foreign = found in _PARTIES and any(map(_demonym, subject_words(sentence.words, at)))
        if foreign and _WE_SPEAK & {word.low for word in sentence.words[:at]}:
            found = "others"  # “you heard the British minister say”
        if after in ("us", "me") and found != "ours":
            found = "others"
        elif kind not in ("", "office"):
            found = f"record {kind}"
        return tells, found
    return "", ""


def _made(sentence: Sentence, at: int) -> bool:
    """Whether it is “made known”, “let it be known”, “placed on record”."""
    ahead = {word.low for word in sentence.words[max(0, at - 3) : at]}
    return not ahead.isdisjoint(("made", "let", "placed"))


def _makes(sentence: Sentence, at: int) -> bool:
    return sentence.words[at].low in _MAKES


def said(number: int, clauses: Sequence[Clause], sentence: Sentence) -> bool:
    """Whether a clause tells what somebody said."""
    return _teller(number, clauses, sentence)[0] == "says"


def told_by_others(number: int, clauses: Sequence[Clause], sentence: Sentence) -> bool:
    """Whether somebody who is not ours says what a clause says: “Okonkwo told me that …”."""
    return _teller(number, clauses, sentence)[1] in ("others", "named")


def _told(own: str, tells: str, told_by: str) -> str:
    """Whose the act of a body or state is, by who tells of it."""
    if tells == "thinks":
        return "others" if own == "state" or told_by in ("others", "they") else f"{own} believed"
    if told_by in ("others", "named", "they"):
        return f"{own} told" if own == "state" and told_by == "named" else "others"
    if told_by == "ours":
        return f"{own} told by us"
    if told_by.startswith("record"):
        return told_by
    return f"{own} told" if told_by else own


def _of_itself(
    number: int, clauses: Sequence[Clause], own: str, tells: str, told_by: str, sentence: Sentence
) -> str:
    """Whose act it is where “he”, “it” or “they” stands for somebody named before."""
    if told_by in ("others", "named"):
        return "others"
    if told_by == "leader":
        return "leader of itself"
    if told_by.startswith("record"):
        return f"{told_by} itself"
    if told_by in ("body", "state", "state body", "the name"):
        return f"{told_by} of itself" if tells == "says" else "others"
    if told_by == "ours" and own == "it" and _of_our_house(sentence, clauses[number].first):
        return "ours"
    if told_by == "ours" and own != "he":
        return "others" if tells == "says" or own == "they" else _before(number, clauses) or own
    found = _before(number, clauses)
    if found in ("others", "") and own != "he":
        return "others"
    if _HEARSAY.search(sentence.text):
        return "others"
    return found or own


def _of_our_house(sentence: Sentence, at: int) -> bool:
    """Whether “it” stands for a house of ours: “my delegation has to say that it cannot”."""
    lows = [word.low for word in sentence.words[:at]]
    return any(one in ("my", "our") and low in en.BODIES for one, low in pairwise(lows))


def _before(number: int, clauses: Sequence[Clause]) -> str:
    """The last party named before a clause."""
    for clause in reversed(clauses[:number]):
        found = _named(clause.subject, clause.head, clause.who)
        if found in _PARTIES:
            return f"{found} of itself"
        if found in ("others", "named"):
            return "others"
    return ""
