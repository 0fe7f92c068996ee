"""`briefgen play`: plays, dossiers and lists, for those who write and keep them."""

import click

from briefgen.cli.verbs import Verbs

COMMANDS = {
    "new": "Make a play from a commented pattern.",
    "list": "List plays, dossiers and lists with their conditions and review dates.",
    "show": "Show a play, dossier or list as text.",
    "preview": "Show or print a play filled in with a negotiation.",
    "check": "Say what is wrong or weak in plays, dossiers and lists.",
    "eject": "Copy a shipped play, dossier or list into your folder, to change it there.",
}


class _Play(Verbs):
    """The commands on plays."""

    table = COMMANDS
    room = __name__


@click.group(cls=_Play)
def command() -> None:
    """Write, look at and check plays, in the folder of your negotiation file.

    \b
    Begin with:     briefgen play new ask-who-pays
    then write in   playbooks/ours/ask-who-pays.md
    check it:       briefgen play check ask-who-pays
    and see it:     briefgen play preview ask-who-pays negotiation.yaml
    """  # noqa: D301 (the sign before the lines keeps them apart)
