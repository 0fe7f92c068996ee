"""A book, cold and after edits, in turn with other engines that print the very same page."""

import shutil
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.books import ONE_SENTENCE, Edit, Measured
from benchmarks.clock import Failed, Task, Took
from benchmarks.desk import Desk, pages
from benchmarks.engines import OTHERS, PLAIN, Engine, Page, plain
from benchmarks.handed import handed
from benchmarks.losses import Wanted, counted, lost
from benchmarks.scale import can_weigh
from benchmarks.warm import Warm, Watched

COLD, NOTHING = "cold: nothing is kept yet", "nothing changed"
STYLE = "an edit of the style sheet"
WARM = f"{ONE_SENTENCE}, in a warm process"
WATCH = f"{ONE_SENTENCE}, from the save to the file by `briefgen watch`"


@dataclass(frozen=True, slots=True)
class Output:
    """The file that an engine made."""

    pages: int
    kilobytes: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """What came of one book: by task what each round took, by engine what its file lacks."""

    name: str
    pages: int
    took: Mapping[str, list[Took]]
    failed: Mapping[str, str]
    files: Mapping[str, Output]


def printing(bench: Bench, measured: Measured, name: str) -> Printing:
    """Measure one book; `Failed` where it cannot be made at all."""
    bench.tell(f"{measured.name}: laying it out")
    here = bench.folder / name
    desk, waiting, watched = (measured.desk(here / part) for part in ("edited", "warm", "watched"))
    page = Page.laid(here / "page", handed(desk.file))
    engines, missing = _engines(bench, page)
    weighed = measured.weighed and can_weigh()
    with ExitStack() as stack:
        warm = stack.enter_context(closing(Warm(waiting)))
        watching = stack.enter_context(closing(Watched(watched)))
        watching.printed(None)
        warm.build()
        tasks = {
            PLAIN: lambda _: plain().printed(page, weighed),
            COLD: lambda _: _cold(desk, weighed),
            NOTHING: lambda _: _unchanged(desk),
            **{edit.name: _edited(bench, desk, edit) for edit in measured.edits},
            STYLE: _restyled(bench, desk),
            WARM: _warm(bench, warm, waiting, measured.edits[0]),
            WATCH: _watch(bench, watching, watched, measured.edits[0]),
            **{one.name: _printed(one, page) for one in engines},
        }
        took, failed = bench.in_turn(tasks)
    if failed.keys() & {PLAIN, COLD}:
        raise Failed(f"{measured.name}: {failed}")
    files = _files(desk, [plain(), *engines], page, took)
    length = pages(took[COLD][0])
    return Printing(measured.name, length, took, {**missing, **failed}, files)


def _engines(bench: Bench, page: Page) -> tuple[list[Engine], dict[str, str]]:
    """Those that are here, ready for this page, and why the others are not."""
    found: list[Engine] = []
    missing: dict[str, str] = {}
    for name, make in OTHERS.items():
        try:
            engine = make(bench.tools)
            engine.ready(page)
            found.append(engine)
        except (Failed, OSError) as fault:
            bench.tell(f"  left out: {name}: {fault}")
            missing[name] = str(fault)
    return found, missing


def _files(
    desk: Desk, engines: list[Engine], page: Page, took: Mapping[str, list[Took]]
) -> dict[str, Output]:
    wanted = Wanted.of(page.handed.html, page.marking)
    found = {"briefgen": _output(_aside(desk), wanted)}
    return found | {one.name: _output(one.pdf(page), wanted) for one in engines if one.name in took}


def _output(pdf: Path, wanted: Wanted) -> Output:
    return Output(counted(pdf), round(pdf.stat().st_size / 1024), tuple(lost(pdf, wanted)))


def _printed(engine: Engine, page: Page) -> Task:
    return lambda _: engine.printed(page)


def _aside(desk: Desk) -> Path:
    return desk.folder / "cold.pdf"


def _cold(desk: Desk, weighed: bool) -> Took:
    """A build where nothing is kept; its file is laid aside, to be looked at."""
    desk.tidy()
    took = desk.build(weighed=weighed)
    shutil.copyfile(desk.printed, _aside(desk))
    return took


def _unchanged(desk: Desk) -> Took:
    took = desk.build()
    if "(nothing changed)" not in took.said:
        raise Failed("it was made anew")
    return took


def _edited(bench: Bench, desk: Desk, edit: Edit) -> Task:
    """A build in a new process after that edit of what stood there before."""

    def build(_: int) -> Took:
        before = counted(desk.printed)
        edit.made(desk, bench.places.another())
        took = desk.build()
        if edit.turns_pages is not None and edit.turns_pages != (pages(took) != before):
            raise Failed(f"the book had {before} pages and has {pages(took)}")
        return took

    return build


def _restyled(bench: Bench, desk: Desk) -> Task:
    def build(_: int) -> Took:
        desk.restyle(f"\nsection.chapter > p {{ --{bench.places.another()}: 0; color: #111 }}\n")
        return desk.build()

    return build


def _warm(bench: Bench, warm: Warm, desk: Desk, edit: Edit) -> Task:
    def build(_: int) -> Took:
        edit.made(desk, bench.places.another())
        return warm.build()

    return build


def _watch(bench: Bench, watching: Watched, desk: Desk, edit: Edit) -> Task:
    def build(_: int) -> Took:
        before = watching.state
        edit.made(desk, bench.places.another())
        return watching.printed(before)

    return build
