"""Which numbers say something by themselves, and which stand in every paper."""

from decimal import Decimal

from briefgen.negotiation.unit_sizes import MONEY

_MILLION = Decimal(10**6)
_LARGE = 10_000
_IN_EVERY_PAPER = {1, 2, 3, 4, 5, 10, 20, 30, 50, 100, 200, 500, 1000}
_LENGTHS_OF_TIME = {14, 18, 21, 24, 28, 36, 48, 72}
_USUAL = _LENGTHS_OF_TIME.union(
    (15, 20, 25, 30, 45, 50, 60, 75, 90, 100, 120, 150, 180, 200, 240, 250, 270, 300, 360, 365, 500)
)
"""So many days, hours or minutes stand in every paper; forty days do not."""
_ROUND = {(1, 5), (2, 5), (7, 5)}
"""So many millions or billions stand in every paper."""


def tells(value: Decimal, unit: str) -> bool:
    """Whether an amount says something by itself, and is not one that stands in every paper."""
    if value == 0 or unit == "°":
        return False
    whole = value == value.to_integral_value()
    if unit in MONEY:
        return value >= 100 or not whole
    if unit in ("length", "mass", "area", "power", "energy", "volume"):
        return value not in _IN_EVERY_PAPER
    if unit == "duration":
        return value > 12 and value not in _USUAL
    if unit in ("months", "share"):
        usual = unit != "share" and value in _LENGTHS_OF_TIME
        return value > 12 and value % 5 != 0 and not usual
    return value > 20 and not (value <= 100 and value % 10 == 0)


def exact(value: Decimal) -> bool:
    """Whether a number without a unit is one of many places, and no year."""
    places = len(value.normalize().as_tuple().digits)
    return places >= 4 and not (value == value.to_integral_value() and 1000 <= value <= 2199)


def vast(value: Decimal) -> bool:
    """Whether a number is so large, and so little round, that it tells without what it counts."""
    digits = value.normalize().as_tuple().digits
    return value >= _MILLION and len(digits) >= 2 and digits[-1] != 5


def counted_in_millions(value: Decimal) -> bool:
    """Whether it is a sum such as 35 million: with nothing behind it that it counts, it tells."""
    _, digits, exponent = value.normalize().as_tuple()
    return len(digits) >= 2 and digits[-1] == 5 and exponent in (6, 9) and digits[-2:] not in _ROUND


def pointed(value: Decimal) -> bool:
    """Whether it has a fraction and is exact enough to be known again: 2.45, and not 1.5."""
    return value != value.to_integral_value() and len(value.normalize().as_tuple().digits) >= 3


def marked(value: Decimal) -> bool:
    """Whether a whole number is large and little round, and no year: 26,400, and not 30,000."""
    digits = value.normalize().as_tuple().digits
    if value != value.to_integral_value() or value <= 2199:
        return False
    return len(digits) >= 3 or (len(digits) == 2 and value >= _LARGE)
