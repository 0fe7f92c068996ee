"""Whether everything still stands as it did when something was made; then it is given back.

When a command ends it is written down what was read, and how the shelves and this program stood; at
the start of the next, all of it is looked at again. It loads nothing heavy.
"""

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.keeping import Kept, kept_at
from briefgen.keeping.noting import ABSENT, UNSTEADY, Notes
from briefgen.keeping.ordinary import content_of
from briefgen.keeping.standing import TooMuch, now, program, shelves
from briefgen.problems import Unusable
from briefgen.workspace import SETTINGS, SHELVES, shipped, workspace_of

_LARGEST_SETTINGS = 1_000_000
_NAMED = re.compile(
    r"^cache:(?:[^\n]*|(?:\n[ \t]+[^\n]*|\n[ \t]*)*?)\bfolder:[ \t]*[\"']?([^\"'\n,}#]+)", re.M
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How all stood when a command began, and under which name its outcome is kept."""

    workspace: Path
    home: Path
    name: tuple[str, ...]
    state: str

    @staticmethod
    def of(file: Path, name: Sequence[str]) -> "Standing | None":
        """The standing at this moment; None where there is too much to be looked through."""
        workspace = workspace_of(file)
        try:
            return Standing(workspace, file.parent, tuple(name), _state(workspace))
        except TooMuch:
            return None

    def told(self) -> tuple[Kept, dict[str, Any]] | None:
        """What was written down the last time, where everything still stands as it did then."""
        found = self._written()
        if found is None:
            return None
        kept, told = found
        if any(now(path) != seen for path, seen in told["files"].items()):
            return None
        return kept, told

    def familiar(self) -> bool:
        """Whether it was made before with these shelves and this program, of whatever files."""
        return self._written() is not None

    def _written(self) -> tuple[Kept, dict[str, Any]] | None:
        """What was written down the last time, where shelves and program stand as they did."""
        kept = _kept_before(self.workspace)
        written = kept.get(kept.key(*self.name))
        told = json.loads(written) if written is not None else {}
        return (kept, told) if told.get("state") == self.state else None

    def steady(self, kept: Kept, notes: Notes) -> bool:
        """Whether anything can be kept: there is room, and nothing changed while it was made."""
        if kept.folder is None or UNSTEADY in notes.values():
            return False
        try:
            return _state(self.workspace) == self.state
        except TooMuch:
            return False

    def remember(self, kept: Kept, notes: Notes, told: dict[str, Any]) -> None:
        """Write down what was made, and of what."""
        whole = {"state": self.state, "files": self._files(notes), **told}
        # What a plan is made of, and what is said of it, is for no reader of any edition.
        kept.put(kept.key(*self.name), json.dumps(whole).encode())

    def _files(self, notes: Notes) -> Notes:
        """What was read beside the shelves, and what would hide some of it."""
        shelved = [f"{root}{os.sep}{one}{os.sep}" for root in self._roots() for one in SHELVES]
        found = {path: seen for path, seen in notes.items() if not path.startswith(tuple(shelved))}
        home, own = str(self.home), str(self.workspace)
        for path in list(found):
            # A picture is looked for beside the negotiation file before it is in the workspace.
            if path.startswith(own + os.sep):
                found.setdefault(home + path.removeprefix(own), ABSENT)
        found.setdefault(str(self.workspace / SETTINGS), ABSENT)
        return found

    def _roots(self) -> tuple[Path, ...]:
        return self.workspace, shipped(), shipped().resolve()


def named_folder(workspace: Path) -> str:
    """The folder of what is kept, by a first look at the settings; a wrong guess finds nothing."""
    try:
        text = content_of(workspace / SETTINGS, _LARGEST_SETTINGS).decode("utf-8", "replace")
    except OSError:
        text = ""
    named = _NAMED.search(text)
    return named[1].strip() if named else ""


def _kept_before(workspace: Path) -> Kept:
    try:
        return kept_at(workspace, named_folder(workspace))
    except Unusable:
        return Kept.none()


def _state(workspace: Path) -> str:
    return f"{workspace} {shelves(workspace)} {program(workspace)}"
