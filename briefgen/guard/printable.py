"""Bytes of an unknown kind as text: what a person with a simple tool would read in them."""

import re
import zlib
from collections.abc import Iterator

from briefgen.guard.codings import GZIP
from briefgen.guard.notes import notes

_RUN = re.compile(rb"[\x09\x0a\x0d\x20-\x7e\x80-\xff]{6,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){6,}|(?:\x00[\x20-\x7e]){6,}")
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
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield raw.decode("utf-16", errors="replace")
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
    """What is packed by gzip; all else as it is."""
    if not raw.startswith(GZIP):
        return raw
    try:
        return zlib.decompressobj(31).decompress(raw, _MOST)
    except zlib.error:
        return raw
