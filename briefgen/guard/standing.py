"""Values that these readers may know, and that stand whole in a file, end to end.

“Time on the site”, “Size of teams” are two titles, and no piece of “hours on the site, size of
teams”. Only whole values count, so a withheld sentence that names them in passing is found.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from briefgen.guard.lawful import Body
from briefgen.guard.ordinary import SMALL
from briefgen.guard.shelved import shipped_body
from briefgen.guard.spelling import words
from briefgen.guard.stream import Stream
from briefgen.guard.worded import worded

_LABEL = re.compile(r"\[([^\[\]{}]+)\]\{\.label\}|^#+[ \t]+([^{}\n]+)", re.M)
_LONGEST = 4
"""The words of a label."""

Value = tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """The words of a file, and the values that these readers may know."""

    stream: Stream
    seen: Body

    def side_by_side(self, begin: int, end: int, whole: bool) -> bool:
        """Whether the words there are ends and beginnings of such values, and nothing else.

        Of a withheld value that stands there whole, or with the label of a template, one of them
        must say more than it.
        """
        for seam in range(begin + 1, end):
            for value in self._ending_at(seam):
                start = seam - len(value)
                if start <= begin and self._goes_on(seam, end, start < begin or not whole):
                    return True
            if self._is_label(begin, seam) and self._goes_on(seam, end, False):
                return True
        return False

    def _goes_on(self, at: int, end: int, free: bool) -> bool:
        """Whether whole values stand from there to the end, or, unless it is free, beyond it."""
        stops = (at + len(value) for value in self._beginning_at(at))
        return any(
            (free or stop > end) if stop >= end else self._goes_on(stop, end, free)
            for stop in stops
        )

    def _beginning_at(self, at: int) -> Iterator[Value]:
        told = self.stream.words
        for value in self._begins.get(tuple(told[at : at + 2]), ()):
            if value == tuple(told[at : at + len(value)]):
                yield value

    def _ending_at(self, at: int) -> Iterator[Value]:
        told = self.stream.words
        for value in self._ends.get(tuple(told[at - 2 : at]) if at > 1 else (), ()):
            if at >= len(value) and value == tuple(told[at - len(value) : at]):
                yield value

    def _is_label(self, begin: int, seam: int) -> bool:
        """Whether the words before a place are a label of a template that ships."""
        first = max(0, seam - _LONGEST)
        told = tuple(self.stream.words[first:seam])
        return any(told[at - first :] in _labels() for at in range(first, begin + 1))

    @cached_property
    def _begins(self) -> dict[Value, list[Value]]:
        return self._by(lambda value: value[:2])

    @cached_property
    def _ends(self) -> dict[Value, list[Value]]:
        return self._by(lambda value: value[-2:])

    def _by(self, two: Callable[[Value], Value]) -> dict[Value, list[Value]]:
        found: dict[Value, list[Value]] = {}
        for value in self._values:
            found.setdefault(two(value), []).append(value)
        return found

    @cached_property
    def _values(self) -> Sequence[Value]:
        """Every value of two words or more: one word stands side by side with any."""
        values = (tuple(worded(one).words) for one in self.seen.texts)
        return [value for value in dict.fromkeys(values) if len(value) > 1]


@cache
def _labels() -> frozenset[Value]:
    found = (one for text in shipped_body().texts for one in _LABEL.finditer(text))
    told = (tuple(words(one[1] or one[2])) for one in found)
    return frozenset(label for label in told if not SMALL.issuperset(label))
