"""The screen of `briefgen watch --serve`: its address, and the browser that opens it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from briefgen.serving import Door, Show


@contextmanager
def shown(title: str, port: int | None, opens: bool) -> Iterator[Show]:
    """A screen while the block lasts; with `opens`, the browser shows it at once."""
    show = Show(title)
    with Door(show, port).open() as door:
        click.echo(f"On this machine only: {door.address}", err=True)
        if opens and _has_a_screen():
            click.launch(door.once())
        yield show


def _has_a_screen() -> bool:
    """Whether a browser would open a window; without one, some open in the terminal."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
