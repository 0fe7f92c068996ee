"""Words drawn as shapes, for what stands on a page and is no part of its text."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from briefgen.typesetting.faces import PRINT

_STROKES = {"moveTo": "m", "lineTo": "l", "curveTo": "c", "closePath": "h"}
_UNKNOWN = ".notdef"


def outline(text: str, size: float, face: str = "BriefbookSans-Regular") -> tuple[str, float]:
    """The letters of a text as drawing commands, and how wide they run, in points."""
    from fontTools.pens.qu2cuPen import Qu2CuPen  # type: ignore[import-untyped]
    from fontTools.pens.recordingPen import (  # type: ignore[import-untyped]
        DecomposingRecordingPen,
        RecordingPen,
    )
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    drawn: list[str] = []
    width = 0.0
    with TTFont(PRINT / f"{face}.ttf", lazy=True) as font:
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        scale = size / font["head"].unitsPerEm
        for sign in unicodedata.normalize("NFC", text):
            glyph = glyphs[names.get(ord(sign), _UNKNOWN)]
            whole, cubic = DecomposingRecordingPen(glyphs), RecordingPen()
            glyph.draw(whole)
            # A PDF knows no curves of the second degree, a TrueType face no others.
            whole.replay(Qu2CuPen(cubic, 0.5, all_cubic=True))
            for stroke, points in cubic.value:
                placed = (f"{x * scale + width:.3f} {y * scale:.3f}" for x, y in points)
                drawn.append(" ".join([*placed, _STROKES[stroke]]))
            width += glyph.width * scale
    return " ".join(drawn), width


@cache
def _widths(face: str) -> Mapping[int, float]:
    """How wide each sign of a face runs, in parts of its size; 0 stands for those it lacks."""
    from fontTools.ttLib import TTFont

    with TTFont(PRINT / f"{face}.ttf", lazy=True) as font:
        units, metrics = font["head"].unitsPerEm, font["hmtx"]
        found = {sign: metrics[name][0] / units for sign, name in font.getBestCmap().items()}
        return found | {0: metrics[_UNKNOWN][0] / units}


def run(text: str, size: float, face: str = "BriefbookSans-Regular", apart: float = 0.0) -> float:
    """How far a text runs, in points; with `apart` between its letters."""
    widths = _widths(face)
    signs = unicodedata.normalize("NFC", text)
    return sum(widths.get(ord(sign), widths[0]) * size + apart for sign in signs)
