"""From what the model refused to problems with their place: causes, not echoes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import ErrorDetails

from briefgen.problems import Place, Problem
from briefgen.reading.places import Path, label
from briefgen.reading.shapes import Model, models, names
from briefgen.reading.tellings import tell
from briefgen.reading.unknown import Unknown, lost_list, within
from briefgen.reading.walk import Walk
from briefgen.reading.wrong import Wrong, wrongs

GUESSED = 60
"""For how many unknown names a meaning is guessed; more are not read by anybody."""


@dataclass(slots=True)
class Mistakes:
    """Tells what the model refused. `mended` are lines whose meaning was already a guess."""

    model: Model
    data: Any
    walk: Walk
    mended: set[tuple[str, int]]
    meant: set[Path] = field(default_factory=set)
    """What a misspelt name was probably meant to be; it is not missed as well."""

    def problems(self, errors: list[ErrorDetails]) -> Iterator[Problem]:
        """Every mistake once, at its place."""
        refused = wrongs(errors, self.data, self.model)
        missing = [each for each in refused if each.kind == "missing"]
        unknown = [each.path for each in refused if each.kind == "extra_forbidden"]
        unknown += filter(self._strange, self.walk.empty)
        yield from self._astray(unknown[:GUESSED])
        for path in unknown[GUESSED:]:
            place = self.walk.places.at(path)
            yield from self._problem(f"`{path[-1]}` is not known here.", "", path, place)
        for path in unknown[:GUESSED]:
            needed = tuple(each.name for each in missing if each.path[:-1] == path[:-1])
            yield from self._unknown(path, needed)
        for wrong in refused:
            if wrong.kind == "missing":
                yield from self._missing(wrong)
            elif wrong.kind != "extra_forbidden":
                place = self.walk.places.value(wrong.path)
                yield from self._problem(*tell(wrong), wrong.path, place)

    def _problem(self, message: str, advice: str, path: Path, place: Place) -> Iterator[Problem]:
        """The problem, unless something was said about its cause already."""
        if not self._is_spoiled(path) and (place.file, place.line) not in self.mended:
            yield self.walk.pages.problem(message, advice, place)

    def _is_spoiled(self, path: Path) -> bool:
        return any(path[:count] in self.walk.spoiled for count in range(len(path) + 1))

    def _strange(self, path: Path) -> bool:
        """Whether a name that has no value is not known either."""
        parents = models(self.model, path[:-1])
        closed = [part for part in parents if part.model_config.get("extra") == "forbid"]
        known = [one for part in parents for one in names(part)]
        return bool(closed) and closed == parents and path[-1] not in known

    def _astray(self, unknown: list[Path]) -> Iterator[Problem]:
        """The first entry of a list whose name is lost, so that it stands in the list above."""
        for path in dict.fromkeys(one[:-1] for one in unknown):
            strange = [one[-1] for one in unknown if one[:-1] == path]
            number = path[-1] if path and len(strange) > 1 else None
            if not isinstance(number, int) or self._is_spoiled(path):
                continue
            wanted = lost_list(self.model, self.data, path)
            if not wanted:
                continue
            told = f"{label(path[-2:])} is written like {wanted[1]}, but no `{wanted[0]}` is there."
            advice = f"If the line {wanted[0]}: is lost, write it above this one."
            place = self.walk.places.at(path)
            yield from self._problem(told[0].upper() + told[1:], advice, path, place)
            entries = within(self.data, path[:-1])
            self.walk.spoiled |= {(*path[:-1], at) for at in range(number, len(entries))}

    def _unknown(self, path: Path, needed: tuple[str, ...]) -> Iterator[Problem]:
        if path[:-1] in self.walk.cut and self._parted(path):
            return
        guess = Unknown(self.model, self.data, path, needed, self._parted(path)).guess()
        if guess.meant:
            self.meant.add((*path[:-1], guess.meant))
        if guess.tears:
            self.walk.torn.add(path[:-1])
        yield from self._problem(guess.message, guess.advice, path, self.walk.places.at(path))

    def _parted(self, path: Path) -> bool:
        """Whether a name stands behind a comma, inside { }, and has no value."""
        place = self.walk.places.at(path)
        before = self.walk.pages.line(place.file, place.line)[: place.column - 1]
        return path in self.walk.empty and before.rstrip().endswith(",")

    def _missing(self, wrong: Wrong) -> Iterator[Problem]:
        parent = wrong.path[:-1]
        if wrong.path in self.meant or parent in self.walk.torn or self.mended:
            return
        advice = f"Write {wrong.name}: {wrong.example or '…'}"
        advice += f" ({wrong.meaning})" if wrong.meaning else ""
        message, place = f"`{wrong.name}` is empty, but it is needed.", wrong.path
        if wrong.path not in self.walk.empty:
            owner = label(parent[-2:] if parent and isinstance(parent[-1], int) else parent[-1:])
            message = f"{owner[0].upper()}{owner[1:]} has no `{wrong.name}`, and needs one."
            place = parent
        yield from self._problem(message, advice, wrong.path, self.walk.places.at(place))
