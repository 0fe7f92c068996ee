"""`briefgen new`: a workspace to begin with."""

from pathlib import Path

import click

from briefgen.cli.schema import schema_text
from briefgen.cli.writing import write_whole
from briefgen.library import Library, load
from briefgen.problems import unusable


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def command(folder: Path) -> None:
    """Make a workspace in DIR: a negotiation file with remarks, and folders for your own plays.

    The file names the schema beside it, so that editors complete and check while you type.
    """
    if folder.exists() and not folder.is_dir():
        raise unusable(f"{folder} is a file, not a folder", "Choose another name.")
    target = folder / "negotiation.yaml"
    if target.exists():
        raise unusable(f"{target} is there already", "Choose another folder, or work in that file.")
    pattern = Library(folder, folder).find("templates/new", "negotiation.yaml")
    if pattern is None:
        raise unusable("The pattern for a new file is missing", "Install briefgen again.")
    for shelf in ("playbooks", "templates", "output"):
        _folder(folder / shelf)
    write_whole(folder / "briefgen.schema.json", schema_text().encode())
    write_whole(target, load(pattern).text.encode())
    click.echo(f"{target} is ready to be filled in.")
    click.echo(f"Print it with: briefgen build {target}")


def _folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise unusable(
            f"{folder} cannot be made: {fault.strerror}", "Choose another place."
        ) from None
