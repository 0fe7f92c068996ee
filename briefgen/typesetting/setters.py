"""The processes that set pages: begun before there is work, kept for the next, ended at the end.

It is small, so that the first of them begins before anything else of a book is loaded.
"""

import atexit
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.typesetting.child import Child

READY = (
    "briefgen.typesetting.engine:load_engine",
    "briefgen.typesetting.press",
    "briefgen.typesetting.tagging",
    "briefgen.typesetting.note_lines",
    "briefgen.typesetting.chapters.edges",
    "briefgen.typesetting.reading_back",
    "briefgen.typesetting.walking",
    "weasyprint.text.fonts",
    "briefgen.typesetting.sweeping:after_each",
)
REHEARSAL = "briefgen.typesetting.rehearsal:rehearse"
"""For whoever has the time: one that is started when there is work begins with that."""
_MANY = 8
"""Sections; what has fewer is printed before a second process is ready."""
_CHOSEN = "check"
"""The stage at whose beginning the first process is ready, and this one computes alone."""

_waiting: list[Child] = []
_door = threading.Lock()
_alone: list[int] = []


def alone() -> None:
    """From now on a book is set by one process: others like this one have the other cores."""
    _alone[:] = [1]


def warm() -> None:
    """Let the engine load and rehearse now, while the file is still read."""
    _fill_up_to(1)


def manned(
    stage: Callable[[str], Any], sections: int, kept: Kept, *name: str
) -> Callable[[str], Any]:
    """The stages of a PDF; where no page of that name was ever set, a second process gets ready.

    It does so while there is a core for it, and not beside the first, which is wanted earlier.
    """
    if sections < _MANY or hands() < 2:
        return stage
    if kept.folder:
        key = kept.key("set before", this_program(), *name)
        if kept.get(key) is not None:
            return stage
        kept.put(key, b"")

    def told(name: str) -> None:
        stage(name)
        if name == _CHOSEN:
            _fill_up_to(2)

    return told


def hands() -> int:
    """How many may work at once."""
    return sum(_alone) or _cores()


def _fill_up_to(most: int) -> None:
    with _door:
        if len(_waiting) == most - 1 and (child := _started(REHEARSAL)):
            _waiting.append(child)


def _cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # a Mac, Windows
        return os.cpu_count() or 1


def _started(*last: str) -> Child | None:
    try:
        child = Child((*READY, *last)) if sys.executable else None
    except OSError:
        return None
    if child:
        atexit.register(child.stop)
    return child


def taken() -> Child | None:
    """One of them, for a task; None where none can be started."""
    with _door:
        found = _waiting.pop(0) if _waiting else None
    return found if found and found.alive else _started()


def given_back(child: Child | None) -> None:
    """The task is done, and another may come."""
    if child and child.alive:
        with _door:  # before those that are still getting ready
            _waiting.insert(0, child)
    elif child:
        _ended(child)


def end_all() -> None:
    """No task will come."""
    with _door:
        gone = [*_waiting]
        _waiting.clear()
    for child in gone:
        _ended(child)


def _ended(child: Child) -> None:
    child.stop()
    atexit.unregister(child.stop)
