"""`briefgen new`: a workspace to begin with."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from briefgen.cli.schema import schema_text
from briefgen.cli.terminal import one_line
from briefgen.cli.writing import write_whole
from briefgen.library import Library, load
from briefgen.problems import unusable
from briefgen.workspace import is_folder, is_there


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def command(folder: Path) -> None:
    """Make a workspace in DIR: a negotiation file with remarks, and folders for your own plays.

    The file names the schema beside it, so that editors complete and check while you type.
    """
    if is_there(folder) and not is_folder(folder):
        raise unusable(f"{folder} is a file, not a folder", "Choose another name.")
    target = folder / "negotiation.yaml"
    if is_there(target):
        raise unusable(f"{target} is there already", "Choose another folder, or work in that file.")
    pattern = Library(folder, folder).find("templates/new", "negotiation.yaml")
    if pattern is None:
        raise unusable("The pattern for a new file is missing", "Install briefgen again.")
    shelves = [folder / name for name in ("playbooks", "templates", "output")]
    schema = folder / "briefgen.schema.json"
    with _all_or_nothing((*reversed(folder.parents), folder, *shelves, schema, target)):
        for shelf in shelves:
            _folder(shelf)
        write_whole(schema, schema_text().encode())
        write_whole(target, load(pattern).text.encode())
    click.echo(one_line(f"{target} is ready to be filled in."))
    click.echo(one_line(f"Print it with: briefgen build {target}"))


@contextmanager
def _all_or_nothing(paths: Sequence[Path]) -> Iterator[None]:
    """Where the block breaks off, those of these that were not there before go again."""
    new = [one for one in paths if not os.path.lexists(one)]
    try:
        yield
    except BaseException:
        for one in reversed(new):
            with contextlib.suppress(OSError):
                (one.rmdir if is_folder(one) else one.unlink)()
        raise


def _folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise unusable(
            f"{folder} cannot be made: {fault.strerror}", "Choose another place."
        ) from None
