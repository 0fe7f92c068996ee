"""A build that never ends is stopped: by the seconds that it computes, not by the clock.

The pages are set in another process, which has limits of its own; this is for all the rest.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from briefgen.problems import unusable


class _Overrun(BaseException):
    """Not an `Exception`, so that nothing on the way takes it for its own."""


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Unusable where the block computes for longer; without such a clock, nothing is watched."""
    there = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not there:
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except _Overrun:
        raise unusable(
            f"Making one file took more than {seconds} seconds of computing and was stopped",
            "Most likely a section of your own loops too often: try without it. A book that needs "
            "longer gets it by `build: {seconds: …}` in briefgen.yaml.",
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _ring(_: int, __: FrameType | None) -> None:
    raise _Overrun
