"""One worker: a process that keeps its imports and its engine, and takes one order after another.

It is a `Child`, not a process of `concurrent.futures`: there, one that is killed takes all waiting
work with it, and none can be stopped alone. A worker that is lost is begun anew; one that has made
many briefs, or has grown, makes room for a fresh one.
"""

import contextlib
import os
import signal
import threading
from dataclasses import dataclass

from briefgen.batch.order import Answer, Order
from briefgen.problems import OurFault
from briefgen.typesetting.child import Bounds, Child, Fault, Stopped

BRIEFS = 200
MEGABYTES = 1_500
"""After so many briefs, or past that size, a worker makes room for a fresh one."""

_READY = (
    "briefgen.typesetting.setters:alone", "briefgen.facts", "briefgen.figures",
    "briefgen.readiness", "briefgen.playbooks.knowledge", "briefgen.playbooks.watching",
)  # fmt: skip
_READY_FOR_PAGES = (
    "briefgen.typesetting.setters:warm", "briefgen.formats.shelf.pdf", "briefgen.formats.finishing",
    "briefgen.guard.opening.pdf", "briefgen.typesetting.reading_back",
    "briefgen.typesetting.walking",
)  # fmt: skip
_MAKING = "briefgen.batch.making"
# Each edition has its own limits while it is made; these are for a worker that lost its way.
_BOUNDS = Bounds(36_000, 64_000)

KILLED = "its process was killed, or broke down"
_REASONS = {"time": "it took too long", "memory": "it ran out of memory"}


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker was lost while it had the order: nothing came back, or not all."""

    why: str = "was lost"


class Hand:
    """One worker of a crew; for `pages`, with the engine ready before it is asked for any."""

    def __init__(self, pages: bool = True) -> None:
        self._ready = (f"{_MAKING}:ready", *(_READY_FOR_PAGES if pages else ()), *_READY)
        self._child: Child | None = None
        self._made = 0
        self._over = False
        self._door = threading.Lock()

    @property
    def pid(self) -> int:
        """Its process; 0 where none has begun."""
        child = self._child
        return child.pid if child else 0

    def carry_out(self, order: Order) -> Answer | Lost:
        """What became of the order; never an exception."""
        try:
            answer: Answer = self._begun().ask(f"{_MAKING}:made", {"order": order}, _BOUNDS)
        except (OSError, Stopped) as gone:
            self.stop()
            return Lost(f"was lost ({_REASONS.get(str(gone), KILLED)})")
        except Fault as fault:
            self.stop()
            told = f"briefgen broke down over this; it is a fault of ours:\n{fault}"
            ours = OurFault(told, "Please report it, with the lines above.")
            return Answer("failed", problems=(ours,))
        self._made += 1
        if self._made >= BRIEFS or answer.megabytes > MEGABYTES:
            self.stop()
        return answer

    def stop(self) -> None:
        """End it at once, and the engine with it; another may begin."""
        with self._door:
            child, self._child = self._child, None
        if child is None:
            return
        if child.alive and hasattr(os, "killpg"):
            # Before it leads a group of its own, it has started none.
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGKILL)
        child.stop()

    def end(self) -> None:
        """The same, and for good."""
        self._over = True
        self.stop()

    def _begun(self) -> Child:
        if self._child is None or not self._child.alive:
            self.stop()
        with self._door:
            if self._over:
                raise Stopped("broken")
            if self._child is None:
                self._child, self._made = Child(self._ready), 0
            return self._child
