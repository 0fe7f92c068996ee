"""Work in this very process, where no other can be started: the clock interrupts it."""

import threading
from collections.abc import Callable
from typing import Any

from briefgen.typesetting.child import Stopped

_AGAIN = 2.0
"""Seconds: where a ring was lost in a library that calls back, another follows."""


class _Late(BaseException):
    """Not an `Exception`, so that nothing on the way takes it for its own."""


def watched(work: Callable[[], Any], seconds: float) -> Any:
    """What comes of it; `Stopped` where it takes longer.

    No signal is sent: who started the program may have told it to heed none.
    """
    over, door, worker = threading.Event(), threading.Lock(), threading.get_ident()

    def ring() -> None:
        patience = seconds
        while not over.wait(patience):
            with door:
                if not over.is_set():
                    _raise_in(worker, _Late)
            patience = _AGAIN

    threading.Thread(target=ring, daemon=True).start()
    try:
        try:
            return work()
        finally:
            over.set()
            with door:
                _raise_in(worker, None)
    except _Late:
        over.set()  # it may have rung just when the work was done
        raise Stopped("time") from None
    except MemoryError:
        raise Stopped("memory") from None
    except RecursionError:
        raise Stopped("depth") from None


def _raise_in(thread: int, what: type[BaseException] | None) -> None:
    """Raise that in a thread as soon as it runs Python; None takes back what was not yet raised."""
    import ctypes

    asked = ctypes.py_object(what) if what else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), asked)
