"""Work in this very process, where no other can be started: the clock interrupts it."""

import _thread
import threading
from collections.abc import Callable
from typing import Any

from briefgen.typesetting.child import Stopped


def watched(work: Callable[[], Any], seconds: int) -> Any:
    """What comes of it; `Stopped` after so many seconds, as if somebody pressed Ctrl-C."""
    late = threading.Event()

    def ring() -> None:
        late.set()
        _thread.interrupt_main()

    clock = threading.Timer(seconds, ring)
    clock.daemon = True
    clock.start()
    try:
        return work()
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
