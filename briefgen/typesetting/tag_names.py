"""Names among the tags: of table heads, which every cell below repeats, and of notes.

A name holds in one file, and the file lists them all; so where files or chapters become one, each
brings its names along under a beginning of its own.
"""

from collections.abc import Iterable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_NAMED = (Name.TH, Name.TD, Name.Note)


def give_names(document: pikepdf.Pdf, before: str) -> None:
    """Put `before` in front of every name, and list the names anew."""
    named = []
    for thing in document.objects:
        if not isinstance(thing, Dictionary) or thing.get("/S") not in _NAMED:
            continue
        if "/ID" in thing:
            thing.ID = String(f"{before}{thing.ID}")
            named.append((thing.ID, thing))
        if "/Headers" in thing.get("/A", {}):
            thing.A.Headers = Array([String(f"{before}{one}") for one in thing.A.Headers])
    list_names(document.Root.StructTreeRoot, named)


def names_of(root: Any) -> list[tuple[Any, Any]]:
    """Every name that a file lists, with what it names."""
    listed = list(root.get("/IDTree", Dictionary()).get("/Names", ()))
    return list(zip(listed[::2], listed[1::2], strict=True))


def list_names(root: Any, named: Iterable[tuple[Any, Any]]) -> None:
    """The list of all names, in order."""
    listed = Array()
    for name, thing in sorted(named, key=lambda pair: bytes(pair[0])):
        listed.append(name)
        listed.append(thing)
    if len(listed):
        root.IDTree = Dictionary(Names=listed)
