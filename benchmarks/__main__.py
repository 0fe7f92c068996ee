"""Run the benchmark: `make bench`, or `python -m benchmarks --help`."""

import argparse
import shutil
import sys
from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.books import BOOKS
from benchmarks.clock import Failed
from benchmarks.desk import ROOT, new_folder
from benchmarks.machine import machine
from benchmarks.many import many
from benchmarks.printing import printing
from benchmarks.starting import starting
from benchmarks.table import of_book, of_many, of_starting, put_into
from benchmarks.tools import Tools

PAGE = ROOT / "docs" / "speed.md"
ROWS = (*BOOKS, "starting", "many")
_LEFT_OUT_WHEN_QUICK = ("400",)


def main() -> None:
    """Measure, and write the tables where they belong."""
    asked = _asked()
    rows = tuple(
        asked.only or [row for row in ROWS if not asked.quick or row not in _LEFT_OUT_WHEN_QUICK]
    )
    rounds = asked.rounds or (1 if asked.quick else 3)
    folder = new_folder()
    _tell(f"measuring {', '.join(rows)}, {rounds} rounds, in {folder}")
    try:
        bench = Bench(folder, rounds, asked.quick, Tools(_tell, not asked.no_install), _tell)
        tables = "\n".join([machine(rounds), *_tables(bench, rows)])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _tell(f"\n{tables}")
    if rows == ROWS and not asked.quick:
        PAGE.write_text(put_into(PAGE.read_text("utf-8"), tables), "utf-8")
        _tell(f"written into {PAGE.relative_to(ROOT)}")


def _tables(bench: Bench, rows: tuple[str, ...]) -> Iterator[str]:
    for row in rows:
        try:
            if row in BOOKS:
                yield from of_book(printing(bench, BOOKS[row], row))
            elif row == "starting":
                yield from of_starting(*starting(bench))
            else:
                yield from of_many(many(bench))
        except Failed as fault:
            yield f"\n### {row}\n\nNot measured: {fault}"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=ROWS, metavar="ROW",
        help=f"measure only this, and print it: {', '.join(ROWS)}; may be given several times",
    )  # fmt: skip
    parser.add_argument("--rounds", type=int, default=0, help="how often; 3 where nothing is said")
    parser.add_argument("--quick", action="store_true", help="one round, the long ones left out")
    parser.add_argument("--no-install", action="store_true", help="add no engine that is not here")
    return parser.parse_args()


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
