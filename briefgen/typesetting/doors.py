"""What the PDF engine may open while it sets a page: pictures of named folders, nothing else.

Nothing here knows the engine; `fetching` hands its wishes over. No network, no file outside the
folders, no special file, no drawing that runs or loads something. Every refusal is kept as a
problem, because a picture that is silently missing from a printed book is found too late.
"""

import os
import re
import stat
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urljoin, urlsplit

from briefgen.keeping.noting import note, sum_of
from briefgen.problems import Problem
from briefgen.typesetting.drawings import Unsafe, inspect_drawing
from briefgen.typesetting.pictures import Unfit, cleaned
from briefgen.typesetting.sheet_words import ADVICE, WHAT, addresses_beside
from briefgen.typesetting.stripping import stripped

# The page's own address while it is set. It is not a real folder: the names of pictures inside the
# PDF are made from their addresses, and a real one would differ from machine to machine.
BOOK = "file:///briefing/"

_MEGABYTE = 1024 * 1024
_ONE_FILE = 20 * _MEGABYTE
_ALL_FILES = 120 * _MEGABYTE

_KINDS = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff2": "font/woff2",
    ".css": "text/css",
}
_INLINE = {"image/png", "image/jpeg", "image/svg+xml", "font/ttf", "font/otf", "font/woff2"}

# How a file of each kind begins. The engine tries a picture it cannot read as a drawing, so an
# ending alone would let an unchecked drawing in under another name.
_BEGINNINGS = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "font/ttf": (b"\x00\x01\x00\x00", b"true"),
    "font/otf": (b"OTTO",),
    "font/woff2": (b"wOF2",),
}


# Where a page or a style sheet names a file.
_NAMED = re.compile(r"""url\(\s*["']?([^"')]+)|\b(?:src|href|data)=["']([^"']+)""")
ANEW = "Open it in a picture program, save it anew, and try again."
_AS_JPEG = "Open it in a picture program, and save it as JPEG or PNG."
_BESIDE = "Put the file into the folder of the negotiation file and name it from there."


class Refused(Exception):
    """A wish that is not granted; its text ends the sentence "could not be used: …"."""

    def __init__(self, reason: str, advice: str = _BESIDE) -> None:
        super().__init__(reason)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Content:
    """What was asked for: its bytes and what kind it is."""

    data: bytes
    kind: str


@dataclass(slots=True)
class Doors:
    """The doors of one printing: the folders that may be read, and what was refused."""

    folders: Sequence[Path]
    refused: dict[str, Problem] = field(default_factory=dict)
    taken: int = 0
    sums: dict[str, str] = field(default_factory=dict)
    """What was opened of files, each with the sum of its bytes."""
    texts: Sequence[str] = ()
    """The page and its style sheets, to tell what is refused as it is written there."""

    def open(self, address: str, clean: bool = True) -> Content:
        """The content behind an address; a refusal is kept and raised."""
        try:
            content = _inline(address) if _scheme(address) == "data" else self._file(address)
            _inspect(content)
            self._weigh(content)
            content = _cleaned(content) if clean else content
        except Refused as refusal:
            written = self._written(address)
            told = f"{_noun(address)} {_shown(written)} could not be used: {refusal}."
            about = unquote(written.removeprefix(BOOK))
            self.refused[address] = Problem(told, refusal.advice, about=about)
            raise
        return content

    def sum(self, address: str) -> str:
        """The sum of a file as it stands; nothing where it cannot be had."""
        try:
            self._file(address)
        except Refused:
            return ""
        return self.sums[address]

    def _written(self, address: str) -> str:
        """The name that leads to an address, as it stands in the page or a sheet."""
        named = (a or b for text in self.texts for a, b in _NAMED.findall(text))
        whole = unquote(address)
        return next((one for one in named if _led_to(one) == whole), address)

    def _weigh(self, content: Content) -> None:
        self.taken += len(content.data)
        if self.taken > _ALL_FILES:
            raise Refused(f"the pictures together are larger than {_ALL_FILES // _MEGABYTE} MB")

    def _file(self, address: str) -> Content:
        scheme = _scheme(address)
        if scheme != "file":
            network = scheme in ("http", "https", "ftp", "ftps")
            raise Refused(
                "nothing is loaded from the network" if network else "only files may be used"
            )
        if not address.startswith(BOOK):
            raise Refused("it lies outside the folders of this book")
        relative = unquote(urlsplit(address).path.removeprefix("/briefing/"))
        kind = _KINDS.get(Path(relative).suffix.lower())
        if kind is None:
            raise Refused("only PNG, JPEG and SVG pictures may be used", _AS_JPEG)
        for folder in self.folders:
            found = _contained(folder, relative)
            if found is not None:
                raw = _read(found)
                note(folder.resolve() / relative, raw)
                self.sums[address] = sum_of(raw)
                return Content(raw, kind)
        raise Refused("there is no such file")


