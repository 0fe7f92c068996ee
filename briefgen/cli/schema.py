"""`briefgen schema`: what may stand in a negotiation file."""

import json

import click

from briefgen.negotiation import Negotiation
from briefgen.reading.schema import json_schema


def schema_text() -> str:
    """The JSON Schema of a negotiation file, as text."""
    return json.dumps(json_schema(Negotiation), ensure_ascii=False, indent=1) + "\n"


@click.command()
def command() -> None:
    """Print the JSON Schema of a negotiation file, with the meaning of every field."""
    click.echo(schema_text(), nl=False)
