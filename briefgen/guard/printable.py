"""Bytes of an unknown kind as text: what a person with a simple tool would read in them."""

import re
import zlib
from collections.abc import Iterator

from briefgen.guard.codings import GZIP, MARKS
from briefgen.guard.notes import notes

_RUN = re.compile(rb"[\x09\x0a\x0d\x20-\x7e\x80-\xff]{6,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\0{3}){6,}|(?:[\x20-\x7e]\0){6,}|(?:\0[\x20-\x7e]){6,}")
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_TEXTS = ("text/", "image/svg", "application/json", "application/xml", "application/javascript")
_MOST = 64 * 1024 * 1024


def readable(raw: bytes, kind: str = "") -> Iterator[str]:
    """The text in the bytes: all of them where they are text, else each run of letters.

    Of a picture only its notes are read.
    """
    if (written := notes(raw)) is None:
        yield from _letters(raw, kind)
    for note in written or ():
        yield from _letters(note)


def _letters(raw: bytes, kind: str = "") -> Iterator[str]:
    raw = unpacked(raw)
    for mark, coding in MARKS:
        if raw.startswith(mark):
            yield raw.decode(coding, errors="replace")
            return
    try:
        text = raw.decode("utf-8")
        if kind.startswith(_TEXTS) or "\x00" not in text:
            yield text
            return
    except UnicodeDecodeError:
        pass
    for run in _RUN.findall(raw):
        yield run.decode("latin-1")
    for run in _WIDE.findall(raw):
        yield run.replace(b"\x00", b"").decode("latin-1")


def unpacked(raw: bytes) -> bytes:
    """What is packed by gzip or zlib; all else as it is."""
    if not raw.startswith((GZIP, *_ZLIB)):
        return raw
    unpack = zlib.decompressobj(47)
    try:
        held = unpack.decompress(raw, _MOST)
    except zlib.error:
        return raw
    # A text may begin with “x^”, and some of what follows be read as packed.
    return held if unpack.eof or unpack.unconsumed_tail or raw.startswith(GZIP) else raw
