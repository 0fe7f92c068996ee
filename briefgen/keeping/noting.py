"""What a piece of work reads is noted here, by those few who open files, while somebody listens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

ABSENT = ""
UNSTEADY = "unsteady"
"""For what was read twice, and was not the same: nothing can be said of it."""

Notes = dict[str, str]
"""Of each file that was read, by its path from the root, the sum of its bytes."""

_listening: list[Notes] = []


@contextmanager
def noting() -> Iterator[Notes]:
    """Everything that is read within the block, by whomever in this program."""
    notes: Notes = {}
    _listening.append(notes)
    try:
        yield notes
    finally:
        # By identity: two that noted the same are equal.
        _listening[:] = [one for one in _listening if one is not notes]


def note(path: Path, content: bytes | None) -> None:
    """That a file was read, or looked for and not found."""
    if _listening:
        take({os.path.abspath(path): ABSENT if content is None else sum_of(content)})  # noqa: PTH100 (links stay)


def note_link(path: Path, real: Path) -> None:
    """That a file was read by another name, which may come to lead elsewhere."""
    for notes in _listening:
        if str(real) in notes:
            _write(notes, os.path.abspath(path), notes[str(real)])  # noqa: PTH100 (links stay)


def take(notes: Notes) -> None:
    """Take over what was noted in another process."""
    for own in _listening:
        for path, seen in notes.items():
            _write(own, path, seen)


def sum_of(content: bytes) -> str:
    """What two files have in common only where they are the same."""
    return sha256(content).hexdigest()


def _write(notes: Notes, path: str, seen: str) -> None:
    notes[path] = seen if notes.get(path, seen) == seen else UNSTEADY