def refused(folders: Sequence[Path], names: Sequence[str]) -> list[Problem]:
    """Why pictures of these names would not be used; none of them is cleaned."""
    doors = Doors(folders, texts=[f'src="{name}"' for name in names])
    for name in names:
        with suppress(Refused):
            doors.open(urljoin(BOOK, name.strip()), clean=False)
    return list(doors.refused.values())


def _led_to(name: str) -> str:
    try:
        return unquote(urljoin(BOOK, name.strip()))
    except ValueError:  # brackets that are no address
        return ""


def _scheme(address: str) -> str:
    return address.partition(":")[0].strip().lower()


def _contained(folder: Path, relative: str) -> Path | None:
    """The real file of that name in the folder, links followed; None if there is none."""
    if "\0" in relative:
        raise Refused("its name is not a file name")
    try:
        root = folder.resolve()
        wanted = (root / relative).resolve()
        there = wanted.exists()
    except (OSError, RuntimeError):  # too long, or a link that leads to itself
        raise Refused("its name leads to no file") from None
    if not wanted.is_relative_to(root):
        raise Refused("it lies outside the folders of this book")
    return wanted if there else None


def _read(path: Path) -> bytes:
    """A regular file's bytes. A pipe or a device would never end, so the kind is asked first."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        opened = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError:
        raise Refused("it cannot be read") from None
    if not stat.S_ISREG(os.fstat(opened).st_mode):
        os.close(opened)
        raise Refused("it is not an ordinary file")
    with os.fdopen(opened, "rb") as file:
        return file.read(_ONE_FILE + 1)


def _inline(address: str) -> Content:
    head, comma, body = address.partition(",")
    kind, *settings = head[len("data:") :].split(";")
    kind = kind.strip().lower()
    if not comma or kind not in _INLINE:
        raise Refused("only pictures and fonts may be written into a page")
    raw = unquote_to_bytes(body)
    if "base64" not in [setting.strip().lower() for setting in settings]:
        return Content(raw, kind)
    try:
        return Content(b64decode(raw), kind)
    except (NotBase64, ValueError):
        raise Refused("it is damaged") from None


def _inspect(content: Content) -> None:
    if len(content.data) > _ONE_FILE:
        raise Refused(f"it is larger than {_ONE_FILE // _MEGABYTE} MB")
    if content.kind == "image/svg+xml":
        try:
            inspect_drawing(content.data)
        except Unsafe as reason:
            advice = "Open it in a drawing program, and save it anew, plain and in its own size."
            raise Refused(str(reason), advice) from None
    if content.kind == "text/css" and any(addresses_beside(content.data.decode(errors="replace"))):
        raise Refused(f"it puts {WHAT}", ADVICE)
    beginnings = _BEGINNINGS.get(content.kind)
    if beginnings and not content.data.startswith(beginnings):
        raise Refused("it is damaged, or another kind of file than its ending says", ANEW)


def _cleaned(content: Content) -> Content:
    """A picture without what a camera or a program wrote into it; all else as it is."""
    try:
        if content.kind == "image/svg+xml":
            return Content(stripped(content.data), content.kind)
        if content.kind in ("image/png", "image/jpeg"):
            return Content(cleaned(content.data, content.kind), content.kind)
    except (Unfit, Unsafe) as reason:
        raise Refused(str(reason), ANEW) from None
    return content


def _noun(address: str) -> str:
    return "The stylesheet" if address.lower().split("?")[0].endswith(".css") else "The picture"


def _shown(address: str) -> str:
    name = unquote(address.removeprefix(BOOK))
    return f'"{name[:80]}…"' if len(name) > 80 else f'"{name}"'
