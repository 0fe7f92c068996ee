"""One text in the two forms in which it is looked through: its words, and its numbers and days."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, NamedTuple

from briefgen.guard.dates import Day, days
from briefgen.guard.memory import recalled
from briefgen.guard.numbers import Key, amounts
from briefgen.guard.spelling import flat, plain, words
from briefgen.guard.spelt import in_figures

_HYPHENS = "-\u2010\u2011"
_PARTS = re.compile(f"[{_HYPHENS}]")
_JOINED = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+(?:[-\u2010\u2011][^\W\d_]{2,}+)+")

_RUN = re.compile(r"[^\W_]+")
_FAR = 24
"""More words than are ever read on from a number for what it counts."""


class Worded(NamedTuple):
    """The words of a text."""

    flat: str
    told: str
    """Its words, each with a line to itself."""
    parts: Sequence[str]
    """The parts of words with hyphens."""

    @property
    def words(self) -> list[str]:
        """Its words in a row, and where a text in it ends."""
        return self.told.split("\n")[:-1]


class Figured(NamedTuple):
    """The numbers of a text."""

    text: str
    """The text with its numbers in figures."""
    numbers: Sequence[tuple[int, int, Sequence[str]]]
    """Each amount: where it begins and ends, and all that it may be."""
    settled: int
    """Up to where the amounts are the same whatever text is read on from this one."""
    days: Sequence[tuple[int, str, Sequence[int]]]
    """Each whole day: where it begins in the flat text, its words, the day."""

    @property
    def dated(self) -> list[tuple[int, str, Day]]:
        """The whole days."""
        return [(at, shown, (y, m, d)) for at, shown, (y, m, d) in self.days]


def worded(text: str) -> Worded:
    """The words of a text, as it was read."""
    plainly, told, parts = recalled("words", text, lambda: _worded(text))
    return Worded(text if plainly is None else plainly, told, parts)


def _worded(text: str) -> tuple[str | None, str, list[str]]:
    """The same, without the flat text where that is the text itself."""
    plainly = flat(text)
    told = "".join(f"{word}\n" for word in words(plainly))
    parts = {plain(part) for one in _joined(plainly) for part in _PARTS.split(one)}
    return None if plainly == text else plainly, told, sorted(parts)


def _joined(plainly: str) -> Iterator[str]:
    """The words with hyphens; only what holds a hyphen is looked at letter by letter."""
    for sign in _HYPHENS:
        if sign in plainly:
            for one in plainly.split():
                if sign in one:
                    yield from _JOINED.findall(one)


def figured(text: str) -> Figured:
    """The numbers of a text, as it was read."""
    written, *numbers = recalled("figures", text, lambda: _figured(text))
    return Figured(worded(text).flat if written is None else written, *numbers)


def quantities(text: str) -> Sequence[tuple[int, int, Sequence[str]]]:
    """The amounts of a text, as it was read."""
    numbers: Sequence[tuple[int, int, Sequence[str]]]
    _, numbers, *_ = recalled("figures", text, lambda: _figured(text))
    return numbers


def _figured(given: str) -> tuple[Any, ...]:
    """The same, without its text where that is the flat text itself."""
    plainly = worded(given).flat
    text = in_figures(plainly)
    found = [(one.start, one.end, [*map(spelt, one.keys)]) for one in amounts(text)]
    far = _far(text) if found else 0
    settled = next((start for start, end, _ in found if end > far), len(text))
    return None if text == plainly else text, found, settled, list(days(plainly))


def _far(text: str) -> int:
    """Where the last words begin that may be read with a number before them."""
    ends = [run.end() for run in islice(_RUN.finditer(text[::-1]), _FAR)]
    return len(text) - ends[-1] if len(ends) == _FAR else 0


def spelt(key: Key) -> str:
    """A quantity as it is put down."""
    return f"{key[1]} {key[0]}"


def read_key(told: str) -> Key:
    """The quantity that was put down so."""
    value, _, unit = told.partition(" ")
    return unit, Decimal(value)
