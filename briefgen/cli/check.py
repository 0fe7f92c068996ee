"""`briefgen check`: look over the plan."""

from pathlib import Path

import click

from briefgen.cli.findings import exit_code, say, say_count
from briefgen.library import load
from briefgen.pipeline import open_file, review


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
def command(file: Path) -> None:
    """Look over the plan in FILE and say where it is weak.

    Ends with 0 when it can go out, 1 when a finding says stop, 2 when the file cannot be used.
    """
    opened = open_file(file)
    findings = review(opened)
    source = load(file)
    say(findings, opened.places, source.text.splitlines(), source.name)
    say_count(findings)
    raise SystemExit(exit_code(findings))
