"""How `briefgen check --readiness` tells how far each part of a plan has come."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefgen.cli.terminal import cut, hanging, one_line
from briefgen.pipeline import open_file
from briefgen.readiness import owed_by_the_author, readiness

COLUMN = 18


def say_readiness(files: Sequence[Path]) -> None:
    """What is there, what is thin, with what it lacks and who owes it, and what is missing."""
    for file in files:
        if len(files) > 1:
            click.echo(one_line(str(file)))
        negotiation = open_file(file).negotiation
        found = readiness(negotiation)
        _line("There", ", ".join(one.name for one in found if one.state == "there"))
        _line("Missing", ", ".join(one.name for one in found if one.state == "missing"))
        thin = [one for one in found if one.state == "thin"]
        if thin:
            _line("Thin", "begun; what is not written yet:")
        for one in thin:
            _line(one.name.capitalize(), one.told + (f" [{one.owes}]" if one.owes else ""), 4)
        rest = owed_by_the_author(found, negotiation)
        if rest:
            click.echo(f"  The rest is owed by {rest}.")


def _line(label: str, told: str, indent: int = 2) -> None:
    if told:
        click.echo(
            f"{' ' * indent}{cut(label, COLUMN - 1 - indent)} {hanging(told, COLUMN).lstrip()}"
        )
