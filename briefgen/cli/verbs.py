"""A group of commands, each in a file of its own that is loaded only when it is called."""

import importlib
from collections.abc import Mapping
from typing import Any

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
    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as fault:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.table, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise click.UsageError(f"{fault.message}{hint}", ctx) from None

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))
