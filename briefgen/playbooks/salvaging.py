"""What can still be said of a play that cannot be read, so that all is told in one go.

A mistake in the head keeps a play off the shelf. Its other lines, and the text below, are looked at
all the same.
"""

import pathlib
import re
from collections.abc import Iterable

from briefgen.library import Library
from briefgen.playbooks.admission import admitted
from briefgen.playbooks.examining import problems_of
from briefgen.playbooks.play import Change, Pack, Play
from briefgen.playbooks.shelf import kind_of_head
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Places, Source, front_matter, read_placed

_FIELD = re.compile(r"[^\s#\-]")


class _Remains(Change):
    """A head of which some lines are gone; nothing in it is required."""

    extends: str = ""


def mistakes_in(library: Library, file: pathlib.Path) -> tuple[Problem, ...]:
    """Every mistake in one play's file, in its head and below it."""
    try:
        source = admitted(library, file.parent, file)
        head, body, line = front_matter(source)
    except Unusable as fault:
        return fault.problems
    found: tuple[Problem, ...] = ()
    try:
        play, places = _read(head, kind_of_head(head))
    except Unusable as fault:
        found = fault.problems
        play, places = _without(head, found)
    pack, text = Pack(name=file.parent.name), Source(source.name, body)
    one = Shelved(file.stem, "", pack, play, text, line, source.name, places)
    return (*found, *problems_of(one))


def _read(head: Source, kind: type[Play]) -> tuple[Play, Places]:
    found = read_placed(head, kind)
    return found.model, found.places


def _without(head: Source, problems: Iterable[Problem]) -> tuple[Play, Places]:
    """What can be read of a head without the fields in which a mistake was found."""
    lines = head.text.split("\n")
    starts = [number for number, line in enumerate(lines) if _FIELD.match(line)]
    for problem in problems:
        at = problem.place.line - 1 if problem.place else -1
        first = max((start for start in starts if start <= at), default=len(lines))
        behind = min((start for start in starts if start > at), default=len(lines))
        lines[first:behind] = [""] * (behind - first)
    try:
        return _read(Source(head.name, "\n".join(lines)), _Remains)
    except Unusable:
        return _Remains(), Places(Place(head.name, 1, 1))
