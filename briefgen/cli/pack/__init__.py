"""`briefgen pack`: packs of plays, those that ship and those that others hand on."""

import click

from briefgen.cli.verbs import Verbs

COMMANDS = {
    "list": "List the packs: name, version, licence, how many plays.",
    "add": "Add a pack from a folder or a zip file to your own folder.",
}


class _Pack(Verbs):
    """The commands on packs."""

    table = COMMANDS
    room = __name__


@click.group(cls=_Pack)
def command() -> None:
    """List the packs of plays, or add one that somebody gave you."""
