"""Where the time of a build goes, step by step: `python -m benchmarks.shares full`.

One process does all that is else done side by side, so each second counts, and once: of a step,
what it takes without the steps in it. Processor time, not the clock.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.books import BOOKS
from benchmarks.desk import Desk, new_folder
from benchmarks.engines import PLAIN, Page
from benchmarks.handed import FONTS, handed
from benchmarks.steps import ALONE, ENGINE, followed
from benchmarks.worker import REST, Ledger, made_ready

READY = "Python, its modules, the engine rehearsed"
Shares = Mapping[str, float]
"""Seconds by step."""


def main() -> None:
    """Build a book cold and after edits, print its page with the engine alone, and compare."""
    asked = _asked()
    if asked.inside:
        sys.stdout.write(json.dumps(_INSIDE[asked.inside](asked.book, Path(asked.folder))) + "\n")
        return
    folder = new_folder()
    try:
        desk = BOOKS[asked.book].desk(folder / "desk")
        page = Page.laid(folder / "page", handed(desk.file))
        alone = _measured("alone", asked.book, page.folder)[0]
        cold = _measured("cold", asked.book, desk.folder)[0]
        new, warm = _measured("edits", asked.book, desk.folder)
        columns = {PLAIN: alone, "cold": cold}
        columns |= {"an edit, new process": new, "an edit, warm process": warm}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write("\n".join(_table(columns)) + "\n")


def _measured(what: str, book: str, folder: Path) -> list[Shares]:
    command = [
        sys.executable,
        "-m",
        "benchmarks.shares",
        book,
        "--inside",
        what,
        "--folder",
        str(folder),
    ]
    # The hash of a word decides how full sets and tables are, and with it a few hundredths.
    environment = {**os.environ, **FONTS, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{what}: {done.stderr}")
    told: list[Shares] = json.loads(done.stdout.splitlines()[-1])
    return told


def _alone(_: str, folder: Path) -> list[Shares]:
    """The engine by itself, on the page that briefgen hands to it."""
    from weasyprint import HTML

    ready, ledger = time.process_time(), Ledger()
    ledger.next()
    with followed(ENGINE, ledger.tell):
        HTML(folder / "book.html").write_pdf(folder / "alone.pdf")
    ledger.close()
    return [{READY: ready, **ledger.briefs[0]}]


def _cold(_: str, folder: Path) -> list[Shares]:
    return _built(Desk(folder, ""), edits=[""])


def _edits(book: str, folder: Path) -> list[Shares]:
    """The first edit meets a new process, the second a warm one."""
    edit, desk = BOOKS[book].edits[0], Desk(folder, "")
    edit.made(desk, "Ostende")
    return _built(desk, edits=["", "Blankenberge"], book=book)


def _built(desk: Desk, edits: list[str], book: str = "") -> list[Shares]:
    made_ready()
    ready, ledger = time.process_time(), Ledger()
    with followed({**ALONE, **ENGINE}, ledger.tell):
        for place in edits:
            if place:
                BOOKS[book].edits[0].made(desk, place)
            ledger.next()
            _build(desk)
            ledger.close()
    first, *others = ledger.briefs
    return [{READY: ready, **first}, *others]


def _build(desk: Desk) -> None:
    from briefgen.cli import main as briefgen

    try:
        briefgen(["build", str(desk.file), "-e", "book"])
    except SystemExit as end:
        if end.code:
            raise


_INSIDE = {"alone": _alone, "cold": _cold, "edits": _edits}


def _table(columns: Mapping[str, Shares]) -> Iterator[str]:
    yield f"| seconds of computing | {' | '.join(columns)} |"
    yield "|---" * (len(columns) + 1) + "|"
    for step in (READY, *ALONE, *ENGINE, REST):
        cells = [one.get(step, 0.0) for one in columns.values()]
        if max(cells) >= 0.005:
            yield f"| {step} | {' | '.join(_figure(cell) for cell in cells)} |"
    yield f"| together | {' | '.join(_figure(sum(one.values())) for one in columns.values())} |"


def _figure(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds >= 0.005 else "–"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shares", description=__doc__)
    parser.add_argument("book", nargs="?", default="full", choices=BOOKS)
    parser.add_argument("--inside", choices=_INSIDE, help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
