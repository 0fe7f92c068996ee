"""A photograph as it may be printed: its dots, and nothing that tells of place or camera.

PNG and JPEG are taken apart and put together from the parts that draw; all else is left behind:
EXIF, XMP, IPTC, remarks, previews, texts, times, and whatever hangs on behind the end. The dots
stay as they are. Only a picture that needs its notes to look right, turned by its camera or in
colours of its own, is set upright and into sRGB first.
"""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from briefgen.typesetting.colours import in_srgb, is_srgb
from briefgen.typesetting.held import UPRIGHT, orientation

MOST_DOTS = 60_000_000
"""A sheet of A4 at 600 dots an inch has half of that."""
WIDEST = 30_000

_PNG = b"\x89PNG\r\n\x1a\n"
_SIZES = {b"pHYs": 9, b"gAMA": 4, b"sRGB": 1}
_LARGEST_PROFILE = 1024 * 1024
"""What the library of pictures reads."""
_BY_PALETTE = 3
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_INTERLACED = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
               (0, 1, 1, 2))  # fmt: skip
"""Where each of the seven rounds of an interlaced PNG begins, and its steps."""
_AT_ONCE = 1024 * 1024
_ALONE = {0x01, *range(0xD0, 0xD8)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_DRAWS = _FRAMES | {0xC4, 0xCC, 0xD9, 0xDA, 0xDB, 0xDD}
"""The frame, its tables and how often it starts anew, the dots and the end."""
_JFIF, _ADOBE = b"JFIF\0", b"Adobe"
_MASTER, _PROFILE = b"Exif\0\0", b"ICC_PROFILE\0"


class Unfit(Exception):
    """Why a picture is not used; the text ends the sentence "could not be used: …"."""


def cleaned(data: bytes, kind: str) -> bytes:
    """The picture without all that does not draw; Unfit where it is damaged or too large."""
    try:
        kept, needs_notes = _png(data) if kind == "image/png" else _jpeg(data)
    except (struct.error, IndexError, zlib.error):
        raise _damaged() from None
    return _as_it_looks(data, kind) if needs_notes else kept


def _damaged() -> Unfit:
    return Unfit("it is damaged, or another kind of file than its ending says")


def _fits(width: int, height: int) -> None:
    if not width or not height:
        raise _damaged()
    if width * height > MOST_DOTS or max(width, height) > WIDEST:
        raise Unfit(
            f"it has {width:,} by {height:,} dots; at most {MOST_DOTS // 1_000_000} million "
            "are printed"
        )


def _png(data: bytes) -> tuple[bytes, bool]:
    """The parts that draw, and whether the colours hang on a profile or the notes turn it."""
    if not data.startswith(_PNG):
        raise _damaged()
    parts: dict[bytes, bytes] = {}
    strange, seen, dots = False, b"", list[bytes]()
    for name, body in _chunks(data):
        if not seen:
            if name != b"IHDR":
                raise _damaged()
            _fits(*struct.unpack(">II", body[:8]))
            size, depth, kind = _dots_of(*struct.unpack(">IIBBBBB", body)), body[8], body[9]
            parts[name] = body
        elif name == b"IDAT":
            dots.append(body)
        elif not dots and name not in parts and _tells_of_dots(name, body, kind, parts):
            parts[name] = body[: 3 << depth] if name == b"PLTE" else body
        strange = strange or (name == b"iCCP" and not is_srgb(_unpacked(body)))
        strange = strange or (name == b"eXIf" and orientation(body) != UPRIGHT)
        seen = name
    if seen != b"IEND" or (kind == _BY_PALETTE and b"PLTE" not in parts):
        raise _damaged()
    found, packed = _unpacks_to(dots, size)
    if found < size:
        raise _damaged()
    written = (_chunk(name, body) for name, body in parts.items())
    kept = b"".join((_PNG, *written, *(_chunk(b"IDAT", one) for one in packed), _chunk(b"IEND")))
    return kept, strange or found > size


def _tells_of_dots(name: bytes, body: bytes, kind: int, parts: dict[bytes, bytes]) -> bool:
    """Whether a part tells of the colours or of the size, and is as long as it may be."""
    if name == b"PLTE":
        return kind == _BY_PALETTE and 0 < len(body) <= 768 and not len(body) % 3
    if name == b"tRNS" and kind == _BY_PALETTE:
        return 3 * len(body) <= len(parts.get(b"PLTE", b""))
    if name == b"tRNS":
        return len(body) == {0: 2, 2: 6}.get(kind)
    significant = 3 if kind == _BY_PALETTE else _CHANNELS[kind]
    return len(body) == (significant if name == b"sBIT" else _SIZES.get(name))


def _chunk(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _dots_of(wide: int, high: int, depth: int, kind: int, *how: int) -> int:
    """How many bytes the dots of a PNG come to, with the one that begins each row."""
    if kind not in _CHANNELS or depth not in (1, 2, 4, 8, 16):
        raise _damaged()
    bits = depth * _CHANNELS[kind]
    steps = _INTERLACED if how[-1] else ((0, 0, 1, 1),)
    sides = (((wide - x + dx - 1) // dx, (high - y + dy - 1) // dy) for x, y, dx, dy in steps)
    return sum((1 + (across * bits + 7) // 8) * down for across, down in sides if across)


def _unpacks_to(packed: list[bytes], most: int) -> tuple[int, list[bytes]]:
    """How many bytes come out, counted until there are too many, and what of it was unpacked."""
    unpack, found = zlib.decompressobj(), 0
    for number, piece in enumerate(packed):
        rest = piece
        while rest and found <= most and not unpack.eof:
            found += len(unpack.decompress(rest, _AT_ONCE))
            rest = unpack.unconsumed_tail
        if unpack.eof:
            return found, [*packed[:number], piece[: len(piece) - len(unpack.unused_data)]]
    return found, packed


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        name, whole = data[at + 4 : at + 8], data[at : at + 12 + size]
        body = whole[8:-4]
        if len(whole) != size + 12 or zlib.crc32(name + body) != int.from_bytes(whole[-4:]):
            raise _damaged()
        yield name, body
        if name == b"IEND":
            return
        at += 12 + size


def _unpacked(body: bytes) -> bytes:
    packed = body.partition(b"\0")[2][1:]
    profile = zlib.decompressobj().decompress(packed, _LARGEST_PROFILE)
    if len(profile) == _LARGEST_PROFILE and not is_srgb(profile):
        raise Unfit("its colour profile is larger than 1 MB")
    return profile


def _jpeg(data: bytes) -> tuple[bytes, bool]:
    """The same for a JPEG, whose parts begin with a sign and tell their length."""
    if not data.startswith(b"\xff\xd8"):
        raise _damaged()
    kept, strange, profile, framed = [b"\xff\xd8"], False, b"", False
    for sign, body, whole in _segments(data):
        if sign in _FRAMES:
            height, width = struct.unpack(">HH", body[1:5])
            _fits(width, height)
            framed = True
        if sign == 0xE1 and body.startswith(_MASTER):
            strange = strange or orientation(body[len(_MASTER) :]) != UPRIGHT
        elif sign == 0xE2 and body.startswith(_PROFILE):
            profile += body[len(_PROFILE) + 2 :]
        if sign == 0xE0 and body.startswith(_JFIF):
            # Without the small preview that may follow.
            kept.append(b"\xff\xe0\x00\x10" + body[:12] + b"\0\0")
        elif sign in _DRAWS:
            kept.append(whole)
        elif sign == 0xEE and body.startswith(_ADOBE):
            kept.append(b"\xff\xee\x00\x0e" + body[:12])
    if not framed:
        raise _damaged()
    return b"".join(kept), strange or bool(profile and not is_srgb(profile))


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Each part up to the end of the picture; the dots belong to the part before them."""
    at = 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            raise _damaged()
        sign = data[at + 1]
        if sign == 0xD9:
            yield sign, b"", b"\xff\xd9"
            return
        if sign in _ALONE:
            at += 2
            continue
        (size,) = struct.unpack_from(">H", data, at + 2)
        body, end = data[at + 4 : at + 2 + size], at + 2 + size
        if size < 2 or end > len(data):
            raise _damaged()
        if sign == 0xDA:
            end = _end_of_dots(data, end)
        yield sign, body, data[at:end]
        at = end


def _end_of_dots(data: bytes, at: int) -> int:
    """Where the next part begins: a sign that is no part of the dots."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise _damaged()
        after = data[at + 1]
        if after and not 0xD0 <= after <= 0xD7 and after != 0xFF:
            return at
        at += 1 if after == 0xFF else 2


def _as_it_looks(data: bytes, kind: str) -> bytes:
    """The picture set upright and into sRGB, saved anew without a note."""
    from PIL import Image, ImageFile, ImageOps

    name, before = kind.removeprefix("image/").upper(), ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # as the PDF engine sets it, less would be damage
    try:
        with Image.open(io.BytesIO(data), formats=[name]) as opened:
            _fits(*opened.size)
            turned = in_srgb(ImageOps.exif_transpose(opened))
            bare = Image.new(turned.mode, turned.size)
            bare.paste(turned)
            saved = io.BytesIO()
            how: dict[str, Any] = {"quality": 92, "subsampling": 0} if name == "JPEG" else {}
            bare.save(saved, name, **how)
    except Exception as fault:  # over dots and notes that are damaged, the library raises anything
        raise fault if isinstance(fault, Unfit | MemoryError) else _damaged() from None
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
    # The library writes notes of its own.
    return (_png if name == "PNG" else _jpeg)(saved.getvalue())[0]
