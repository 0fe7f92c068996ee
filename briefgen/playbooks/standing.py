"""One play as it stands on the shelf, with the places of all that is written in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from briefgen.clearance import Path
from briefgen.playbooks.play import Applies, Pack, Play
from briefgen.playbooks.restraint import Restrained, fill_in, holds
from briefgen.problems import Place, Unusable
from briefgen.reading import Places, Source


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
    ships: bool = False
    """Whether it comes with briefgen, or else lies in the workspace."""
    guest: bool = False
    """Whether its pack was taken in from elsewhere."""
    base: "Shelved | None" = None
    """The play that this one changes, where it changes one."""

    @property
    def name(self) -> str:
        """Pack and id, as `extends` names it."""
        return f"{self.pack_id}/{self.id}"

    @property
    def conditions(self) -> tuple[Applies, ...]:
        """All that must hold: its packs' conditions, and its own."""
        inherited = self.base.conditions[:-1] if self.base else ()
        return (*inherited, self.pack.applies_to, self.play.applies_to)

    def place(self, path: Path) -> Place:
        """Where a value of the front matter stands: in the play's file, or the one it changes."""
        if self.base and path and path[0] not in self.play.model_fields_set:
            return self.base.place(path)
        return self.places.value(path)

    def holds(
        self, condition: str, path: Path, known: Mapping[str, Any], sandbox: Restrained
    ) -> bool:
        """Whether a condition of the play is true; Unusable with the line it stands in."""
        try:
            return holds(condition, self.body, known, sandbox)
        except Unusable as fault:
            place = replace(self.place(path), column=1)
            found = [replace(p, place=place, excerpt=condition) for p in fault.problems]
            raise Unusable(found) from None

    def filled(
        self, written: str, path: Path, known: Mapping[str, Any], sandbox: Restrained
    ) -> str:
        """A short text of the play, filled in, as plain words on one line without a full stop."""
        if not written:
            return ""
        place = self.place(path)
        text = fill_in(Source(place.file, written), known, sandbox, place.line)
        return " ".join(unescape(text).split()).rstrip(".")
