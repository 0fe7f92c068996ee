"""`briefgen batch`: many negotiations, or whole folders of them."""

import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.printing import EDITIONS, edition_options
from briefgen.cli.terminal import one_line

if TYPE_CHECKING:
    from briefgen.assembly import Paper
    from briefgen.batch.crew import Crew
    from briefgen.batch.order import Wanted
    from briefgen.cli.batch_running import Run
    from briefgen.cli.batch_summary import Outcome


@click.command()
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, required=True)
@edition_options
@click.option(
    "--jobs", "-j", type=click.IntRange(1, 512), metavar="N",
    help="How many are made at once.  [default: the cores of this machine]",
)  # fmt: skip
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="FOLDER",
    help="Where the books go, a folder for each file.  [default: output in the workspace]",
)  # fmt: skip
@click.option("--again", is_flag=True, help="Build also what is finished and has not changed.")
@click.option(
    "--summary", type=click.Path(path_type=Path), metavar="FILE",
    help="Write what became of each file there, as JSON.",
)  # fmt: skip
@click.option(
    "--cluster", metavar="ADDRESS",
    help="Have the work done by a Dask cluster: tcp://… or tls://…",
)  # fmt: skip
def command(
    paths: tuple[Path, ...],
    edition_ids: tuple[str, ...],
    format_names: tuple[str, ...],
    paper: "Paper",
    jobs: int | None,
    output: Path | None,
    again: bool,
    summary: Path | None,
    cluster: str | None,
) -> None:
    """Print the books of many negotiations: of each file named, and of all in a folder.

    What is finished and unchanged is not built again, so a batch that was stopped goes on when it
    is run again. Ends with 0 when all are built, 1 when a finding says stop, 2 when one cannot be
    built or not whole, 130 when it was stopped.
    """
    from briefgen.batch.folders import home_of, named
    from briefgen.batch.inputs import found
    from briefgen.batch.order import Wanted
    from briefgen.batch.record import NAME
    from briefgen.cli.batch_ledger import Ledger
    from briefgen.cli.batch_running import Run
    from briefgen.cli.batch_summary import Summary
    from briefgen.cli.giving import lend
    from briefgen.cli.writing import try_folder, try_place, write_whole
    from briefgen.workspace import inside

    began = time.perf_counter()
    inputs = found(paths)
    lend(inputs.files)
    wanted = Wanted(_once(edition_ids or EDITIONS), _once(format_names or ("pdf",)), paper)
    _offered(wanted, inputs.files)
    for one in inputs.left_out:
        click.echo(one_line(f"left out: {one.file} ({one.why})"), err=True)
    home = output or home_of(inputs.files)
    try_folder(home)
    if summary:
        try_place(summary)
        _harmless(summary, home / NAME)
    ledger = Ledger(home)
    run = Run(named(inputs.files, home, ledger.taken), home, wanted, ledger, again, bool(cluster))
    for name in run.names.values():
        inside(home / name, home if output else home.absolute().parent)
    outcomes: list[Outcome] = []
    try:
        _carry_out(run, cluster, jobs, outcomes)
    finally:
        outcomes += _not_built(run, outcomes)
        order = {name: place for place, name in enumerate(run.names.values())}
        outcomes.sort(key=lambda one: order[one.folder])
        every = Summary(tuple(outcomes), inputs.left_out, str(home), time.perf_counter() - began)
        for line in every.table():
            click.echo(one_line(line))
        if summary:
            write_whole(summary, every.json())
    raise SystemExit(every.exit_code)


def _carry_out(run: "Run", cluster: str | None, jobs: int | None, into: "list[Outcome]") -> None:
    from briefgen.cli.batch_progress import Progress

    progress = Progress(len(run.names), run.home)
    crew = _crew(run, cluster, jobs)
    try:
        progress.begin()
        for outcome, answer in run.outcomes(crew):
            progress.told(outcome, answer)
            into.append(outcome)
    except KeyboardInterrupt:
        progress.end()
        click.echo("What is finished is written; run the same again to go on.", err=True)
        raise
    finally:
        progress.end()
        crew.stop()


def _crew(run: "Run", cluster: str | None, jobs: int | None) -> "Crew":
    if cluster:
        from briefgen.batch.cluster import Cluster, in_the_clear

        if in_the_clear(cluster):
            told = f"What is sent to {cluster} travels in the clear; by tls:// it would not."
            click.echo(one_line(told), err=True)
        return Cluster(cluster, jobs)
    from briefgen.batch.here import Here

    return Here(min(jobs or _cores(), len(run.names)), "pdf" in run.wanted.formats)


def _cores() -> int:
    """The cores that this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _not_built(run: "Run", outcomes: "Iterable[Outcome]") -> "Iterable[Outcome]":
    from briefgen.cli.batch_summary import Outcome

    told = {one.folder for one in outcomes}
    for file, name in run.names.items():
        if name not in told:
            yield Outcome(str(file), name, "not built")


def _offered(wanted: "Wanted", files: Iterable[Path]) -> None:
    """Unusable, before any work is done, where no workspace has the edition, or no one the format.

    An edition that only some workspaces have is told with each file that lacks it.
    """
    from briefgen import formats
    from briefgen.book import editions, no_edition
    from briefgen.library import Library, workspace_of

    for name in wanted.formats:
        formats.named(name)
    libraries = {home: Library(home, home) for home in map(workspace_of, files)}
    for name in wanted.editions:
        file = f"{name}.yaml"
        if not any(one.find("templates/editions", file) for one in libraries.values()):
            raise no_edition(name, editions(next(iter(libraries.values()))))


def _harmless(summary: Path, record: Path) -> None:
    """Unusable where it would be written over what a batch needs, or what is no summary of one."""
    from briefgen.cli.batch_summary import is_summary
    from briefgen.problems import unusable
    from briefgen.workspace import is_there, real

    if real(summary) == real(record) or (is_there(summary) and not is_summary(summary)):
        told = f"--summary {summary} would be written over that file, which is no summary"
        raise unusable(told, "Choose another name for it.")


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
