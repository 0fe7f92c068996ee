"""Work that never ends is stopped: by the seconds that it computes, not by the clock.

The pages are set in another process, which has limits of its own; this is for all the rest.
"""

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
