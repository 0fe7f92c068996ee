"""A file and all that it includes, gathered into one tree of plain data."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from briefgen.problems import Place, Problem, Unusable
from briefgen.reading.legibility import illegible
from briefgen.reading.mending import written
from briefgen.reading.places import Path
from briefgen.reading.source import Source
from briefgen.reading.walk import TooMuch, Walk

Fetch = Callable[[str, str], Source]
"""From a path as written, and the name of the file it is written in, to the text meant."""
TREES = (".yaml", ".yml")
_DEEPEST = 50
"""Nobody finds a line through more files than that."""


@dataclass(slots=True)
class Gathering:
    """One reading; `mended` are the lines, by file, whose meaning was guessed.

    `writing` holds the mistakes of writing, those for which lines were mended among them.
    """

    walk: Walk
    fetch: Fetch | None
    mended: set[tuple[str, int]] = field(default_factory=set)
    writing: list[Problem] = field(default_factory=list)

    def file(self, source: Source, path: Path, chain: tuple[str, ...]) -> Any:
        """The data of one file, to stand at a path of the whole; `chain` is what led to it."""
        self.walk.places.texts[source.name] = source.text
        found = written(source, self.walk.pages)
        self.writing += found.problems
        self.mended |= {(source.name, line) for line in found.mended}
        if found.document is None:
            self.walk.spoiled.add(path)
            return None

        def include(wanted: str, at: Path, place: Place) -> Any:
            return self._include(wanted, at, place, chain)

        try:
            return self.walk.document(found.document, source.name, path, include)
        except TooMuch:
            self.walk.spoiled.add(path)
            return None

    def _include(self, wanted: str, path: Path, place: Place, chain: tuple[str, ...]) -> Any:
        source = self._fetched(wanted, path, place)
        if source is None:
            return None
        if source.name in chain:
            circle = " → ".join((*chain[chain.index(source.name) :], source.name))
            told = f"These files include each other in a circle: {circle}."
            self.walk.fault(told, "Take one of the !include away.", place, path)
            return None
        if len(chain) > _DEEPEST:
            told = f"Files include each other here more than {_DEEPEST} deep."
            self.walk.fault(told, "Include the last of them from one of the first.", place, path)
            return None
        self.walk.take_in(len(source.text), place)
        if not source.name.lower().endswith(TREES):
            self.walk.pages.add(source)
            self.walk.places.texts[source.name] = source.text
            self.walk.places.included[path] = source.name
            self.writing += illegible(source)
            return source.text
        return self.file(source, path, (*chain, source.name))

    @property
    def problems(self) -> list[Problem]:
        """Everything found so far, without echoes from lines that were mended."""
        return self.writing + [
            each
            for each in self.walk.problems
            if not each.place or (each.place.file, each.place.line) not in self.mended
        ]

    def _fetched(self, wanted: str, path: Path, place: Place) -> Source | None:
        if self.fetch is None:
            told = "No other file can be included here."
            self.walk.fault(told, "Write the text itself.", place, path)
            return None
        try:
            return self.fetch(wanted, place.file)
        except Unusable as fault:
            self.walk.spoiled.add(path)
            self.walk.problems += [self._placed(each, place) for each in fault.problems]
            return None

    def _placed(self, problem: Problem, place: Place) -> Problem:
        """A problem of fetching, at the place that asked for it unless it has its own."""
        if problem.place:
            return problem
        if problem.excerpt:
            return replace(problem, place=place)
        return self.walk.pages.problem(problem.message, problem.advice, place)
