"""What is packed in a PDF: metadata, attachments, scripts, drawings of notes, hidden words.

Pictures are not looked at, only their letters: an address or a name that a camera left in them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf

from briefgen.guard.passages import DRAWING, Passage
from briefgen.guard.pdf.glyphs import Faces, drawn
from briefgen.guard.pdf.parts import Number, Part
from briefgen.guard.printable import readable

LARGEST = 64 * 1024 * 1024
"""The most that one packed part may hold."""

Inner = Callable[[bytes, str], Iterator[Passage]]
"""What reads an attachment, given its name."""

_BESIDE = re.compile(
    rb"/(?:ActualText|Alt|E|Title|Lang|T)\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)", re.S
)
_REMARK = re.compile(rb"%(?<![\\(<\w]%)([^\r\n]{4,})")
_FONT = re.compile(rb"/(?:FontFile[23]?|ToUnicode|CIDToGIDMap|CIDSet) (\d+) \d+ R")
_LETTERS_OF_PICTURES = 65536


def passages(
    pdf: pikepdf.Pdf, parts: Iterable[Part], inner: Inner, spoilt: list[str]
) -> Iterator[Passage]:
    """Every packed part, read by what it is; those that cannot be unpacked are noted as spoilt."""
    of_pages = _contents(pdf)
    fonts = _fonts(parts)
    faces = Faces()
    for one in parts:
        if one.packed and one.number[0] not in fonts:
            try:
                yield from _of(one.thing, of_pages.get(one.number), inner, faces)
            except (pikepdf.PdfError, ValueError) as fault:
                spoilt.append(str(fault))


def _contents(pdf: pikepdf.Pdf) -> dict[Number, int]:
    found = {}
    for number, page in enumerate(pdf.pages, 1):
        held = page.obj.get("/Contents")
        for one in held if isinstance(held, pikepdf.Array) else (held,):
            if isinstance(one, pikepdf.Object):
                found[one.objgen] = number
    return found


def _fonts(parts: Iterable[Part]) -> set[int]:
    """Streams that hold the shapes of letters, and tables to read them by."""
    written = b"\n".join(
        one.written for one in parts if one.written[:2] == b"<<" and not one.packed
    )
    return {int(number) for number in _FONT.findall(written)}


def _of(stream: pikepdf.Stream, page: int | None, inner: Inner, faces: Faces) -> Iterator[Passage]:
    kind, sub = str(stream.get("/Type", "")), str(stream.get("/Subtype", ""))
    if kind in ("/XRef", "/ObjStm"):
        return
    if sub == "/Image":
        raw = stream.read_raw_bytes()[:_LETTERS_OF_PICTURES]
        yield from _told("a picture’s own notes", readable(raw) if raw[:2] == b"\xff\xd8" else ())
        return
    data = stream.read_bytes()
    if kind == "/Metadata":
        yield from _told("the file’s metadata (XMP)", _of_metadata(data))
    elif kind == "/EmbeddedFile":
        yield from inner(data, str(stream.get("/Subtype", "")))
    elif page is not None:
        yield from _beside(data, page)
    elif sub == "/Form" or b"BT" in data[:LARGEST]:
        yield from _beside(data, None)
        yield Passage(DRAWING, drawn(stream, data, faces))
    else:
        yield from _told("a packed part of the file", readable(data))


def _of_metadata(data: bytes) -> Iterator[str]:
    for text in readable(data, "text/xml"):
        yield re.sub(r"<[^>]*>", "\n", text)
        yield text


def _beside(data: bytes, page: int | None) -> Iterator[Passage]:
    """Texts that stand beside the drawn words: what a picture says, and remarks."""
    where = f"page {page}, in" if page else "in"
    for found in _BESIDE.findall(data):
        text = str(pikepdf.Object.parse(found))
        yield Passage(f"{where} a text beside the drawn one".removeprefix("in "), text, page)
    for found in _REMARK.findall(data):
        yield Passage(f"{where} a remark".removeprefix("in "), found.decode("latin-1"), page)


def _told(where: str, texts: Any) -> Iterator[Passage]:
    for text in texts:
        yield Passage(where, text)
