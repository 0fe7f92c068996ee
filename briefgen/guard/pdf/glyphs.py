"""Words of a drawing that is on no page, as far as its letters can be read."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_SHOWN = re.compile(
    rb"(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]+>)|(/[^\s/\[\]<>()]+)\s+[\d.]+\s+Tf"
    rb"|(T\*|Td|TD|ET|Tj|TJ|')",
    re.S,
)
_SHOWS = re.compile(rb"T[jJ]\b")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>(?:\s*<([0-9A-Fa-f]+)>)?")
_PART = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)


def drawn(stream: pikepdf.Stream, data: bytes) -> str:
    """The text that a content stream draws, its lines parted."""
    if not _SHOWS.search(data):
        return ""
    tables = {name: _table(font) for name, font in _fonts(stream)}
    table: dict[bytes, str] = {}
    told = []
    for text, font, moved in _SHOWN.findall(data):
        if font:
            table = tables.get(font.decode("latin-1"), {})
        elif text:
            told.append(_text(bytes(pikepdf.Object.parse(text)), table))
        elif moved not in (b"Tj", b"TJ"):
            told.append("\n")
    return "".join(told)


def _fonts(stream: pikepdf.Stream) -> Iterator[tuple[str, Any]]:
    held = stream.get("/Resources")
    fonts = held.get("/Font") if isinstance(held, pikepdf.Dictionary) else None
    if isinstance(fonts, pikepdf.Dictionary):
        yield from fonts.items()


def _text(raw: bytes, table: dict[bytes, str]) -> str:
    width = max((len(code) for code in table), default=1)
    if not table:
        return raw.decode("utf-16", "replace") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1")
    codes = (raw[at : at + width] for at in range(0, len(raw), width))
    return "".join(table.get(code, "") for code in codes)


def _table(font: Any) -> dict[bytes, str]:
    """From the codes of a font to letters."""
    held = font.get("/ToUnicode") if isinstance(font, pikepdf.Dictionary) else None
    if not isinstance(held, pikepdf.Stream):
        return {}
    found: dict[bytes, str] = {}
    for kind, part in _PART.findall(held.read_bytes()):
        for first, last, start in _PAIR.findall(part):
            if kind == b"bfchar":
                found[bytes.fromhex(first.decode())] = _letters(last)
                if start:
                    continue
            elif start:
                found |= _range(first, last, start)
    return found


def _range(first: bytes, last: bytes, start: bytes) -> dict[bytes, str]:
    low, high, sign = int(first, 16), int(last, 16), int(start, 16)
    width = len(first) // 2
    steps = range(min(high - low + 1, 65536))
    return {(low + n).to_bytes(width, "big"): chr(sign + n) for n in steps if sign + n < 0x110000}


def _letters(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", errors="replace")
