"""The words of a whole file in a row, each with the passage that it stands in."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.guard.passages import Passage
from briefgen.guard.spelling import END
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

    def passage(self, at: int) -> Passage:
        """The passage in which a word stands."""
        return self.passages[bisect_right(self.starts, at) - 1]

    def first(self, word: str) -> tuple[bool, int]:
        """Whether a word stands only in one with hyphens, and where it is read first."""
        if word in self.words:
            return False, self.words.index(word)
        last = len(self.words) - 1
        holding = (at for at, one in enumerate(self.worded) if word in one.parts)
        return True, min(self.starts[next(holding)], last)
