"""`briefgen play show`: one play, dossier or list to be read on a terminal."""

import click

from briefgen.cli.play.shelf import library_here, named
from briefgen.cli.terminal import plain
from briefgen.library import load, shipped
from briefgen.playbooks.known import Known
from briefgen.playbooks.telling import as_written


@click.command()
@click.argument("name", metavar="ID")
def command(name: str) -> None:
    """Show it as text, not filled in: what is printed only in some talks is seen, too."""
    library = library_here()
    one = named(library, name)
    if isinstance(one, Known):
        home = shipped() if one.ships else library.workspace
        click.echo(plain(load(home / one.file, one.file).text.rstrip()))
        return
    click.echo(plain(as_written(one)))
