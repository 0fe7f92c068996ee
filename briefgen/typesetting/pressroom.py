"""Setting a PDF within limits: the engine runs in a process of its own, which can be stopped.

A few lines of a stylesheet can keep the engine busy for days or make it ask for all the memory
there is. Where no process can be started, it runs here, and a clock interrupts it.
"""

import _thread
import atexit
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from briefgen.problems import Unusable, unusable
from briefgen.settings import Build
from briefgen.typesetting.child import Bounds, Child, Stopped, Why
from briefgen.typesetting.press import Printed
from briefgen.typesetting.press import set_pdf as set_here

_READY = (
    "briefgen.typesetting.engine:load_engine",
    "briefgen.typesetting.press",
    "briefgen.typesetting.tagging",
    "briefgen.typesetting.note_lines",
)
_TASK = f"{__name__}:set_apart"
_waiting: list[Child] = []
_door = threading.Lock()


def warm() -> None:
    """Let the engine load now, while the file is still read."""
    with _door:
        if not _waiting and (child := _started()):
            _waiting.append(child)


def set_pdf(html: str, *, limits: Build, stylesheets: Sequence[str], **how: Any) -> Printed:
    """`press.set_pdf`, held to the limits of a build; Unusable where it goes past one."""
    arguments = {"html": html, "stylesheets": list(stylesheets), **how}
    child = _taken()
    try:
        if child is None:
            printed = _watched(arguments, limits.seconds)
        else:
            printed = child.ask(_TASK, arguments, Bounds(limits.seconds, limits.memory))
    except Stopped as stopped:
        raise _told(stopped.why, limits) from None
    finally:
        _given_back(child)
    if printed.pages > limits.pages:
        raise unusable(
            f"This would have {printed.pages:,} pages; at most {limits.pages:,} are printed",
            "Most likely a stylesheet of your own is at fault: try without it. A book that is so "
            "long gets them by `build: {pages: …}` in briefgen.yaml.",
        )
    return replace(printed, anchors=MappingProxyType(dict(printed.anchors)))


def set_apart(**arguments: Any) -> Printed:
    """The same in the other process, so that the answer can be handed over."""
    printed = set_here(**arguments)
    return replace(printed, anchors=dict(printed.anchors))


def _started() -> Child | None:
    try:
        child = Child(_READY) if sys.executable else None
    except OSError:
        return None
    if child:
        atexit.register(child.stop)
    return child


def _taken() -> Child | None:
    with _door:
        found = _waiting.pop() if _waiting else None
    return found if found and found.alive else _started()


def _given_back(child: Child | None) -> None:
    if child and child.alive:
        with _door:
            _waiting.append(child)
    elif child:
        child.stop()
        atexit.unregister(child.stop)


def _watched(arguments: dict[str, Any], seconds: int) -> Printed:
    """In this process, where there is no other: after the time, as if somebody pressed Ctrl-C."""
    late = threading.Event()

    def ring() -> None:
        late.set()
        _thread.interrupt_main()

    clock = threading.Timer(seconds, ring)
    clock.daemon = True
    clock.start()
    try:
        return set_here(**arguments)
    except KeyboardInterrupt:
        if late.is_set():
            raise Stopped("time") from None
        raise
    except MemoryError:
        raise Stopped("memory") from None
    except RecursionError:
        raise Stopped("depth") from None
    finally:
        clock.cancel()


def _told(why: Why, limits: Build) -> Unusable:
    blame = "Most likely a template or stylesheet of your own is at fault: try without it."
    told = {
        "time": (
            f"Setting the pages took more than {limits.seconds} seconds and was stopped",
            f"{blame} A longer book gets its time by `build: {{seconds: …}}` in briefgen.yaml.",
        ),
        "memory": (
            f"Setting the pages took more than {limits.memory} MB of memory and was stopped",
            f"{blame} A book that needs more gets it by `build: {{memory: …}}` in briefgen.yaml.",
        ),
        "depth": ("The page cannot be set: its parts are nested too deeply", blame),
        "broken": (
            "The PDF engine broke down while it set the pages; it may have run out of memory",
            f"{blame} HTML and Markdown can be made without the engine.",
        ),
    }
    return unusable(*told[why])
