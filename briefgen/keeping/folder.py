"""Where pieces are kept: in the workspace, or where this user says; never where a stranger says.

`briefgen.yaml` may come from a stranger together with the workspace, so the folder that it names
lies inside the workspace, and is new, empty or ours already. Only the user's own environment can
name a folder elsewhere.
"""

import os
from pathlib import Path

from briefgen.keeping.kept import MARK, SIGN, Kept, Room
from briefgen.keeping.ordinary import content_of
from briefgen.keeping.secret import secret
from briefgen.problems import unusable

USUAL = ".briefgen/kept"
ELSEWHERE = "BRIEFGEN_CACHE"
MOST = 200
"""Megabytes, where nobody says otherwise."""
_LONGEST = 10_000
"""Bytes of a mark; other programs put the same one in their folders, with words of their own."""

_rooms: dict[tuple[Path, int], Room] = {}
"""By folder: a process that makes many books looks one over no oftener than one that makes one."""
_ADVICE = "Name a new folder inside the workspace, such as .briefgen/kept, or leave the line out."


def kept_at(workspace: Path, named: str = "", megabytes: int = MOST) -> Kept:
    """What is kept for a workspace, in the folder that it names; Unusable where that is unsafe."""
    folder = folder_for(workspace, named)
    own = secret() if megabytes and _lies_where_it_says(folder, workspace) else None
    if not own:
        return Kept.none()
    most = megabytes * 1_000_000
    return Kept(folder, own, most, _rooms.setdefault((folder.absolute(), most), Room()))


def left_at(workspace: Path, named: str = "") -> Kept:
    """What lies there from before, to be counted and wiped: that needs neither room nor secret."""
    folder = folder_for(workspace, named)
    return Kept(folder, b"", 0) if _lies_where_it_says(folder, workspace) else Kept.none()


def folder_for(workspace: Path, named: str = "") -> Path:
    """The folder; one that the user's environment names goes before one that the file names."""
    elsewhere = os.environ.get(ELSEWHERE, "")
    if elsewhere and Path(elsewhere).is_absolute():
        return Path(elsewhere)
    if not named:
        return workspace / USUAL
    folder = workspace / named
    if told := _unsafe(folder, workspace):
        raise unusable(f"Nothing can be kept in {named} (cache: folder): it {told}", _ADVICE)
    return folder


def _unsafe(folder: Path, workspace: Path) -> str:
    """Why the folder cannot be used; nothing where it can."""
    try:
        steps = folder.resolve().relative_to(workspace.resolve()).parts
    except (OSError, ValueError, RuntimeError):  # elsewhere, no name at all, a link to itself
        return "leads outside the workspace"
    if not steps:
        return "is the workspace itself"
    if not _lies_where_it_says(folder, workspace):
        return "is a link"
    try:
        return "" if _ours(folder) else "holds files of yours"
    except OSError as fault:
        return f"cannot be looked into ({fault.strerror})"


def _lies_where_it_says(folder: Path, workspace: Path) -> bool:
    """Whether no link stands between the workspace and the folder; others are the user's own."""
    if not folder.is_relative_to(workspace):
        return True
    steps = folder.relative_to(workspace).parts
    if ".." in steps:
        return False
    passed = (workspace.joinpath(*steps[: count + 1]) for count in range(len(steps)))
    return not any(os.path.islink(one) for one in passed)  # noqa: PTH114 (never raises)


def _ours(folder: Path) -> bool:
    """Whether the folder is new or empty, or bears our mark."""
    try:
        if (folder / MARK).is_file():
            return content_of(folder / MARK, _LONGEST).startswith(SIGN)
        return not any(folder.iterdir())
    except FileNotFoundError:
        return True
    except NotADirectoryError:
        return False
