"""What a build made last, given back where nothing that went into it has changed.

At the end of a build it is written down what was read, how the shelves and this program stood, and
what was said; at the start of the next, all of it is looked at again. It loads nothing heavy: a
book in which nothing changed is neither read nor set.
"""

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.keeping import Kept, kept_at
from briefgen.keeping.noting import ABSENT, UNSTEADY, Notes, sum_of
from briefgen.keeping.standing import TooMuch, now, program, shelves
from briefgen.problems import Unusable
from briefgen.production import Production
from briefgen.workspace import SETTINGS, SHELVES, real, shipped, workspace_of

if TYPE_CHECKING:
    from briefgen.cli.copying import Copies
    from briefgen.pipeline import Paper

_NAMED = re.compile(
    r"^cache:(?:[^\n]*|(?:\n[ \t]+[^\n]*|\n[ \t]*)*?)\bfolder:[ \t]*[\"']?([^\"'\n,}#]+)", re.M
)


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
    """All that a build hands over: files, the line that counts the findings, the exit code."""

    files: tuple[Finished, ...]
    count: str
    code: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How all stood when a build began, and under which name its outcome is kept."""

    workspace: Path
    name: tuple[str, ...]
    state: str

    @staticmethod
    def of(asked: Asked) -> "Standing | None":
        """The standing at this moment; None where there is too much to be looked through."""
        workspace = workspace_of(asked.file)
        try:
            return Standing(workspace, asked.name, _state(workspace))
        except TooMuch:
            return None

    def outcome(self) -> Outcome | None:
        """What was made the last time, where everything still stands as it did then."""
        kept = _kept_before(self.workspace)
        written = kept.get(kept.key(*self.name))
        if written is None:
            return None
        told = json.loads(written)
        if told["state"] != self.state:
            return None
        if any(now(path) != seen for path, seen in told["files"].items()):
            return None
        files = [file for one in told["finished"] if (file := _got(kept, one))]
        if len(files) < len(told["finished"]):
            return None
        return Outcome(tuple(files), told["count"], told["code"])

    def remember(self, kept: Kept, outcome: Outcome, notes: Notes) -> None:
        """Keep the outcome, unless something changed while it was made."""
        if kept.folder is None or UNSTEADY in notes.values():
            return
        try:
            if _state(self.workspace) != self.state:
                return
        except TooMuch:
            return
        finished = [_put(kept, one) for one in outcome.files]
        told = {
            "state": self.state, "files": self._told(notes), "finished": finished,
            "count": outcome.count, "code": outcome.code,
        }  # fmt: skip
        # What a plan is made of, and what is said of it, is for no reader of any edition.
        kept.put(kept.key(*self.name), json.dumps(told).encode(), veiled=True)

    def _told(self, notes: Notes) -> Notes:
        """What was read beside the shelves, and what would hide some of it."""
        shelved = [f"{root}{os.sep}{one}{os.sep}" for root in self._roots() for one in SHELVES]
        found = {path: seen for path, seen in notes.items() if not path.startswith(tuple(shelved))}
        home, own = str(Path(self.name[1]).parent), str(self.workspace)
        for path in list(found):
            # A picture is looked for beside the negotiation file before it is in the workspace.
            if path.startswith(own + os.sep):
                found.setdefault(home + path.removeprefix(own), ABSENT)
        found.setdefault(str(self.workspace / SETTINGS), ABSENT)
        return found

    def _roots(self) -> tuple[Path, ...]:
        return self.workspace, shipped(), shipped().resolve()


def _put(kept: Kept, one: Finished) -> dict[str, Any]:
    """Keep one file; what is to be known of it the next time."""
    own = sum_of(one.content)
    kept.put(kept.key("finished", own), one.content)
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


def _kept_before(workspace: Path) -> Kept:
    """What is kept, by a first look at the settings; a wrong guess finds nothing, no more."""
    try:
        text = (workspace / SETTINGS).read_text("utf-8", "replace")
    except OSError:
        text = ""
    named = _NAMED.search(text)
    try:
        return kept_at(workspace, named[1].strip() if named else "")
    except Unusable:
        return Kept.none()


def _state(workspace: Path) -> str:
    return f"{shelves(workspace)} {program(workspace)}"
