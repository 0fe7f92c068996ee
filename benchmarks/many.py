"""Many small briefs in one go, beside a process for each."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.books import EDITION_OF_A_BRIEF, briefs
from benchmarks.clock import Failed, Task, Took, run
from benchmarks.desk import BRIEFGEN
from benchmarks.engines import PLAIN, Page, plain
from benchmarks.handed import handed
from benchmarks.losses import counted

EACH_PLAIN = f"{PLAIN}, a process for each"
EACH = "`briefgen build`, a process for each"
WORKERS = {"`briefgen batch`, one worker": 1, "`briefgen batch`, two workers": 2}
_FEW, _SOME, _MANY = 5, 50, 500


@dataclass(frozen=True, slots=True)
class Many:
    """What so many briefs took, and ten times as many, where they were printed."""

    count: int
    pages: int
    took: Mapping[str, list[Took]]
    more: Mapping[str, list[Took]]
    failed: Mapping[str, str]


def many(bench: Bench) -> Many:
    """Measure them; the larger number only with workers, and once."""
    count = _FEW if bench.quick else _SOME
    bench.tell(f"{count} small briefs: laying them out")
    shelf = bench.folder / "briefs"
    files = briefs(shelf, count)
    laid = [_laid(bench.folder / "pages" / one.stem, one) for one in files]
    tasks: dict[str, Task] = {
        EACH_PLAIN: lambda _: _together(plain().printed(page) for page in laid),
        EACH: lambda _: _each(shelf, files),
        **{name: _batch(shelf, jobs) for name, jobs in WORKERS.items()},
    }
    took, failed = bench.in_turn(tasks, max(1, bench.rounds - 1))
    if EACH_PLAIN in failed:
        raise Failed(failed[EACH_PLAIN])
    length = counted(next((shelf / "output").rglob("*.pdf")))
    if bench.quick:
        return Many(count, length, took, {}, failed)
    bench.tell(f"{_MANY} small briefs: laying them out")
    briefs(bench.folder / "more", _MANY)
    more, late = bench.in_turn(
        {name: _batch(bench.folder / "more", jobs) for name, jobs in WORKERS.items()}, 1
    )
    return Many(count, length, took, more, {**failed, **late})


def _laid(folder: Path, file: Path) -> Page:
    return Page.laid(folder, handed(file, EDITION_OF_A_BRIEF))


def _together(runs: Iterable[Took]) -> Took:
    """What runs, one after the other, took in all."""
    every = list(runs)
    return Took(sum(o.seconds for o in every), computed=sum(o.computed for o in every))


def _each(shelf: Path, files: Iterable[Path]) -> Took:
    _emptied(shelf)
    start = [*BRIEFGEN, "build", "-e", EDITION_OF_A_BRIEF]
    return _together(run([*start, str(file)], folder=shelf) for file in files)


def _batch(shelf: Path, jobs: int) -> Task:
    def build(_: int) -> Took:
        _emptied(shelf)
        command = [*BRIEFGEN, "batch", str(shelf), "-e", EDITION_OF_A_BRIEF, "--jobs", str(jobs)]
        return run(command, folder=shelf)

    return build


def _emptied(shelf: Path) -> None:
    """Nothing is made, and nothing kept."""
    for name in ("output", ".briefgen"):
        shutil.rmtree(shelf / name, ignore_errors=True)
