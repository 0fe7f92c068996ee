"""Content put under a name in one step, so that a program that is killed leaves nothing half done.

On Linux the content is written to a file without a name, which vanishes with the program, and gets
its name when it is complete. Elsewhere it is written beside its place under a hidden name, always
the same one, so that what a kill left there goes with the next writing.
"""

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

_OWN = 0o600
_OWN_FOLDER = 0o700

_held = threading.local()


def place(target: Path, content: bytes) -> None:
    """Put the content there; what stood there stays whole until then. May raise OSError."""
    if target.is_dir() and not target.is_symlink():
        raise IsADirectoryError(21, "there is a folder of that name", str(target))
    make_folder(target.parent)
    waiting = target.with_name(f".{crc32(os.fsencode(target.name)):08x}.next")
    with alone(target.parent):
        waiting.unlink(missing_ok=True)
        try:
            name = _without_a_name((target, waiting), content)
            if name is None:
                _under_a_name(waiting, content)
            if name != target:
                waiting.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                waiting.unlink(missing_ok=True)
            raise
        _settle(target.parent)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Within the block no other run puts anything there, where the system can see to that."""
    held: set[str] = _held.__dict__.setdefault("folders", set())
    name = os.path.realpath(folder)
    try:
        import fcntl

        handle = None if name in held else os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (ImportError, OSError):  # Windows; or the folder is gone, which writing will tell
        handle = None
    if handle is None:
        yield
        return
    held.add(name)
    try:
        with contextlib.suppress(OSError):  # a disk that knows no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        held.discard(name)
        os.close(handle)


def make_folder(folder: Path) -> None:
    """The folder and those above it, for the owner's eyes only where they are made here."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(_OWN_FOLDER, exist_ok=True)


def _without_a_name(names: tuple[Path, Path], content: bytes) -> Path | None:
    """Write first, and name it then by the first of the names that is free; None where it cannot.

    No system call puts such a file in another's place, so there it waits beside it for a moment.
    """
    kind = getattr(os, "O_TMPFILE", 0)
    if not kind or not Path("/proc/self/fd").is_dir():
        return None
    try:
        handle = os.open(names[0].parent, kind | os.O_WRONLY, _OWN)
    except OSError:
        return None
    with os.fdopen(handle, "wb") as file:
        _write(file.fileno(), content)
        return next((name for name in names if _named(file.fileno(), name)), None)


def _named(handle: int, name: Path) -> bool:
    """Whether the file now bears the name; not where another has it, or the disk cannot."""
    folder = os.open(name.parent, os.O_RDONLY)
    try:
        # Only with a folder named does Python follow the link that leads to the open file.
        os.link(f"/proc/self/fd/{handle}", name.name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        return False
    finally:
        os.close(folder)
    return True


def _under_a_name(waiting: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(waiting, flags, _OWN), "wb") as file:
        _write(file.fileno(), content)


def _write(handle: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]
    os.fsync(handle)


def _settle(folder: Path) -> None:
    """The name, too, survives a power cut; some disks cannot promise it."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
