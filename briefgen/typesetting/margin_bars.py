"""Bars in the outer margin, beside the words that lead to one place: they are found by leafing.

They are drawn on the finished PDF, as decoration: nothing moves, and who listens hears the words.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

_MM = 72 / 25.4
_FROM_EDGE = 12.5 * _MM
"""Between the tabs at the edge and the text, on all papers."""
_WIDE = 1 * _MM
_COLOUR = "0.122 0.227 0.373 rg"  # #1f3a5f


def draw_bars(document: pikepdf.Pdf, place: str, without: Sequence[int] = ()) -> None:
    """Draw a bar beside every link to that place, but on the pages that are left out."""
    for number, page in enumerate(document.pages, 1):
        lines = sorted(set(_lines(page, place))) if number not in without else []
        if lines:
            left, _, right, _ = (float(edge) for edge in page.trimbox)
            x = right - _FROM_EDGE if number % 2 else left + _FROM_EDGE - _WIDE
            bars = " ".join(f"{x:.2f} {at:.2f} {_WIDE:.2f} {tall:.2f} re" for at, tall in lines)
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(f"\nQ\n/Artifact BMC\nq {_COLOUR} {bars} f Q\nEMC\n".encode())


def _lines(page: pikepdf.Page, place: str) -> Iterator[tuple[float, float]]:
    """Where a line with such a link begins from below, and how tall it is."""
    notes: Any = page.obj.get("/Annots", ())
    for note in notes:
        if str(note.get("/Dest", "")) == place:
            _, one, _, other = (float(edge) for edge in note.Rect)
            yield round(min(one, other), 1), round(abs(one - other), 1)
