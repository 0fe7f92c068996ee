"""What a file of a pack must be before it is used: its name, its size, its letters, its place.

A pack may come from a stranger. Whatever could lead out of its folder, or do something to a
terminal or a page when it is merely shown, is refused here.
"""

import pathlib
import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Any, TypeVar

from pydantic import BaseModel

from briefgen.keeping.by_heart import recalled
from briefgen.library import Library
from briefgen.negotiation import Fault
from briefgen.negotiation.whole import Wishes
from briefgen.playbooks.packing import packed, unpacked
from briefgen.problems import Place, Problem, Unusable, unusable
from briefgen.reading import Path, Places, Read, Source, legible, read_placed, unseen
from briefgen.reading.nearest import nearest

M = TypeVar("M", bound=BaseModel)

LARGEST = 60_000
"""Letters in one file of a pack; a play of two pages has eight thousand."""
NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
NOT_PLAYS = ("readme", "license", "licence", "changelog", "contributing")
ADDED = "added.txt"
"""Lies in a pack that was taken in from elsewhere; its plays stand behind those of the house."""


def plays_in(folder: pathlib.Path) -> list[pathlib.Path]:
    """The plays of a pack; what a folder of texts often holds besides is passed by."""
    files = sorted(folder.glob("*.md"))
    return [file for file in files if file.stem.casefold() not in NOT_PLAYS]


def of_no_play(plays: Wishes, library: Library) -> Iterator[Fault]:
    """Every play that the team asks for or leaves out, and that is on no shelf."""
    asked = [
        (("plays", field, place), name)
        for field in ("include", "leave_out")
        for place, name in enumerate(getattr(plays, field))
    ]
    known = {file.stem for _, pack in library.packs() for file in plays_in(pack)} if asked else ()
    for path, name in asked:
        if name not in known:
            near = nearest(name, sorted(known))
            advice = f"Did you mean “{near}”?" if near else "List them with: briefgen plays FILE"
            yield Fault(path, f"no play is called “{name}”", advice)


def is_guest(library: Library, folder: pathlib.Path) -> bool:
    """Whether a pack was taken in from elsewhere."""
    return not library.ships(folder) and (folder / ADDED).is_file()


def admitted(library: Library, folder: pathlib.Path, file: pathlib.Path) -> Source:
    """The text of a pack's file; Unusable where it may not be one."""
    shown = library.shown(file)
    if not NAME.fullmatch(file.stem):
        told = f"{_visible(shown)}: a file of a pack is named in letters, figures and hyphens"
        raise unusable(told, "Rename it, for example ask-who-pays.md.")
    if not file.resolve().is_relative_to(folder.resolve()):
        told = f"{shown} is a link to a file outside its pack and is not read"
        raise unusable(told, "Put the file itself there.")
    source = library.read(file)
    if len(source.text) > LARGEST:
        told = f"{shown} is longer than a file of a pack may be ({LARGEST // 1000},000 letters)"
        raise unusable(told, "Cut it into several; a play has two pages.", Place(shown, 1, 1))
    return legible(source)


@lru_cache(maxsize=1_000)
def read_once(source: Source, kind: type[M]) -> Read[M]:
    """What the text of a pack's file says: the same for all editions and talks, so read once."""
    of = ("read", kind.__qualname__, source.name, source.text)
    return recalled(of, lambda: read_placed(source, kind), packed, partial(unpacked, source, kind))


@lru_cache(maxsize=1_000)
def understood(source: Source, kind: type[M]) -> Read[M]:
    """The same; Unusable also where a value holds what cannot be printed."""

    def tried() -> Read[M]:
        found = read_placed(source, kind)
        printable(found.model, found.places)
        return found

    of = ("understood", kind.__qualname__, source.name, source.text)
    return recalled(of, tried, packed, partial(unpacked, source, kind))


def unprintable(text: str) -> bool:
    """Whether a text holds signs that cannot be printed, or that turn the order of its letters."""
    return not text.isprintable() and unseen(text) is not None


def printable(model: BaseModel, places: Places) -> None:
    """Unusable where a value, written with YAML's own escapes, cannot be printed."""
    found = [path for path, text in _texts(model.model_dump(), ()) if unprintable(text)]
    if found:
        raise Unusable([_unprintable(places.value(path)).problems[0] for path in found])


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from _texts(name, path) if unprintable(str(name)) else ()
            yield from _texts(below, (*path, name))
    elif isinstance(value, list | tuple):
        for number, below in enumerate(value):
            yield from _texts(below, (*path, number))


def _unprintable(place: Place) -> Unusable:
    told = "Here stands a sign that cannot be printed"
    return Unusable([Problem(told, "Take it out; type the line again by hand.", place)])


def _visible(text: str) -> str:
    return "".join("\ufffd" if unprintable(sign) or sign == "\n" else sign for sign in text)
