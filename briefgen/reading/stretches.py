"""From words of a value to the file they are written in: line, column, and where they end.

The same words may stand twice in a value, and be folded, quoted, set in, or included.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from briefgen.problems import Place
from briefgen.reading.places import Path, Places
from briefgen.reading.scalars import WHOLE, Scalar, Sign, line_starts, offset, scalars, signs

_BLANK = re.compile(r"\s")
_NAME = re.compile(r"[^\s:,\[\]{}#]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a file. Lines and columns count from 1, offsets from 0; the ends lie behind it.

    `style` says how the value that it is a piece of is written.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    offset: int
    end_offset: int
    style: str = WHOLE

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.file, self.line, self.column)


def stretch(file: str, text: str, start: int, end: int, style: str = WHOLE) -> Stretch:
    """The piece of a text between two offsets."""
    return Stretch(file, *_spot(text, start), *_spot(text, end), start, end, style)


def stretch_of(places: Places, path: Path) -> Stretch:
    """The name that a path ends in, or the first word of an entry; empty for the whole file."""
    place = places.at(path)
    text = places.texts.get(place.file, "")
    start = offset(text, place.line, place.column)
    if not places.known(path):
        return stretch(place.file, text, start, start)
    word = _NAME.match(text, start)
    return stretch(place.file, text, start, word.end() if word else start + 1)


def words_in(places: Places, path: Path, value: str, start: int, end: int) -> Stretch | None:
    """Where `value[start:end]` is written, `value` being the text at a path.

    None where the value is not written there in these words, so that they cannot be placed.
    """
    file = places.included.get(places.known(path))
    if file is not None:
        text = places.texts[file]
        found: Scalar | None = Scalar(0, len(text), WHOLE)
    else:
        place = places.value(path)
        file, text = place.file, places.texts.get(place.file, "")
        found = scalars(text).get((place.line, place.column)) if text else None
    if found is None:
        return None
    written, known = _signs(text, found)
    base, wanted = _begins(written, value), _bare(value[start:end])
    if base < 0 or not wanted:
        return None
    first = base + start - bisect_left(_blanks(value), start)
    _, begin, _ = known[first]
    _, _, behind = known[first + len(wanted) - 1]
    return stretch(file, text, begin, behind, found.style)


@lru_cache(maxsize=64)
def _signs(text: str, scalar: Scalar) -> tuple[str, tuple[Sign, ...]]:
    """The signs of a value in one text, and each of them with its place."""
    known = tuple(signs(text, scalar))
    return "".join(sign for sign, _, _ in known), known


@lru_cache(maxsize=64)
def _begins(written: str, value: str) -> int:
    """At which of the signs that are written a value begins; -1 where it is not written there."""
    return written.find(_bare(value))


@lru_cache(maxsize=64)
def _blanks(text: str) -> tuple[int, ...]:
    """Where the blanks of a text stand."""
    return tuple(found.start() for found in _BLANK.finditer(text))


def _bare(text: str) -> str:
    return "".join(text.split())


def _spot(text: str, at: int) -> tuple[int, int]:
    """The line and column, counted from 1, of an offset."""
    starts = line_starts(text)
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1
