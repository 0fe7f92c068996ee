"""Passages that a reader reads in one go, as one text, and where in it each of them stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from briefgen.guard.numbers import Amount
from briefgen.guard.passages import Passage
from briefgen.guard.worded import Figured, read_key

_CELL = "\n|"
"""Stands between two passages, as between the cells of a table."""


class Told(NamedTuple):
    """A passage, and its numbers and days."""

    passage: Passage
    figured: Figured


@dataclass(frozen=True)
class Running:
    """Passages that are read in one go: what a cell of a table holds is told by its heading."""

    passages: Sequence[Told]
    starts: Sequence[int]
    text: str

    @classmethod
    def of(cls, passages: Sequence[Told], texts: Sequence[str]) -> "Running":
        """These passages, each with the text of it that is to be read."""
        starts = [0, *accumulate(len(text) + len(_CELL) for text in texts[:-1])]
        return cls(passages, starts, _CELL.join(texts))

    def numbers(self) -> Iterator[Amount]:
        """Every number of a passage, as it is by itself."""
        for begin, one in zip(self.starts, self.passages, strict=True):
            for start, end, keys in one.figured.numbers:
                yield Amount(begin + start, begin + end, frozenset(map(read_key, keys)))

    def number(self, place: int) -> int:
        """The number of the passage in which that letter stands."""
        return bisect_right(self.starts, place) - 1

    def at(self, place: int) -> Passage:
        """The passage in which that letter stands, at its line."""
        number = self.number(place)
        one = self.passages[number].passage
        first, last = (bisect_left(self._lines, end) for end in (self.starts[number], place))
        return one.at_line(last - first)

    @cached_property
    def _lines(self) -> list[int]:
        """Where the lines end."""
        return [one.start() for one in re.finditer("\n", self.text)]


def read_on(passages: Iterable[Told]) -> Iterator[list[Told]]:
    """The passages in groups of those that a reader reads in one go."""
    held: list[Told] = []
    for one in passages:
        if held and not one.passage.goes_on:
            yield held
            held = []
        held.append(one)
    if held:
        yield held
