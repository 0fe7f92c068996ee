"""What tells vague wording: what a sentence is for, what it binds to, what can be measured."""

from collections.abc import Iterator, Sequence

from briefgen.wording.clauses import Clause
from briefgen.wording.duties import Duty, duties
from briefgen.wording.genre import genre
from briefgen.wording.measures import definite, measures, open_words
from briefgen.wording.owing import nobody_owes, obliges, told_at_once
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence
from briefgen.wording.standards import PAPER, SOFT, THING


def marks(sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]) -> Iterator[str]:
    """The marks of one sentence."""
    bound = duties(sentence)
    aim = genre(sentence, bound)
    measured = measures(sentence)
    level = measured.level
    yield f"!is {aim}" if aim in _PASSES else f"is {aim}"
    if aim in _PASSES and not any(one.kind in _EFFORT and one.force != "may" for one in bound):
        return
    yield f"is {aim} measured {level}"
    yield from measured.marks()
    yield from _duties(sentence, bound, level, aim)
    loose = _open(sentence, bound)
    for name in definite(sentence):
        yield name
        yield f"{name} {aim}"
        yield f"{name} open {bool(loose)}"
    for name in sorted(loose):
        yield name
        yield f"{name} {aim}"
        yield f"{name} measured {bool(level)}"
    yield from _told(touches, bound, aim, level)
    many = min(3, len(loose))
    yield f"open {many}"
    yield f"open {many} measured {level}"
    yield f"open {many} {aim}"


def span(sentence: Sentence, clauses: Sequence[Clause]) -> tuple[int, int, str] | None:
    """The words of a duty that names nobody, and their kind; None where somebody is named."""
    found = nobody_owes(sentence)
    return (*found, "passive") if found else None


def plainly(sentence: Sentence, sure: bool) -> bool:
    """Whether it counts without any weight: nobody is named, or a sure rule speaks of a duty."""
    return obliges(sentence) if sure else nobody_owes(sentence) is not None


def anothers(sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]) -> bool:
    """Whether each open word has its measure beside it: “reasonable notice, meaning 48 hours”."""
    heard = [touch for touch in touches if not touch.silent]
    told = [touch.last for touch in heard if told_at_once(sentence, touch.last)]
    return bool(told) and all(touch.last <= told[-1] for touch in heard)


def _told(touches: Sequence[Touch], bound: tuple[Duty, ...], aim: str, level: int) -> Iterator[str]:
    """Which kinds of words there are, beside the duty or far from it."""
    near: set[str] = set()
    far: set[str] = set()
    for touch in touches:
        if not touch.silent and touch.rule.watch.severity == "weak":
            beside = any(one.helper - 2 <= touch.first <= one.at + 6 for one in bound)
            (near if beside else far).add(touch.rule.watch.kind or "")
    for place, kinds in (("near", near), ("far", far)):
        count = min(3, len(kinds))
        yield f"{place} {count}"
        yield f"{place} {count} measured {level}"
        yield f"{place} {count} {aim}"
        for kind in sorted(kinds):
            yield f"{kind} {place}"
            yield f"{kind} {place} measured {bool(level)}"
            yield f"{kind} {place} {aim}"


def _duties(sentence: Sentence, bound: tuple[Duty, ...], level: int, aim: str) -> Iterator[str]:
    strong = [one for one in bound if one.force != "may"]
    for one in bound:
        no = "not " if one.denied else ""
        may = "may " if one.force == "may" else ""
        said = one.head in PAPER and not one.passive  # a paper can only say things
        kind = f"{may}{no}{'exact' if said else one.kind}"
        yield f"duty {kind}"
        yield f"duty {kind} measured {bool(level)}"
        yield f"duty verb {no}{one.verb}"
        if not one.passive:
            yield f"duty {kind} {_object(sentence, one)}"
        if one.passive and not may:
            agent = _agent(sentence, one)
            yield f"passive {no}{one.kind} {agent}"
            yield f"passive {no}{_subject(one)}"
            yield f"passive {no}{one.kind} {_subject(one)}"
            yield f"passive {no}{one.kind} {_complement(sentence, one)}"
            yield f"passive {agent} measured {bool(level)}"
        elif not may:
            yield f"actor {'paper' if one.head in PAPER else one.who}"
            yield f"actor {one.who} {kind}"
    if strong:
        yield f"first {strong[0].force} {strong[0].kind}"
        yield f"first {strong[0].kind} {aim}"
    kinds = {one.kind for one in strong if not one.denied}
    soft = bool(kinds & {"try", "think", "settle", "foster", "better", "guard", "share"})
    yield f"soft {soft} exact {'exact' in kinds}"
    yield f"soft {soft} measured {level}"


def _object(sentence: Sentence, one: Duty) -> str:
    """What the verb is about: the first of the next words that is a thing, or names none."""
    for word in sentence.words[one.at + 1 : one.at + 9]:
        if word.low in SOFT:
            return "soft"
        if word.low in THING:
            return "thing"
    return "unknown"


def _subject(one: Duty) -> str:
    """What is acted on, where the duty is passive."""
    if one.head in SOFT:
        return "soft"
    return (
        "thing"
        if one.head in THING or one.head == "<name>" or one.who in ("body", "state")
        else "unknown"
    )


def _complement(sentence: Sentence, one: Duty) -> str:
    """The small word after a passive verb: given to, drawn up by, settled in, or none."""
    near = sentence.words[one.at + 1 : one.at + 5]
    return next((word.low for word in near if word.low in _SMALL), "alone")


_SMALL = frozenset(
    "to by in with from through at on under before within against for between as into".split()
)


def _agent(sentence: Sentence, one: Duty) -> str:
    """Whether a passive duty says by whom."""
    after = [word.low for word in sentence.words[one.at : one.at + 25]]
    return "by" if "by" in after else "nobody"


def _open(sentence: Sentence, bound: tuple[Duty, ...]) -> frozenset[str]:
    """The classes of open words, each with the part of the sentence it stands in."""
    return frozenset(open_words(sentence, min((one.helper for one in bound), default=0)))


_PASSES = frozenset({"heading", "recital", "definition", "saving", "scope", "final"})
_EFFORT = frozenset({"try", "foster", "better", "guard"})
