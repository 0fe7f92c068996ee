"""`briefgen plays`: which plays are in the book, and why."""

from pathlib import Path

import click

from briefgen.cli.terminal import one_line
from briefgen.pipeline import choices, open_file


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
def command(file: Path) -> None:
    """List the plays that FILE's book prints in full, those it prints in short, and the others.

    Each with the reason; those that fit best stand first.
    """
    opened = open_file(file)
    verdicts, most = choices(opened), opened.negotiation.plays.most
    chosen = [verdict for verdict in verdicts if verdict.chosen]
    others = [verdict for verdict in verdicts if not verdict.chosen]
    for title, listed in (
        ("In full", chosen[:most]), ("In short", chosen[most:]), ("Not chosen", others),
    ):  # fmt: skip
        if listed:
            click.echo(f"{title} ({len(listed)})")
        for verdict in listed:
            one = verdict.shelved
            click.echo(one_line(f"  {one.id:<24} {one.play.title}"))
            click.echo(one_line(f"  {'':<24} {verdict.reason}; pack {one.pack_id}"))
