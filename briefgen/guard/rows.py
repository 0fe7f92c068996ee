"""Rows of numbers that share a unit: “40, 42.5 or 45 km”, “50 60 70 80 %”."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

_TO = re.compile(
    r"\s*(?:[-–—‒]|(?:up |through )?to|and|or|through|bis|und|oder|à|et|ou|до|и|или|та|або"
    r"|\.{2,3}|…|/|±|\+/-|→)\s*",
    re.I,
)
_MORE = re.compile(r",\s")
_BLANK = re.compile(r"[^\S\n]{1,3}")
_LINE_ENDS = re.compile(r"[^\S\n]*(?:\n|\Z)")
_STEPS, _REACH = 3, 12
"""A ladder has so many steps at least; so many numbers are read on from one of it."""

Found = Sequence[tuple[int, int, str]]
"""Numbers: where each begins and ends, and how it is written."""


def ends_a_row(text: str, found: Found, at: int) -> int:
    """The number whose unit this one shares, by its place among those found."""
    return max(_ends_choices(text, found, at), _ends_a_ladder(text, found, at))


def _ends_choices(text: str, found: Found, at: int) -> int:
    """Of “40, 42.5 or 45 km” it is the last."""
    last = row = at
    while row + 1 < len(found):
        between = found[row][1], found[row + 1][0]
        if _TO.fullmatch(text, *between):
            last = row + 1
        elif not _MORE.fullmatch(text, *between):
            break
        row += 1
    return last


def _ends_a_ladder(text: str, found: Found, at: int) -> int:
    """The last of four even steps or more in one line: 50 60 70 80 %."""
    first, last = at, at
    while first > max(0, at - _REACH) and _beside(text, found, first - 1):
        first -= 1
    while last < min(len(found) - 1, at + _REACH) and _beside(text, found, last):
        last += 1
    if last - first < _STEPS or _LINE_ENDS.match(text, found[last][1]):
        return at
    rungs = [_value(number) for _, _, number in found[first : last + 1]]
    return last if len({b - a for a, b in pairwise(rungs)}) == 1 else at


def _beside(text: str, found: Found, at: int) -> bool:
    """Whether nothing but a blank stands between a number and the next."""
    return bool(_BLANK.fullmatch(text, found[at][1], found[at + 1][0]))


def _value(number: str) -> Decimal:
    figures = re.sub(r"[ ,'’]", "", number)
    return Decimal(figures if figures.count(".") < 2 else figures.replace(".", ""))
