"""Who carries orders out, here or elsewhere: one interface, and how work is given to it.

Only so many orders are under way as the crew has room for, whatever their number. What a lost
worker had is given again, a few times, and then reported; what missed a picture gets it, and again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from briefgen.batch.hand import Lost
from briefgen.batch.order import Answer, Order, failed
from briefgen.batch.parcel import fuller

TRIES = 3


class Crew(Protocol):
    """Takes orders and hands back answers, in whatever order they are finished."""

    @property
    def room(self) -> int:
        """How many orders may be under way."""

    def submit(self, order: Order) -> None:
        """Take an order; Unusable where nobody is left to do so."""

    def next(self) -> tuple[int, Answer | Lost]:
        """Wait for one to be finished: its number, and what became of it."""

    def stop(self) -> None:
        """End at once; what is under way is dropped."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An order that needs no worker: finished before, or not to be used at all."""

    order: Order
    answer: Answer


def carried_out(orders: Iterable[Order | Settled], crew: Crew) -> Iterator[tuple[Order, Answer]]:
    """Each order with its answer, as they are finished."""
    waiting, under_way = iter(orders), dict[int, tuple[Order, int]]()
    more = True
    while more or under_way:
        while more and len(under_way) < crew.room:
            match next(waiting, None):
                case None:
                    more = False
                case Settled(order, answer):
                    yield order, answer
                case Order() as order:
                    crew.submit(order)
                    under_way[order.number] = (order, 1)
        if under_way:
            number, came = crew.next()
            order, tries = under_way.pop(number)
            if isinstance(came, Answer) and (again := fuller(order, came)):
                crew.submit(again)
                under_way[number] = (again, tries)
            elif isinstance(came, Answer) and came.whole:
                yield order, came
            elif tries < TRIES:
                crew.submit(order)
                under_way[number] = (order, tries + 1)
            else:
                yield order, _given_up(came)


def _given_up(answer: Answer | Lost) -> Answer:
    if isinstance(answer, Answer):
        told = f"{TRIES} times the worker that had this sent back a damaged file"
        return failed(
            told, "Something on the way changes files: see to it, and run the same again."
        )
    return failed(
        f"{TRIES} times the worker that had this {answer.why}",
        "Most often its machine is short of memory and ends the largest process, or somebody ended "
        "it. Run the same again with fewer workers on each machine, or build this file alone: "
        "what is finished stays.",
    )
