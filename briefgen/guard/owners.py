"""Whose an amount is where it stands: these readers may know one issue's 14 days, not another's.

An issue's unit is written once, and its amounts bare beside it: `unit: days, their_position: 14`.
What is printed of them is “14 days”. Such an amount is known for its own issue, and everywhere but
beside the words of the withheld value.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from briefgen.clearance import Path, Withheld, tiers
from briefgen.guard.lawful import value_at
from briefgen.guard.needles import Sum, thing
from briefgen.guard.ordinary import SMALL
from briefgen.guard.spelling import flat, words
from briefgen.guard.worded import quantities
from briefgen.negotiation import Negotiation
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.numbers import shown
from briefgen.negotiation.record import Result
from briefgen.negotiation.values import Position

_NEAR = 160


class Owner(NamedTuple):
    """An issue of which these readers may know an amount."""

    path: Path
    title: frozenset[str]
    unit: frozenset[str]
    written: str
    """The amount with its unit, as it is printed."""


Owners = Mapping[str, Sequence[Owner]]
"""By each amount, as it is put down, the issues of which it is known."""


def owners(negotiation: Negotiation, taken: Iterable[Withheld]) -> Owners:
    """The amounts that were written bare, with the unit of their issue, and whose they are."""
    gone = {one.path for one in taken}
    found: dict[str, list[Owner]] = {}
    for path in tiers(negotiation):
        value = None if path in gone else value_at(negotiation, path)
        if not isinstance(value, Position) or value.amount is None or value.unit:
            continue
        if number := _issue(negotiation, path):
            issue, at = negotiation.issues[number - 1], ("issues", number - 1)
            titled = {thing(issue.title)} if (*at, "title") not in gone else set()
            for unit in _units(issue, at, gone) | (titled - {""}):
                written = f"{shown(value.amount)} {unit}"
                owner = Owner(at, _said(issue.title), _said(unit), written)
                for key in _keys(written):
                    found.setdefault(key, []).append(owner)
    return found


def _issue(negotiation: Negotiation, path: Path) -> int:
    """Which issue a position is about, counted from 1; 0 where it is about none."""
    if path[0] == "issues":
        return int(path[1]) + 1
    held = value_at(negotiation, path[:-1])
    named = negotiation.issue(held.issue) if isinstance(held, Result) else None
    return next((n for n, one in enumerate(negotiation.issues, 1) if one is named), 0)


def known(
    one: Sum, of: Sequence[Owner], text: str, start: int, end: int, surely: bool = True
) -> bool:
    """Whether the amount that stands there is one that these readers know, and not that value.

    The word that is nearest tells: in its own line first, then in the lines before; where it is
    not `surely` that value, these count as much as what is behind it, perhaps in another cell.
    """
    if not of or any(one.path[:2] == owner.path for owner in of):
        return bool(of)
    titles = frozenset[str]().union(*(owner.title for owner in of))
    own = one.about - titles - frozenset[str]().union(*(owner.unit for owner in of))
    theirs = frozenset[str]().union(*(owner.title - one.about or owner.title for owner in of))
    near = (word for word in _around(text, start, end, surely) if word in own or word in theirs)
    return next(near, "") not in own


def _around(text: str, start: int, end: int, line_first: bool) -> Iterator[str]:
    """The words about a place: back to where its line begins, on to its end, then further back."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    behind = words(text[end : stop if stop >= 0 else None][:_NEAR])
    before = reversed(words(text[max(line, start - _NEAR) : start]))
    above = reversed(words(text[max(0, start - _NEAR) : line]))
    if line_first:
        return chain(before, behind, above)
    return chain(before, *zip_longest(behind, above, fillvalue=""))


def _units(issue: Issue, path: Path, gone: set[Path]) -> set[str]:
    """The units that the issue's bare amounts may be printed with, as these readers have it."""
    lost = {str(one[2]) for one in gone if one[:2] == path}
    left = issue.model_copy(update=dict.fromkeys(lost & {*issue.figures, "unit"}))
    return {unit for unit in (left.unit, left.measure) if unit}


def _keys(text: str) -> Iterator[str]:
    for _, _, keys in quantities(text):
        yield from keys


def _said(text: str) -> frozenset[str]:
    return frozenset(word for word in words(flat(text)) if word not in SMALL)
