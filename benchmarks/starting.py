"""How soon the command answers, beside the least that any such program must load."""

import sys

from benchmarks.bench import Bench, Done
from benchmarks.books import BOOKS, ONE_SENTENCE
from benchmarks.clock import Task, Took, run
from benchmarks.desk import BRIEFGEN

IMPORT_CLICK = "import click"
IMPORT_ALL = "import pydantic, yaml, jinja2, markdown_it"
HELP = "`briefgen --help`"
CHECK = "`briefgen check`, nothing changed"
FIRST_CHECK = "`briefgen check`, the first time"
EDITED_CHECK = f"`briefgen check`, after {ONE_SENTENCE}"
BESIDE = {
    HELP: IMPORT_CLICK, FIRST_CHECK: IMPORT_ALL, EDITED_CHECK: IMPORT_ALL, CHECK: IMPORT_ALL,
}  # fmt: skip
_TIMES = 4
"""Short things are done more often."""


def starting(bench: Bench) -> Done:
    """Measure the commands that print nothing, on the full example."""
    bench.tell("the commands that answer at once")
    full = BOOKS["full"]
    desk = full.desk(bench.folder / "check")

    def python(code: str) -> Task:
        return lambda _: run([sys.executable, "-c", code])

    def check() -> Took:
        return run([*BRIEFGEN, "check", str(desk.file)], folder=desk.folder)

    def first(_: int) -> Took:
        desk.tidy()
        return check()

    def edited(_: int) -> Took:
        full.edits[0].made(desk, bench.places.another())
        return check()

    tasks: dict[str, Task] = {
        IMPORT_CLICK: python(IMPORT_CLICK),
        HELP: lambda _: run([*BRIEFGEN, "--help"]),
        IMPORT_ALL: python(IMPORT_ALL),
        FIRST_CHECK: first,
        EDITED_CHECK: edited,
        CHECK: lambda _: check(),
    }
    return bench.in_turn(tasks, _TIMES * bench.rounds)
