"""`briefgen play show`: one play to be read on a terminal."""

import click

from briefgen.cli.play.shelf import library_here, named
from briefgen.cli.terminal import plain
from briefgen.playbooks.telling import as_written


@click.command()
@click.argument("play_id", metavar="ID")
def command(play_id: str) -> None:
    """Show the play as text, not filled in: what is printed only in some talks is seen, too."""
    click.echo(plain(as_written(named(library_here(), play_id))))
