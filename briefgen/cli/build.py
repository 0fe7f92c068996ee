"""`briefgen build`: print the book."""

import subprocess
import sys
import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.findings import exit_code, say_count
from briefgen.cli.writing import write_whole
from briefgen.library import is_shipped
from briefgen.pipeline import (
    Opened,
    Paper,
    edition_named,
    make,
    offered,
    open_file,
    review,
)

if TYPE_CHECKING:
    from briefgen.formats.rendered import Rendered

EDITIONS = ("book", "principal")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
@click.option(
    "--edition", "-e", "edition_ids", multiple=True, metavar="NAME",
    help="Which edition; may be given several times.  [default: book and principal]",
)  # fmt: skip
@click.option(
    "--format", "-f", "format_names", multiple=True, metavar="NAME",
    help="pdf, html or markdown; may be given several times.  [default: pdf]",
)  # fmt: skip
@click.option(
    "--paper", type=click.Choice(["a4", "letter"], case_sensitive=False), default="a4",
    show_default=True, help="The paper to print on.",
)  # fmt: skip
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="FOLDER",
    help="Where the files go.  [default: output/NAME in the workspace]",
)  # fmt: skip
@click.option("--open", "open_after", is_flag=True, help="Open the first file when it is done.")
def command(
    file: Path,
    edition_ids: tuple[str, ...],
    format_names: tuple[str, ...],
    paper: Paper,
    output: Path | None,
    open_after: bool,
) -> None:
    """Print the briefing book of FILE (where none is named, of negotiation.yaml here).

    Files are written when all are finished; a build that stops leaves the last ones as they were.
    """
    clock = _Clock()
    clock("read")
    opened = open_file(file)
    folder = output or _folder(file, opened)
    wanted = list(dict.fromkeys(product(edition_ids or EDITIONS, format_names or ("pdf",))))
    offered(opened, wanted)
    finished = []
    for edition_id, format_name in wanted:
        made = make(opened, edition_id, format_name, paper, clock)
        told = _carries(edition_id, opened) + clock.told()
        finished.append((folder / f"{edition_id}.{made.ending}", made, told))
    # Only now, so that an edition that cannot be printed leaves the others as they were, too.
    for target, made, times in finished:
        write_whole(target, made.content)
        click.echo(f"{target}{_pages(made)}{times}")
        for remark in made.remarks:
            click.echo(f"  the PDF engine remarks: {remark}", err=True)
    findings = review(opened)
    say_count(findings, file)
    if open_after:
        _open(finished[0][0])
    raise SystemExit(exit_code(findings))


def _carries(edition_id: str, opened: Opened) -> str:
    """The highest tier in the file, and whether the edition is the team's own."""
    own = not is_shipped(opened.library, f"templates/editions/{edition_id}.yaml")
    tier = edition_named(opened, edition_id).tier
    return f"  up to {tier}{', an edition of your own' if own else ''}"


def _pages(made: "Rendered") -> str:
    if made.pages is None:
        return ""
    return f"  {made.pages} page{'' if made.pages == 1 else 's'}"


def _folder(file: Path, opened: Opened) -> Path:
    """`output/NAME`, where NAME is the file's, or its folder's where all are called alike."""
    name = file.resolve().parent.name if file.stem == "negotiation" else file.stem
    return _short(opened.library.workspace / "output" / name)


def _short(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _open(path: Path) -> None:
    if sys.platform == "darwin":
        subprocess.Popen(["open", path])
    else:
        click.launch(str(path))


class _Clock:
    """Tells the stage on a terminal while it lasts, and all their times at the end."""

    def __init__(self) -> None:
        self.stage = ""
        self.since = time.perf_counter()
        self.times: dict[str, float] = {}

    def __call__(self, stage: str) -> None:
        self._end()
        self.stage = stage
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[2K{stage} …", nl=False, err=True)

    def told(self) -> str:
        """The time each stage took, and a fresh start for the next file."""
        self._end()
        if sys.stderr.isatty():
            click.echo("\r\x1b[2K", nl=False, err=True)
        parts = [f"{name} {spent:.2f} s" for name, spent in self.times.items()]
        self.times, self.stage = {}, ""
        return f"  ({', '.join(parts)})"

    def _end(self) -> None:
        now = time.perf_counter()
        if self.stage:
            self.times[self.stage] = self.times.get(self.stage, 0.0) + now - self.since
        self.since = now
