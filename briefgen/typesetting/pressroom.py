"""Setting a PDF within limits: the engine runs in processes of its own, which can be stopped.

A few lines of a stylesheet can keep the engine busy for days or make it ask for all the memory
there is. Where no process can be started, it runs here, and a clock interrupts it. A book is set in
chapters, on as many processes as there are cores.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.problems import Problem
from briefgen.settings import Build
from briefgen.typesetting import setters
from briefgen.typesetting.chapters.bindery import Bindery, Whole, Work
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.child import Bounds, Stopped
from briefgen.typesetting.press import Printed
from briefgen.typesetting.press import set_pdf as set_here
from briefgen.typesetting.stopped import TooManyPages, told
from briefgen.typesetting.sweeping import sweep
from briefgen.typesetting.unaided import watched

if TYPE_CHECKING:
    from briefgen.typesetting.chapters.binding import LastHand

_BINDING = "briefgen.typesetting.chapters.binding"
_TASK = f"{__name__}:set_apart"
_TRIES = 3
"""A machine that is short of memory kills the largest process, which need not be at fault."""
_LONG = 100
"""Pages; in a shorter book there is little to be had, and the next one finds its processes warm."""

_last: list[bool] = []


def for_the_last_time() -> None:
    """One book more is set. If it is long, its processes end when no page is left to set."""
    _last[:] = [True]


def set_book(
    parts: Parts,
    *,
    limits: Build,
    stylesheets: Sequence[str],
    title: str,
    folders: Sequence[Path],
    kept: Kept | None = None,
    last: "LastHand | None" = None,
    hands: int = 0,
    meanwhile: Sequence[str] = (),
) -> Printed:
    """A book, in chapters where it can be made so; what is kept of it is not set again.

    `last` draws on the finished pages what hangs on their numbers. `hands` is how many processes
    may work at once; without it, as many as there are cores. While this process has to wait, the
    modules of `meanwhile` are loaded, and what stands there as `module:function` is called. Raises
    `Unusable` as `set_pdf` does.
    """
    kept = kept or Kept.none()
    ends = time.monotonic() + limits.seconds
    wanted = (_BINDING, *meanwhile)
    work = partial(
        _worked, limits=limits, hands=hands or setters.hands(), ends=ends, meanwhile=wanted
    )
    bindery = Bindery(
        parts, stylesheets, title, folders, kept, work, _program(kept), last, _none_left
    )
    try:
        return _short_enough(bindery.printed(), limits)
    except Whole:
        return _short_enough(bindery.in_one_piece(), limits)
    finally:
        sweep()


def set_pdf(html: str, *, limits: Build, stylesheets: Sequence[str], **how: Any) -> Printed:
    """`press.set_pdf`, held to the limits of a build; Unusable where it goes past one."""
    arguments = {"html": html, "stylesheets": list(stylesheets), **how}
    printed: Printed = _one((_TASK, arguments), limits, limits.seconds)
    return _short_enough(replace(printed, anchors=MappingProxyType(dict(printed.anchors))), limits)


def _one(work: Work, limits: Build, seconds: int) -> Any:
    """One task done, in another process where there can be one; one that was killed is replaced."""
    for left in reversed(range(_TRIES)):
        try:
            return _tried(work, limits, seconds)
        except Stopped as stopped:
            if stopped.why != "broken" or not left:
                raise told(stopped.why, limits) from None
    raise AssertionError


def _tried(work: Work, limits: Build, seconds: int) -> Any:
    task, arguments = work
    child = setters.taken()
    try:
        if child is None:
            return watched(partial(_here(task), **arguments), seconds)
        return child.ask(task, arguments, Bounds(seconds, limits.memory))
    finally:
        setters.given_back(child)


def _worked(
    works: Sequence[Work], *, limits: Build, hands: int, ends: float, meanwhile: Sequence[str]
) -> list[bytes]:
    """The answers to all tasks; the first fault ends the work."""
    if works:
        threading.Thread(target=_load, args=(meanwhile,)).start()

    def one(work: Work) -> bytes:
        left = int(ends - time.monotonic()) + 1
        if left <= 0:
            raise told("time", limits)
        answer: bytes = _one(work, limits, left)
        return answer

    if len(works) < 2 or hands < 2:
        return list(map(one, works))
    with ThreadPoolExecutor(min(hands, len(works))) as pool:
        waiting = [pool.submit(one, work) for work in works]
        try:
            return [asked.result() for asked in waiting]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _load(names: Sequence[str]) -> None:
    for name in names:
        with contextlib.suppress(Exception):  # told in words when it is used
            _here(name)() if ":" in name else import_module(name)


def _short_enough(printed: Printed, limits: Build) -> Printed:
    if printed.pages > limits.pages:
        told = f"This would have {printed.pages:,} pages; at most {limits.pages:,} are printed"
        advice = "A book that is so long gets them by `build: {pages: …}` in briefgen.yaml."
        raise TooManyPages([Problem(told, advice)])
    return printed


def _program(kept: Kept) -> str:
    """What else than its text a page is made from; asked only where something is kept."""
    return this_program() if kept.folder else ""


def _here(task: str) -> Callable[..., Any]:
    module, _, function = task.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found


def set_apart(**arguments: Any) -> Printed:
    """The same in the other process, so that the answer can be handed over."""
    printed = set_here(**arguments)
    return replace(printed, anchors=dict(printed.anchors))


def _none_left(pages: int) -> None:
    """No page is left to set. Binding and searching a long book need the room that is taken up."""
    if pages < _LONG:
        return
    if _last:
        setters.end_all()
    sweep()
