"""Words of a drawing that is on no page, as far as its letters can be read."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from briefgen.guard.pdf.parts import Number

_FLAT = rb"\((?:[^()\\]++|\\.)*+\)"
_NESTED = rb"\((?:[^()\\]++|\\.|%b)*+\)"
STRING = _NESTED % (_NESTED % (_NESTED % _FLAT))
"""A string, in which brackets may stand in brackets."""
_SHOWN = re.compile(
    rb"(%b|<[0-9A-Fa-f\s]+>)|(/[^\s/\[\]<>()]+)\s+[-+]?[\d.]+\s+Tf"
    rb"|(T\*|Td|TD|ET|Tj|TJ|['\"])" % STRING,
    re.S,
)
_SHOWS = re.compile(rb"T[jJ]\b|['\"]")
_MARK = re.compile(rb"\b(?:(BDC|BMC)|EMC)\b")
_PLAINLY = re.compile(rb"/OC\s*/\S+\s*BDC|>>\s*BDC")
_PERHAPS_NOT = re.compile(rb"BDC(?<!>>BDC)(?<!>>\sBDC)")
_CALLED = re.compile(rb"/([^\s/<>\[\]()]+)\s*\Z")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RUN = re.compile(_PAIR.pattern + rb"\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_ONE = re.compile(rb"<([0-9A-Fa-f]+)>")
_PART = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)


class Face:
    """One typeface: what its codes mean, and what was read in it already."""

    def __init__(self, letters: dict[bytes, str]) -> None:
        self._letters = letters
        self._width = max(map(len, letters), default=1)
        self._known: dict[bytes, str] = {}

    def text(self, token: bytes) -> str:
        """The letters that a string of codes stands for."""
        if token not in self._known:
            self._known[token] = self._read(bytes(pikepdf.Object.parse(token)))
        return self._known[token]

    def _read(self, raw: bytes) -> str:
        if not self._letters:
            wide = raw[:2] == b"\xfe\xff"
            return raw.decode("utf-16", "replace") if wide else raw.decode("latin-1")
        codes = (raw[at : at + self._width] for at in range(0, len(raw), self._width))
        return "".join(self._letters.get(code, "") for code in codes)


class Faces:
    """The typefaces of one file, each opened once however many drawings are set in it."""

    def __init__(self) -> None:
        self._known: dict[Number, Face] = {}

    def of(self, font: Any) -> Face:
        """The typeface that a drawing names."""
        if not (isinstance(font, pikepdf.Dictionary) and font.is_indirect):
            return Face(_table(font))
        if font.objgen not in self._known:
            self._known[font.objgen] = Face(_table(font))
        return self._known[font.objgen]


def drawn(held: Any, data: bytes, faces: Faces, among: Sequence[range] | None = None) -> str:
    """The text that a content stream draws, its lines parted; only `among` these bytes of it."""
    if not _SHOWS.search(data):
        return ""
    fonts = dict(_fonts(held))
    face = Face({})
    told = []
    for text, font, moved in _SHOWN.findall(data) if among is None else _signs(data, among):
        if font:
            face = faces.of(fonts.get(font.decode("latin-1")))
        elif text:
            told.append(face.text(text))
        elif moved not in (b"Tj", b"TJ"):
            told.append("\n")
    return "".join(told)


def _signs(data: bytes, among: Sequence[range]) -> Iterator[tuple[bytes, bytes, bytes]]:
    """The same signs of a drawing, but only `among` these bytes; a typeface is named anywhere."""
    for found in _SHOWN.finditer(data):
        text, font, moved = found.groups(b"")
        if font or any(found.start() in one for one in among):
            yield text, font, moved


def covered(held: Any, data: bytes) -> list[range]:
    """What is drawn where a text says that it stands in its place: a reader copies that one."""
    found, open_, behind = [], [], 0
    for mark in _MARK.finditer(data):
        if mark[1]:
            open_.append(mark.end() if _covers(held, data[behind : mark.start()]) else None)
        elif open_ and (begin := open_.pop()) is not None:
            found.append(range(begin, mark.start()))
        behind = mark.end()
    return [*found, *(range(begin, len(data)) for begin in open_ if begin is not None)]


def may_cover(data: bytes) -> bool:
    """Whether something drawn may be covered by a text in its place."""
    if b"Actual" in data:
        return b"BDC" in data
    return bool(_PERHAPS_NOT.search(data)) and b"BDC" in _PLAINLY.sub(b"", data)


def _covers(held: Any, before: bytes) -> bool:
    if b"Actual" in before:
        return True
    called, kinds = _CALLED.search(before), held.get("/Properties")
    if not called or not isinstance(kinds, pikepdf.Dictionary):
        return False
    kind = kinds.get(f"/{called[1].decode('latin-1')}")
    return isinstance(kind, pikepdf.Dictionary) and "/ActualText" in kind


def _fonts(held: Any) -> Iterator[tuple[str, Any]]:
    fonts = held.get("/Font") if isinstance(held, pikepdf.Dictionary) else None
    if isinstance(fonts, pikepdf.Dictionary):
        yield from fonts.items()


def _table(font: Any) -> dict[bytes, str]:
    """From the codes of a font to letters."""
    held = font.get("/ToUnicode") if isinstance(font, pikepdf.Dictionary) else None
    if not isinstance(held, pikepdf.Stream):
        return {}
    found: dict[bytes, str] = {}
    for kind, part in _PART.findall(held.read_bytes()):
        if kind == b"bfchar":
            pairs = _PAIR.findall(part)
            found |= {bytes.fromhex(code.decode()): _letters(sign) for code, sign in pairs}
        else:
            for first, last, start, row in _RUN.findall(part):
                found |= _range(first, last, start) if start else _row(first, row)
    return found


def _range(first: bytes, last: bytes, start: bytes) -> dict[bytes, str]:
    low, high, sign = int(first, 16), int(last, 16), int(start, 16)
    width = len(first) // 2
    steps = range(min(high - low + 1, _room(low, width)))
    return {(low + n).to_bytes(width, "big"): chr(sign + n) for n in steps if sign + n < 0x110000}


def _row(first: bytes, row: bytes) -> dict[bytes, str]:
    low, width = int(first, 16), len(first) // 2
    signs = _ONE.findall(row)[: _room(low, width)]
    return {(low + n).to_bytes(width, "big"): _letters(sign) for n, sign in enumerate(signs)}


def _room(low: int, width: int) -> int:
    """How many codes of that width there are from this one on."""
    codes: int = 256**width
    return max(0, min(codes - low, 65536))


def _letters(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", errors="replace")
