"""Work is stopped: what never ends, by the seconds that it computes; all, when the system asks.

The pages are set in another process, which has limits of its own; this is for all the rest.
"""

import atexit
import contextlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from briefgen.problems import unusable

MAKING = "Making one file"
_LIKELY = {
    MAKING: "Most likely a section of your own loops too often, or the plan holds more than a book "
    "can: try without it.",
}
_AGAIN = 1  # second: where nothing may be raised, as while memory is given back, a ring is lost
_ELSE = "Most likely more stands in it than anybody could use: divide it, or take some out."


class _Overrun(BaseException):
    """Not an `Exception`, so that nothing on the way takes it for its own."""


@contextmanager
def within(seconds: int, work: str = MAKING) -> Iterator[None]:
    """Unusable where the block computes for longer; without such a clock, nothing is watched."""
    there = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not there:
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    outer = signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    except _Overrun:
        raise unusable(
            f"{work} took more than {seconds} seconds of computing and was stopped",
            f"{_LIKELY.get(work, _ELSE)} What needs longer gets it by `build: {{seconds: …}}` in "
            "briefgen.yaml.",
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, *outer)
        signal.signal(signal.SIGPROF, before)


def _ring(_: int, __: FrameType | None) -> None:
    raise _Overrun


class Ended(KeyboardInterrupt):
    """The system asks for the end: to be met as Ctrl-C is, so that all is taken away."""

    def __init__(self, number: int) -> None:
        self.code = 128 + number
        super().__init__(number)


@contextmanager
def until_ended() -> Iterator[None]:
    """A request to end, or a closed terminal, raises `Ended` in the block.

    Who is told to disregard one, by `nohup` perhaps, still does.
    """
    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with contextlib.suppress(ValueError):  # only the main thread is told of signals
                before[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            if signal.getsignal(number) is _end:
                signal.signal(number, handler)
        atexit.register(_undisturbed, tuple(before))


@contextmanager
def at_once() -> Iterator[None]:
    """What asks for the end waits until the block is done.

    The system may hand it to any thread, so it is not kept away; it is put off.
    """
    waiting: list[int] = []
    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and callable(signal.getsignal(number)):
                before[number] = signal.signal(number, lambda asked, _: waiting.append(asked))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if waiting:
            signal.raise_signal(waiting[0])


def _undisturbed(numbers: tuple[int, ...]) -> None:
    """What is cleared away at the very end is cleared away to the end."""
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)


def _end(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one would disturb the clearing away
    raise Ended(number)
