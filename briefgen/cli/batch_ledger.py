"""The record of a batch on disk: written whole, as often as it costs next to nothing.

Another batch may write in the same folder: each adds its own to what stands there by then.
"""

import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from briefgen.batch.folders import named
from briefgen.batch.record import NAME, Done, read, written
from briefgen.cli.placing import alone, make_folder
from briefgen.cli.writing import write_whole
from briefgen.keeping.ordinary import content_of, open_ordinary
from briefgen.workspace import real

_LARGEST = 50_000_000
"""Bytes of a record; one of 10,000 briefs has a tenth of it."""
_SHARE = 20
"""Writing it may take one part in so many of the time."""


class Ledger:
    """What lies finished in an output folder."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._next = 0.0
        self._changed = False
        self._own: dict[str, Done] = {}
        self._record = self._there()

    def _there(self) -> dict[str, Done]:
        try:
            return read(content_of(self._home / NAME, _LARGEST))
        except OSError:
            return {}

    @property
    def taken(self) -> dict[str, Path]:
        """Which file each folder belongs to."""
        return {name: self._home / one.file for name, one in self._record.items()}

    def claimed(self, files: Iterable[Path]) -> dict[Path, str]:
        """A folder's name for each file, its own from now on: another batch may begin meanwhile."""
        with suppress(OSError):  # which writing will tell
            make_folder(self._home)
        with alone(self._home):
            self._record = self._there()
            names = named(files, self._home, self.taken)
            new = {name: file for file, name in names.items() if name not in self._record}
            self._record |= {name: Done(self.shown(file), "", 0, {}) for name, file in new.items()}
            if new:
                write_whole(self._home / NAME, written(self._record))
        return names

    def finished(self, name: str) -> Done | None:
        """What is recorded of a folder, if all of it lies there as it was made."""
        one = self._record.get(name)
        whole = one and all(
            _sum(self._home / name / file) == known for file, known in one.files.items()
        )
        return one if whole else None

    def shown(self, file: Path) -> str:
        """A file as the record names it, from the output folder on."""
        try:
            return os.path.relpath(real(file), self._home.resolve())
        except ValueError:  # another drive
            return str(real(file))

    def put(self, name: str, one: Done) -> None:
        """One more is finished; without a key only its folder is known again."""
        self._record[name] = self._own[name] = one
        self._changed = True
        if time.monotonic() >= self._next:
            self.settle()

    def settle(self) -> None:
        """Write down what is not yet."""
        if self._changed:
            began = time.monotonic()
            with alone(self._home):
                self._record |= self._there() | self._own
                write_whole(self._home / NAME, written(self._record))
            ended = time.monotonic()
            self._changed, self._next = False, ended + _SHARE * (ended - began)


def _sum(file: Path) -> str:
    try:
        with open_ordinary(file) as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return ""
