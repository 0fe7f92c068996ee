"""The words of a whole file in a row, each with the passage that it stands in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.guard.passages import Passage
from briefgen.guard.spelling import END, flat, words
from briefgen.guard.worded import Worded, worded


@dataclass
class Stream:
    """The words of a file, and the passage that each stands in."""

    passages: Sequence[Passage]
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for passage, one in zip(self.passages, self.worded, strict=True):
            if self.words and not passage.goes_on:
                self.words.append(END)
            self.starts.append(len(self.words))
            self.words += one.words

    @cached_property
    def worded(self) -> list[Worded]:
        """The words of each passage."""
        return [worded(one.text) for one in self.passages]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each word, also as a part of one with hyphens."""
        return frozenset(self.words).union(*(one.parts for one in self.worded))

    def number(self, at: int) -> int:
        """The number of the passage in which a word stands."""
        return bisect_right(self.starts, at) - 1

    def passage(self, at: int) -> Passage:
        """The passage in which a word stands, with the word's own line where lines are told."""
        number = self.number(at)
        one = self.passages[number]
        return one if one.line is None else one.at_line(self._line(one, at - self.starts[number]))

    @staticmethod
    def _line(one: Passage, at: int) -> int:
        """The line of a passage on which so many words stand before a word, or are begun."""
        lines = one.text.split("\n")

        def told(number: int) -> int:
            return len(words(flat("\n".join(lines[: number + 1]))))

        return min(bisect_right(range(len(lines)), at, key=told), len(lines) - 1)

    def beginnings(self, number: int) -> Iterator[int]:
        """The word with which each line of a passage begins."""
        at = self.starts[number]
        for line in self.worded[number].flat.split("\n"):
            yield at
            at += len(words(line))

    def places(self, word: str) -> Iterator[tuple[bool, int]]:
        """Where a word stands; and where as a part of one with hyphens, which comes last."""
        at = -1
        with suppress(ValueError):
            while True:
                at = self.words.index(word, at + 1)
                yield False, at
        last = len(self.words) - 1
        holding = (at for at, one in enumerate(self.worded) if word in one.parts)
        yield from ((True, min(self.starts[at], last)) for at in holding)
