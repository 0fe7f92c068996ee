"""Numbers whose unit stands apart from them: in the heading of their row or column, or before them.

“Exclusion zone (km) | 12”, “in kilometres: 12”, “km 12”.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from briefgen.guard.numbers import BARE, Amount
from briefgen.guard.spelling import plain
from briefgen.guard.units import FAMILIES, MONEY, SCALED, UNITS, called

_WORD = r"(?:[^\W\d_]+\d?|[%‰€$£¥₽₴])"
_HEADING = re.compile(  # behind a bracket, a stroke, a comma or “in”: by their first signs found
    r"[(\[|,/iIİı](?:(?<![iIİı])|[nN](?<!\w..)\b)"
    rf"\s*(?:[iIİı][nN]\s+)?({_WORD}(?:\s{_WORD}){{0,2}})\s*(?=[)\]|:\n])"
)
_BEFORE = re.compile(r"(?<![\d.,]\s)(?<![\w.,])([^\W\d_]{2,12})\.?[^\S\n]?\Z")
_LONGEST = 14
"""Signs of such a word, with its point and blank."""
_FIGURE = re.compile(r"\d(?<!\d\d)")
_ENDS_A_ROW = re.compile(r"[\s\d.,:;–—|%()-]*")
_IN_A_TITLE = re.compile(r"#|.*\bof\s+\Z")  # the last word of a title; issue 5 of 10
_REACH = 400
"""How many signs below its heading a number may stand."""
_AT_ONCE = 3
_BEFORE_A_NUMBER = {"length", "area", "mass", "share", "power", "energy", "volume"}
"""What is measured in units that stand before a number in some languages: at km 12."""


class Heading(NamedTuple):
    """A unit that stands apart: where, how far it reaches, what it measures, and its size."""

    start: int
    end: int
    reach: int
    family: str
    size: Decimal


def headed(text: str, numbers: Iterable[Amount]) -> Iterator[tuple[Amount, Heading]]:
    """Every number without a unit of its own, as an amount of each unit that may head it."""
    if not _FIGURE.search(text):
        return
    headings = sorted(_headings(text), key=lambda head: head.end)
    ends = [head.end for head in headings]
    for one in numbers if headings else ():
        if one.measured:
            continue
        values = {value for unit, value in one.keys if unit == BARE}
        for head in headings[bisect_left(ends, one.start - _REACH) : bisect_right(ends, one.start)]:
            if one.start - head.end <= head.reach and _under(text, head, one):
                keys = frozenset((head.family, (v * head.size).normalize()) for v in values)
                yield Amount(one.start, one.end, keys), head


def _under(text: str, head: Heading, one: Amount) -> bool:
    """Whether the heading may be that of the number: of its own line, or of a row that it ends."""
    begins = text.rfind("\n", 0, one.start) + 1
    if head.end > begins:
        return True
    before, after = text[begins : one.start], text[one.end :].partition("\n")[0]
    return bool(_ENDS_A_ROW.fullmatch(after)) and not _IN_A_TITLE.match(before)


def _headings(text: str) -> Iterator[Heading]:
    for found in _HEADING.finditer(text):
        if unit := _unit(found[1].split()):
            yield Heading(found.start(), found.end(), _REACH, *unit)
    for figure in _FIGURE.finditer(text):
        before = _BEFORE.search(text, max(0, figure.start() - _LONGEST), figure.start())
        unit = _unit([before[1]]) if before else None
        if before and unit and unit[0] in _BEFORE_A_NUMBER:
            yield Heading(before.start(), before.end(), _AT_ONCE, *unit)


def _unit(told: list[str]) -> tuple[str, Decimal] | None:
    """What “km”, “million EUR” or “EUR m” measures, and how much; None where it is no unit."""
    told = [word for word in told if word.lower() != "of"]
    names = [called(plain(word)) for word in told]
    money = [name for name in names if name in MONEY]
    size = Decimal(1)
    for word, name in zip(told, names, strict=True):
        scale = SCALED.get(plain(word))
        if name not in MONEY and scale and (money or len(word) > 2):
            size *= scale
        elif name in MONEY or (name in UNITS and not money):
            family, of = UNITS.get(name, (name, Decimal(1)))
            return (family, of * size * _behind(told, word)) if family in FAMILIES else None
        else:
            return None
    return None


def _behind(told: list[str], word: str) -> Decimal:
    """What a word for so many thousands behind the money makes of it: EUR m."""
    scales = [SCALED.get(plain(one)) for one in told[told.index(word) + 1 :]]
    return scales[0] if scales and scales[0] else Decimal(1)
