"""All plays within reach, read from the library: packs, their bibliographies, their plays."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from briefgen.library import Library
from briefgen.playbooks.play import Pack, Play
from briefgen.problems import Problem, Unusable, unusable
from briefgen.reading import Source, front_matter, read


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


def shelved(library: Library) -> tuple[Shelved, ...]:
    """Every play, the workspace's own first; Unusable with every mistake in any of them."""
    plays: dict[str, Shelved] = {}
    problems: list[Problem] = []
    for pack_id, folder in library.packs():
        try:
            pack = _pack(library, folder)
        except Unusable as fault:
            problems.extend(fault.problems)
            continue
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


def _pack(library: Library, folder: Path) -> Pack:
    file = folder / "pack.yaml"
    if not file.is_file():
        told = f"The folder {library.shown(folder)} has plays but no pack.yaml"
        raise unusable(told, "Add pack.yaml with at least one line: name: What the pack is.")
    return read(library.read(file), Pack)


def _shelved(library: Library, pack_id: str, pack: Pack, file: Path) -> Shelved:
    source = library.read(file)
    head, body, line = front_matter(source)
    play = read(head, Play)
    return Shelved(file.stem, pack_id, pack, play, Source(source.name, body), line, source.name)


def _unknown_references(plays: dict[str, Shelved]) -> list[Problem]:
    problems = []
    for one in plays.values():
        known = [source.id for source in one.pack.sources]
        cited = [ref.id for ref in one.play.sources]
        cited += [seen.source for seen in (*one.play.observed, *one.play.against) if seen.source]
        for name in dict.fromkeys(cited):
            if name not in known:
                problems.append(_no_such(one, "source", name, known, "pack.yaml"))
        for conflict in one.play.conflicts:
            if conflict.play not in plays:
                problems.append(_no_such(one, "play", conflict.play, list(plays), "the shelf"))
    return problems


def _no_such(one: Shelved, kind: str, name: str, known: list[str], where: str) -> Problem:
    near = get_close_matches(name, known, n=1)
    advice = f"Did you mean “{near[0]}”?" if near else f"Add it to {where}, or take it out."
    return Problem(f"{one.file}: no {kind} is called “{name}”", advice)
