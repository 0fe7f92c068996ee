"""All that goes into the books of some files, so that a save of any of it is noticed.

Files are asked for their times, size and number on the disk. That needs no service of the system,
works on network shares, and does not mind editors that write a new file and rename it. What a file
includes and which pictures it shows is found by the names in its text, so that it is known while
the file is broken, and noticed when a missing one appears.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from briefgen.batch.naming import named_in
from briefgen.library import SETTINGS, Library, load, workspace_of
from briefgen.problems import Unusable
from briefgen.workspace import real

Stamp = tuple[int, ...]
State = dict[str, Stamp | None]
"""Of each file when it was written first, then all that tells one save from another; None while it
is not there. A program may set back the time that a file tells, but not when it did so."""

SHELVES = ("templates", "playbooks")
_MOST_FILES = 20_000
_MOST_NAMES = 4_000
_TEXTS = (".css", ".html", ".md", ".yaml", ".yml")
_LEFT_BY_EDITORS = re.compile(r"[.#].*|.*~|.*\.(?:sw.|tmp|bak|orig|part)|\d+", re.I)

_INCLUDED = (
    re.compile(r"!include\s+[\"']?([^\"'\s,}\]]+)"),
    re.compile(r"!include\s+[\"']?([^\"'\n#]*[^\"'\n#\s])"),
)


def state(files: Iterable[Path | str]) -> State:
    """The state of files, as far as the disk tells it."""
    return {str(file): _stamp(str(file)) for file in files}


class Inputs:
    """What goes into some negotiation files, and into texts that are watched beside them."""

    def __init__(self, files: Iterable[Path], texts: Iterable[Path] = ()) -> None:
        self._files = tuple(files)
        self._texts = tuple(texts)
        self._shelves: tuple[str, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._read: frozenset[str] = frozenset()
        self._named: dict[str, tuple[Stamp, frozenset[str]]] = {}

    def gathered(self) -> State:
        """Look anew which files go in; their state, from before any of them was read."""
        while True:
            known, shelves = self._known, self._shelves
            before = self.state()
            self._gather()
            if (known, shelves) == (self._known, self._shelves) and before == self.state():
                return before

    def also(self, files: Iterable[str]) -> State:
        """Watch these, too, which were read in fact; the state of those that are new."""
        new = frozenset(files) - self._read - set(self.state())
        self._read |= new
        return state(new)

    def state(self) -> State:
        """The state of all of them now, those included that lie newly on a shelf."""
        found = state(self._known | self._read)
        for shelf in self._shelves:
            found.update(_on_shelf(shelf))
        return found

    def _gather(self) -> None:
        known = {str(file) for file in (*self._files, *self._texts)}
        shelves: dict[str, None] = {}
        for file in (*self._files, *self._texts):
            library = Library(workspace_of(file), real(file).parent)
            known |= {str(folder / SETTINGS) for folder in library.pictures}
            own = [str(folder / shelf) for folder in library.pictures for shelf in SHELVES]
            shelves |= dict.fromkeys(own)
            shelves |= dict.fromkeys(str(r / shelf) for r in library.roots for shelf in SHELVES)
            folders = tuple(map(str, library.pictures))
            if file in self._files:
                known |= set(self._reached(str(file), folders))
            for shelf in own:
                for text in _on_shelf(shelf):
                    known |= set(_places(self._names(text), folders))
        self._known, self._shelves = frozenset(known), tuple(shelves)

    def _reached(self, start: str, folders: tuple[str, ...]) -> Iterator[str]:
        """What a file names, and what the texts name that it includes."""
        waiting, seen = [start], {start}
        while waiting and len(seen) < _MOST_FILES:
            file = waiting.pop()
            home = os.path.dirname(os.path.abspath(file))  # noqa: PTH100, PTH120 (asked very often)
            for name in _places(self._names(file), (home, *folders)):
                if name not in seen:
                    seen.add(name)
                    waiting.append(name)
                    yield name

    def _names(self, file: str) -> frozenset[str]:
        """The files that a text names; it is read again only where it was written again."""
        stamp = _stamp(file)
        if stamp is None or not file.endswith(_TEXTS):
            return frozenset()
        if file not in self._named or self._named[file][0] != stamp:
            self._named[file] = stamp, frozenset(_named_in(file))
        return self._named[file][1]


def _named_in(file: str) -> Iterator[str]:
    try:
        text = load(Path(file)).text
    except Unusable:
        return
    included = (found[1] for pattern in _INCLUDED for found in pattern.finditer(text))
    for name in islice((*included, *sorted(named_in(None, [text]), key=len)), _MOST_NAMES):
        # Asking for a name on another machine would tell that machine who asks.
        if "//" not in name and not name.startswith("\\\\") and "\0" not in name:
            yield name


def _places(names: Iterable[str], folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for name in names:
            yield os.path.normpath(os.path.join(folder, name))  # noqa: PTH118 (asked very often)


def _on_shelf(shelf: str) -> State:
    """Every file on a shelf, however deep; what editors leave beside a file is none."""
    found: State = {}
    for folder, below, files in os.walk(shelf):
        below[:] = [name for name in below if not name.startswith((".", "__"))]
        for name in files:
            if not _LEFT_BY_EDITORS.fullmatch(name):
                path = os.path.join(folder, name)  # noqa: PTH118 (asked very often)
                found[path] = _stamp(path)
        if len(found) > _MOST_FILES:
            break
    return found


def _stamp(file: str) -> Stamp | None:
    try:
        known = os.stat(file)  # noqa: PTH116 (asked very often)
    except (OSError, ValueError):
        return None
    return known.st_mtime_ns, known.st_size, known.st_ctime_ns, known.st_ino
