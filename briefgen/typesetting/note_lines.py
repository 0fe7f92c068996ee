"""Ruled lines for notes on pages that would otherwise be almost empty, and the word that says so.

They are drawn on the finished PDF, so nothing is laid out again and nothing moves. Where the text
ends is read from the file itself; where it may stand comes from the engine, because the margins
differ with the paper and from left to right. A page that is blank, full or ruled stays as it is.
The same PDF in gives the same bytes out; a second time changes nothing.
"""

import io
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.typesetting.lettering import outline
from briefgen.typesetting.reading_back import opened

# The word above the first line. For a book in another language, only this changes.
LABEL = "Notes"

# More than this part of the body must be free before it is ruled.
EMPTY = 0.45

_PIXEL = 0.75  # the engine measures in pixels of 1/96 inch, a PDF in points of 1/72
_MM = 72 / 25.4
_PITCH = 9 * _MM
_CLEAR = 8 * _MM

# What stands in the margin may touch the body's edge by a hair, in points.
_TOUCH = 1.0

_LINE = "0.71 G 0.35 w"  # #b5b5b5, as thin as the hairlines of the tables
_INK = "0.353 g"  # #5a5a5a
_SIZE = 7.8
_TEXT = 9.8  # where text is larger than that, as in a booklet, so is the word
_LARGE_TYPE, _LARGE_SIZE = 16.0, 14.0
_ABOVE_LINE = 1.6 * _MM
_NAME = "/NoteLabel"


@dataclass(frozen=True, slots=True)
class Body:
    """Where the text of a page may stand, in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    size: float = _SIZE
    """Of the word above the first line."""


def body_of(page: Any) -> Body:
    """The body of a page as the engine laid it out."""
    box = page._page_box
    left, top = box.content_box_x(), box.content_box_y()
    sizes = [one.style["font_size"] for one in box.children if one.element_tag == "html"]
    text = round(max(sizes, default=0) * _PIXEL, 1)
    return Body(
        left * _PIXEL,
        (page.height - top - box.height) * _PIXEL,
        (left + box.width) * _PIXEL,
        (page.height - top) * _PIXEL,
        _LARGE_SIZE if text >= _LARGE_TYPE else _SIZE * max(1.0, text / _TEXT),
    )


def covers(pages: Sequence[Any]) -> tuple[int, ...]:
    """The pages that are covers, counted from 1: little stands on them, and that is meant."""
    kinds = [page._page_box.page_type.name for page in pages]
    return tuple(number for number, kind in enumerate(kinds, start=1) if kind == "cover")


def with_note_lines(
    pdf: bytes,
    bodies: Sequence[Body],
    *,
    label: str = LABEL,
    leave: Collection[int] = (1,),
    pages: Iterable[Any] | None = None,
) -> bytes:
    """Rule the free part of every almost empty page; `bodies` holds one for each page, in order.

    `leave` are pages that stay as they are, counted from 1: the cover, unless told otherwise.
    `pages` are those of the PDF, where they are open already. Without a page to rule it is the
    very PDF that was given.
    """
    if pages is None:
        with opened(pdf) as read:
            return with_note_lines(pdf, bodies, label=label, leave=leave, pages=read)
    ruled = _rules(pages, bodies, leave)
    return _drawn(pdf, bodies, ruled, label) if ruled else pdf


def _rules(
    pages: Iterable[Any], bodies: Sequence[Body], leave: Collection[int]
) -> dict[int, list[float]]:
    """For every page that is almost empty, the heights of its lines, from the bottom up."""
    found = {}
    for number, (page, body) in enumerate(zip(pages, bodies, strict=True), start=1):
        if number not in leave and (gap := _gap(list(_spans(page, body)), body)):
            found[number] = list(_heights(*gap, body))
    return found


def _spans(page: Any, body: Body) -> Iterator[tuple[float, float]]:
    """Top and bottom of everything drawn in the body: text, lines, pictures, ruled patterns."""
    for thing in page.get_objects(max_depth=1):
        left, bottom, right, top = thing.get_bounds()
        beside = right < body.left or left > body.right
        outside = top < body.bottom + _TOUCH or bottom > body.top - _TOUCH
        # What reaches past the body on all sides is the ground of the page, and nothing on it.
        around = left < body.left - _TOUCH and right > body.right + _TOUCH
        ground = around and top > body.top + _TOUCH and bottom < body.bottom - _TOUCH
        if not beside and not outside and not ground:
            yield min(top, body.top), max(bottom, body.bottom)


def _gap(spans: list[tuple[float, float]], body: Body) -> tuple[float, float] | None:
    """Top and bottom of the free part, if it is large enough: above footnotes, or down to the end.

    What is free above the first content is left: it was meant so, as on a title page.
    """
    if not spans:
        return None
    spans.sort(reverse=True)
    reached = body.top
    for place, (top, bottom) in enumerate([*spans, (body.bottom, body.bottom)]):
        if place and reached - top > EMPTY * (body.top - body.bottom):
            return reached, top
        reached = min(reached, bottom)
    return None


def _heights(top: float, bottom: float, body: Body) -> Iterator[float]:
    """Lines are counted from the bottom margin, so that both sides of a leaf are ruled alike."""
    lowest = bottom + _CLEAR if bottom > body.bottom else bottom
    count = math.ceil((lowest - body.bottom) / _PITCH)
    while (height := body.bottom + count * _PITCH) <= top - _CLEAR:
        yield height
        count += 1


def _drawn(pdf: bytes, bodies: Sequence[Body], ruled: dict[int, list[float]], label: str) -> bytes:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        word = _word(document, label, bodies[0].size)
        for number, heights in ruled.items():
            page, body = document.pages[number - 1], bodies[number - 1]
            page.add_resource(word, pikepdf.Name.XObject, pikepdf.Name(_NAME))
            # The engine turns the page upside down and does not turn it back: hence q and Q.
            drawn = page.Contents.read_bytes()
            page.Contents.write(b"q\n" + drawn + b"\nQ\n" + _overlay(body, heights).encode())
        document.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _overlay(body: Body, heights: Sequence[float]) -> str:
    """The lines and their word, marked as decoration: a reader who listens is not told of them."""
    lines = " ".join(f"{body.left:.2f} {at:.2f} m {body.right:.2f} {at:.2f} l" for at in heights)
    word = f"1 0 0 1 {body.left:.2f} {heights[-1] + _ABOVE_LINE:.2f} cm {_NAME} Do"
    return f"/Artifact BMC\nq {_LINE} {lines} S {word} Q\nEMC"


def _word(document: Any, text: str, size: float) -> Any:
    """The word once for all pages, drawn as shapes.

    As text it would be found, copied and counted among the words of a book that never said it.
    """
    import pikepdf

    path, width = outline(text, size)
    return pikepdf.Stream(
        document,
        f"{_INK} {path} f".encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, -size, round(width, 2), size * 2],
        Resources=pikepdf.Dictionary(),
    )
