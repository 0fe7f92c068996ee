"""What a page or a drawing is known by: a sum of all that it is made of, so that it is read once.

All that an object leads to is counted in: what it draws, its typefaces and their tables, the forms
in it. What leads back to itself has no such sum, and is read each time.
"""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

import pikepdf

from briefgen.guard.pdf.parts import Number, Part

_LEADS_TO = re.compile(rb"\((?:[^()\\]|\\.)*\)|(\d+) (\d+) R", re.S)
_BESIDE = ("/Parent", "/Annots", "/StructParents", "/B", "/Tabs")
"""What of a page is read elsewhere, or draws nothing."""
_DEEPEST = 50
_HANDED_DOWN = ("/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit")


class Likeness:
    """The sums of the objects of one file; none where nobody asks to know them again."""

    def __init__(self, parts: Sequence[Part] | None) -> None:
        self._parts = {one.number: one for one in parts or ()}
        self._asked = parts is not None
        self._known: dict[Number, bytes | None] = {}

    def page(self, page: Any) -> str | None:
        """The sum of a page as it is drawn; None where there is none."""
        if not self._asked:
            return None
        drawn = {key: page[key] for key in page.keys() if key not in _BESIDE}  # noqa: SIM118
        above = page.get("/Parent")
        for _ in range(_DEEPEST):
            if not isinstance(above, pikepdf.Dictionary):
                break
            drawn = {key: above[key] for key in _HANDED_DOWN if key in above} | drawn
            above = above.get("/Parent")
        return _told(lambda: self._sum(pikepdf.Dictionary(drawn).unparse(), b""))

    def of(self, number: Number) -> str | None:
        """The sum of an object; None where there is none."""
        return _told(lambda: self._of(number)) if self._asked else None

    def _of(self, number: Number) -> bytes | None:
        if number not in self._known:
            self._known[number] = None  # for whoever comes here again before it is known
            part = self._parts.get(number)
            data = part.thing.read_raw_bytes() if part and part.packed else b""
            self._known[number] = self._sum(part.written if part else b"", data)
        return self._known[number]

    def _sum(self, written: bytes, data: bytes) -> bytes | None:
        pieces: list[bytes] = []
        at = 0
        for found in _LEADS_TO.finditer(written):
            if found[1]:
                below = self._of((int(found[1]), int(found[2])))
                if below is None:
                    return None
                pieces += written[at : found.start()], below
                at = found.end()
        whole = sha256()
        for piece in (*pieces, written[at:], data):
            whole.update(len(piece).to_bytes(8, "big") + piece)
        return whole.digest()


def _told(reckoned: Callable[[], bytes | None]) -> str | None:
    try:
        found = reckoned()
    except (RecursionError, pikepdf.PdfError, ValueError):
        return None
    return found.hex() if found else None
