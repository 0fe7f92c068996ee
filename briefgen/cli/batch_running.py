"""A batch as it runs: orders go to a crew, and what comes back is written and recorded."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen.batch.crew import Crew, Settled, carried_out
from briefgen.batch.order import Answer, Order, Wanted
from briefgen.batch.parcel import keyed, packed, unmoved
from briefgen.batch.record import Done, done, opened, remarks
from briefgen.cli.batch_ledger import Ledger
from briefgen.cli.batch_summary import Finished, Outcome
from briefgen.cli.placing import alone
from briefgen.cli.writing import Full, try_folder, try_place, write_whole
from briefgen.pipeline import open_file
from briefgen.problems import Unusable


@dataclass(slots=True)
class Run:
    """All that one batch needs to know. `away` is where workers cannot open our files."""

    names: dict[Path, str]
    home: Path
    wanted: Wanted
    ledger: Ledger
    again: bool = False
    away: bool = False
    _keys: dict[int, str] = field(default_factory=dict)

    def outcomes(self, crew: Crew) -> Iterator[tuple[Outcome, Answer]]:
        """What became of each file, as they are finished."""
        self.names = self.ledger.claimed(self.names)
        files = tuple(self.names)
        try:
            for order, answer in carried_out(self._orders(), crew):
                yield self._settled(files[order.number], order, answer)
        finally:
            self.ledger.settle()

    def _orders(self) -> Iterator[Order | Settled]:
        for number, (file, name) in enumerate(self.names.items()):
            before = None if self.again else self.ledger.finished(name)
            seen = opened(before) if before else None
            known = before.key if before and seen is not None else ""
            order = Order(number, str(file), self.wanted, known, seen or {})
            yield self._packed(order, file) if self.away else order

    def _packed(self, order: Order, file: Path) -> Order | Settled:
        """The order with all it needs, unless it is known here already what becomes of it."""
        try:
            there = open_file(file)
            parcel = packed(there, file)
        except Unusable as fault:
            return Settled(order, Answer("failed", problems=fault.problems))
        key = keyed(parcel, order.wanted)
        if key and key == order.known and unmoved(order.opened, there.library.workspace):
            return Settled(order, Answer("unchanged", key))
        self._keys[order.number] = key
        return replace(order, parcel=parcel, opened={})

    def _settled(self, file: Path, order: Order, answer: Answer) -> tuple[Outcome, Answer]:
        name = self.names[file]
        shown = str(file)
        if answer.state == "built":
            answer = self._written(name, answer)
        if answer.state == "failed":
            where = tuple(str(one.place) for one in answer.problems if one.place)
            failed = Outcome(shown, name, "failed", seconds=answer.seconds, where=where)
            return failed, answer
        if answer.state == "unchanged":
            before = self.ledger.finished(name)
            assert before
            same = Outcome(shown, name, "unchanged", before.stops, files=_finished(before))
            return same, replace(answer, remarks=remarks(before))
        known = self._keys.pop(order.number, answer.key)
        key = "" if answer.missing else known
        entry = done(self.ledger.shown(file), replace(answer, key=key))
        self.ledger.put(name, entry)
        files, missing = _finished(entry), answer.missing
        made = Outcome(shown, name, "built", answer.stops, answer.seconds, files, missing=missing)
        return made, answer

    def _written(self, name: str, answer: Answer) -> Answer:
        """The answer, its files written; failed where just these cannot be, and the others can."""
        files = {self.home / name / one.file.name: one.file.content for one in answer.files}
        try:
            with alone(self.home):  # where two build one brief, its files are all of one of them
                for target in files:
                    try_place(target)
                for target, content in files.items():
                    write_whole(target, content)
        except Full:
            raise
        except Unusable as fault:
            try_folder(self.home)
            return Answer("failed", problems=fault.problems, seconds=answer.seconds)
        return answer


def _finished(entry: Done) -> tuple[Finished, ...]:
    return tuple(
        Finished(name, entry.pages.get(name), known) for name, known in entry.files.items()
    )
