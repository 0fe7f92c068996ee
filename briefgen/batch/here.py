"""A crew on this machine: one thread for each worker, which waits for its process and no more."""

import threading
from queue import SimpleQueue

from briefgen.batch.hand import Hand, Lost
from briefgen.batch.order import Answer, Order

_AHEAD = 2
"""Orders that wait for each worker, with the one it has in hand, so that it never waits itself."""
_LAST = 5
"""Seconds that are waited for a worker to end; most need none."""


class Here:
    """So many workers, each a process of its own."""

    def __init__(self, jobs: int, pages: bool = True) -> None:
        self.room = jobs * _AHEAD
        self.hands = tuple(Hand(pages) for _ in range(jobs))
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[int, Answer | Lost]] = SimpleQueue()
        self._over = False
        self._at_work = [
            threading.Thread(target=self._work, args=(hand,), daemon=True) for hand in self.hands
        ]
        for one in self._at_work:
            one.start()

    def submit(self, order: Order) -> None:
        """Take an order."""
        self._orders.put(order)

    def next(self) -> tuple[int, Answer | Lost]:
        """Wait for one to be finished."""
        return self._done.get()

    def stop(self) -> None:
        """End every worker at once, and wait until each has cleared away what it laid aside."""
        self._over = True
        for hand in self.hands:
            self._orders.put(None)
            hand.end()
        for one in self._at_work:
            one.join(_LAST)

    def _work(self, hand: Hand) -> None:
        while (order := self._orders.get()) and not self._over:
            self._done.put((order.number, hand.carry_out(order)))
        hand.stop()
