"""How things stand: files, the workspace's shelves, and this very program, each as one sum.

Files that people write are told by what is in them. The program's own are told by length and time,
which is how Python itself knows whether a module has changed.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from briefgen import __version__
from briefgen.keeping.noting import ABSENT, sum_of
from briefgen.keeping.ordinary import content_of
from briefgen.workspace import SHELVES, shipped

_MOST, _HEAVIEST = 5_000, 200_000_000
_LARGEST = 50_000_000

# What the PDF engine draws with, and where zones are told: both come with the machine.
_DRAWN_WITH = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset", "fontconfig", "freetype",
               "gobject-2.0", "glib-2.0", "fribidi")  # fmt: skip
_ENDINGS = ("so.0", "so.1", "so.6", "0.dylib", "dylib")
_LIBRARIES = ("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib")
_ZONES = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_TOLD_BY = ("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
            "WEASYPRINT_DLL_DIRECTORIES", "PYTHONTZPATH", "PYTHONPATH")  # fmt: skip


class TooMuch(Exception):
    """There is more on the shelves than can be looked through each time."""


def now(path: str) -> str:
    """The sum of a file as it stands; ABSENT where there is none that can be read."""
    try:
        return sum_of(content_of(path, _LARGEST))
    except (OSError, ValueError):
        return ABSENT


def shelves(workspace: Path, names: Sequence[str] = SHELVES) -> str:
    """The sum of all that lies on the workspace's own shelves, by name and content."""
    root = os.path.realpath(workspace)
    whole = sha256()
    for count, (path, seen) in enumerate(_shelved(root, names)):
        if count == _MOST:
            raise TooMuch
        whole.update(f"{path[len(root) :]}\0{seen}\0".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _shelved(root: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every file and folder on the shelves, and how it stands; a folder is gone through once."""
    waiting = [f"{root}{os.sep}{shelf}" for shelf in names]
    seen: set[str] = set()
    weight = 0
    while waiting:
        folder = waiting.pop()
        if os.path.islink(folder) and not os.path.realpath(folder).startswith(root + os.sep):  # noqa: PTH114
            yield folder, f"link {os.path.realpath(folder)}"
            continue
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda one: one.name)
        except OSError:
            yield folder, ABSENT
            continue
        yield folder, ""
        for one in entries:
            # A link that leads outside is not read by anybody; where it leads says enough.
            real = os.path.realpath(one.path) if one.is_symlink() else one.path
            if not real.startswith(root + os.sep):
                yield one.path, f"link {real}"
            elif not one.is_dir():
                weight += min(_LARGEST, _size(one))
                if weight > _HEAVIEST:
                    raise TooMuch
                yield one.path, now(one.path)
            elif real not in seen:
                seen.add(real)
                waiting.append(one.path)


def _size(entry: "os.DirEntry[str]") -> int:
    try:
        return entry.stat().st_size
    except OSError:
        return 0


def program(workspace: Path) -> str:
    """The sum of this program, of what it stands on, and of what of the environment reaches it."""
    package = Path(__file__).parent.parent
    known = [__version__, sys.version, sys.platform, sys.executable, str(package)]
    known += [f"{name}={os.environ.get(name, '')}" for name in _TOLD_BY]
    known += _stamps(str(package))
    if workspace.resolve() != shipped().resolve():
        known += [one for shelf in SHELVES for one in _stamps(str(shipped() / shelf))]
    known += sorted(_packages())
    known += _machine()
    return sum_of("\0".join(known).encode("utf-8", "surrogateescape"))


program_of = lru_cache(maxsize=8)(program)
"""The same, looked at once: the program that runs, whatever is written over it meanwhile."""


@lru_cache(maxsize=1)
def this_program() -> str:
    """The sum of the program that runs; its shelves say themselves what they hold."""
    return program(shipped())


def _stamps(folder: str) -> list[str]:
    """Every file of ours below a folder, with its length and time."""
    found = []
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for one in entries:
                if one.is_dir(follow_symlinks=False):
                    if one.name != "__pycache__":
                        waiting.append(one.path)
                else:
                    found.append(_stamp(one.path))
    return sorted(found)


def _stamp(path: str) -> str:
    try:
        known = os.stat(path)  # noqa: PTH116 (asked very often)
    except OSError:
        return f"{path} -"
    return f"{path} {known.st_size} {known.st_mtime_ns}"


def _packages() -> Iterator[str]:
    """The packages that are installed: the folder of each bears its name and version."""
    for place in sys.path:
        try:
            names = os.listdir(place)  # noqa: PTH208 (names are all that is wanted)
        except OSError:
            continue
        endings = (".dist-info", ".egg-info")
        yield from (_stamp(f"{place}{os.sep}{name}") for name in names if name.endswith(endings))


def _machine() -> Iterator[str]:
    """The libraries under the PDF engine, and the time zones."""
    named = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    kind = getattr(sys.implementation, "_multiarch", "")
    for folder in (*filter(None, named), *_LIBRARIES):
        for place in filter(os.path.isdir, (folder, f"{folder}/{kind}")):
            for name in _DRAWN_WITH:
                yield from (_stamp(f"{place}/lib{name}.{end}") for end in _ENDINGS)
    yield from map(_stamp, (*_ZONES, *(f"{place}/tzdata.zi" for place in _ZONES)))
