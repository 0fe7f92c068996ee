"""What every command on plays begins with: the workspace one stands in, and its plays."""

from pathlib import Path

import click

from briefgen.library import Library, workspace_of
from briefgen.playbooks.admission import NAME
from briefgen.playbooks.shelf import called, everything, foremost
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


def named(library: Library, play_id: str) -> Shelved:
    """The play of that id; the mistakes of other plays do not stand in its way."""
    problems: list[Problem] = []
    plays = foremost(everything(library, problems))
    own = [p for p in problems if p.place and Path(p.place.file).stem == play_id]
    if play_id not in plays and own:
        raise Unusable(own)
    return called(play_id, plays)


def short_name(written: str, what: str) -> str:
    """A name that a play or a pack may have; Unusable with a better one where it may not."""
    if NAME.fullmatch(written) and len(written) <= 60:
        return written
    told = f"“{written[:80]}” cannot be the name of a {what}"
    raise unusable(told, "Write letters, figures and hyphens, such as: ask-who-pays")


def here(path: Path) -> Path:
    """The path from the current folder on, where it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
