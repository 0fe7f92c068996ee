"""Everything in a PDF that is no page text: every string and every name of every object.

Nothing is looked up by what it should be; all objects are read, used or not, and told by the key
under which they stand. So a new place to hide something is read before anybody has heard of it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

from briefgen.guard.passages import Passage
from briefgen.guard.pdf.parts import Number, Part
from briefgen.guard.spelling import APART

_CALLED = {
    "/Alt": "an alternative text", "/ActualText": "a text in place of a picture",
    "/E": "an expanded abbreviation", "/Title": "a title or bookmark", "/Contents": "a note",
    "/T": "a name of a form field or note", "/TU": "the hint of a form field",
    "/V": "the value of a form field", "/DV": "the first value of a form field",
    "/URI": "the address of a link", "/JS": "a script", "/UF": "the name of an attachment",
    "/F": "the name of a file", "/Desc": "the description of an attachment",
    "/Author": "the author in the file’s information", "/Keywords": "the file’s keywords",
    "/Subject": "the subject in the file’s information", "/P": "a page label",
    "/Creator": "the creator in the file’s information", "/RC": "a note’s rich text",
    "/Producer": "the producer in the file’s information", "/Names": "a named place",
    "/D": "the target of a link", "/Dest": "the target of a link", "/Opt": "a form’s choices",
    "/Name": "a name, as of a layer", "/Lang": "a language", "/Limits": "a named place",
}  # fmt: skip
_TOKEN = re.compile(
    rb"/[^\s/\[\]()<>{}%]+|\((?:[^()\\]|\\.)*\)|(?<!<)<(?:[0-9A-Fa-f\s]+)>(?!>)", re.S
)
_A_NAME = re.compile(rb"/[^\s/\[\]()<>{}%]+")
_PAGE = re.compile(rb"/Pg (\d+) (\d+) R")
_DULL = {"/ID", "/CheckSum"}
Told = dict[tuple[str, int | None], dict[str, None]]


def passages(pdf: pikepdf.Pdf, parts: Iterable[Part]) -> Iterator[Passage]:
    """Every string, told by what it is and by its page where that is known; then every name."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    owned = _owners(pdf)
    told: Told = {}
    names: dict[bytes, None] = {}
    mute: list[bytes] = []
    for part in (Part(pdf.trailer, pdf.trailer.unparse()), *parts):
        if _has_strings(part.written):
            _name_all(mute, names)
            page = owned.get(part.number) or pages.get(part.number) or _page(part.written, pages)
            _read(part.written, page, told, names)
        else:
            mute.append(part.written)
    _name_all(mute, names)
    for (key, page), texts in told.items():
        yield Passage(_where(key, page), APART.join(texts), page)
    yield Passage("a name inside the file", APART.join(map(_name, names)), counts=False)


def _has_strings(written: bytes) -> bool:
    """Whether a bracket opens a string: plain, or in figures and then not doubled."""
    return b"(" in written or written.count(b"<") != 2 * written.count(b"<<")


def _name_all(mute: list[bytes], names: dict[bytes, None]) -> None:
    """The names in objects that hold no strings, read in one go: most of a book are such."""
    names.update(dict.fromkeys(_A_NAME.findall(b"\n".join(mute))))
    mute.clear()


def _read(written: bytes, page: int | None, told: Told, names: dict[bytes, None]) -> None:
    """The strings of one object, each under the name before it, and its names."""
    key = ""
    for token in _TOKEN.findall(written):
        if token[:1] == b"/":
            names[token] = None
            key = token.decode("latin-1")
        elif key not in _DULL:
            told.setdefault((key, page), {})[_text(token)] = None


def _owners(pdf: pikepdf.Pdf) -> dict[Number, int]:
    """Which page a note or link lies on."""
    found = {}
    for number, page in enumerate(pdf.pages, 1):
        notes = page.obj.get("/Annots")
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            if isinstance(note, pikepdf.Dictionary) and note.is_indirect:
                found[note.objgen] = number
    return found


def _page(written: bytes, pages: dict[Number, int]) -> int | None:
    found = _PAGE.search(written)
    return pages.get((int(found[1]), int(found[2]))) if found else None


def _text(token: bytes) -> str:
    """The text of a string, plain or in hexadecimal figures, in whatever coding."""
    held: Any = pikepdf.Object.parse(token)
    raw = bytes(held)
    if raw[:3] == b"\xef\xbb\xbf":
        return raw.decode("utf-8-sig", errors="replace")
    return str(held)


def _name(token: bytes) -> str:
    """A name as it is read, its coded signs in clear."""
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), token[1:])
    return plain.decode("utf-8", errors="replace")


def _where(key: str, page: int | None) -> str:
    told = _CALLED.get(key, f"what the file calls {key.lstrip('/')}" if key else "a loose text")
    return f"page {page}, in {told}" if page else told
