"""Under which name the books of each file lie, so that no two files write over each other.

The name is made of where the file lies and of nothing else: a run that was killed, or that begins
with a part of the files, gives each the same name as one run over all.
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from briefgen.batch.record import NAME
from briefgen.library import workspace_of
from briefgen.workspace import output_in, real

_LONGEST = 150
"""Bytes of a name; disks take 255, and a finished file is written under a longer one first."""
_SIGNS = 8


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
    plain = {file: _plain(_lies(file), beside) for file in files}
    often = Counter(name.casefold() for name in plain.values())
    used = {name.casefold() for name in (NAME, *taken)}
    return {
        file: before.get(real(file))
        or _own(file, name, often[name.casefold()] > 1 or name.casefold() in used)
        for file, name in plain.items()
    }


def _lies(file: Path) -> Path:
    """Where a file really lies; a link that leads nowhere stands for itself."""
    return real(file) if os.path.exists(file) else real(file.parent) / file.name  # noqa: PTH110 (never raises)


def _plain(file: Path, beside: Path) -> str:
    """The steps from the folder in which both lie; of a `negotiation` that folder's alone."""
    try:
        steps = [step for step in Path(os.path.relpath(file, beside)).parts if step != os.pardir]
    except ValueError:  # another drive
        steps = [*file.parts[1:]]
    steps[-1:] = [] if file.stem == "negotiation" else [_stem(file)]
    name = "-".join(steps or [file.parent.name])
    return _own(file, name, len(os.fsencode(name)) > _LONGEST) if name.strip(".") else "talks"


def _stem(file: Path) -> str:
    """The file's name; with a rare ending, for the same may lie beside it with the usual one."""
    return file.stem if file.suffix in ("", ".yaml") else f"{file.stem}-{file.suffix[1:]}"


def _own(file: Path, name: str, more: bool) -> str:
    """The name; with `more`, its end and a sum that no other file has."""
    if not more:
        return name
    end = os.fsencode(name)[-_LONGEST + _SIGNS :].decode("utf-8", "ignore").lstrip("-. ")
    return f"{end}-{sha256(os.fsencode(real(file))).hexdigest()[:_SIGNS]}"
