"""All objects of a PDF, used or not, each as it is written down: taken out once, read by many.

Most objects of a book lie gathered in packed streams. Where such a stream is written as the PDF
library itself writes, each object is taken as it stands there: that the library makes a thing of it
and writes it down again comes to the same, and takes four times as long.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from itertools import accumulate
from typing import Any, NamedTuple

import pikepdf

from briefgen.guard.memory import knows

Number = tuple[int, int]

LOOSE = 1
"""How the file's table calls an object that stands by itself."""
_AS_WRITTEN = re.compile(
    rb"(?:(?:<<|>>|\[|\]|/[^\s\0/\[\]()<>{}%]*+|\d++(?: \d++ R)?+|[-.\d]++|true|false|null"
    rb"|\((?:[^()\\\r\n]++|\\[^\r\n])*+\)|<[0-9a-f]*+>)[ \n])*+"
)


class Part(NamedTuple):
    """One object of the file."""

    pdf: Any
    number: Number
    """Its number in the file."""
    written: bytes
    """As it stands in the file; of a stream, what stands before its data."""
    packed: bool = False
    """Whether it is a stream."""
    block: str = ""
    """What the stream is known by in which it is gathered with others."""

    @property
    def thing(self) -> Any:
        """The object itself."""
        return self.pdf.get_object(self.number)


def parts(pdf: pikepdf.Pdf, table: Mapping[Number, Any], spoilt: list[str]) -> list[Part]:
    """Every object of the file, by its table; what is said of damage is noted as spoilt."""
    found = _as_they_stand(pdf, table)
    spoilt += map(str, pdf.get_warnings())  # they are told once
    if found is not None and not spoilt:
        return found
    # A number alone is one of Python, and says nothing.
    things = (thing for thing in pdf.objects if isinstance(thing, pikepdf.Object))
    return [_part(pdf, thing.objgen, thing) for thing in things]


def _as_they_stand(pdf: pikepdf.Pdf, table: Mapping[Number, Any]) -> list[Part] | None:
    """The same without a look at each; None where the file is damaged or of another hand."""
    found = []
    for number in [number for number, entry in table.items() if entry.type == LOOSE]:
        thing = pdf.get_object(number)
        if not isinstance(thing, pikepdf.Object):
            continue
        found.append(_part(pdf, number, thing))
        if found[-1].packed and thing.get("/Type") == "/ObjStm":
            inside = _inside(pdf, thing)
            if inside is None:
                return None
            found += inside
    return found if table.keys() <= {one.number for one in found} else None


def _part(pdf: pikepdf.Pdf, number: Number, thing: pikepdf.Object) -> Part:
    if isinstance(thing, pikepdf.Stream):
        return Part(pdf, number, thing.stream_dict.unparse(resolved=True), packed=True)
    return Part(pdf, number, thing.unparse(resolved=True))


def _inside(pdf: pikepdf.Pdf, stream: Any) -> list[Part] | None:
    """The objects gathered in a stream; None where it is not written as usual."""
    if not isinstance(stream.get("/First"), int):
        return None
    data, first = stream.read_bytes(), int(stream.First)
    told, body = data[:first].split(), data[first:]
    *lines, rest = body.split(b"\n")
    block = sha256(f"{first} ".encode() + data).hexdigest()
    if not knows("objects", block):
        starts = [at + ends for ends, at in enumerate(accumulate(map(len, lines), initial=0))]
        usual = not rest and starts[:-1] == list(map(int, told[1::2]))
        if not usual or 2 * len(lines) != len(told) or not _AS_WRITTEN.fullmatch(body):
            return None
    each = zip(map(int, told[::2]), lines, strict=True)
    return [Part(pdf, (number, 0), line, block=block) for number, line in each]
