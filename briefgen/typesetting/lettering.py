"""Words drawn as shapes, for what stands on a page and is no part of its text."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from briefgen.typesetting.faces import PRINT

_STROKES = {"moveTo": "m", "lineTo": "l", "curveTo": "c", "closePath": "h"}
_UNKNOWN = ".notdef"

Shape = Sequence[tuple[str, Sequence[tuple[float, float]]]]
"""The strokes of one sign, each with its points."""


def outline(text: str, size: float, face: str = "BriefbookSans-Regular") -> tuple[str, float]:
    """The letters of a text as drawing commands, and how wide they run, in points."""
    drawn: list[str] = []
    width = 0.0
    scale = size / _face(face)["head"].unitsPerEm
    for sign in unicodedata.normalize("NFC", text):
        shape, wide = _sign(face, sign)
        for stroke, points in shape:
            placed = (f"{x * scale + width:.3f} {y * scale:.3f}" for x, y in points)
            drawn.append(" ".join([*placed, _STROKES[stroke]]))
        width += wide * scale
    return " ".join(drawn), width


@cache
def _face(face: str) -> Any:
    """A face that ships, its glyphs called by their numbers.

    Their own names are not looked up: for that a list is loaded of all that any face ever had.
    """
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(PRINT / f"{face}.ttf")
    count = font["maxp"].numGlyphs
    font.setGlyphOrder([_UNKNOWN, *(f"glyph{number}" for number in range(1, count))])
    return font


@cache
def _sign(face: str, sign: str) -> tuple[Shape, float]:
    """One sign of a face, and how wide it runs, in the units of the face."""
    from fontTools.pens.qu2cuPen import Qu2CuPen  # type: ignore[import-untyped]
    from fontTools.pens.recordingPen import (  # type: ignore[import-untyped]
        DecomposingRecordingPen,
        RecordingPen,
    )

    font = _face(face)
    glyphs = font.getGlyphSet()
    glyph = glyphs[font.getBestCmap().get(ord(sign), _UNKNOWN)]
    whole, cubic = DecomposingRecordingPen(glyphs), RecordingPen()
    glyph.draw(whole)
    # A PDF knows no curves of the second degree, a TrueType face no others.
    whole.replay(Qu2CuPen(cubic, 0.5, all_cubic=True))
    return cubic.value, glyph.width


@cache
def _widths(face: str) -> Mapping[int, float]:
    """How wide each sign of a face runs, in parts of its size; 0 stands for those it lacks."""
    font = _face(face)
    units, metrics = font["head"].unitsPerEm, font["hmtx"]
    found = {sign: metrics[name][0] / units for sign, name in font.getBestCmap().items()}
    return found | {0: metrics[_UNKNOWN][0] / units}


def run(text: str, size: float, face: str = "BriefbookSans-Regular", apart: float = 0.0) -> float:
    """How far a text runs, in points; with `apart` between its letters."""
    widths = _widths(face)
    signs = unicodedata.normalize("NFC", text)
    return sum(widths.get(ord(sign), widths[0]) * size + apart for sign in signs)
