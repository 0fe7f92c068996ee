"""Under which name the books of each file lie, so that no two files write over each other.

The name is made of where the file lies and of nothing else: a run that was killed, or that begins
with a part of the files, gives each the same name as one run over all.
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.batch.record import NAME
from briefgen.library import workspace_of
from briefgen.workspace import apart, called, output_in, real


def home_of(files: Iterable[Path]) -> Path:
    """Where the books go if nobody says: `output` of the one workspace, or of this folder."""
    homes = {workspace_of(file) for file in files}
    only = homes.pop() if len(homes) == 1 else Path.cwd()
    return output_in(only)


def named(files: Iterable[Path], home: Path, taken: Mapping[str, Path]) -> dict[Path, str]:
    """A folder's name in `home` for each file. What is `taken` already stays with its file.

    Names that differ in capitals alone are one and the same on many disks.
    """
    files = tuple(files)
    before = {real(file): name for name, file in taken.items()}
    beside = real(home).parent
    plain = {file: called(_lies(file), beside) for file in files}
    often = Counter(name.casefold() for name in plain.values())
    used = {name.casefold() for name in (NAME, *taken)}
    return {
        file: before.get(real(file))
        or (apart(file, name) if often[name.casefold()] > 1 or name.casefold() in used else name)
        for file, name in plain.items()
    }


def _lies(file: Path) -> Path:
    """Where a file really lies; a link that leads nowhere stands for itself."""
    return real(file) if os.path.exists(file) else real(file.parent) / file.name  # noqa: PTH110 (never raises)
