"""A page moved over to the other side of its leaf: what is drawn, links, frames of pictures."""

from collections.abc import Iterable
from typing import Any

import pikepdf
from pikepdf import Array


def shifted(content: bytes, by: float) -> bytes:
    """What is drawn on a page, so far to the right, and apart from what is drawn after it."""
    moved = f"1 0 0 1 {by:.6f} 0 cm\n".encode() if by else b""
    return b"q\n" + moved + content + b"\nQ\n"


def shift_notes(page: pikepdf.Page, by: float) -> None:
    """The areas of a page that can be clicked on."""
    for note in page.obj.get("/Annots", ()) if by else ():
        note.Rect = _moved(note.Rect, by)


def shift_frames(elements: Iterable[Any], by: float) -> None:
    """What the tags of pictures tell of where these stand."""
    for element in {one.objgen: one for one in elements}.values():
        if "/BBox" in element.get("/A", {}):
            element.A.BBox = _moved(element.A.BBox, by)


def _moved(frame: Any, by: float) -> Array:
    left, low, right, high = map(float, frame)
    return Array([left + by, low, right + by, high])
