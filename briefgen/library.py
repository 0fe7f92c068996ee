"""The writers' shelves on disk: the workspace's own first, then what ships.

The only room besides the command line that opens files. It reads; it never writes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefgen.keeping.noting import note, note_link
from briefgen.keeping.ordinary import content_of
from briefgen.problems import Problem, Unusable, unusable
from briefgen.reading import LARGEST, Source, decode, too_large
from briefgen.workspace import SETTINGS, is_file, real, shipped, workspace_of

__all__ = ["SETTINGS", "Library", "including", "is_shipped", "load", "shipped", "workspace_of"]


def load(path: Path, shown: str | None = None, may_be_empty: bool = False) -> Source:
    """The text of one file; every way in which it cannot be read has its own sentence."""
    name = shown or str(path)
    try:
        if path.is_dir():
            raise unusable(f"{name} is a folder, not a file", "Name the YAML file inside it.")
        if not path.exists():
            raise unusable(f"There is no file {name}", "Check the spelling and the folder.")
        if not path.is_file():
            raise unusable(f"{name} is not an ordinary file", "Give a text file on this machine.")
        if path.stat().st_size > LARGEST:
            raise too_large(path.stat().st_size, name)
        raw = content_of(path, LARGEST)
        note(path, raw)
        return decode(raw, name, may_be_empty)
    except PermissionError:
        advice = "Ask its owner for the right to read it, or copy it to your own folder."
        raise unusable(f"{name} may not be read by you", advice) from None
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "the name is not allowed"
        raise unusable(f"{name} cannot be read: {reason}", "Check the name and the disk.") from None


@cache
def _real(root: Path) -> Path:
    """Where a folder of shelves really lies: asked for every file, and the same for all."""
    return root.resolve()


@dataclass(frozen=True, slots=True)
class Library:
    """The shelves open to one negotiation, the workspace's own before the shipped ones."""

    workspace: Path
    home: Path

    @property
    def pictures(self) -> tuple[Path, ...]:
        """Where pictures are looked for: beside the negotiation file, then in the workspace."""
        return tuple(dict.fromkeys((self.home.resolve(), self.workspace.resolve())))

    @property
    def roots(self) -> tuple[Path, ...]:
        """Where shelves are looked for, in order."""
        home = shipped()
        own = _real(self.workspace)
        return (own,) if own == _real(home) else (own, home)

    def names(self, shelf: str, ending: str) -> Iterator[tuple[str, Path]]:
        """The id and file of everything on a shelf; what stands first hides its namesakes."""
        seen: set[str] = set()
        for root in self.roots:
            for file in sorted((root / shelf).glob(f"*{ending}")):
                name = file.name.removesuffix(ending)
                if name not in seen and file.is_file():
                    seen.add(name)
                    yield name, file

    def find(self, shelf: str, file: str) -> Path | None:
        """The file of that name on a shelf, the workspace's own first."""
        for root in self.roots:
            found = root / shelf / file
            if is_file(found) and real(found).is_relative_to(real(root / shelf)):
                return found
        return None

    def packs(self) -> Iterator[tuple[str, Path]]:
        """Every folder of plays; the workspace's own first."""
        for root in self.roots:
            folders = sorted(p for p in (root / "playbooks").glob("[!.]*") if p.is_dir())
            for folder in folders:
                yield folder.name, folder

    def ships(self, path: Path) -> bool:
        """Whether a pack, or a file of one, comes with briefgen and is not the workspace's own."""
        return len(self.roots) > 1 and path.is_relative_to(shipped() / "playbooks")

    def shown(self, path: Path) -> str:
        """The path as a writer knows it: from the workspace or the shelves on."""
        # What ships may lie inside the workspace, in an environment of its own.
        for root in sorted(self.roots, key=lambda one: len(one.parts), reverse=True):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.name

    def read(self, path: Path) -> Source:
        """The text of a file on a shelf; a link that leads outside is not followed."""
        lies = real(path)
        if not any(lies.is_relative_to(_real(root)) for root in self.roots):
            told = f"{self.shown(path)} leads outside the workspace and is not read"
            raise unusable(told, "Put a copy of the file there instead of a link.")
        return load(path, self.shown(path))


def is_shipped(library: Library, file: str) -> bool:
    """Whether what the library finds under that name is what we ship."""
    found = next((root / file for root in library.roots if (root / file).is_file()), None)
    return found is None or found.resolve().is_relative_to(shipped().resolve())


def including(start: Path, workspace: Path) -> Callable[[str, str], Source]:
    """What fetches an included file: from beside the file that asks, inside the workspace only."""
    own = real(start).parent
    folders = {str(start): own}
    fence = workspace.resolve()

    def fetch(written: str, from_file: str) -> Source:
        home = folders.get(from_file, own)
        try:
            wanted = (home / written).resolve()
        except (OSError, ValueError, RuntimeError):
            told = f"“{written}” is not a file name"
            raise Unusable([Problem(told, "Write a path such as annexes/map.md.")]) from None
        if not wanted.is_relative_to(fence):
            told = f"“{written}” lies outside the workspace and is not read"
            raise Unusable([Problem(told, "Copy the file beside the negotiation file.")])
        name = wanted.relative_to(fence).as_posix()
        if name == str(start) and wanted != real(start):
            name = f"./{name}"  # the one that was named from another folder
        folders[name] = wanted.parent
        source = load(wanted, name)
        note_link(home / written, wanted)
        return source

    return fetch
