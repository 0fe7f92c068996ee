"""`briefgen play eject`: a shipped play copied into the workspace, to be changed there."""

import click

from briefgen.cli.play.shelf import here, home_here
from briefgen.cli.writing import write_new
from briefgen.library import load, shipped
from briefgen.playbooks.copies import KEPT
from briefgen.playbooks.shelf import called, everything, foremost
from briefgen.problems import Problem, unusable

CHANGE = """\
---
# What you write here takes the place of the shipped play's own; all else stays as it ships.
extends: {name}
# lede: One sentence that a tired reader could act on.
---
"""


@click.command()
@click.argument("play_id", metavar="ID")
@click.option("--extends", is_flag=True,
              help="Make a short file that holds only what you change.")  # fmt: skip
def command(play_id: str, extends: bool) -> None:
    """Copy the shipped play ID into your folder; yours then takes its place.

    The play as it was is kept beside it, in as-shipped/, so that `briefgen play list` can tell
    when the shipped one has changed.
    """
    library = home_here()
    problems: list[Problem] = []
    every = everything(library, problems)
    one = called(play_id, foremost(every))
    if not one.ships:
        raise unusable(f"{one.file} is yours already", "Write in that file.")
    folder = library.workspace / "playbooks" / one.pack_id
    text = load(shipped() / one.file, one.file).text
    target = folder / f"{one.id}.md"
    write_new(target, (CHANGE.format(name=one.name) if extends else text).encode())
    write_new(folder / KEPT / target.name, text.encode(), instead=True)
    click.echo(f"{here(target)} now takes the place of the shipped play.")
    click.echo(f"Check it with: briefgen play check {one.id}")
