"""The words of a whole file in a row, each with the passage that it stands in."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.guard.passages import Passage
from briefgen.guard.spelling import END, plain, words

_PARTS = re.compile("[-\u2010\u2011]")
_JOINED = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+(?:[-\u2010\u2011][^\W\d_]{2,}+)+")


@dataclass
class Stream:
    """The words of a file, and the passage that each stands in."""

    passages: Sequence[Passage]
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for passage in self.passages:
            if self.words and not passage.goes_on:
                self.words.append(END)
            self.starts.append(len(self.words))
            self.words += words(passage.text)

    def passage(self, at: int) -> Passage:
        """The passage in which a word stands."""
        return self.passages[bisect_right(self.starts, at) - 1]

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Each word, also as a part of one with hyphens, and where it stands first."""
        found = dict.fromkeys(self.words, 0)
        found.update(zip(reversed(self.words), range(len(self.words) - 1, -1, -1), strict=True))
        for passage, at in zip(self.passages, self.starts, strict=True):
            for joined in _JOINED.findall(passage.text):
                for part in _PARTS.split(joined):
                    found.setdefault(plain(part), min(at, len(self.words) - 1))
        return found
