"""A parcel laid out where it arrived, for as long as its brief is made, and taken away again."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from briefgen.batch.order import Parcel
from briefgen.batch.parcel import maker
from briefgen.problems import Problem, unusable

_OWN = 0o600
_MARK = "briefgen.schema.json"
"""Without it, a folder further up might be taken for the workspace."""


@contextmanager
def unpacked(parcel: Parcel) -> Iterator[Path]:
    """The negotiation file, in a folder that nobody else may open and that is gone afterwards."""
    _same_maker(parcel)
    folder = Path(tempfile.mkdtemp(prefix="briefgen-"))
    try:
        for one in parcel.contents:
            if not one.whole:
                raise unusable("The brief did not arrive whole", "Run it once more.")
            _lay(folder, one.name, one.content)
        if not (folder / _MARK).exists():
            _lay(folder, _MARK, b"{}")
        yield folder / parcel.file
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def as_named(problems: Iterable[Problem], file: Path, shown: str) -> tuple[Problem, ...]:
    """The problems with the names that their writer knows, none of the folder here."""
    return tuple(_renamed(one, file, shown) for one in problems)


def _renamed(problem: Problem, file: Path, shown: str) -> Problem:
    def told(text: str) -> str:
        return text.replace(str(file), shown)

    place = problem.place and replace(problem.place, file=told(problem.place.file))
    return replace(problem, message=told(problem.message), advice=told(problem.advice), place=place)


def _same_maker(parcel: Parcel) -> None:
    if parcel.maker != maker():
        told = f"A worker has another briefgen ({maker()}) than this machine ({parcel.maker})"
        raise unusable(told, "Install the same one on all; else books would differ.")


def _lay(folder: Path, name: str, content: bytes) -> None:
    wanted = PurePosixPath(name)
    if wanted.is_absolute() or ".." in wanted.parts:
        raise unusable("The brief did not arrive whole", "Run it once more.")
    target = folder / wanted
    target.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWN), "wb") as file:
        file.write(content)
