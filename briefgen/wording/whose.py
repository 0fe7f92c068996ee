"""Whose words a phrase is about: ours, theirs, the other house's, nobody's; and who tells of it."""

import re
from collections.abc import Sequence

from briefgen.wording import english as en
from briefgen.wording.bargaining import TELLING
from briefgen.wording.clauses import Clause
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.subjects import subject_before

RIVALS = frozenset(
    "congress senate republicans republican democrats democrat opposition speaker house senator"
    " senators congressman congressmen lawmakers legislators leader leaders party member members"
    " chairman union counterpart counterparts colleagues ambassador mission representatives partner"
    " partners countries states people company employer management iranians israelis palestinians"
    " regime rebels side majority minority parties others everybody nobody anyone families".split()
)
_SPOKEN = frozenset(
    "well look yeah yes okay ok folks guys honestly frankly obviously lol haha hey hi".split()
)
_TOWARDS = frozenset("to for with by from".split())
_NOT_US = frozenset(
    "partners partner counterparts counterpart neighbours neighbors neighbour neighbor colleagues"
    " opponents opponent adversaries adversary rivals rival competitors critics hosts guests"
    " interlocutors friends visitors".split()
)
_OPPOSITE = frozenset({"other", "opposite", "opposing", "another"})
_SIDES = frozenset("side party parties delegation delegations team government company bank".split())
_REACH = 10  # words before a phrase in which its subject may stand


def whose(sentence: Sentence, clauses: Sequence[Clause], first: int, last: int) -> str:
    """Of whom the words from `first` to `last` are said.

    What they have offered us is theirs, and so is what they find good in our draft.
    """
    words = sentence.words
    inside = [word.low for word in words[first : last + 1]]
    after = [word.low for word in words[last + 1 : last + 3]]
    clause = within(clauses, first, last)
    if not en.OURS.isdisjoint(inside):
        if inside[0] not in en.OURS:
            if first and words[first - 1].low == "they":
                return "theirs"
            if clause and clause.subject == "theirs":
                return _side(sentence, clause.head, "theirs")
        return "ours"
    if len(after) > 1 and after[0] in _TOWARDS:
        if after[1] in en.OURS and not of_another(sentence, clauses, first, last):
            return "ours"
        if after[1] in en.THEIRS | en.YOURS:
            return "theirs"
    for low in inside:
        if low in en.THEIRS | en.YOURS:
            return _side(sentence, low, "theirs" if low in en.THEIRS else "yours")
    if clause is None or first - clause.first > _REACH:
        return _before(sentence, first)
    nearer = _before(sentence, first, clause.last) if clause.last < first - 1 else "none"
    if nearer != "none":
        return nearer
    if clause.subject == "none":
        return _over_aside(sentence, clause.first) or _before(sentence, clause.first)
    return _side(sentence, clause.head, clause.subject)


def of_another(sentence: Sentence, clauses: Sequence[Clause], first: int, last: int) -> bool:
    """Whether it is said in so many words of another side: “the other side”, “our partners”."""
    clause = within(clauses, first, last)
    lows = [word.low for word in clause.who] if clause else []
    if len(lows) < 2:
        return False
    if lows[0] in ("our", "my") and lows[-1] in _NOT_US:
        return not _beside_us(sentence, lows[-1])
    return lows[-1] in _SIDES and not _OPPOSITE.isdisjoint(lows[-3:-1])


def _beside_us(sentence: Sentence, head: str) -> bool:
    """“We and our partners” are we."""
    return (
        re.search(rf"\b(?:and|with) (?:our|my) (?:\w+ )?{head}\b", sentence.text, re.I) is not None
    )


def roughly(who: str) -> str:
    """Ours, our house's, others' or nobody's."""
    if who in ("ours", "body", "he, spoken", "nobody"):
        return who
    return "others" if who in _OTHERS else "nobody"


_OTHERS = frozenset({"state", "rivals", "theirs", "he", "yours", "named"})


def within(clauses: Sequence[Clause], first: int, last: int) -> Clause | None:
    """The clause that the words from `first` to `last` belong to."""
    near = [c for c in clauses if c.first <= last and c.last >= first]
    return (near or [None, *(c for c in clauses if c.first < first)][-1:])[0]


def _over_aside(sentence: Sentence, at: int) -> str:
    """Of whom it is said where something stands between: “the Board, as you know, is open to”."""
    words = sentence.words
    if at < 4 or words[at - 1].low not in _COMMAS:
        return ""
    for back in range(at - 3, max(0, at - _REACH), -1):
        if words[back].low in _COMMAS:
            subject, head = subject_before(words, back, frozenset())
            return "" if subject == "none" else _side(sentence, head, subject)
    return ""


_COMMAS = frozenset({",", "--", "–", "—", "(", ")"})


def side(sentence: Sentence, clause: Clause) -> str:
    """Of whom a clause is said."""
    return _side(sentence, clause.head, clause.subject)


def teller(sentence: Sentence, at: int, own: frozenset[str] = frozenset()) -> str:
    """Who tells what stands at that place: “Malik said that …”, “…, he thought, …”."""
    words = sentence.words
    for back in range(at - 1, 0, -1):
        if words[back].low in TELLING:
            return _side(sentence, *reversed(subject_before(words, back, own)))
    for on in range(at + 1, len(words) - 1):
        if words[on].low in ("said", "says", "thought", "remarked", "explained", "felt"):
            return _side(sentence, *reversed(subject_before(words, on, own)))
    return "nobody"


def _side(sentence: Sentence, head: str, subject: str) -> str:
    if head == "<name>":
        return "named"
    if subject == "ours" and head in _NOT_US and not _beside_us(sentence, head):
        return "rivals"
    if subject in ("body", "noun") and head in RIVALS:
        return "rivals"
    if subject == "theirs" and head in ("he", "she", "his", "her"):
        return "he, spoken" if spoken(sentence) else "he"
    return subject


def _before(sentence: Sentence, at: int, start: int = -1) -> str:
    """The last person named in the words before, where no other way leads to one."""
    for back in range(at - 1, max(start, at - _REACH - 1), -1):
        low = sentence.words[back].low.removesuffix("'s")  # “the President's open to it”
        if low in ".;:?!":
            break
        for kind, kin in _KINDS:
            if low in kin:
                return kind
    return "none"


_KINDS = (
    ("ours", en.OURS), ("yours", en.YOURS), ("theirs", en.THEIRS), ("state", en.STATES),
    ("rivals", RIVALS), ("body", en.BODIES),
)  # fmt: skip


def spoken(sentence: Sentence) -> bool:
    """Whether it sounds like speech: shortened helpers, or a word that only opens what is said."""
    return any(map(_short, sentence.words)) or sentence.words[0].low in _SPOKEN


def _short(word: Word) -> bool:
    shortened = "'" in word.raw or "’" in word.raw
    return shortened and word.low in _CUT


_CUT = frozenset("is will are have am would not".split())
