"""What is kept gives way where a disk is full: a finished book is worth more than a quick next one.

Whoever writes a finished file may be another process than the one that keeps pieces, so a command
says at its beginning which workspaces it works in.
"""

from collections.abc import Iterable
from pathlib import Path

from briefgen.cli.steady import named_folder
from briefgen.keeping import left_at
from briefgen.problems import Unusable
from briefgen.workspace import workspace_of

_lent: dict[Path, None] = {}


def lend(files: Iterable[Path]) -> None:
    """What is kept in the workspaces of these files may go when a disk is full."""
    _lent.update(dict.fromkeys(map(workspace_of, files)))


def give_way(target: Path) -> bool:
    """Take away what is kept on the disk of that file; whether there was any."""
    return sum(_gave(workspace, target) for workspace in _lent) > 0


def _gave(workspace: Path, target: Path) -> bool:
    try:
        left = left_at(workspace, named_folder(workspace))
        if not left.folder or not left.count or _disk(left.folder) != _disk(target.parent):
            return False
    except (OSError, Unusable):
        return False
    left.wipe()
    return True


def _disk(folder: Path) -> int:
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    return there.stat().st_dev
