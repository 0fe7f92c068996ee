"""All plays within reach, read from the library: packs, their bibliographies, their plays."""

import pathlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from jinja2 import Environment

from briefgen.clearance import Path
from briefgen.filling import holds
from briefgen.library import Library
from briefgen.playbooks.play import Pack, Play
from briefgen.problems import Place, Problem, Unusable, unusable
from briefgen.reading import Places, Source, front_matter, read, read_placed


@dataclass(frozen=True, slots=True)
class Shelved:
    """One play as it stands on the shelf."""

    id: str
    pack_id: str
    pack: Pack
    play: Play
    body: Source
    body_line: int
    file: str
    places: Places

    def line(self, path: Path) -> int:
        """The line of the play's file in which a value of its front matter stands."""
        return self.places.value(path).line

    def holds(
        self, condition: str, path: Path, known: Mapping[str, Any], sandbox: Environment
    ) -> bool:
        """Whether a condition of the play is true; Unusable with the line it stands in."""
        try:
            return holds(condition, self.body, known, sandbox)
        except Unusable as fault:
            place = Place(self.file, self.line(path), 1)
            found = [replace(p, place=place, excerpt=condition) for p in fault.problems]
            raise Unusable(found) from None


def shelved(library: Library) -> tuple[Shelved, ...]:
    """Every play, the workspace's own first; Unusable with every mistake in any of them."""
    plays: dict[str, Shelved] = {}
    problems: list[Problem] = []
    for pack_id, pack, folder in packs(library, problems):
        for file in sorted(folder.glob("*.md")):
            try:
                one = _shelved(library, pack_id, pack, file)
            except Unusable as fault:
                problems.extend(fault.problems)
                continue
            plays.setdefault(one.id, one)
    problems.extend(_unknown_references(plays))
    if problems:
        raise Unusable(problems)
    return tuple(plays.values())


def packs(library: Library, problems: list[Problem]) -> Iterator[tuple[str, Pack, pathlib.Path]]:
    """Every pack with its id and folder; what cannot be read is added to the problems."""
    for pack_id, folder in library.packs():
        if not any((*folder.glob("*.md"), *folder.glob("pack.yaml"))):
            continue
        try:
            yield pack_id, _pack(library, folder), folder
        except Unusable as fault:
            problems.extend(fault.problems)


def _pack(library: Library, folder: pathlib.Path) -> Pack:
    file = folder / "pack.yaml"
    if not file.is_file():
        told = f"The folder {library.shown(folder)} has plays but no pack.yaml"
        raise unusable(told, "Add pack.yaml with at least one line: name: What the pack is.")
    return read(library.read(file), Pack)


def _shelved(library: Library, pack_id: str, pack: Pack, file: pathlib.Path) -> Shelved:
    source = library.read(file)
    head, body, line = front_matter(source)
    found = read_placed(head, Play)
    rest = Source(source.name, body)
    return Shelved(file.stem, pack_id, pack, found.model, rest, line, source.name, found.places)


def _unknown_references(plays: dict[str, Shelved]) -> list[Problem]:
    problems = []
    for one in plays.values():
        known = [source.id for source in one.pack.sources]
        for path, name in _cited(one.play):
            if name not in known:
                problems.append(_no_such(one, path, "source", name, known, "pack.yaml"))
        for number, conflict in enumerate(one.play.conflicts):
            if conflict.play not in plays:
                path = ("conflicts", number, "play")
                problems.append(_no_such(one, path, "play", conflict.play, plays, "the shelf"))
    return problems


def _cited(play: Play) -> Iterator[tuple[Path, str]]:
    for number, reference in enumerate(play.sources):
        yield ("sources", number, "id"), reference.id
    for name, seen in (("observed", play.observed), ("against", play.against)):
        for number, one in enumerate(seen):
            if one.source:
                yield (name, number, "source"), one.source


def _no_such(
    one: Shelved, path: Path, kind: str, name: str, known: Iterable[str], where: str
) -> Problem:
    near = get_close_matches(name, known, n=1)
    advice = f"Did you mean “{near[0]}”?" if near else f"Add it to {where}, or take it out."
    place = one.places.value(path)
    return Problem(f"No {kind} is called “{name}”", advice, place)
