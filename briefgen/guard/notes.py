"""A picture’s own notes: all that is written in it, and not its dots.

Dots are packed to the last bit, and among a million of such bytes some spell “31%” by chance.
"""

import re
import zlib
from collections.abc import Iterator

_JPEG = b"\xff\xd8\xff"
_SIGN = re.compile(rb"\xff+([^\0\xff])", re.S)
_BEHIND_DOTS = re.compile(rb"\xff+[^\0\xd0-\xd7\xff]", re.S)
_ALONE = {0x01, *range(0xD0, 0xD9)}
_DRAWS = {*range(0xC0, 0xD0), *range(0xDA, 0xDE)} - {0xC8}
"""The frame, its tables and the dots."""
_DOTS, _END = 0xDA, 0xD9
_PARTED = re.compile(rb"(\x89PNG\r\n\x1a\n)|(?=\0\0\0\x0cjP  \r\n\x87\n)|(RIFF.{4}WEBP)", re.S)
"""How a PNG, a JPEG 2000 and a WebP begin."""
_PACKED = {b"IDAT", b"fdAT", b"VP8 ", b"VP8L", b"ALPH", b"ANMF", b"jp2c"}
_DEFLATED = {b"zTXt", b"iTXt"}
_ZLIB = re.compile(rb"(?<=\0)\x78[\x01\x5e\x9c\xda]")
_HEAD, _MOST = 8, 16 * 1024 * 1024


def notes(raw: bytes) -> Iterator[bytes] | None:
    """Each note of a picture, and what hangs on behind its end; None of what is no picture.

    Where a picture is not in order, all from there on is a note.
    """
    if raw.startswith(_JPEG[:2]):
        return _of_jpeg(raw, whole=True)
    begins = _PARTED.match(raw)
    return _of_parts(raw, begins) if begins else None


def _of_jpeg(raw: bytes, whole: bool) -> Iterator[bytes]:
    """A preview is a picture in a note of the whole one; in its own notes none is looked for."""
    at = 2
    while (sign := _SIGN.match(raw, at)) and sign[1][0] != _END:
        at, kind = sign.end(), sign[1][0]
        if kind in _ALONE:
            continue
        begin, at = at + 2, at + int.from_bytes(raw[at : at + 2])
        if kind not in _DRAWS or at > len(raw):
            note, preview, rest = raw[begin:at].partition(_JPEG)
            yield note
            yield from _of_jpeg(preview + rest, whole=False) if whole and preview else (rest,)
        elif kind == _DOTS and (behind := _BEHIND_DOTS.search(raw, at)):
            at = behind.start()
    yield raw[sign.end() if sign else at :]


def _of_parts(raw: bytes, begins: re.Match[bytes]) -> Iterator[bytes]:
    """Parts with a name and a length; a PNG has a sum behind each, a WebP an even length."""
    png, webp, at = begins[1], begins[2], begins.end()
    while at + _HEAD <= len(raw):
        first, second = raw[at : at + 4], raw[at + 4 : at + _HEAD]
        name, size = (
            (first, int.from_bytes(second, "little")) if webp else (second, int.from_bytes(first))
        )
        if not (png or webp):
            size = (size or len(raw) - at) - _HEAD
        if size < 0 or at + _HEAD + size > len(raw):
            break
        if name not in _PACKED:
            note = raw[at + _HEAD : at + _HEAD + size]
            yield note
            yield from _unpacked(note) if name in _DEFLATED else ()
        at += _HEAD + size + (4 if png else size % 2 if webp else 0)
        if name == b"IEND":
            break
    yield raw[at:]


def _unpacked(note: bytes) -> Iterator[bytes]:
    """What a note of a PNG holds behind its name, and behind what says how it is packed."""
    for begins in _ZLIB.finditer(note):
        try:
            yield zlib.decompressobj().decompress(note[begins.start() :], _MOST)
        except zlib.error:
            continue
        return
