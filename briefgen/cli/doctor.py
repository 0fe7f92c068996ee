"""`briefgen doctor`: is everything there that printing needs?"""

import os
import sys
from pathlib import Path

import click

from briefgen.library import shipped
from briefgen.typesetting.engine import engine_state
from briefgen.typesetting.faces import FACES, PRINT


@click.command()
def command() -> None:
    """Say whether Pango, the type and the folders are as they should be, and what to do."""
    rows = [("Python", sys.version_info >= (3, 11), "Install Python 3.11 or newer.")]
    rows += [(f"PDF engine: {c.what}", c.ok, c.advice) for c in engine_state()]
    missing = [face.file_name for face in FACES if not (PRINT / f"{face.file_name}.ttf").is_file()]
    rows.append(("The book's type", not missing, "Install briefgen again."))
    for shelf in ("templates", "playbooks"):
        rows.append((f"Shelf {shelf}", (shipped() / shelf).is_dir(), "Install briefgen again."))
    here = Path.cwd()
    advice = "Go to a folder of your own, or name one with --output."
    rows.append((f"Writing in {here}", os.access(here, os.W_OK), advice))
    for what, fine, todo in rows:
        click.echo(f"{'ok     ' if fine else 'MISSING'}  {what}")
        if not fine:
            click.echo(f"         {todo}")
    if not all(fine for _, fine, _ in rows):
        raise SystemExit(2)
    click.echo("Everything is there.")
