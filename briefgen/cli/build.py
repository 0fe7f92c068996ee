"""`briefgen build`: print the book."""

import subprocess
import sys
import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.copying import Copies, Sheets, files_of, listed_editions, return_list
from briefgen.cli.findings import exit_code, say_count
from briefgen.cli.locking import Build, password
from briefgen.cli.printing import print_options, refuse_what_does_not_go
from briefgen.cli.stopping import within
from briefgen.cli.terminal import plain
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
from briefgen.problems import unusable
from briefgen.production import Production

if TYPE_CHECKING:
    from briefgen.formats.rendered import Rendered

EDITIONS = ("book", "principal")


@click.command(cls=Build)
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
@click.option(
    "--copies", type=click.Choice(["apart", "together"]), metavar="[together]",
    help="Make the numbered copies of the distribution list: a file each, or one of all.",
)  # fmt: skip
@print_options
@click.option("--password", "ask", is_flag=True, help="Ask for a password that opens the PDFs.")
@click.option(
    "--password-file", type=click.Path(path_type=Path), metavar="FILE",
    help="The same, from the first line of a file.",
)  # fmt: skip
@click.option("--open", "open_after", is_flag=True, help="Open the first file when it is done.")
def command(
    file: Path,
    edition_ids: tuple[str, ...],
    format_names: tuple[str, ...],
    paper: Paper,
    output: Path | None,
    copies: Copies | None,
    production: Production,
    ask: bool,
    password_file: Path | None,
    open_after: bool,
) -> None:
    """Print the briefing book of FILE (where none is named, of negotiation.yaml here).

    Files are written when all are finished; a build that stops leaves the last ones as they were.
    """
    if set(format_names) - {"pdf"} and (copies or ask or password_file):
        raise click.UsageError("Numbered copies and passwords are for PDF alone.")
    refuse_what_does_not_go(production, format_names)
    secret = password(ask, password_file)
    clock = _Clock()
    clock("read")
    _warm(format_names)
    opened = open_file(file)
    folder = output or _folder(file, opened)
    editions = listed_editions(opened, edition_ids) if copies else edition_ids or EDITIONS
    wanted = list(dict.fromkeys(product(editions, format_names or ("pdf",))))
    offered(opened, wanted)
    finished: list[tuple[Sheets, Rendered | None, str]] = []
    for edition_id, format_name in wanted:
        with within(opened.settings.build.seconds):
            made = make(opened, edition_id, format_name, paper, clock, bool(copies), production)
            clock("write")
            name = f"{edition_id}{production.suffix}"
        files = files_of(made, edition_id, opened, copies, paper, name)
        told = _carries(edition_id, opened) + clock.told()
        finished.append((files[0], made, told))
        finished += [(one, None, "") for one in files[1:]]
    if copies == "apart":
        finished += [(one, None, "") for one in return_list(opened, editions, paper)]
    # Only now, so that an edition that cannot be printed leaves the others as they were, too.
    for one, of, times in finished:
        write_whole(folder / one.name, _locked(one.content, secret))
        click.echo(plain(f"{folder / one.name}{one.told}{times}"))
        _remark(of)
    findings = review(opened)
    say_count(findings, file)
    if open_after:
        _open(folder / finished[0][0].name)
    raise SystemExit(exit_code(findings))


def _remark(made: "Rendered | None") -> None:
    """What the engine and the guard remark, once for each edition."""
    for remark in made.remarks if made else ():
        click.echo(f"  the PDF engine remarks: {remark}", err=True)
    for told in made.told if made else ():
        click.echo(f"  the guard remarks: {told}", err=True)
    for note in made.notes if made else ():
        click.echo(f"  {note}")


def _warm(format_names: tuple[str, ...]) -> None:
    """Let the PDF engine load beside, while the file is read."""
    if "pdf" in (format_names or ("pdf",)):
        from briefgen.typesetting import pressroom

        pressroom.warm()


def _carries(edition_id: str, opened: Opened) -> str:
    """The highest tier in the file, and whether the edition is the team's own."""
    own = not is_shipped(opened.library, f"templates/editions/{edition_id}.yaml")
    tier = edition_named(opened, edition_id).tier
    return f"  up to {tier}{', an edition of your own' if own else ''}"


def _locked(content: bytes, secret: str | None) -> bytes:
    if secret is None:
        return content
    from briefgen.typesetting.locking import locked

    return locked(content, secret)


def _folder(file: Path, opened: Opened) -> Path:
    """`output/NAME`, where NAME is the file's, or its folder's where all are called alike."""
    name = file.resolve().parent.name if file.stem == "negotiation" else file.stem
    home = opened.library.workspace
    folder = home / "output" / (name if name.strip(".") else "talks")
    try:
        inside = folder.resolve().is_relative_to(home.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        inside = False
    if not inside:
        told = f"{folder} leads outside the workspace, so no book is written there"
        raise unusable(told, "Take the link away, or name a folder with --output.")
    return _short(folder)


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
