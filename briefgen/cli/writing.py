"""Writing a file, or a folder, whole or not at all, for its owner's eyes only."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefgen.cli.giving import give_way
from briefgen.cli.placing import make_folder, place
from briefgen.problems import Problem, Unusable, unusable

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


class Full(Unusable):
    """The disk is full: nothing can be written there, whatever its name."""


def write_whole(target: Path, content: bytes) -> None:
    """Put the content in place in one step; what stood there stays until it is complete.

    Where the disk is full, what is kept for the next build gives way.
    """
    try:
        _placed(target, content)
    except (OSError, ValueError) as fault:
        raise _refused(target, fault) from None


def _placed(target: Path, content: bytes) -> None:
    try:
        place(target, content)
    except OSError as fault:
        if fault.errno not in _FULL or not give_way(target):
            raise
        place(target, content)


def try_folder(folder: Path) -> None:
    """Unusable now, rather than after hours of work, where no file can be written there."""
    try:
        _tried(folder)
    except (OSError, ValueError) as fault:
        raise _refused(folder, fault) from None


def try_place(target: Path) -> None:
    """The same, of one file that is written at the end."""
    try:
        if target.is_dir() and not target.is_symlink():
            raise IsADirectoryError(21, "there is a folder of that name", str(target))
        _tried(target.parent)
    except (OSError, ValueError) as fault:
        raise _refused(target, fault) from None


def write_over(target: Path, content: bytes) -> None:
    """The same, for a file of the user's own that is changed; who may read it stays as it was."""
    try:
        real = target.resolve(strict=True)
        mode = real.stat().st_mode
    except OSError as fault:
        raise _refused(target, fault) from None
    write_whole(real, content)
    real.chmod(stat.S_IMODE(mode))


def write_new(target: Path, content: bytes, instead: bool = False) -> None:
    """The same, for a file of the user's own: what is there already is left as it is."""
    if not instead and (target.exists() or target.is_symlink()):
        raise unusable(f"{target.name} is there already", "Choose another name, or write in it.")
    write_whole(target, content)


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """A new folder with these files, by their paths in it; all of them or none."""
    if target.exists() or target.is_symlink():
        raise unusable(f"{target.name} is there already", "Take it away first, or rename yours.")
    try:
        make_folder(target.parent)
        made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
        try:
            for name, content in files.items():
                write_whole(made / name, content)
            made.chmod(0o700)
            made.rename(target)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as fault:
        raise _refused(target, fault) from None


def _tried(folder: Path) -> None:
    """Write there, or where the folder would be made; nothing of it stays."""
    there = next((one for one in (folder, *folder.parents) if os.path.lexists(one)), folder)
    with tempfile.TemporaryFile(dir=there):
        pass


def _refused(target: Path, fault: OSError | ValueError) -> Unusable:
    told = fault.strerror if isinstance(fault, OSError) else "its name is not allowed"
    if isinstance(fault, OSError) and fault.errno in _FULL:
        advice = "Make room there; `briefgen cache --wipe` takes away what is kept for next time."
        return Full([Problem(f"{target} cannot be written: the disk is full", advice)])
    reason = told or "the disk refused"
    advice = "Close the file if it is open elsewhere, or choose another place with --output."
    return unusable(f"{target} cannot be written: {reason}", advice)
