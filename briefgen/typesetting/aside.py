"""Where a process of its own lays aside what it needs: a folder that goes when it is stopped.

A program that is killed takes nothing away, so the next one does. A folder in use is held by its
owner, and the system lets go of it whichever way the owner ends.
"""

import atexit
import contextlib
import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

from briefgen.stopping import at_once

PREFIX = "briefgen-"
_STALE = 60
"""Seconds; a folder that is younger may be about to be held, or filled."""
_TRIES, _MOMENT = 20, 0.01


class Aside:
    """One such folder, for its owner alone."""

    def __init__(self) -> None:
        sweep()
        with at_once():  # or it could be there before anybody is to take it away
            self._folder = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        self.name = self._folder.name
        handle = _held(self.name)
        self._let_go = weakref.finalize(self, os.close, handle) if handle is not None else None

    def gone(self) -> None:
        """Take it away, with all that lies in it; what is dying may still lay something aside."""
        if self._let_go:
            self._let_go()
        for _ in range(_TRIES):
            self._folder.cleanup()
            if not Path(self.name).exists():
                return
            time.sleep(_MOMENT)


def clear_at_the_end() -> None:
    """Take away the folder that this process was given, when it ends.

    Whoever began it may have been killed, and then nobody else does.
    """
    given = os.environ.get("TMPDIR", "")
    if Path(given).name.startswith(PREFIX):
        atexit.register(shutil.rmtree, given, True)


def sweep() -> None:
    """Take away the empty folders that killed programs of this user left behind."""
    if os.name == "posix":  # elsewhere nothing tells a folder in use
        with at_once():  # who asks for it the first time lays something there for a moment
            place = tempfile.gettempdir()
        _sweep(place)


def _sweep(place: str) -> None:
    for folder in _left(place):
        handle = _held(folder)
        if handle is None:
            continue
        _sweep(folder)  # a worker's engine lays its own in the worker's
        # Only an empty one goes; whatever is in the way, it is left as it is.
        with contextlib.suppress(OSError):
            Path(folder).rmdir()
        os.close(handle)


def _left(place: str) -> Iterator[str]:
    with contextlib.suppress(OSError), os.scandir(place) as found:
        for one in found:
            if one.name.startswith(PREFIX):
                with contextlib.suppress(OSError):  # its owner took it away just now
                    if one.is_dir(follow_symlinks=False) and _ours_and_old(one.stat()):
                        yield one.path


def _ours_and_old(known: os.stat_result) -> bool:
    return known.st_uid == os.getuid() and time.time() - known.st_mtime > _STALE


def _held(folder: str) -> int | None:
    """A hold on the folder that no other process can have; None where one has it, or none can."""
    try:
        import fcntl
    except ImportError:  # Windows: there nothing is swept away
        return None
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
