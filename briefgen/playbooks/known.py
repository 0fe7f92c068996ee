"""All dossiers and lists within reach, read from the library, each with where it stands."""

import pathlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

from briefgen.clearance import Path
from briefgen.library import Library
from briefgen.playbooks.admission import admitted, understood
from briefgen.playbooks.dossier import Dossier, Listing
from briefgen.playbooks.play import Pack, PackSource, Reference
from briefgen.playbooks.shelf import packs
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Places

Shelf = Literal["dossiers", "lists"]
KINDS: dict[Shelf, type[Dossier | Listing]] = {"dossiers": Dossier, "lists": Listing}


@dataclass(frozen=True, slots=True)
class Known:
    """One dossier or list, with the pack that it belongs to."""

    id: str
    shelf: Shelf
    pack_id: str
    pack: Pack
    holds: Dossier | Listing
    file: str
    places: Places
    ships: bool = False
    """Whether it comes with briefgen, or else lies in the workspace."""

    @property
    def name(self) -> str:
        """Pack, shelf and id: `kremlin/lists/scenarios`."""
        return f"{self.pack_id}/{self.shelf}/{self.id}"

    def source(self, reference: Reference) -> PackSource | None:
        """The source that is cited, from the pack's bibliography."""
        return next((one for one in self.pack.sources if one.id == reference.id), None)

    def holding(self, held: Dossier | Listing) -> "Known":
        """The same, with other content."""
        return replace(self, holds=held)

    def place(self, path: Path) -> Place:
        """Where a value stands in the file."""
        return self.places.value(path)


def every_known(library: Library, problems: list[Problem]) -> tuple[Known, ...]:
    """Every dossier and list that can be read; what is wrong with others joins the problems.

    A file of the workspace hides one of the same name, even where it cannot be read.
    """
    found = []
    for pack_id, pack, folder in packs(library, problems):
        for shelf in KINDS:
            for file in sorted((folder / shelf).glob("*.yaml")):
                try:
                    one = _known(library, pack_id, pack, shelf, file)
                except Unusable as fault:
                    problems.extend(fault.problems)
                    continue
                problems.extend(_unknown_sources(one))
                found.append(one)
    return tuple(found)


def tried(library: Library) -> tuple[Problem, ...]:
    """Every mistake in any dossier or list, whatever the talks."""
    problems: list[Problem] = []
    every_known(library, problems)
    return tuple(problems)


def foremost_known(every: Iterable[Known]) -> tuple[Known, ...]:
    """Those that no other of the same name hides."""
    found: dict[tuple[str, str], Known] = {}
    for one in every:
        found.setdefault((one.shelf, one.id), one)
    return tuple(found.values())


def _known(library: Library, pack_id: str, pack: Pack, shelf: Shelf, file: pathlib.Path) -> Known:
    source = admitted(library, file.parent, file)
    found = understood(source, KINDS[shelf])
    ships = library.ships(file)
    return Known(file.stem, shelf, pack_id, pack, found.model, source.name, found.places, ships)


def cited(held: Dossier | Listing) -> Iterator[tuple[Path, Reference]]:
    """Every source that is cited, with where."""
    if isinstance(held, Dossier):
        for at, reference in enumerate(held.sources):
            yield ("sources", at), reference
        for at, seen in enumerate(held.agreed):
            if seen.source:
                yield ("agreed", at, "source"), Reference(id=seen.source, at=seen.at)
        return
    for number, entry in enumerate(held.entries):
        for at, reference in enumerate(entry.sources):
            yield ("entries", number, "sources", at), reference


def _unknown_sources(one: Known) -> Iterator[Problem]:
    names = [source.id for source in one.pack.sources]
    told: set[str] = set()
    for path, reference in cited(one.holds):
        if reference.id in names or reference.id in told:
            continue
        told.add(reference.id)
        near = get_close_matches(reference.id, names, n=1)
        advice = "Add it to the sources in pack.yaml, or take it out."
        yield Problem(
            f"No source is called “{reference.id}”",
            f"Did you mean “{near[0]}”?" if near else advice,
            one.place((*path, "id")),
        )
