"""What is wished for in a sentence: of whom, by when, on which condition, from whose point of view.

A date of ours shows our clock, and a date set for others does not; “we hope that they will” asks
for something, and “we want it signed by May” tells what presses us.
"""

from collections.abc import Iterator, Sequence, Set

from briefgen.wording import bargaining
from briefgen.wording import english as en
from briefgen.wording.clauses import Clause
from briefgen.wording.sentences import Sentence
from briefgen.wording.whose import RIVALS, side

_OTHERS = en.THEIRS | en.STATES | RIVALS | {"you"}
_OF_US = frozenset({"wished of ours", "wished of thing", "wished of none"})
_OUR_VIEW = frozenset("standpoint perspective side end part view point eyes opinion".split())
_TURNS = frozenset({"if", "unless"})
_TURNS_FIRST = frozenset({"should", "were"})


def wished(sentence: Sentence, clauses: Sequence[Clause], held: Set[str]) -> Iterator[str]:
    """The marks of wishes: of whom, by when, on which condition."""
    of_whom = tuple(_of_whom(sentence, clauses))
    yield from of_whom
    yield from _dated(sentence, held, bool(set(of_whom) - _OF_US))
    yield from _conditional(sentence)
    if _from_our_side(sentence):
        yield "from our side"


def _of_whom(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[str]:
    """Of whom we want, expect or hope something, and whose deadline it is: ours or theirs."""
    lows = [word.low for word in sentence.words]
    for number, clause in enumerate(clauses):
        if clause.subject != "ours" or not {clause.verb, clause.by} & bargaining.WISHING:
            continue
        if number + 1 < len(clauses):
            yield f"wished of {side(sentence, clauses[number + 1])}"
        if _OTHERS & set(lows[clause.verb_at + 1 : clause.verb_at + 6]):
            yield "wished of others, named"
    for at, low in enumerate(lows):
        near = lows[max(0, at - 3) : at + 6]
        if low in ("deadline", "deadlines", "until") and _OTHERS & set(near):
            yield "their deadline"


def _dated(sentence: Sentence, held: Set[str], of_others: bool) -> Iterator[str]:
    """A day or a stretch of time that something is to end by, and whether it is ours."""
    months = any(one.low in en.MONTHS and one.raw[0].isupper() for one in sentence.words)
    if not (held & bargaining.EDGES and (months or held & bargaining.PERIODS)):
        return
    yield "date"
    if held & bargaining.LAWFUL:
        yield "date, law"
    if held & bargaining.ENDING and held & bargaining.WISHING:
        who = "us" if held & {"we", "our", "i", "my"} else "others"
        yield f"date, ending wished by {who}{' of others' if of_others else ''}"


def _conditional(sentence: Sentence) -> Iterator[str]:
    words = sentence.words
    for at, word in enumerate(words[:-1]):
        if word.low in _TURNS or (not at and word.low in _TURNS_FIRST):
            after = {one.low for one in words[at + 1 : at + 4]}
            who = "we" if after & en.OURS else "you" if after & en.YOURS else "they"
            yield f"{word.low} {who}"
            yield f"{word.low} {'first' if at < 3 else 'later'}"


def _from_our_side(sentence: Sentence) -> bool:
    """Whether it is put as our side's view: “for us”, “from our standpoint”, “on our end”."""
    lows = [word.low for word in sentence.words]
    for at in range(len(lows) - 1):
        if lows[at] not in ("for", "from", "on", "in", "to"):
            continue
        ours, view = lows[at + 1], lows[min(at + 2, len(lows) - 1)]
        if ours == "us" or (ours in ("our", "ours") and view in _OUR_VIEW):
            return True
    return False
