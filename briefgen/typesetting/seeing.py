"""Can what is printed be seen? Every text of a finished PDF against the ground that it stands on.

Read by another program than the one that set it: each text with its colour, and the colour that
most of its place has when the page is drawn.
"""

from collections.abc import Iterator
from ctypes import byref, c_uint
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from briefgen.typesetting.greying import contrast, luminance

ENOUGH = 4.5
"""What WCAG 2.2 asks for text (1.4.3)."""

_SCALE = 2.0
_DEEP = 12
_SMALLEST = 0.5
_AROUND = 1.5  # points: a dash fills its own place to the rim

Colour = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A text on its ground: the page, counted from 1, both colours, and how far they differ."""

    page: int
    ink: Colour
    ground: Colour
    contrast: float


def pairs(pdf: bytes) -> tuple[Pair, ...]:
    """Every pair of colours on every page, once."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = [one for number, page in enumerate(document, 1) for one in _on(number, page)]
    finally:
        document.close()
    return tuple(dict.fromkeys(found))


def _on(number: int, page: Any) -> Iterator[Pair]:
    drawn = page.render(scale=_SCALE).to_pil().convert("RGB")
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEP):
        left, low, right, high = _place(thing)
        top = page.get_height() - high
        if right - left < _SMALLEST or high - low < _SMALLEST:
            continue
        area = (left - _AROUND, top - _AROUND, right + _AROUND, top + high - low + _AROUND)
        place = drawn.crop(tuple(round(edge * _SCALE) for edge in area))
        ground = max(place.getcolors(place.width * place.height))[1]
        light = luminance(*(part / 255 for part in ground))
        ink = _colour(thing)
        yield Pair(number, ink, ground, contrast(luminance(*(part / 255 for part in ink)), light))


def _place(thing: Any) -> tuple[float, float, float, float]:
    """Where it stands on the page; inside a drawing, bounds are those of the drawing."""
    left, low, right, high = thing.get_bounds()
    while (thing := thing.container) is not None:
        turned = thing.get_matrix()
        corners = [turned.on_point(x, y) for x in (left, right) for y in (low, high)]
        across, up = [x for x, _ in corners], [y for _, y in corners]
        left, low, right, high = min(across), min(up), max(across), max(up)
    return left, low, right, high


def _colour(thing: Any) -> Colour:
    red, green, blue, alpha = (c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(thing, byref(red), byref(green), byref(blue), byref(alpha))
    return red.value, green.value, blue.value
