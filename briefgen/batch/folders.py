"""Under which name the books of each file lie, so that no two files write over each other."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.library import workspace_of
from briefgen.workspace import real


def home_of(files: Iterable[Path]) -> Path:
    """Where the books go if nobody says: `output` of the one workspace, or of this folder."""
    homes = {workspace_of(file) for file in files}
    only = homes.pop() if len(homes) == 1 else Path.cwd()
    here = Path.cwd()
    folder = only / "output"
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def named(files: Iterable[Path], taken: Mapping[str, Path]) -> dict[Path, str]:
    """A folder's name for each file. What is `taken` already stays with its file.

    Names that differ in capitals alone are one and the same on many disks.
    """
    files = tuple(files)
    before = {real(file): name for name, file in taken.items()}
    used = {name.casefold() for name in taken}
    fresh = [file for file in files if real(file) not in before]
    often = Counter(_plain(file).casefold() for file in fresh)
    found: dict[Path, str] = {}
    for file in files:
        name = before.get(real(file)) or _free(file, often, used)
        found[file] = name
        used.add(name.casefold())
    return found


def _free(file: Path, often: Mapping[str, int], used: set[str]) -> str:
    """The plain name where it is the only one, else with its folder's before it, else counted."""
    plain = _plain(file)
    longer = f"{real(file).parent.name or 'top'}-{plain}"
    tried = [plain] if often[plain.casefold()] == 1 else []
    counted = (f"{longer}-{number}" for number in range(2, len(used) + 3))
    return next(one for one in (*tried, longer, *counted) if one.casefold() not in used)


def _plain(file: Path) -> str:
    """The file's name, or its folder's where all are called alike."""
    name = real(file).parent.name if file.stem == "negotiation" else file.stem
    return name if name.strip(".") else "talks"
