"""What will be wanted is made beside, in a copy of this process, while this one goes on.

A copy knows all that this process has read, so it loads nothing anew. Only what it learns by heart
comes back: where there can be no copy, or it comes to nothing, the same is made here.
"""

import contextlib
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefgen.keeping.by_heart import learn, learned
from briefgen.keeping.noting import noting, take

_under_way: list["_Copy"] = []


class _Copy:
    """One copy at work, and the pipe by which it tells what came of it."""

    def __init__(self, pid: int, pipe: int) -> None:
        self._pid, self._pipe = pid, os.fdopen(pipe, "rb")

    def told(self) -> bytes:
        """All that it tells; nothing where it came to nothing."""
        return self._pipe.read()

    def end(self) -> None:
        """It has told all, or nobody waits for it."""
        self._pipe.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)


@contextmanager
def ahead(work: Callable[[], object]) -> Iterator[None]:
    """Within the block, what `work` learns by heart is learned beside; no trace is left of it."""
    copy = _begun(work)
    if copy is None:
        yield
        return
    _under_way.append(copy)
    try:
        yield
    finally:
        if copy in _under_way:
            _under_way.remove(copy)
        copy.end()


def caught_up() -> None:
    """What is learned beside is wanted now."""
    while _under_way:
        content = _under_way[-1].told()
        _under_way.pop()
        if content:
            parts, notes = pickle.loads(content)
            learn(parts)
            take(notes)


def _begun(work: Callable[[], object]) -> _Copy | None:
    # A copy has this one thread alone; a Mac's own libraries do not bear it.
    if not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return None
    here, there = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(here)
        os.close(there)
        return None
    if not pid:
        os.close(here)  # or it would wait for ever to be heard, by itself, if this one is killed
        _told(work, there)
    os.close(there)
    return _Copy(pid, here)


def _told(work: Callable[[], object], pipe: int) -> None:
    """In the copy: do the work, tell what was learned, and end without another word."""
    try:
        with noting() as notes:
            work()
        content = pickle.dumps((learned(), notes))
        with os.fdopen(pipe, "wb") as out:
            out.write(content)
    finally:  # what went wrong there goes wrong here once more, and is told
        os._exit(0)
