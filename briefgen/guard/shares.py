"""Parts of a whole: 17 1/4, three quarters, 3/4, three in four, three out of every four."""

import re
from decimal import Decimal
from typing import NamedTuple

PARTS = {
    "half": Decimal(50), "halve": Decimal(50), "quarter": Decimal(25), "fourth": Decimal(25),
    "fifth": Decimal(20), "eighth": Decimal("12.5"), "tenth": Decimal(10),
}  # fmt: skip
"""What each part is in per cent; a third would never end."""

_FRACTION = re.compile(
    r"(?:[ -](\d{1,2}))?[/⁄](\d{1,3})(?![\d/⁄]|[.,-]\d)"
    r"|[ ](?:in|out of(?: every| each)?|of (?:every|each)) (\d{1,3})(?![\d/]|[.,]\d)"
)
_BEHIND_ANOTHER = re.compile(r"[\d/⁄.][ -]?\Z")
_EVEN = {2, 4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100}
"""What a whole can be divided by without a rest that never ends."""


class Fraction(NamedTuple):
    """A number with a fraction, or one that is nothing else; `of_many`: so many in a hundred."""

    value: Decimal
    end: int
    of_many: bool


def fraction(text: str, start: int, end: int) -> Fraction | None:
    """What the figures that stand there are with the fraction behind them."""
    found = _FRACTION.match(text, end)
    first = text[start:end]
    if not found or not first.isdecimal() or _BEHIND_ANOTHER.search(text, max(0, start - 2), start):
        return None
    whole = int(first) if found[1] else 0
    over, under = int(found[1] or first), int(found[2] or found[3])
    if not 0 < over < under or under not in _EVEN:
        return None
    return Fraction(whole + Decimal(over) / under, found.end(), bool(found[3]))
