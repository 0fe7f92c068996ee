"""Where things lie: the folder of a team's own shelves, and the shelves that ship.

It only looks; it is small, so that a command which has nothing to do loads nothing else.
"""

from pathlib import Path

SETTINGS = "briefgen.yaml"
SHELVES = ("templates", "playbooks")


def shipped() -> Path:
    """The folder that holds the shelves we ship: inside the package, or beside it."""
    inside = Path(__file__).parent / "shipped"
    return inside if inside.is_dir() else Path(__file__).parent.parent


def real(file: Path) -> Path:
    """Where a file really lies; for a link that leads to itself, where it stands."""
    try:
        return file.resolve()
    except (OSError, ValueError, RuntimeError):
        return file.absolute()


def workspace_of(file: Path) -> Path:
    """The nearest folder above the file that has shelves or settings; else the file's own."""
    home = real(file).parent
    return next((folder for folder in (home, *home.parents) if has_shelves(folder)), home)


def has_shelves(folder: Path) -> bool:
    """Whether a folder is a workspace: many a home has a folder `Templates` that is none."""
    # The schema is what `briefgen new` leaves beside the file to be filled in.
    if any((folder / name).is_file() for name in (SETTINGS, "briefgen.schema.json")):
        return True
    shelves = (folder / "templates" / name for name in ("sections", "editions", "pages"))
    return any(s.is_dir() for s in shelves) or any(
        any((folder / "playbooks").glob(sign)) for sign in ("*/pack.yaml", "*/as-shipped")
    )
