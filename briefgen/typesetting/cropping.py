"""Marks outside the page that show where it is cut. The page itself stays as it is.

The engine has such marks too, but prints colour that bleeds all the way over them, so that on a
solid cover nobody sees them.
"""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Operator

from briefgen.typesetting.saving import saved

_MM = 72 / 25.4
_SLUG = 8 * _MM
_CLEAR = 1 * _MM
_HAIR = 0.25


def with_crop_marks(pdf: bytes) -> bytes:
    """The same file on larger paper, with a mark at both sides of each corner."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            left, low, right, high = (float(edge) for edge in page.mediabox)
            page.obj.BleedBox = Array([left, low, right, high])
            grown = [left - _SLUG, low - _SLUG, right + _SLUG, high + _SLUG]
            page.obj.MediaBox = page.obj.CropBox = Array([round(edge, 3) for edge in grown])
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(b"\nQ\n/Artifact BMC\nq\n" + _marks(page) + b"\nQ\nEMC\n")
        return saved(document)


def _marks(page: pikepdf.Page) -> bytes:
    trim, bleed, media = (
        [float(edge) for edge in box] for box in (page.trimbox, page.obj.BleedBox, page.mediabox)
    )
    drawn: list[tuple[list[float], str]] = [([_HAIR], "w"), ([0], "G")]
    for side in range(4):
        across, out = side % 2 == 0, _CLEAR if side > 1 else -_CLEAR
        for corner in (1, 3) if across else (0, 2):
            ends = [(edge, trim[corner]) for edge in (bleed[side] + out, media[side])]
            start, end = ends if across else [(y, x) for x, y in ends]
            drawn += [([*start], "m"), ([*end], "l")]
    lines: list[Any] = [
        ([round(at, 3) for at in where], Operator(what)) for where, what in [*drawn, ([], "S")]
    ]
    return pikepdf.unparse_content_stream(lines)
