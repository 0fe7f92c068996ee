"""Amounts and names that were withheld, and stand in a lower sentence as well.

That is lawful, for the cut goes by field; but whoever typed a limit into a note did not mean to.
Told are limits and aims that say something by themselves, and names whose entry was raised. What
these readers know by a field of its own, as a position or a name, nobody typed by mistake.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefgen.clearance import Path
from briefgen.guard.hit import Retyped
from briefgen.guard.lawful import Body, body, value_at
from briefgen.guard.needles import NAMES, Needles, Sum, Wording
from briefgen.guard.numbers import BARE
from briefgen.guard.ordinary import weight
from briefgen.guard.spelling import flat, words
from briefgen.guard.stream import Stream
from briefgen.guard.worded import quantities, spelt
from briefgen.negotiation import Negotiation

_ENOUGH = 3.0
"""What a name must weigh: one that is rare."""
_CALLED = NAMES | {"full_name"}
_OF_A_PERSON = {"members", "people"}


def look(
    wanted: Needles,
    stream: Stream,
    known: Sequence[tuple[Path, str]],
    in_sentences: Callable[[str], bool],
    negotiation: Negotiation,
) -> Iterator[Retyped]:
    """Each such amount and name, where it is printed first; the first are asked after by amount."""
    printed = {key for one in stream.passages if one.counts for key in _keys(one.text)}
    sums = {
        spelt(key): held
        for key, told in wanted.sums.items()
        if spelt(key) in printed
        for held in _told(key[0], told)
        if not isinstance(value_at(negotiation, held.path), str) and in_sentences(spelt(key))
    }
    said = stream.vocabulary
    names = [one for one in wanted.wordings if _is_name(one) and said.issuperset(one.words)]
    names = [one for one in names if getattr(value_at(negotiation, one.path[:-1]), "tier", None)]
    if sums or names:
        free = [(path, text) for path, text in known if _is_sentence(negotiation, path)]
        fixed = [text for path, text in known if not _is_sentence(negotiation, path)]
        yield from _amounts(sums, stream, free, fixed)
        yield from _names(names, stream, free, body(fixed))


def _told(unit: str, told: Iterable[Sum]) -> Iterator[Sum]:
    return (one for one in told if one.alone and unit != BARE)


def _is_name(one: Wording) -> bool:
    return one.is_name and len(one.words) > 1 and weight(one.words) >= _ENOUGH


def names_somebody(path: Path) -> bool:
    """Whether it is a field for a name or an office: what it says, nobody typed by mistake."""
    return path[-1] in _CALLED or (path[-1] == "title" and not _OF_A_PERSON.isdisjoint(path))


def _is_sentence(negotiation: Negotiation, path: Path) -> bool:
    return not names_somebody(path) and isinstance(value_at(negotiation, path), str)


def _amounts(
    sums: Mapping[str, Sum],
    stream: Stream,
    free: Iterable[tuple[Path, str]],
    fixed: Iterable[str],
) -> Iterator[Retyped]:
    lawful = {key for text in fixed for key in _keys(text)}
    left = {key: one for key, one in sums.items() if key not in lawful}
    for path, text in free if left else ():
        for key in _keys(text):
            held = left.get(key)
            if held is None or _is_of_another_issue(held, path, text):
                continue
            there = (one for one in stream.passages if one.counts and key in _keys(one.text))
            if (where := next(there, None)) is not None:
                yield Retyped(held.path, held.tier, path, where)


def _is_of_another_issue(held: Sum, path: Path, text: str) -> bool:
    """Whether a sentence of one issue has this amount, and no word of the issue that holds it."""
    if path[0] != "issues" or held.path[0] != "issues" or path[1] == held.path[1]:
        return False
    return held.about.isdisjoint(words(flat(text)))


def _names(
    names: Iterable[Wording], stream: Stream, free: Sequence[tuple[Path, str]], fixed: Body
) -> Iterator[Retyped]:
    for one in names:
        at = next((at for _, at in stream.places(one.words[-1])), None)
        if at is None or fixed.says(one.words):
            continue
        for path, text in free:
            if body([text]).says(one.words):
                yield Retyped(one.path, one.tier, path, stream.passage(at))


def _keys(text: str) -> set[str]:
    return {key for _, _, keys in quantities(text) for key in keys}
