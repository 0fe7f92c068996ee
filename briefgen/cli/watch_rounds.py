"""The rounds of `briefgen watch`: a build after each save, left at once for a newer one.

A finished file takes the place of the last in one step. One that cannot be made leaves it there.
"""

import time
from collections.abc import Iterable
from typing import Protocol

from briefgen.cli.build import stands
from briefgen.cli.told import short
from briefgen.cli.watch_shop import Broken, Done, Event, Failed, Finished, Found, Shop
from briefgen.cli.watch_telling import Telling
from briefgen.cli.watched import Inputs, State
from briefgen.cli.watching import PAUSE, Pause, rest_after, until_saved, until_settled
from briefgen.cli.writing import write_whole
from briefgen.problems import Problem, Unusable

_RECENT = 5.0
"""A share whose clock is wrong by more than that cannot say when it was written to."""


class Screen(Protocol):
    """Where the finished book is shown."""

    def put(self, name: str, pdf: bytes) -> None:
        """Show this file from now on."""

    def begin(self) -> None:
        """A build begins."""

    def end(self, problems: Iterable[Problem]) -> None:
        """It is over; these problems keep the last pages in their place."""


class Rounds:
    """Goes from save to save."""

    def __init__(
        self, inputs: Inputs, shop: Shop, telling: Telling, screen: Screen | None = None
    ) -> None:
        self._inputs = inputs
        self._shop = shop
        self._telling = telling
        self._screen = screen
        self._last: dict[str, bytes] = {}

    def run(self, pause: Pause = time.sleep) -> None:
        """Build now and after every save, until somebody ends it."""
        saved: float | None = None
        while True:
            before = self._inputs.gathered()
            self._telling.begin(saved)
            if self._built(before):
                self._telling.waiting()
                until_saved(self._inputs, before, pause)
            else:
                self._shop.leave()
                until_settled(self._inputs, before, pause)
            saved = _written(before, self._inputs.state())

    def _built(self, before: State) -> bool:
        """Whether the build came to its end before something newer was saved."""
        self._shop.begin()
        if self._screen:
            self._screen.begin()
        problems: list[Problem] = []
        wait = PAUSE
        while True:
            event = self._shop.event(wait)
            if isinstance(event, Done):
                before |= self._inputs.also(event.read)
                break
            problems += self._taken(event) if event else ()
            asked = time.perf_counter()
            if self._inputs.state() != before:
                return False
            wait = rest_after(time.perf_counter() - asked)
        if self._screen:
            self._screen.end(problems)
        return True

    def _taken(self, event: Event) -> tuple[Problem, ...]:
        """The problems of an event, after it has been acted on."""
        if isinstance(event, Finished):
            return self._placed(event)
        if isinstance(event, Broken):
            self._telling.broken(event)
            return event.problems
        if isinstance(event, Found):
            self._telling.found(event.told)
        if isinstance(event, Failed):
            self._telling.failed(event.traceback)
            return (Problem("A fault in briefgen; the terminal tells it"),)
        return ()

    def _placed(self, finished: Finished) -> tuple[Problem, ...]:
        made = finished.made
        target = finished.folder / made.name
        changed = self._last.get(made.name) != made.content
        try:
            if changed or not stands(target, made.content):  # another build may write there, too
                write_whole(target, made.content)
        except Unusable as fault:
            self._telling.broken(Broken(fault.problems, made.name))
            return fault.problems
        self._last[made.name] = made.content
        self._telling.finished(short(target), made.pages, changed)
        self._telling.remarked(made.name, made.remarks)
        if self._screen and changed and made.name.endswith(".pdf"):
            self._screen.put(made.name, made.content)
        return ()


def _written(before: State, after: State) -> float | None:
    """When the newest of what changed was written, by its own time where that can be."""
    now = time.time()
    times = [stamp[0] / 1e9 for file, stamp in after.items() if stamp and before.get(file) != stamp]
    newest = max(times, default=now)
    return newest if now - _RECENT < newest <= now else now
