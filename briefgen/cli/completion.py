"""`briefgen completion`: let the shell complete commands and options."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the lines for SHELL; add them to its start-up file, for example:

    \b
    briefgen completion bash >> ~/.bashrc
    """  # noqa: D301  # noqa: D301 (the sign before the lines keeps them apart)
    from briefgen.cli.command import main

    kind = get_completion_class(shell)
    assert kind is not None  # click knows the three shells above
    click.echo(kind(main, {}, "briefgen", "_BRIEFGEN_COMPLETE").source())
