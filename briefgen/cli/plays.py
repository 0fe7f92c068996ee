"""`briefgen plays`: which plays are in the book, and why."""

from pathlib import Path

import click

from briefgen.pipeline import choices, open_file


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
def command(file: Path) -> None:
    """List the plays chosen for FILE and those that are not, each with the reason."""
    verdicts = choices(open_file(file))
    for chosen, title in ((True, "Chosen"), (False, "Not chosen")):
        listed = [verdict for verdict in verdicts if verdict.chosen is chosen]
        if listed:
            click.echo(f"{title} ({len(listed)})")
        for verdict in listed:
            one = verdict.shelved
            click.echo(f"  {one.id:<24} {one.play.title}")
            click.echo(f"  {'':<24} {verdict.reason}; pack {one.pack_id}")
