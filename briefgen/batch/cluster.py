"""A crew on other machines, reached through Dask: the same orders, with all they need in them.

A Dask worker hands each order to a process of ours, as a crew here does, so that the limits hold
and one order can be stopped. Dask sees numbers, not names; nothing that it logs tells content.
"""

import contextlib
import logging
import threading
import time
import warnings
from queue import Empty, SimpleQueue
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from briefgen.batch.hand import KILLED, Hand, Lost
from briefgen.batch.order import Answer, Order
from briefgen.problems import unusable

_SECONDS = 15
_AHEAD = 2
_WITHOUT_WORKERS = 60
"""So long, in seconds, one waits for a worker where none is left; it may only be begun anew."""
_BREATH = 1.0
_TALKATIVE = ("distributed", "tornado", "asyncio")

_waiting: list[Hand] = []
_door = threading.Lock()


class Cluster:
    """The workers of a Dask scheduler."""

    def __init__(self, address: str, most: int | None = None) -> None:
        self._address = address
        self._client: Any = _reached(address)  # its methods are without types
        threads = sum(self._client.nthreads().values())
        if not threads:
            self._client.close()
            told = f"The cluster at {address} has no workers"
            raise unusable(told, f"Start some on its machines: dask worker {address}")
        self.room = most or threads * _AHEAD
        self._numbers: dict[str, int] = {}
        self._ended: SimpleQueue[Any] = SimpleQueue()

    def submit(self, order: Order) -> None:
        """Send an order; Unusable where the cluster is gone."""
        self._stands()
        # A key of chance: the same order may be given twice, and its name is nobody's business.
        key = f"brief-{uuid4().hex}"
        self._numbers[key] = order.number
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of pictures, that they make an order large
            future = self._client.submit(worked, order, key=key, pure=False, retries=0)
        future.add_done_callback(self._ended.put)

    def next(self) -> tuple[int, Answer | Lost]:
        """Wait for one to be finished; its result is taken off the cluster at once."""
        future = self._next()
        try:
            return self._numbers.pop(str(future.key)), _answer(future)
        finally:
            future.release()

    def stop(self) -> None:
        """Drop what is under way, and go."""
        self._client.close(timeout=2)

    def _next(self) -> Any:
        alone = None
        while True:
            with contextlib.suppress(Empty):
                return self._ended.get(timeout=_BREATH)
            self._stands()
            alone = None if self._has_workers() else alone or time.monotonic()
            if alone and time.monotonic() - alone > _WITHOUT_WORKERS:
                told = f"The cluster at {self._address} has no workers any more"
                raise unusable(
                    told,
                    "Their machines may have run out of memory, or somebody ended them. Start some "
                    f"(dask worker {self._address}) and run the same again to go on.",
                )

    def _has_workers(self) -> bool:
        try:
            return bool(self._client.nthreads())
        except Exception:  # cut off: whether for good is seen by how the client stands
            return True

    def _stands(self) -> None:
        """Unusable where the scheduler is gone: what was sent to it never comes back."""
        if self._client.status != "running":
            told = f"The cluster at {self._address} is gone"
            raise unusable(told, "What is finished was written. Run the same again to go on.")


def in_the_clear(address: str) -> bool:
    """Whether what is sent there leaves this machine so that others could read it."""
    way = urlsplit(address)
    return way.scheme != "tls" and way.hostname not in ("127.0.0.1", "localhost", "::1")


def worked(order: Order) -> Answer | Lost:
    """On a worker: the order carried out by a process that waits here for the next one.

    It raises nothing: Dask would log what it was called with.
    """
    with _door:
        hand = _waiting.pop() if _waiting else Hand()
    try:
        return hand.carry_out(order)
    finally:
        with _door:
            _waiting.append(hand)


def _answer(future: Any) -> Answer | Lost:
    try:
        found = future.result()
    except Exception as fault:  # killed too often, cancelled, cut off: to us it is one thing
        why = KILLED if type(fault).__name__ == "KilledWorker" else type(fault).__name__
        return Lost(f"was lost ({why})")
    return found if isinstance(found, Answer | Lost) else Lost("answered with something else")


def _reached(address: str) -> Any:
    try:
        import distributed
    except ImportError:
        told = "--cluster needs Dask, which is not installed"
        raise unusable(told, "Run: pip install 'briefgen[cluster]'") from None
    _hush()
    dask: Any = distributed
    try:
        return dask.Client(address, timeout=_SECONDS, set_as_default=False)
    except Exception as fault:
        told = f"No Dask scheduler answers at {address} ({type(fault).__name__})"
        advice = "Start one with: dask scheduler, and name the address that it prints: tcp://…"
        raise unusable(told, advice) from None


def _hush() -> None:
    """No word of Dask's own on the way: we say it ourselves, in a sentence."""
    for name in {*_TALKATIVE, *logging.root.manager.loggerDict}:
        if name.partition(".")[0] in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
