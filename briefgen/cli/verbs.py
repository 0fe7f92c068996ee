"""A group of commands, each in a file of its own that is loaded only when it is called."""

import importlib
from collections.abc import Mapping

import click
from typing_extensions import override


class Verbs(click.Group):
    """Knows its commands by name and one line; so help is quick."""

    table: Mapping[str, str] = {}
    room = ""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.table)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.table:
            return None
        found: click.Command = importlib.import_module(f"{self.room}.{cmd_name}").command
        return found

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))
