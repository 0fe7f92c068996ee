"""All objects of a PDF, used or not, each as it is written down: taken out once, read by many."""

from typing import Any, NamedTuple

import pikepdf

Number = tuple[int, int]


class Part(NamedTuple):
    """One object of the file."""

    thing: Any
    written: bytes
    """As it stands in the file; of a stream, what stands before its data."""
    packed: bool = False
    """Whether it is a stream."""

    @property
    def number(self) -> Number:
        """Its number in the file."""
        found: Number = self.thing.objgen
        return found


def parts(pdf: pikepdf.Pdf) -> list[Part]:
    """Every object of the file."""
    found = []
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            found.append(Part(thing, thing.stream_dict.unparse(resolved=True), packed=True))
        elif isinstance(thing, pikepdf.Object):  # a number alone is one of Python, and says nothing
            found.append(Part(thing, thing.unparse(resolved=True)))
    return found
