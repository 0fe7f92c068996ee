"""`briefgen cache`: what is kept for the next build, and how to wipe it."""

from pathlib import Path

import click

from briefgen.keeping import kept_at
from briefgen.library import Library, workspace_of
from briefgen.pipeline import set_in


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
@click.option("--wipe", is_flag=True, help="Take all of it away.")
def command(file: Path, wipe: bool) -> None:
    """Say what is kept of the books of FILE's workspace, so that they need not be set again.

    It holds what those books hold; files of yours are left alone.
    """
    workspace = workspace_of(file / "any" if file.is_dir() else file)
    cache = set_in(Library(workspace, workspace)).cache
    kept = kept_at(workspace, cache.folder, cache.megabytes)
    if kept.folder is None:
        why = "no megabytes are set for it" if not cache.megabytes else "no secret can be kept here"
        click.echo(f"Nothing is kept: {why}.")
        return
    count, size = kept.count, kept.size
    told = f"{count} piece{'' if count == 1 else 's'}, {size / 1e6:.1f} MB"
    if wipe:
        kept.wipe()
        click.echo(f"Wiped: {told} in {kept.folder}")
    else:
        click.echo(f"{told} of at most {cache.megabytes} MB in {kept.folder}")
