"""What a build has in memory, step by step: `python -m benchmarks.weight 400`."""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.books import BOOKS
from benchmarks.desk import new_folder
from benchmarks.engines import Page, plain
from benchmarks.handed import handed
from benchmarks.scale import Scale, Weight
from benchmarks.steps import PRINTING, followed

_MARK = "step: "
_BEGUN = "before and after"


def main() -> None:
    """Weigh a book, and WeasyPrint alone beside it."""
    asked = _asked()
    if asked.inside:
        _build(asked.inside)
        return
    folder = new_folder()
    try:
        file = BOOKS[asked.book].desk(folder / "desk").file
        for row in _table(weighed(file)):
            _say(row)
        if not asked.alone:
            page = Page.laid(folder / "page", handed(file))
            beside = plain().printed(page, weighed=True).weight or Weight()
            _say(_row("WeasyPrint alone", beside))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def weighed(file: Path) -> dict[str, Weight]:
    """A build of that file, looked at until it ends: the most of each step."""
    told = [_BEGUN]
    command = [sys.executable, "-m", "benchmarks.weight", "--inside", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        scale = Scale(process.pid, lambda: told[-1])
        for line in process.stdout or ():
            if line.startswith(_MARK):
                told.append(line.removeprefix(_MARK).strip())
        steps = scale.steps()
    if process.returncode:
        raise SystemExit(f"the build ended with {process.returncode}")
    return steps


def _build(file: str) -> None:
    """The build itself, which says where it is."""
    from briefgen.cli import main as briefgen

    under_way = [_BEGUN]

    def tell(step: str) -> Callable[[], None]:
        under_way.append(step)
        _say(f"{_MARK}{step}")

        def ended() -> None:
            under_way.pop()
            _say(f"{_MARK}{under_way[-1]}")

        return ended

    with followed(PRINTING, tell):
        briefgen(["build", file, "-e", "book"])


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _table(steps: dict[str, Weight]) -> Iterator[str]:
    yield "| MB, the most of each step | all | shared counted once | main | each of the others |"
    yield "|---|---|---|---|---|"
    for name, weight in steps.items():
        yield _row(name, weight)


def _row(name: str, weight: Weight) -> str:
    others = ", ".join(f"{own:.0f}" for own in weight.others.values())
    figures = f"{weight.all:.0f} | {weight.shared_out:.0f} | {weight.first:.0f}"
    return f"| {name} | {figures} | {others or '–'} |"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weight", description=__doc__)
    parser.add_argument("book", nargs="?", default="full", choices=BOOKS)
    parser.add_argument("--alone", action="store_true", help="without WeasyPrint beside it")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
