"""The shop that makes the files: a warm process, and a thread that waits for it.

A build that a newer save has overtaken is stopped at once, with all processes that it started;
another warms up while the save comes to rest. What is finished comes out as events, in order.
"""

import contextlib
import os
import queue
import signal
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from typing_extensions import override

from briefgen.cli import watch_making
from briefgen.cli.report import Accepted, Told
from briefgen.cli.watch_making import Made, Overlong
from briefgen.keeping.noting import noting
from briefgen.pipeline import Paper
from briefgen.problems import Problem, Unusable
from briefgen.typesetting.child import Bounds, Child, Fault, Stopped

_WORK = watch_making.__name__
_BOUNDS = Bounds(seconds=100_000, megabytes=64_000)
"""The limits of a build are set in the workspace and kept by the build itself."""
_BEGUN = 3
"""So often a build is begun whose process is lost, which need not be at fault: memory was short."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of a file, in the order in which it is waited for."""

    file: Path
    wanted: tuple[tuple[str, str], ...]
    paper: Paper = "a4"
    folder: Path | None = None
    keeps: bool = True


@dataclass(frozen=True, slots=True)
class Finished:
    """A file that can be put in its folder."""

    folder: Path
    made: Made


@dataclass(frozen=True, slots=True)
class Broken:
    """What cannot be used, and in which edition; in none where the file itself cannot be read."""

    problems: tuple[Problem, ...]
    edition: str = ""
    overlong: str = ""
    """The file that is not written, where nothing is wrong with it but its length."""


@dataclass(frozen=True, slots=True)
class Found:
    """The findings on the plan."""

    told: tuple[Told | Accepted, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A fault of ours, with its traceback; the next save is tried anew."""

    traceback: str


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing more comes of this build; all that was read for it, or looked for in vain."""

    read: frozenset[str] = frozenset()


Event = Finished | Broken | Found | Failed | Done


class Worker(Protocol):
    """What the shop needs of a process."""

    @property
    def alive(self) -> bool:
        """Whether it can take a task."""

    def ask(self, task: str, arguments: Mapping[str, Any], bounds: Bounds) -> Any:
        """What a function of the process gives."""

    def stop(self) -> None:
        """End it at once."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The process was lost: killed, or broken down. Within the shop only."""


class Shop:
    """Makes what is ordered, and can be told to leave it."""

    def __init__(self, order: Order, start: "Callable[[], Worker]") -> None:
        self._order = order
        self._start = start
        self._worker = start()
        self._events: queue.Queue[tuple[int, Event | Lost]] = queue.Queue()
        self._build = 0
        self._left = 0

    def begin(self) -> None:
        """Begin a build; what comes of it comes as events, `Done` last."""
        self._left = _BEGUN
        self._begin()

    def _begin(self) -> None:
        if not self._worker.alive:
            self._worker.stop()
            self._worker = self._start()
        self._build += 1
        self._left -= 1
        arguments = (self._build, self._worker, self._left > 0)
        threading.Thread(target=self._work, args=arguments, daemon=True).start()

    def leave(self) -> None:
        """Stop the build at once; nothing more comes of it, and another process warms up."""
        self.close()
        self._worker = self._start()

    def close(self) -> None:
        """Stop the build at once, and for good."""
        self._build += 1
        self._worker.stop()

    def event(self, wait: float) -> Event | None:
        """The next event of this build, if one comes in that time."""
        until = time.monotonic() + wait
        while True:
            try:
                build, event = self._events.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                return None
            if build != self._build:
                continue
            if not isinstance(event, Lost):
                return event
            self._begin()

    def _work(self, build: int, worker: Worker, again: bool) -> None:
        def say(event: Event | Lost) -> None:
            self._events.put((build, event))

        try:
            with noting() as notes:
                self._made(worker, say)
        except Unusable as fault:
            say(Broken(fault.problems))
        except Stopped as stopped:
            if stopped.why == "broken" and again:
                say(Lost())
                return
            say(Broken((_broke_down(stopped),)))
        except Fault as fault:
            say(Failed(str(fault)))
        except Exception:  # of a build that was left, nobody hears
            say(Failed(traceback.format_exc()))
        say(Done(frozenset(notes)))

    def _made(self, worker: Worker, say: Callable[[Event], None]) -> None:
        order = self._order
        known = {
            "file": order.file, "wanted": order.wanted, "folder": order.folder,
            "keeps": order.keeps,
        }  # fmt: skip
        folder = worker.ask(f"{_WORK}:read", known, _BOUNDS)
        for edition, form in order.wanted:
            asked = {"edition_id": edition, "format_name": form, "paper": order.paper}
            try:
                made = worker.ask(f"{_WORK}:made", asked, _BOUNDS)
                if isinstance(made, Overlong):
                    say(Broken(made.problems, edition, made.name))
                else:
                    say(Finished(folder, made))
            except Unusable as fault:
                say(Broken(fault.problems, edition))
        say(Found(worker.ask(f"{_WORK}:found", {}, _BOUNDS)))


class WarmProcess(Child):
    """A process of its own that is stopped together with all that it has started."""

    def __init__(self) -> None:
        super().__init__((f"{_WORK}:get_ready",))

    @override
    def stop(self) -> None:
        # Whose end was seen before may have left its number to somebody else.
        if hasattr(os, "killpg") and self._process.returncode is None:
            # Before it leads a group of its own, it has started none.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        super().stop()


def _broke_down(stopped: Stopped) -> Problem:
    blame = "it ran out of memory"
    if stopped.why != "memory":
        blame = "its process was killed again and again, or broke down"
    return Problem(f"The build was stopped: {blame}", "It is tried again at the next save.")
