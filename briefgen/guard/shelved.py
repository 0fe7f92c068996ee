"""What ships with the program, as the guard reads it: words that everybody may know."""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from briefgen.guard.dates import Day, days
from briefgen.guard.lawful import Body
from briefgen.guard.ordinary import SMALL
from briefgen.guard.spelling import APART, flat, words
from briefgen.guard.spelt import in_figures
from briefgen.library import Library, shipped
from briefgen.problems import Unusable

Words = tuple[str, ...]
_NUMBER = 60
"""The signs of a number in words, and of a word beside it; with a few words, twice as many."""


class _Shelf(Body):
    """What ships: it is the same for every file, so it is not remembered with any."""

    @cached_property
    def words(self) -> list[str]:
        """All words, and where a text ends."""
        return words(self._flat)

    @cached_property
    def days(self) -> frozenset[Day]:
        """Every whole day."""
        return frozenset(day for _, _, day in days(self._flat))

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset()

    @cached_property
    def _flat(self) -> str:
        return flat(APART.join(self.texts))


@cache
def shipped_body() -> Body:
    """The templates and plays that come with the program."""
    library = Library(shipped(), shipped())
    return _Shelf(tuple(_shelved(library)))


def at_hand() -> None:
    """Read what ships, for whoever has the time before it is asked for."""
    for asked in ("vocabulary", "running"):
        getattr(shipped_body(), asked)


@lru_cache(maxsize=8192)
def ships(run: tuple[str, ...]) -> bool:
    """Whether these words stand in what ships, one after the other."""
    return shipped_body().says(run)


def ships_beside(text: str, start: int, end: int) -> bool:
    """Whether an amount stands so, with the words beside it, in what ships."""
    number = tuple(words(text[start:end]))
    before = words(re.sub(r"^\S*", "", text[max(0, start - 40) : start]))[-4:]
    after = words(re.sub(r"\S*$", "", text[end : end + 40]))[:3]
    if len(before) > 1 and ships((*before[-2:], *number)):
        return True
    if len(after) > 1 and ships((*number, *after[:2])):
        return True
    if len(after) > 2 and _ships_in_words((), number, tuple(after)):
        return True
    return any(  # behind more words, fewer need follow
        not SMALL.issuperset(before[-many:])
        and _ships_in_words(tuple(before[-many:]), number, tuple(after[:few]))
        for many, few in ((2, 3), (4, 1))
        if len(before) >= many and len(after) >= few
    )


@lru_cache(maxsize=8192)
def _ships_in_words(
    before: tuple[str, ...], number: tuple[str, ...], unit: tuple[str, ...]
) -> bool:
    """Whether a number stands there in words, behind these words or, without any, before those.

    Such a figure was made of words as the file was read: “1 half the time” of “half the time”.
    """
    told, beside = shipped_body().running, f" {' '.join(before or unit)} "
    wanted = f" {' '.join((*before, *number, *unit))} "
    at = told.find(beside)
    while at >= 0:
        held = told[at : at + 2 * _NUMBER] if before else told[max(0, at - _NUMBER) : at] + beside
        if wanted in in_figures(f" {held.partition(' ')[2].rpartition(' ')[0]} "):
            return True
        at = told.find(beside, at + 1)
    return False


def _shelved(library: Library) -> Iterator[str]:
    for shelf in ("templates", "playbooks"):
        for ending in ("md", "yaml"):
            for file in sorted((shipped() / shelf).rglob(f"*.{ending}")):
                try:
                    yield library.read(file).text
                except Unusable:
                    continue
