"""Amounts in one plain unit, so that they can be compared: 330 thousand t are 330,000 tonnes."""

from decimal import Decimal
from functools import lru_cache

from briefgen.negotiation.numbers import SIGNS, measures_in
from briefgen.negotiation.scales import scale_of
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_words import unit_words
from briefgen.negotiation.values import Money, Position, Quantity

Size = tuple[Decimal, tuple[str, ...]]
"""An amount, and the words of what is counted by it, in their shortest form."""


def alike(one: str, other: str) -> bool:
    """Whether two units are the same: `year` beside `years`, `mn EUR` beside `million EUR`."""
    return _plain(one) == _plain(other)


def scaled(unit: str, plain: str) -> bool:
    """Whether the unit is the plain one with a scale before it: `million EUR`, of `EUR`."""
    first, _, rest = unit.partition(" ")
    return bool(scale_of(first)) and alike(rest, plain)


def _plain(unit: str) -> str:
    first, *rest = unit.split() or [""]
    words = [(rest and scale_of(first)) or first, *rest]
    return " ".join(map(_coin, words)).removesuffix("s")


def _coin(word: str) -> str:
    """A currency by its code, whether its sign, its name or the code is written: € is EUR."""
    code = called(word).upper()
    return code if code in SIGNS.values() else word


def size(amount: Decimal, unit: str) -> Size:
    """An amount in its plain unit: `1.5 bn EUR` and `1,500 million euros` are one."""
    times, words = unit_words(unit)
    return amount * times, words


def size_of(value: object, usual: str | None = None) -> Size | None:
    """What an amount, a position or a sum is; `usual` is the unit where none is written."""
    if isinstance(value, Money):
        return size(value.amount, f"{value.scale or ''} {value.currency}")
    if isinstance(value, Position | Quantity) and value.amount is not None:
        return size(value.amount, value.unit or usual or "")
    return None


@lru_cache(maxsize=2_000)  # several checks look at the same texts, issue by issue
def sizes_in(text: str) -> tuple[Size, ...]:
    """Every amount in a text, with all that is said behind it."""
    return tuple(size(one, rest) for figures, rest in measures_in(text) for one in figures)


def is_meant(wanted: Size, said: Size) -> bool:
    """Whether what is said is that amount in that unit; more words may follow it."""
    amount, unit = wanted
    return bool(unit) and said[0] == amount and said[1][: len(unit)] == unit
