"""`briefgen cache`: what is kept for the next build, and how to wipe it."""

from pathlib import Path

import click

from briefgen.cli.terminal import one_line
from briefgen.keeping import kept_at, left_at
from briefgen.library import Library, workspace_of
from briefgen.pipeline import set_in
from briefgen.workspace import is_folder


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
@click.option("--wipe", is_flag=True, help="Take all of it away.")
def command(file: Path, wipe: bool) -> None:
    """Say what is kept of the books of FILE's workspace, so that they need not be set again.

    It holds what those books hold; files of yours are left alone.
    """
    workspace = workspace_of(file / "any" if is_folder(file) else file)
    cache = set_in(Library(workspace, workspace)).cache
    left = left_at(workspace, cache.folder)
    count = left.count
    told = f"{count} piece{'' if count == 1 else 's'}, {left.size / 1e6:.1f} MB"
    kept = kept_at(workspace, cache.folder, cache.megabytes)
    if wipe and (count or kept.folder):
        left.wipe()
        click.echo(one_line(f"Wiped: {told} in {left.folder}"))
    elif kept.folder:
        click.echo(one_line(f"{told} of at most {cache.megabytes} MB in {kept.folder}"))
    else:
        why = "no megabytes are set for it" if not cache.megabytes else "no secret can be kept here"
        click.echo(f"Nothing is kept: {why}.")
        if count:
            click.echo(
                one_line(f"From before there are {told} in {left.folder}; --wipe takes them away.")
            )
