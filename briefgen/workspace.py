"""Where things lie: the folder of a team's own shelves, the shelves that ship, where books go.

It only looks; it is small, so that a command which has nothing to do loads nothing else.
"""

import os
from collections.abc import Iterator
from hashlib import sha256
from itertools import product
from pathlib import Path

from briefgen.problems import unusable

SETTINGS = "briefgen.yaml"
SHELVES = ("templates", "playbooks")
_LONGEST = 150
"""Bytes of a name; disks take 255, and a finished file is written under a longer one first."""
_SIGNS = 8
_USUAL = "negotiation.yaml"
_MOST_STEPS = 8


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


def is_file(path: Path) -> bool:
    """Whether it is one; unlike pathlib's own, no for a name longer than any disk allows."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """The same, of a folder."""
    return os.path.isdir(path)  # noqa: PTH112


def is_there(path: Path) -> bool:
    """The same, of anything."""
    return os.path.exists(path)  # noqa: PTH110


def workspace_of(file: Path) -> Path:
    """The nearest folder above the file that has shelves or settings; else the file's own."""
    home = real(file).parent
    return next((folder for folder in (home, *home.parents) if has_shelves(folder)), home)


def has_shelves(folder: Path) -> bool:
    """Whether a folder is a workspace: many a home has a folder `Templates` that is none."""
    # The schema is what `briefgen new` leaves beside the file to be filled in.
    if any(is_file(folder / name) for name in (SETTINGS, "briefgen.schema.json")):
        return True
    shelves = (folder / "templates" / name for name in ("sections", "editions", "pages"))
    packs = folder / "playbooks"
    return any(map(is_folder, shelves)) or (
        is_folder(packs) and any(any(packs.glob(sign)) for sign in ("*/pack.yaml", "*/as-shipped"))
    )


def called(file: Path, beside: Path) -> str:
    """The name of the folder of a file's books: the steps to it from the folder in which both lie.

    Of a `negotiation.yaml` it is that of its folder.
    """
    try:
        steps = [step for step in Path(os.path.relpath(file, beside)).parts if step != os.pardir]
    except ValueError:  # another drive
        steps = [*file.parts[1:]]
    steps[-1:] = [] if file.name == _USUAL else [_stem(file)]
    name = "-".join(steps or [file.parent.name])
    if not name.strip("."):
        return "talks"
    return apart(file, name) if len(os.fsencode(name)) > _LONGEST else name


def called_alone(file: Path, beside: Path) -> str:
    """The same, with signs at its end where another file that is there comes to the same name."""
    name = called(file, beside)
    there = (one for one in _alike(name, beside) if is_file(one) and real(one) != real(file))
    return apart(file, name) if any(there) else name


def _alike(name: str, beside: Path) -> Iterator[Path]:
    """Every file that may be called so: a hyphen may stand for a step, or before an ending."""
    if name == beside.name:
        yield beside / _USUAL
    words = name.split("-")
    for signs in product("-/", repeat=min(len(words) - 1, _MOST_STEPS)):
        way = "".join(sign + word for sign, word in zip(("", *signs), words, strict=False))
        way = "-".join((way, *words[len(signs) + 1 :]))
        yield beside / f"{way}.yaml"
        yield beside / way / _USUAL
        if way.endswith("-yml"):
            yield beside / f"{way.removesuffix('-yml')}.yml"


def _stem(file: Path) -> str:
    """The file's name; with a rare ending, for the same may lie beside it with the usual one."""
    return file.stem if file.suffix in ("", ".yaml") else f"{file.stem}-{file.suffix[1:]}"


def apart(file: Path, name: str) -> str:
    """The name's end and a sum that no other file has."""
    end = os.fsencode(name)[-_LONGEST + _SIGNS :].decode("utf-8", "ignore").lstrip("-. ")
    return f"{end}-{sha256(os.fsencode(real(file))).hexdigest()[:_SIGNS]}"


def inside(path: Path, folder: Path) -> Path:
    """The path, which lies in the folder; Unusable where a link on the way leads it elsewhere."""
    if not real(path).is_relative_to(real(folder)):
        told = f"A link leads {path} out of {folder}, so nothing is written there"
        raise unusable(told, "Take the link away.")
    return path


def output_in(workspace: Path, name: str = "") -> Path:
    """Where books go, where nobody says otherwise; Unusable where a link leads them elsewhere.

    Who sends a workspace might have a link in it; whoever names a folder knows where it leads.
    """
    folder = inside(workspace / "output" / name, workspace)
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
