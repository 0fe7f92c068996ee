"""`briefgen play eject`: something shipped copied into the workspace, to be changed there."""

import click

from briefgen.cli.play.shelf import here, home_here, pieces
from briefgen.cli.writing import write_new
from briefgen.library import load, shipped
from briefgen.playbooks.calling import kind_of, piece_called
from briefgen.playbooks.copies import kept_at
from briefgen.playbooks.known import Known, foremost_known
from briefgen.playbooks.shelf import foremost
from briefgen.problems import unusable
from briefgen.workspace import inside

CHANGE = """\
---
# What you write here takes the place of the shipped play's own; all else stays as it ships.
extends: {name}
# lede: One sentence that a tired reader could act on.
---
"""


@click.command()
@click.argument("name", metavar="ID")
@click.option("--extends", is_flag=True,
              help="Make a short file that holds only what you change (plays only).")  # fmt: skip
def command(name: str, extends: bool) -> None:
    """Copy the shipped play, dossier or list ID into your folder; yours then takes its place.

    It is kept as it was, too, in as-shipped/, so that `briefgen play list` can tell when the
    shipped one has changed.
    """
    library = home_here()
    plays, known = pieces(library, [])
    one = piece_called(name, foremost(plays), foremost_known(known))
    what = kind_of(one)
    if not one.ships:
        raise unusable(f"{one.file} is yours already", "Write in that file.")
    if extends and isinstance(one, Known):
        told = f"Only a play can be changed in part, and {one.name} is a {what}"
        raise unusable(told, "Leave out --extends: you get a copy of all of it.")
    text = load(shipped() / one.file, one.file).text
    target = inside(library.workspace / one.file, library.workspace)
    kept = inside(kept_at(library, one.pack_id, one), library.workspace)
    write_new(target, (CHANGE.format(name=one.name) if extends else text).encode())
    write_new(kept, text.encode(), instead=True)
    click.echo(f"{here(target)} now takes the place of the shipped {what}.")
    click.echo(f"Check it with: briefgen play check {one.id}")
