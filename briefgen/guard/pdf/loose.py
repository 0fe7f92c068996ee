"""What stands in a PDF beside the objects that its tables name: older ones, lost ones, remarks.

No reader shows it, but whoever opens the file in an editor finds it.
"""

import re
import zlib
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from typing import Any

from briefgen.guard.passages import Passage
from briefgen.guard.pdf.glyphs import STRING
from briefgen.guard.pdf.objects import strings, text_of
from briefgen.guard.pdf.parts import LOOSE, Number
from briefgen.guard.printable import readable
from briefgen.guard.spelling import APART

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_END = b"endobj"
_END_OF_FILE = b"%%EOF"
_STREAM = re.compile(rb"\bstream\r?\n")
_SHOWN = re.compile(STRING, re.S)
_PLAIN = re.compile(
    rb"(?:\s|%PDF-[\d.]+|%[\x80-\xff]+|startxref\s+\d+|%%EOF|xref\s+[\d\snf]+|trailer\s*<<[^()]*?>>)*+"
)
_LARGEST = 64 * 1024 * 1024
LOST, BETWEEN = "an object that no table names", "between the objects of the file"


def passages(table: Mapping[Number, Any], content: bytes) -> Iterator[Passage]:
    """Each object that the file’s table does not name, and what stands between objects."""
    before = max(0, content.find(b"%PDF-"))
    named = {before + (one.offset or 0) for one in table.values() if one.type == LOOSE}
    end = 0
    # On from the end of each object: what is in it need not be searched for the next.
    while found := _OBJECT.search(content, end):
        yield from _between(content[end : found.start()])
        end = content.find(_END, found.end())
        end = len(content) if end < 0 else end + len(_END)
        yield from _lost(content[found.end() : end], found.start(), named)
    # What follows the last end is told by itself.
    yield from _between(content[end : max(0, content.rfind(_END_OF_FILE))])


def _between(gap: bytes) -> Iterator[Passage]:
    if not _PLAIN.fullmatch(gap):
        yield Passage(BETWEEN, APART.join(readable(gap)), counts=False)


def _lost(written: bytes, at: int, named: Container[int]) -> Iterator[Passage]:
    if at in named:
        return
    head, *data = _STREAM.split(written, maxsplit=1)
    told = [*strings(head)]
    if data and b"/XRef" not in head:
        told += _packed(data[0].rpartition(b"endstream")[0])
    if told:
        yield Passage(LOST, APART.join(told))


def _packed(data: bytes) -> Iterator[str]:
    with suppress(zlib.error):
        data = zlib.decompressobj().decompress(data, _LARGEST)
    yield from readable(data)
    for one in _SHOWN.findall(data):
        yield text_of(one)
