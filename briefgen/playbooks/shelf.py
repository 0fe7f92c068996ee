"""All plays within reach, read from the library: packs, their bibliographies, their plays."""

import pathlib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from briefgen.clearance import Path
from briefgen.library import Library
from briefgen.playbooks.admission import ADDED, admitted, plays_in, understood
from briefgen.playbooks.extending import extended
from briefgen.playbooks.guests import without
from briefgen.playbooks.play import Change, Pack, Play
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Problem, Unusable, unusable
from briefgen.reading import Source, front_matter


def shelved(library: Library) -> tuple[Shelved, ...]:
    """Every play, the workspace's own first; Unusable with every mistake in any of them."""
    problems: list[Problem] = []
    plays = foremost(everything(library, problems))
    problems.extend(unknown_references(plays))
    if problems:
        raise Unusable(without(problems, library))
    return tuple(plays.values())


def called(name: str, plays: Mapping[str, Shelved]) -> Shelved:
    """The play of that id; Unusable with the nearest where there is none."""
    if name not in plays:
        near = get_close_matches(name, plays, n=1)
        advice = f"Did you mean “{near[0]}”?" if near else "See them with: briefgen play list"
        raise unusable(f"No play is called “{name}”", advice)
    return plays[name]


def foremost(plays: Iterable[Shelved]) -> dict[str, Shelved]:
    """The plays by id, without those that another one of the same name hides."""
    found: dict[str, Shelved] = {}
    for one in plays:
        found.setdefault(one.id, one)
    return found


def everything(library: Library, problems: list[Problem]) -> tuple[Shelved, ...]:
    """Every play that can be read, the hidden ones too; the others are added to the problems."""
    plays = []
    for pack_id, pack, folder in packs(library, problems):
        ships = library.ships(folder)
        for file in plays_in(folder):
            try:
                plays.append(_shelved(library, pack_id, pack, file, ships))
            except Unusable as fault:
                problems.extend(fault.problems)
    return extended(plays, problems)


def packs(library: Library, problems: list[Problem]) -> Iterator[tuple[str, Pack, pathlib.Path]]:
    """Every pack with its id and folder; what cannot be read is added to the problems."""
    for pack_id, folder in library.packs():
        shelves = ("*.md", "pack.yaml", "dossiers/*.yaml", "lists/*.yaml")
        if not any(file for shelf in shelves for file in folder.glob(shelf)):
            continue
        try:
            yield pack_id, _pack(library, folder), folder
        except Unusable as fault:
            problems.extend(fault.problems)


def _pack(library: Library, folder: pathlib.Path) -> Pack:
    """The pack as its own pack.yaml tells it, or that of the shipped pack of the same name."""
    file = folder / "pack.yaml"
    if not file.is_file():
        found = library.find(f"playbooks/{folder.name}", "pack.yaml")
        if found is None:
            told = f"The folder {library.shown(folder)} has plays but no pack.yaml"
            raise unusable(told, "Add pack.yaml with at least one line: name: What the pack is.")
        file = found
    pack: Pack = understood(admitted(library, file.parent, file), Pack).model
    return pack


def _shelved(
    library: Library, pack_id: str, pack: Pack, file: pathlib.Path, ships: bool
) -> Shelved:
    source = admitted(library, file.parent, file)
    head, body, line = front_matter(source)
    found = understood(head, kind_of_head(head))
    rest = Source(source.name, body)
    guest = not ships and (file.parent / ADDED).is_file()
    return Shelved(
        file.stem, pack_id, pack, found.model, rest, line, source.name, found.places, ships, guest
    )


def kind_of_head(head: Source) -> type[Play]:
    """Whether a head is that of a whole play, or of one that changes another."""
    changes = any(row.startswith("extends:") for row in head.text.splitlines())
    return Change if changes else Play


def unknown_references(plays: Mapping[str, Shelved]) -> list[Problem]:
    """What plays cite that their pack does not list, and plays they name that are not there."""
    problems = []
    for one in plays.values():
        known = [source.id for source in one.pack.sources]
        for path, name in _cited(one.play):
            if name not in known:
                problems.append(_no_such(one, path, "source", name, known, "pack.yaml"))
        for path, name in _named(one.play):
            if name not in plays:
                problems.append(_no_such(one, path, "play", name, plays, "the shelf"))
    return problems


def _named(play: Play) -> Iterator[tuple[Path, str]]:
    for number, conflict in enumerate(play.conflicts):
        yield ("conflicts", number, "play"), conflict.play
    for number, name in enumerate(play.gives_way_to):
        yield ("gives_way_to", number), name


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
    return Problem(f"No {kind} is called “{name}”", advice, one.place(path))
