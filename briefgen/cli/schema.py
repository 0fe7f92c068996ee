"""`briefgen schema`: what may stand in a negotiation file, in the settings, in a report."""

import json
from typing import Any

import click

from briefgen.negotiation import Negotiation
from briefgen.reading.schema import json_schema
from briefgen.settings import Settings


def schema_text() -> str:
    """The JSON Schema of a negotiation file, as text."""
    return _text(json_schema(Negotiation))


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


@click.command()
@click.option("--findings", is_flag=True, help="Of what `check --format json` prints instead.")
@click.option("--settings", is_flag=True, help="Of what may stand in briefgen.yaml instead.")
def command(findings: bool, settings: bool) -> None:
    """Print the JSON Schema of a negotiation file, with the meaning of every field."""
    if findings:
        from briefgen.cli.reports.json import schema

        click.echo(_text(schema()), nl=False)
    elif settings:
        click.echo(_text(json_schema(Settings)), nl=False)
    else:
        click.echo(schema_text(), nl=False)
