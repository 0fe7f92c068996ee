"""What every command on plays begins with: the workspace one stands in, and its plays."""

from pathlib import Path

import click

from briefgen.library import Library, workspace_of
from briefgen.playbooks.admission import NAME
from briefgen.playbooks.calling import Piece, piece_called
from briefgen.playbooks.known import Known, every_known, foremost_known
from briefgen.playbooks.shelf import everything, foremost
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Problem, Unusable, unusable

today_option = click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), default=None, hidden=True,
    help="Judge dates as on that day.",
)  # fmt: skip


def library_here() -> Library:
    """The shelves of the workspace that the current folder belongs to."""
    here = Path.cwd()
    return Library(workspace_of(here / "here"), here)


def home_here() -> Library:
    """The same, for what is to be written; Unusable where no negotiation lives."""
    library = library_here()
    found = library.workspace
    signs = ("playbooks", "templates", "briefgen.yaml", "*.yaml")
    if not any(any(found.glob(sign)) for sign in signs):
        told = "This folder holds no negotiation file, and no folder above it holds plays"
        advice = "Go to the folder of your negotiation file, or make one: briefgen new talks"
        raise unusable(told, advice)
    if len(library.roots) == 1:
        told = "These are the plays that come with briefgen; here they are not copied"
        raise unusable(told, "Write in playbooks/ itself, or go to the folder of your negotiation.")
    return library


def pieces(
    library: Library, problems: list[Problem]
) -> tuple[tuple[Shelved, ...], tuple[Known, ...]]:
    """Every play, and every dossier and list; what cannot be read is added to the problems."""
    found: list[Problem] = []
    every = everything(library, found), every_known(library, found)
    problems += dict.fromkeys(found)
    return every


def named(library: Library, name: str) -> Piece:
    """What is called so; the mistakes of other files do not stand in its way."""
    problems: list[Problem] = []
    plays, known = pieces(library, problems)
    own = [p for p in problems if p.place and Path(p.place.file).stem == Path(name).stem]
    try:
        return piece_called(name, foremost(plays), foremost_known(known))
    except Unusable:
        if own:
            raise Unusable(own) from None
        raise


def short_name(written: str, what: str) -> str:
    """A name that a play or a pack may have; Unusable with a better one where it may not."""
    if NAME.fullmatch(written) and len(written) <= 60:
        return written
    told = f"“{written[:80]}” cannot be the name of a {what}"
    raise unusable(told, "Write letters, figures and hyphens, such as: ask-who-pays")


def here(path: Path) -> Path:
    """The path from the current folder on, where it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
