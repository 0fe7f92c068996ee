"""Does a finished PDF keep to the number of pages it was given? Counted on the file itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2

_POINTS_PER_MM = 72 / 25.4

# Two pieces of text stand on one line when their middles are closer than this, in points.
_SAME_LINE = 4.0
_WORDS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Overflow:
    """What runs past the last page allowed: how many lines, and the words it begins with."""

    pages: int
    lines: int
    begins: str


def overflow(pdf: bytes, limit: int, *, head: float = 20, foot: float = 20) -> Overflow | None:
    """What stands on pages past `limit`; None if the text keeps within it.

    `head` and `foot` are the heights in mm of the margins that hold running heads and feet.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        if len(document) <= limit:
            return None
        lines = [
            line
            for number in range(limit, len(document))
            for line in _lines(document[number], head * _POINTS_PER_MM, foot * _POINTS_PER_MM)
        ]
        words = " ".join(lines).split()
        return Overflow(len(document) - limit, len(lines), " ".join(words[:_WORDS_SHOWN]))
    finally:
        document.close()


def _lines(page: Any, head: float, foot: float) -> Iterator[str]:
    """The lines of text between the margins, from the top down."""
    height = page.get_height()
    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    inside = [box for box in boxes if foot < (box[1] + box[3]) / 2 < height - head]
    inside.sort(key=lambda box: (-(box[1] + box[3]) / 2, box[0]))
    row: list[tuple[float, float, float, float]] = []
    for box in inside:
        if row and abs((row[0][1] + row[0][3]) - (box[1] + box[3])) / 2 > _SAME_LINE:
            yield _said(text, row)
            row = []
        row.append(box)
    if row:
        yield _said(text, row)


def _said(text: Any, row: list[tuple[float, float, float, float]]) -> str:
    return " ".join(text.get_text_bounded(*box).strip() for box in sorted(row))
