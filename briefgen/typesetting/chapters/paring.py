"""A face cut down to the glyphs that a book draws: without the PDF engine, and in a moment.

Glyphs keep their numbers, for the pages call them by these. What is not drawn is left empty. Only
the tables stay that a PDF asks for where a face is called by the numbers of its glyphs. fontTools
does the same, and more; but it would take half a second of every build, and this a hundredth.
"""

import struct
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

_KEPT = (b"head", b"hhea", b"hmtx", b"maxp", b"cvt ", b"fpgm", b"prep", b"glyf", b"loca", b"name")
_HEAD = struct.Struct(">4sIII")

# What a glyph made of others says of each of them.
_WORDS, _SCALED, _MORE, _SCALED_TWICE, _TURNED = 0x01, 0x08, 0x20, 0x40, 0x80


def pared(content: bytes, glyphs: Collection[int]) -> bytes:
    """The TrueType face with these glyphs, those that they are made of, and the one for none."""
    tables = _tables(content)
    starts = _starts(tables)
    shapes = [tables[b"glyf"][a:b] for a, b in pairwise(starts)]
    drawn = _with_parts(shapes, {0, *(one for one in glyphs if one < len(shapes))})
    left = [one if number in drawn else b"" for number, one in enumerate(shapes)]
    tables[b"glyf"] = b"".join(left)
    tables[b"loca"] = _told(tables, left)
    tables[b"hmtx"] = _metrics(tables, drawn)
    return _packed({name: tables[name] for name in sorted(tables) if name in _KEPT})


def _tables(content: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">H", content, 4)
    told = (_HEAD.unpack_from(content, 12 + 16 * number) for number in range(count))
    return {name: content[at : at + length] for name, _, at, length in told}


def _short(tables: Mapping[bytes, bytes]) -> bool:
    """Whether places in the face are told in two bytes, by halves."""
    return tables[b"head"][50:52] == b"\0\0"


def _starts(tables: Mapping[bytes, bytes]) -> list[int]:
    told = tables[b"loca"]
    if _short(tables):
        return [2 * half for half in struct.unpack(f">{len(told) // 2}H", told)]
    return list(struct.unpack(f">{len(told) // 4}I", told))


def _told(tables: Mapping[bytes, bytes], shapes: list[bytes]) -> bytes:
    places = [0]
    for one in shapes:
        places.append(places[-1] + len(one))
    if _short(tables):
        return struct.pack(f">{len(places)}H", *(place // 2 for place in places))
    return struct.pack(f">{len(places)}I", *places)


def _with_parts(shapes: list[bytes], wanted: set[int]) -> set[int]:
    found, open_ = set(wanted), list(wanted)
    while open_:
        new = [part for part in _parts(shapes[open_.pop()]) if part not in found]
        found.update(new)
        open_ += new
    return found


def _parts(shape: bytes) -> Iterator[int]:
    """The glyphs that one is made of; most are drawn, and made of none."""
    at, more = 10, shape[:1] >= b"\x80"
    while more:
        said, part = struct.unpack_from(">HH", shape, at)
        yield part
        at += 8 if said & _WORDS else 6
        at += 2 if said & _SCALED else 4 if said & _SCALED_TWICE else 8 if said & _TURNED else 0
        more = bool(said & _MORE)


def _metrics(tables: Mapping[bytes, bytes], drawn: Collection[int]) -> bytes:
    """Of what is not drawn none: noughts take no room when they are packed."""
    told = tables[b"hmtx"]
    (count,) = struct.unpack(">H", tables[b"hhea"][34:36])
    kept = (told[4 * one : 4 * one + 4] if one in drawn else b"\0" * 4 for one in range(count - 1))
    return b"".join((*kept, told[4 * count - 4 :]))


def _packed(tables: Mapping[bytes, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    span = 16 << power
    made = [b"\0\1\0\0", struct.pack(">4H", len(tables), span, power, 16 * len(tables) - span)]
    place, parts = 12 + 16 * len(tables), []
    for name, table in tables.items():
        part = table + b"\0" * (-len(table) % 4)
        check = sum(struct.unpack(f">{len(part) // 4}I", part)) & 0xFFFFFFFF
        made.append(_HEAD.pack(name, check, place, len(table)))
        parts.append(part)
        place += len(part)
    return b"".join((*made, *parts))
