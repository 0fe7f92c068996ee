"""How `briefgen check --readiness` tells how far each part of a plan has come."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefgen.cli.terminal import cut, hanging
from briefgen.pipeline import open_file
from briefgen.readiness import readiness

COLUMN = 18


def say_readiness(files: Sequence[Path]) -> None:
    """What is thin, with what it lacks and who owes it; then what is there and what is not."""
    for file in files:
        if len(files) > 1:
            click.echo(str(file))
        found = readiness(open_file(file).negotiation)
        for one in found:
            if one.state == "thin":
                _line(one.part, one.told + (f" [{one.owes}]" if one.owes else ""))
        _line("There", ", ".join(one.part for one in found if one.state == "there"))
        _line("Not begun", ", ".join(one.part for one in found if one.state == "missing"))


def _line(label: str, told: str) -> None:
    if told:
        click.echo(f"  {cut(label.capitalize(), COLUMN - 3)} {hanging(told, COLUMN).lstrip()}")
