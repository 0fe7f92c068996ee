"""Memory that nobody needs any more goes back to the system.

Python and the libraries under it keep what they were once given, for later. A process that sets
chapters one after the other, or binds a book and then searches it, has its largest step behind it
when the next begins.
"""

import ctypes
import gc
from collections.abc import Callable
from functools import cache

_each: list[bool] = []


def after_each() -> None:
    """From now on this process sweeps after each task."""
    _each[:] = [True]


def after_a_task() -> None:
    """Sweep, where that is wanted and much was made: what lies in rings is found first."""
    if _each and any(gc.get_count()[1:]):
        gc.collect()
        sweep()


def sweep() -> None:
    """Give back what is free; where the system knows no way for that, nothing happens."""
    if trim := _trim():
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError, TypeError):  # only the GNU library has it
        return None
    return found
