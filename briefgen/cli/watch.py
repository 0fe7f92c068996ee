"""`briefgen watch`: print the book anew on each save, and show it."""

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.printing import EDITIONS, edition_options
from briefgen.stopping import Ended
from briefgen.workspace import real

if TYPE_CHECKING:
    from briefgen.cli.watch_shop import Order
    from briefgen.pipeline import Paper


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default="negotiation.yaml")
@edition_options
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="FOLDER",
    help="Where the files go.  [default: output/NAME in the workspace]",
)  # fmt: skip
@click.option(
    "--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next time."
)
@click.option("--serve", is_flag=True, help="Show the book in the browser, on this machine only.")
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="N",
    help="With --serve: at this port.  [default: one that is free]",
)  # fmt: skip
@click.option("--no-open", is_flag=True, help="With --serve: tell the address, open no browser.")
def command(
    file: Path,
    edition_ids: tuple[str, ...],
    format_names: tuple[str, ...],
    paper: "Paper",
    output: Path | None,
    no_cache: bool,
    serve: bool,
    port: int | None,
    no_open: bool,
) -> None:
    """Print the book of FILE, and again each time that it, or anything in it, is saved.

    While the file cannot be used, the last files stay. Ctrl-C ends it.
    """
    forms = tuple(dict.fromkeys(format_names)) or ("pdf",)
    if (port or no_open) and not serve:
        raise click.UsageError("--port and --no-open go with --serve.")
    if serve and "pdf" not in forms:
        raise click.UsageError("--serve shows the pages of PDFs; take --format pdf as well.")
    from briefgen.cli.watch_shop import Order

    wanted = tuple(product(dict.fromkeys(edition_ids or EDITIONS), forms))
    order = Order(file, wanted, paper, output, not no_cache)
    with _until_ended():
        _watched(order, serve, port, not no_open)


def _watched(order: "Order", serve: bool, port: int | None, opens: bool) -> None:
    from briefgen.cli.giving import lend
    from briefgen.cli.watch_rounds import Rounds
    from briefgen.cli.watch_shop import Shop, WarmProcess
    from briefgen.cli.watch_telling import Telling
    from briefgen.cli.watched import Inputs

    lend([order.file])
    with contextlib.ExitStack() as closing:
        screen = None
        if serve:
            from briefgen.cli.watch_screen import shown

            screen = closing.enter_context(shown(_title(order.file), port, opens))
        shop = Shop(order, WarmProcess)
        closing.callback(shop.close)
        Rounds(Inputs([order.file]), shop, Telling(), screen).run()


def _title(file: Path) -> str:
    """The file with its folder: many a file is called negotiation.yaml."""
    return f"{real(file).parent.name}/{file.name}"


@contextmanager
def _until_ended() -> Iterator[None]:
    """Ctrl-C ends it well; a closed terminal and a request to end are told by the exit code."""
    try:
        yield
    except KeyboardInterrupt as asked:
        with contextlib.suppress(OSError):
            click.echo("\nNo longer watching.", err=True)
        if isinstance(asked, Ended):
            raise SystemExit(asked.code) from None
