"""Everything in a PDF that is no page text: every string and every name of every object.

Nothing is looked up by what it should be; all objects are read, used or not, and told by the key
under which they stand. So a new place to hide something is read before anybody has heard of it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import Any

import pikepdf

from briefgen.guard.addresses import also, in_clear
from briefgen.guard.memory import recalled
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
    "/RV": "the rich text of a form field",
    "/Producer": "the producer in the file’s information", "/Names": "a named place",
    "/D": "the target of a link", "/Dest": "the target of a link", "/Opt": "a form’s choices",
    "/Name": "a name, as of a layer", "/Lang": "a language", "/Limits": "a named place",
}  # fmt: skip
_TOKEN = re.compile(
    rb"/[^\s/\[\]()<>{}%]+|\((?:[^()\\]|\\.)*\)|(?<!<)<(?:[0-9A-Fa-f\s]+)>(?!>)", re.S
)
_A_NAME = re.compile(rb"/[^\s/\[\]()<>{}%]+")
_PAGE = re.compile(rb"/Pg (\d+) 0 R")
_TONGUE = re.compile("\x1b[A-Za-z]{2,8}\x1b")
"""Which language follows, told within a string."""
_DULL = {b"/ID", b"/CheckSum"}
_SUM = 16
"""The bytes of a sum, of which nothing is to be read."""
Said = tuple[int, int, str, str]
"""A string: in which object, of which page if that says so, under which name, its text."""
Told = dict[tuple[str, int | None], dict[str, None]]


def passages(pdf: pikepdf.Pdf, parts: Sequence[Part]) -> Iterator[Passage]:
    """Every string, told by what it is and by its page where that is known; then every name."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    owned = _owners(pdf)
    told: Told = {}
    names: dict[str, None] = {}
    loose = Part(pdf, (0, 0), pdf.trailer.unparse())
    for block, held in groupby((loose, *parts), lambda one: one.block):
        read = partial(_said, list(held))
        said, named = recalled("objects", block, read) if block else read()
        names.update(dict.fromkeys(named))
        for number, of, key, text in said:
            page = owned.get((number, 0)) or pages.get((number, 0)) or pages.get((of, 0))
            told.setdefault((key, page), {})[text] = None
    for (key, page), texts in told.items():
        yield Passage(_where(key, page), APART.join(texts), page)
        if others := [other for one in texts for other in also(one)]:
            yield Passage(_where(key, page), APART.join(others), page)
    yield Passage("a name inside the file", APART.join(names), counts=False)


def _has_strings(written: bytes) -> bool:
    """Whether a bracket opens a string: plain, or in figures and then not doubled."""
    return b"(" in written or written.count(b"<") != 2 * written.count(b"<<")


def _said(parts: Sequence[Part]) -> tuple[list[Said], list[str]]:
    """The strings of some objects, each under the name before it, and all names."""
    said: list[Said] = []
    mute, names = [], dict[bytes, None]()
    # Most objects of a book hold no strings, and their names are read in one go.
    together = b"\n".join(one.written for one in parts)
    if not _has_strings(together):
        return said, list(map(_name, dict.fromkeys(_A_NAME.findall(together))))
    for number, written in ((one.number[0], one.written) for one in parts):
        if not _has_strings(written):
            mute.append(written)
            continue
        found = _PAGE.search(written)
        last = b""
        for token in _TOKEN.findall(written):
            if token[:1] == b"/":
                names[token] = None
                last = token
            elif last not in _DULL or len(_bytes(token)) != _SUM:
                of, key = int(found[1]) if found else 0, last.decode("latin-1")
                said.append((number, of, key, in_clear(text_of(token))))
    names.update(dict.fromkeys(_A_NAME.findall(b"\n".join(mute))))
    return said, list(map(_name, names))


def _owners(pdf: pikepdf.Pdf) -> dict[Number, int]:
    """Which page a note or link lies on."""
    found = {}
    for number, page in enumerate(pdf.pages, 1):
        notes = page.obj.get("/Annots")
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            if isinstance(note, pikepdf.Dictionary) and note.is_indirect:
                found[note.objgen] = number
    return found


def strings(written: bytes) -> Iterator[str]:
    """The strings of an object as it is written by whatever hand."""
    for token in _TOKEN.findall(written):
        if token[:1] != b"/":
            yield (text := in_clear(text_of(token)))
            yield from also(text)


def _bytes(token: bytes) -> bytes:
    return bytes(pikepdf.Object.parse(token))


@lru_cache(maxsize=8192)
def text_of(token: bytes) -> str:
    """The text of a string, plain or in hexadecimal figures, in whatever coding."""
    held: Any = pikepdf.Object.parse(token)
    raw = bytes(held)
    if raw[:3] == b"\xef\xbb\xbf":
        return raw.decode("utf-8-sig", errors="replace")
    return _TONGUE.sub("", str(held))


def _name(token: bytes) -> str:
    """A name as it is read, its coded signs in clear."""
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), token[1:])
    return plain.decode("utf-8", errors="replace")


def _where(key: str, page: int | None) -> str:
    told = _CALLED.get(key, f"what the file calls {key.lstrip('/')}" if key else "a loose text")
    return f"page {page}, in {told}" if page else told
