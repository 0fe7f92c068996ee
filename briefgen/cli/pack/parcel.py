"""A pack as it arrives from elsewhere, a folder or a zip file, taken in as names and bytes.

Nothing is unpacked to disk here, and nothing is trusted: names that lead out, links, other kinds
of file, too many files and files that are too large are all refused.
"""

import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from briefgen.playbooks.admission import LARGEST
from briefgen.problems import Problem, Unusable, unusable

ENDINGS = (".md", ".yaml", ".yml", ".txt")
PLAIN_NAMES = ("LICENSE", "LICENCE", "NOTICE")
FOLDERS = ("", "dossiers", "lists")
OF_RULES = re.compile(r"watch/[a-z]{2,3}")
MOST_FILES = 200
LONGEST_NAME = 120
LARGEST_FILE = 4 * LARGEST
LARGEST_PACK = 5_000_000
BY_MACHINES = ("__MACOSX", ".DS_Store", "Thumbs.db")
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How a member may be packed; with others, a few kilobytes may need any amount of memory."""
_OF_A_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\..*)?", re.IGNORECASE)
_DATA = "A pack is data: plays, pack.yaml, dossiers, lists, rules for words, a licence."

Files = dict[str, bytes]


def opened(path: Path) -> tuple[str, Files]:
    """The name of the pack and its files; Unusable with everything in it that may not be there."""
    if path.is_symlink():
        raise unusable(f"{path} is a link", "Name the folder or the zip file itself.")
    if path.is_dir():
        return path.resolve().name, _taken(_of_folder(path))
    if not path.exists():
        raise unusable(f"There is no {path}", "Check the spelling and the folder.")
    if not path.is_file():
        raise unusable(f"{path} is neither a folder nor a zip file", _DATA)
    return _of_zip(path)


class _Entry:
    """One file of a pack: its path, and how to get at its bytes without getting too many."""

    def __init__(self, name: str, size: int, wrong: str, source: "Path | zipfile.ZipInfo") -> None:
        self.name, self.size, self.wrong, self.source = name, size, wrong, source


def _of_folder(top: Path) -> Iterator[_Entry]:
    count = 0
    for folder, names, files in os.walk(top, followlinks=False):
        for name in sorted((*names, *files)):
            path = Path(folder) / name
            shown = path.relative_to(top).as_posix()
            count += 1
            if count > 2 * MOST_FILES:
                raise unusable(f"The pack holds more than {MOST_FILES} files", _DATA)
            if path.is_symlink():
                yield _Entry(shown, 0, "is a link", path)
            elif name in files:
                fine = path.is_file()
                size = path.stat().st_size if fine else 0
                yield _Entry(shown, size, "" if fine else "is not an ordinary file", path)


def _of_zip(path: Path) -> tuple[str, Files]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            if len(entries) > 2 * MOST_FILES:
                raise unusable(f"The pack holds more than {MOST_FILES} files", _DATA)
            if any(entry.compress_type not in _WAYS for entry in entries):
                told = f"{path} is packed in another way than zip files usually are (deflate)"
                raise unusable(told, "Pack it anew with the usual settings, or give the folder.")
            top = _top([_plain(entry) for entry in entries])
            found = [_in_zip(entry, top) for entry in entries]
            return top or path.stem, _taken(iter(found), archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as fault:
        told = f"{path} cannot be opened as a zip file: {str(fault) or 'it is damaged'}"
        raise unusable(told, "Ask for it again, without a password.") from None
    except (UnicodeError, struct.error):
        told = f"{path} cannot be opened as a zip file: a name in it is damaged"
        raise unusable(told, "Pack it anew, or give the folder.") from None
    except OSError as fault:
        raise unusable(f"{path} cannot be read: {fault.strerror}", "Check the disk.") from None


def _top(names: list[str]) -> str:
    """The one folder that everything in a zip file lies in, as archives are usually made."""
    kept = [name for name in names if not _by_machine(name)]
    tops = {name.split("/", 1)[0] for name in kept if "/" in name}
    whole = len(tops) == 1 and all("/" in name for name in kept)
    (top,) = tops if whole else ("",)
    return "" if top in (".", "..", "watch", *FOLDERS) else top


def _in_zip(entry: zipfile.ZipInfo, top: str) -> _Entry:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    wrong = "is a link" if kind == stat.S_IFLNK else ""
    wrong = wrong or ("is not an ordinary file" if kind not in (0, stat.S_IFREG) else "")
    name = _plain(entry)
    return _Entry(name.removeprefix(f"{top}/") if top else name, entry.file_size, wrong, entry)


def _plain(entry: zipfile.ZipInfo) -> str:
    """Its name as it will lie on the disk: `./dossiers//iran.yaml` is `dossiers/iran.yaml`."""
    return PurePosixPath(entry.filename).as_posix()


def _by_machine(name: str) -> bool:
    return any(part in BY_MACHINES for part in name.split("/"))


def _taken(entries: Iterator[_Entry], archive: zipfile.ZipFile | None = None) -> Files:
    kept = [entry for entry in entries if not _by_machine(entry.name)]
    problems = [
        Problem(f"“{entry.name[:100]}” {wrong}", _DATA)
        for entry in kept
        if (wrong := _wrong(entry))
    ]
    names = [normalize("NFC", normalize("NFC", entry.name).casefold()) for entry in kept]
    twice = sorted({name for name in names if names.count(name) > 1}) if len(names) < 999 else []
    problems += [Problem(f"“{name[:100]}” is in it twice", _DATA) for name in twice]
    if len(kept) > MOST_FILES:
        problems.append(Problem(f"The pack holds more than {MOST_FILES} files", _DATA))
    if sum(entry.size for entry in kept) > LARGEST_PACK:
        problems.append(Problem(f"The pack is larger than {LARGEST_PACK // 10**6} MB", _DATA))
    if problems:
        raise Unusable(problems)
    return {entry.name: _bytes(entry, archive) for entry in kept}


def _wrong(entry: _Entry) -> str:
    path = PurePosixPath(entry.name)
    if entry.wrong:
        return entry.wrong
    leads_out = path.is_absolute() or ".." in path.parts or "\\" in entry.name or ":" in entry.name
    if leads_out or not entry.name.isprintable():
        return "leads out of the pack"
    folder = path.parent.as_posix().removeprefix(".")
    if folder not in FOLDERS and not OF_RULES.fullmatch(folder):
        return "lies in a folder that a pack does not have"
    if path.suffix not in ENDINGS and path.name not in PLAIN_NAMES:
        return "is not a kind of file that a pack holds"
    if path.name.startswith("."):
        return "is a hidden file"
    if _OF_A_DEVICE.fullmatch(path.name):
        return "has the name of a device, as Windows calls it"
    if len(path.name.encode()) > LONGEST_NAME:
        return "has too long a name"
    return "is too large" if entry.size > LARGEST_FILE else ""


def _bytes(entry: _Entry, archive: zipfile.ZipFile | None) -> bytes:
    """The bytes, and never more than were announced."""
    if isinstance(entry.source, Path):
        with entry.source.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    else:
        assert archive is not None
        with archive.open(entry.source) as packed:
            content = packed.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise unusable(f"“{entry.name}” is too large", _DATA)
    return content
