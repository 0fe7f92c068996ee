"""The limits that an issue keeps to itself, as sizes, and whether a text tells one of them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from briefgen.negotiation.aloud import said_aloud
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.sizes import Size, is_meant, size, size_of, sizes_in
from briefgen.negotiation.unit_sizes import MEASURED, MONEY, UNITS
from briefgen.negotiation.values import Position

LARGE = 1000
"""A figure from here on, if it is neither round nor a year, stands in no text by chance."""
_YEARS = range(1900, 2101)
_CALENDAR = {name for name, (kind, _) in UNITS.items() if kind in ("duration", "months")}
_KNOWN = MEASURED | MONEY | _CALENDAR
_BEFORE_IT = re.compile(
    r"(?:(?:at|about|around|no|not|least|most|less|more|than|up|to|only) )*\d", re.I
)


def limits_of(issue: Issue) -> Iterator[tuple[Size, str]]:
    """What the issue keeps, by its size; not what we say aloud, or they have named."""
    usual = issue.measure
    told = {_sized(one, usual) for one in (issue.opening, issue.their_position)}
    aloud = [size for line in said_aloud(issue) for size in sizes_in(line)]
    steps = [(step.what, f"fallback {at + 1}") for at, step in enumerate(issue.fallbacks)]
    if issue.bottom_line:
        steps.append((issue.bottom_line, "our bottom line"))
    for position, name in steps:
        known = _sized(position, usual)
        if known and known not in told and not is_told(known, aloud):
            shown = position if position.amount is None else issue.sized(position)
            yield known, f"{name}, {shown},"


def is_told(limit: Size, said: Iterable[Size]) -> bool:
    """Whether one of the amounts said is that limit."""
    return any(is_meant(limit, one) or _same_figure(limit, one) for one in said)


def telling(amount: Decimal) -> bool:
    """Whether a figure tells what is meant without any words: large, not round, and no year."""
    figures = format(amount.normalize(), "f").replace(".", "").rstrip("0")
    return amount >= LARGE and amount not in _YEARS and len(figures) > 1


def _sized(position: Position | None, usual: str | None) -> Size | None:
    """The amount of a position; of one in words, that with which it begins, in the usual unit."""
    if position is None or position.amount is not None or not position.text:
        return size_of(position, usual)
    unit = size(Decimal(1), usual or "")[1][:1]
    first = next(iter(sizes_in(position.text)), None)
    at_its_head = bool(unit) and _BEFORE_IT.match(position.text)
    return (first[0], unit) if first and at_its_head and first[1][:1] == unit else None


def _same_figure(limit: Size, said: Size) -> bool:
    """Whether a telling figure stands there again, of things by another name."""
    things = {*limit[1][:1], *said[1][:1]}
    return limit[0] == said[0] and bool(limit[1]) and not things & _KNOWN and telling(limit[0])
