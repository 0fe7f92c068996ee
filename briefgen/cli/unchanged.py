"""What a build made last, given back where nothing that went into it has changed.

It loads nothing heavy: a book in which nothing changed is neither read nor set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.cli.steady import Standing
from briefgen.keeping import Kept
from briefgen.keeping.noting import Notes, sum_of
from briefgen.problems import Problem
from briefgen.production import Production
from briefgen.workspace import real

if TYPE_CHECKING:
    from briefgen.cli.copying import Copies
    from briefgen.pipeline import Paper


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build was asked for."""

    file: Path
    editions: Sequence[str]
    formats: Sequence[str]
    paper: "Paper"
    copies: "Copies | None"
    production: Production
    secret: str | None
    cache: bool

    @property
    def keeps(self) -> bool:
        """Whether anything of it may be kept.

        A locked file must not lie about unlocked, nor a numbered copy as one that nobody counts.
        """
        return self.cache and self.secret is None and self.copies is None

    @property
    def name(self) -> tuple[str, ...]:
        """Under which its outcome is kept."""
        options = (self.editions, self.formats, self.paper, self.production)
        return "build", str(real(self.file)), str(self.file), repr(options)

    def standing(self) -> Standing | None:
        """How all stands now; None where nothing of it may be kept."""
        return Standing.of(real(self.file), self.name) if self.keeps else None


@dataclass(frozen=True, slots=True)
class Finished:
    """One finished file, and what is said of it on either stream."""

    name: str
    content: bytes
    told: str = ""
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    times: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that a build hands over: files, the line that counts the findings, the exit code.

    With them, the names of files that are not written, for they would be too long, and why.
    """

    files: tuple[Finished, ...]
    count: str
    code: int
    problems: tuple[Problem, ...] = ()
    unwritten: tuple[str, ...] = ()


def made_before(standing: Standing) -> Outcome | None:
    """What was made the last time, where everything still stands as it did then."""
    found = standing.told()
    if found is None:
        return None
    kept, told = found
    files = [file for one in told["finished"] if (file := _got(kept, one))]
    if len(files) < len(told["finished"]):
        return None
    return Outcome(tuple(files), told["count"], told["code"])


def remember(standing: Standing, kept: Kept, outcome: Outcome, notes: Notes) -> None:
    """Keep the outcome, unless something changed while it was made, or is not written."""
    if not outcome.unwritten and standing.steady(kept, notes):
        finished = [_put(kept, one) for one in outcome.files]
        told = {"finished": finished, "count": outcome.count, "code": outcome.code}
        standing.remember(kept, notes, told)


def _put(kept: Kept, one: Finished) -> dict[str, Any]:
    """Keep one file; what is to be known of it the next time."""
    own = sum_of(one.content)
    kept.put(kept.key("finished", own), one.content, veiled=False)
    return {
        "sum": own, "name": one.name, "told": one.told, "remarks": one.remarks, "notes": one.notes,
    }  # fmt: skip


def _got(kept: Kept, known: dict[str, Any]) -> Finished | None:
    content = kept.get(kept.key("finished", known["sum"]))
    if content is None:
        return None
    remarks, notes = tuple(known["remarks"]), tuple(known["notes"])
    times = "  (nothing changed)"
    return Finished(known["name"], content, known["told"], remarks, notes, times)
