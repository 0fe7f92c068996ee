"""`briefgen build`: print the book, or say that nothing has changed.

What is heavy is loaded when something must be made.
"""

import os
import stat
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.giving import lend
from briefgen.cli.locking import Build, password
from briefgen.cli.printing import (
    EDITIONS,
    edition_options,
    print_options,
    refuse_what_does_not_go,
)
from briefgen.cli.terminal import one_line
from briefgen.cli.unchanged import Asked, Finished, Outcome, made_before, remember
from briefgen.keeping.noting import noting
from briefgen.production import Production
from briefgen.workspace import called_alone, output_in, real, workspace_of

if TYPE_CHECKING:
    from briefgen.cli.copying import Copies
    from briefgen.pipeline import Opened, Paper

_OLDER = "Of an earlier build, and not to be used"


@click.command(cls=Build)
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
@edition_options
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
@click.option(
    "--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next time."
)
@click.option("--open", "open_after", is_flag=True, help="Open the first file when it is done.")
def command(
    file: Path,
    edition_ids: tuple[str, ...],
    format_names: tuple[str, ...],
    paper: "Paper",
    output: Path | None,
    copies: "Copies | None",
    production: Production,
    ask: bool,
    password_file: Path | None,
    no_cache: bool,
    open_after: bool,
) -> None:
    """Print the briefing book of FILE (where none is named, of negotiation.yaml here).

    Files are written when all are finished; a build that stops leaves the last ones as they were.
    An edition that is too long is left out, and said to be; the others are written.
    """
    if set(format_names) - {"pdf"} and (copies or ask or password_file):
        raise click.UsageError("Numbered copies and passwords are for PDF alone.")
    refuse_what_does_not_go(production, format_names)
    secret = password(ask, password_file)
    editions = edition_ids or (() if copies else EDITIONS)
    asked = Asked(file, editions, format_names, paper, copies, production, secret, not no_cache)
    folder = output or _folder(file, workspace_of(file))
    outcome = _made(asked)
    # Only now, so that a leak in one edition leaves the others as they were, too.
    remarked = _remarked(outcome.files)
    for one in outcome.files:
        _write(folder / one.name, one, remarked)
    click.echo(one_line(outcome.count))
    if older := _older_copies(folder, {one.name for one in outcome.files}):
        click.echo(one_line(f"{_OLDER}: {', '.join(older)}."), err=True)
    if outcome.unwritten:
        _say_unwritten(folder, outcome)
    if open_after:
        _open(folder / outcome.files[0].name)
    raise SystemExit(outcome.code)


def _made(asked: Asked) -> Outcome:
    """What was made the last time, where nothing has changed since; else what is made now."""
    lend([asked.file])
    standing = asked.standing()
    if standing and (outcome := made_before(standing)):
        return outcome
    if not (standing and standing.familiar()):  # else it is seen first whether pages can differ
        _warm(asked.formats)
    from briefgen.cli.clock import Clock
    from briefgen.cli.printed import printed

    with noting() as notes:
        outcome, kept = printed(asked, Clock())
    if standing:
        remember(standing, kept, outcome, notes)
    return outcome


def _warm(format_names: Sequence[str]) -> None:
    """Let the PDF engine load beside, before this process loads what else it needs."""
    if "pdf" in (format_names or ("pdf",)):
        from briefgen.typesetting import setters

        setters.warm()


def _remarked(files: Iterable[Finished]) -> dict[str, list[str]]:
    """Every remark, with the files of which it is made."""
    found: dict[str, list[str]] = {}
    for one in files:
        for remark in one.remarks:
            found.setdefault(remark, []).append(one.name)
    return found


def _write(target: Path, one: Finished, remarked: dict[str, list[str]]) -> None:
    """Put a file in place and say what is to be said of it; what was said is left out."""
    if not stands(target, one.content):
        from briefgen.cli.writing import write_whole

        write_whole(target, one.content)
    click.echo(one_line(f"{target}{one.told}{one.times}"))
    for remark in one.remarks:
        if remark in remarked:
            _, *others = remarked.pop(remark)
            also = f" (so in {', '.join(others)})" if others else ""
            click.echo(one_line(f"  {remark}{also}"), err=True)
    for note in one.notes:
        click.echo(one_line(f"  {note}"))


def _say_unwritten(folder: Path, outcome: Outcome) -> None:
    """Which files were too long to be written, why, and that an older one may still lie there."""
    from briefgen.cli.command import say_problem

    for problem in outcome.problems:
        say_problem(problem.lines())
    written, missing = len(outcome.files), len(outcome.unwritten)
    told = f"{missing} of {written + missing} files not written: {', '.join(outcome.unwritten)}."
    older = [str(folder / name) for name in outcome.unwritten if (folder / name).exists()]
    stale = f" {_OLDER}: {', '.join(older)}." if older else ""
    click.echo(one_line(f"{told}{stale}"), err=True)


def _older_copies(folder: Path, written: set[str]) -> list[str]:
    """Copies of the same editions for readers that the list no longer has."""
    kinds = {name.rpartition("-copy-")[0] for name in written if "-copy-" in name}
    there = sorted(folder.glob("*-copy-*.pdf")) if kinds else ()
    return [
        str(one)
        for one in there
        if one.name not in written and one.stem.rpartition("-copy-")[0] in kinds
    ]


def stands(target: Path, content: bytes) -> bool:
    """Whether that very file is there already, for its owner alone."""
    try:
        known = target.lstat()
        same = stat.S_ISREG(known.st_mode) and known.st_size == len(content)
        own = os.name != "posix" or stat.S_IMODE(known.st_mode) == 0o600
        return same and own and target.read_bytes() == content
    except OSError:
        return False


def folder_of(file: Path, opened: "Opened") -> Path:
    """Where the files of a negotiation go, where nobody says otherwise."""
    return _folder(file, opened.library.workspace)


def _folder(file: Path, home: Path) -> Path:
    """`output/NAME`, where NAME is the way to the file in its workspace, as in a batch."""
    return output_in(home, called_alone(real(file), real(home)))


def _open(path: Path) -> None:
    if sys.platform == "darwin":
        subprocess.Popen(["open", path])
    else:
        click.launch(str(path))
