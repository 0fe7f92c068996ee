"""Rows of numbers that share a unit: “40, 42.5 or 45 km”, “50 60 70 80 %”."""

import re
from collections.abc import Sequence
from decimal import Decimal

_TO = re.compile(
    r"\s*(?:[-–—‒]|(?:up |through )?to|and|or|through|bis|und|oder|à|et|ou|до|и|или|та|або"
    r"|\.{2,3}|…|/|±|\+/-|→)\s*",
    re.I,
)
_MORE = re.compile(r",\s")
_BLANK = re.compile(r"[^\S\n]{1,3}")
_LINE_ENDS = re.compile(r"[^\S\n]*(?:\n|\Z)")
_STEPS = 3
"""A ladder has so many steps at least."""

Found = Sequence[tuple[int, int, str]]
"""Numbers: where each begins and ends, and how it is written."""


def ends_of_rows(text: str, found: Found) -> list[int]:
    """By the place of each number among those found, the one whose unit it shares, or its own."""
    choices, ladders = _ends_of_choices(text, found), _ends_of_ladders(text, found)
    return [max(ends) for ends in zip(choices, ladders, strict=True)]


def _ends_of_choices(text: str, found: Found) -> list[int]:
    """Of “40, 42.5 or 45 km” it is the last."""
    ends = list(range(len(found)))
    for at in reversed(ends[:-1]):
        between = found[at][1], found[at + 1][0]
        if _TO.fullmatch(text, *between) or (
            _MORE.fullmatch(text, *between) and ends[at + 1] > at + 1
        ):
            ends[at] = ends[at + 1]
    return ends


def _ends_of_ladders(text: str, found: Found) -> list[int]:
    """The last of four even steps or more in one line: 50 60 70 80 %."""
    ends = list(range(len(found)))
    last, rungs = 0, 0
    for at in reversed(ends):
        if at + 1 == len(found) or not _beside(text, found, at):
            last, rungs = at, 1
            goes_on = not _LINE_ENDS.match(text, found[at][1])
        elif goes_on and (rungs < 2 or _step(found, at) == _step(found, last - 1)):
            rungs += 1
        else:
            goes_on = False
        if goes_on and rungs == _STEPS + 1:
            ends[at : last + 1] = [last] * rungs
        elif goes_on and rungs > _STEPS:
            ends[at] = last
    return ends


def _step(found: Found, at: int) -> Decimal:
    return _value(found[at + 1][2]) - _value(found[at][2])


def _beside(text: str, found: Found, at: int) -> bool:
    """Whether nothing but a blank stands between a number and the next."""
    return bool(_BLANK.fullmatch(text, found[at][1], found[at + 1][0]))


def _value(number: str) -> Decimal:
    figures = re.sub(r"[ ,'’]", "", number)
    return Decimal(figures if figures.count(".") < 2 else figures.replace(".", ""))
