"""What a file of a pack must be before it is used: its name, its size, its letters, its place.

A pack may come from a stranger. Whatever could lead out of its folder, or do something to a
terminal or a page when it is merely shown, is refused here.
"""

import pathlib
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from briefgen.library import Library
from briefgen.problems import Place, Problem, Unusable, unusable
from briefgen.reading import Path, Places, Source

LARGEST = 60_000
"""Letters in one file of a pack; a play of two pages has eight thousand."""
NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
NOT_PLAYS = ("readme", "license", "licence", "changelog", "contributing")
ADDED = "added.txt"
"""Lies in a pack that was taken in from elsewhere; its plays stand behind those of the house."""
_OVERRIDES = "\u202d\u202e"


def plays_in(folder: pathlib.Path) -> list[pathlib.Path]:
    """The plays of a pack; what a folder of texts often holds besides is passed by."""
    files = sorted(folder.glob("*.md"))
    return [file for file in files if file.stem.casefold() not in NOT_PLAYS]


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
    for number, line in enumerate(source.text.split("\n"), 1):
        if unprintable(line.removesuffix("\r")):
            raise _unprintable(Place(shown, number, 1))
    return source


def unprintable(text: str) -> bool:
    """Whether a text holds signs that cannot be printed, or that turn the order of its letters."""
    return not text.isprintable() and any(
        sign in _OVERRIDES or (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t")
        for sign in text
    )


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
