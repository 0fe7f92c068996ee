"""The names of the parties in a row, by which a paper says who meets: “A and B”, “A, B and C”.

Whoever knows the names learns nothing from the row, in whatever order and however many of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.clearance import Path
from briefgen.facts import OUR_SIDE, in_a_row
from briefgen.guard.spelling import flat, words

Name = tuple[str, ...]


@dataclass(frozen=True)
class Parties:
    """Names of parties, as words."""

    names: frozenset[Name] = field(default=frozenset(), repr=False)

    @classmethod
    def among(cls, known: Iterable[tuple[Path, str]]) -> "Parties":
        """All of them, the shorter and the fuller ones, among what these readers may know."""
        return cls(frozenset(tuple(words(flat(text))) for _, text in _named(known)))

    def follow(self, run: Sequence[str]) -> bool:
        """Whether these words are such names in a row, the first and last perhaps in part."""
        told = tuple(run)
        begun = range(1, min(len(told), self._longest) + 1)
        seams = {0, *(at for at in begun if self._may_end(told[:at]))}
        for at in range(len(told)):
            if at > max(seams):
                break
            if at in seams:
                seams.update(self._next(told, at))
        return bool(told) and len(told) in seams

    def _may_end(self, part: Name) -> bool:
        return any(name[-len(part) :] == part for name in self._by_last.get(part[-1], ()))

    def _next(self, told: Name, seam: int) -> Iterator[int]:
        """Where each name ends that follows there, with an “and” before it or without."""
        begin = seam + (told[seam] == "and")
        if begin == len(told):
            yield begin
            return
        for name in self._by_first.get(told[begin], ()):
            there = told[begin : begin + len(name)]
            if there == name[: len(there)]:
                yield begin + len(there)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.names), default=0)

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[Name]]:
        return self._by(0)

    @cached_property
    def _by_last(self) -> Mapping[str, Sequence[Name]]:
        return self._by(-1)

    def _by(self, place: int) -> Mapping[str, Sequence[Name]]:
        found: dict[str, list[Name]] = {}
        for name in filter(None, self.names):
            found.setdefault(name[place], []).append(name)
        return found


def rows(known: Sequence[tuple[Path, str]]) -> Iterator[str]:
    """The rows that the program prints: all parties, and the others without us."""
    named = [(path, text) for path, text in _named(known) if path[-1] == "name"]
    ours = next((text for path, text in named if path[0] == "us"), OUR_SIDE)
    if others := [text for path, text in named if path[0] != "us"]:
        yield in_a_row((ours, *others))
        yield in_a_row(others)


def _named(known: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    for path, text in known:
        side = path[:-1]
        is_party = side == ("us",) or (side[:1] == ("counterparts",) and len(side) == 2)
        if is_party and path[-1] in ("name", "full_name"):
            yield path, text
