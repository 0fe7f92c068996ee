"""What a warm worker of `briefgen batch` computes, brief by brief: `python -m benchmarks.worker`.

One process plays the worker and its PDF engine, so that everything is counted, and each second
once: of a step, what it takes without the steps in it. Processor time, not the clock.
"""

import argparse
import gc
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from benchmarks.books import EDITION_OF_A_BRIEF, briefs
from benchmarks.desk import new_folder
from benchmarks.steps import WORKING, followed
from briefgen.batch import hand, making
from briefgen.batch.order import Order, Wanted
from briefgen.typesetting import setters

_SHOWN = (1, 2, 3, 5, 10, 20, 50, 100)
REST = "all else"


class Ledger:
    """Seconds of computing by step, for the brief in hand."""

    def __init__(self) -> None:
        self.briefs: list[dict[str, float]] = []
        self._under_way = [REST]
        self._since = time.process_time()

    def next(self) -> None:
        """Another brief begins."""
        self.briefs.append(defaultdict(float))
        self._since = time.process_time()

    def tell(self, step: str) -> Callable[[], None]:
        """A step begins, within the one that is under way."""
        self.close()
        self._under_way.append(step)
        return self._ended

    def close(self) -> None:
        """Put down what was spent until now."""
        now = time.process_time()
        self.briefs[-1][self._under_way[-1]] += now - self._since
        self._since = now

    def _ended(self) -> None:
        self.close()
        self._under_way.pop()


def main() -> None:
    """Make the briefs and show the table."""
    asked = _asked()
    folder = new_folder()
    try:
        files = briefs(folder, asked.briefs)
        ledger, ready = Ledger(), made_ready()
        with followed(WORKING, ledger.tell):
            _carry_out([str(file) for file in files], ledger)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write("\n".join(_table(ledger.briefs, ready)) + "\n")


def made_ready() -> float:
    """What a worker and its engine do before the first brief; the seconds that it takes."""
    began = time.process_time()
    # What stands apart in a batch is done here, as where no process can be started.
    setters.alone()
    setters._started = lambda *last: None
    modules = (*hand._READY_FOR_PAGES, *hand._READY, *setters.READY, setters.REHEARSAL)
    for name in modules:
        module, _, function = name.partition(":")
        found = import_module(module)
        if function and module != setters.__name__:
            getattr(found, function)()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    return time.process_time() - began


def _carry_out(files: Sequence[str], ledger: Ledger) -> None:
    wanted = Wanted((EDITION_OF_A_BRIEF,), ("pdf",))
    for number, file in enumerate(files):
        ledger.next()
        answer = making.made(Order(number, file, wanted))
        ledger.close()
        if answer.state != "built":
            raise SystemExit(f"{file}: {answer.problems}")


def _table(made: Sequence[dict[str, float]], ready: float) -> Iterator[str]:
    shown = [number for number in _SHOWN if number <= len(made)]
    rest = made[len(made) // 2 :]
    yield f"Made ready, once: {ready:.2f} s. Milliseconds of computing for each brief:\n"
    yield f"| | {' | '.join(f'no. {n}' for n in shown)} | middle of the last {len(rest)} |"
    yield "|---" * (len(shown) + 2) + "|"
    for step in (*WORKING, REST):
        known = sorted(one[step] for one in rest)
        cells = [made[number - 1][step] for number in shown] + [known[len(known) // 2]]
        if any(cells):
            yield f"| {step} | {' | '.join(f'{cell * 1000:.0f}' for cell in cells)} |"
    sums = [sum(made[number - 1].values()) for number in shown]
    middle = sorted(sum(one.values()) for one in rest)[len(rest) // 2]
    yield f"| together | {' | '.join(f'{one * 1000:.0f}' for one in (*sums, middle))} |"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.worker", description=__doc__)
    parser.add_argument("briefs", nargs="?", type=int, default=20, help="how many; 20 as a rule")
    return parser.parse_args()


if __name__ == "__main__":
    main()
