"""A crew on this machine: one thread for each worker, which waits for its process and no more."""

import threading
from queue import SimpleQueue

from briefgen.batch.hand import Hand, Lost
from briefgen.batch.order import Answer, Order

_AHEAD = 2
"""Orders that wait for each worker, with the one it has in hand, so that it never waits itself."""


class Here:
    """So many workers, each a process of its own."""

    def __init__(self, jobs: int, pages: bool = True) -> None:
        self.room = jobs * _AHEAD
        self.hands = tuple(Hand(pages) for _ in range(jobs))
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[int, Answer | Lost]] = SimpleQueue()
        self._over = False
        for hand in self.hands:
            threading.Thread(target=self._work, args=(hand,), daemon=True).start()

    def submit(self, order: Order) -> None:
        """Take an order."""
        self._orders.put(order)

    def next(self) -> tuple[int, Answer | Lost]:
        """Wait for one to be finished."""
        return self._done.get()

    def stop(self) -> None:
        """End every worker at once."""
        self._over = True
        for hand in self.hands:
            self._orders.put(None)
            hand.stop()

    def _work(self, hand: Hand) -> None:
        while (order := self._orders.get()) and not self._over:
            self._done.put((order.number, hand.carry_out(order)))
        hand.stop()
