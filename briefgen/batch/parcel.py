"""All that one brief is made of, gathered: to send it away, and to see whether anything changed.

That is the file with what it includes, the pictures that it or a stylesheet names, and the
workspace's own shelves and settings; no other negotiation that lies beside it. Names are guessed
from texts; what is opened beyond them is noted when it is made, and sent where it is missed.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from briefgen import __version__
from briefgen.assembly import Opened
from briefgen.batch.naming import named_in
from briefgen.batch.order import Answer, Content, Order, Parcel, Wanted
from briefgen.keeping import Kept
from briefgen.keeping.noting import Notes
from briefgen.keeping.secret import secret
from briefgen.keeping.standing import now
from briefgen.library import SETTINGS, Library, workspace_of
from briefgen.problems import unusable
from briefgen.reading import decode
from briefgen.workspace import SHELVES, real, shipped

_TEXTS: tuple[str, ...] = (".yaml", ".yml", ".md", ".css", ".html", ".svg", ".txt")
_LARGEST = 20 * 1024 * 1024
"""No larger picture is ever printed."""
_MOST = 100_000_000
"""So many bytes of its workspace's own shelves a brief may take along."""


def packed(opened: Opened, file: Path) -> Parcel:
    """The parcel of a file that was opened; Unusable where it changes meanwhile."""
    fence = opened.library.workspace.resolve()
    own = file.resolve().relative_to(fence).as_posix()
    found = dict(_texts(opened, fence, own)) | dict(_shelves(fence))
    plan: Any = opened.negotiation.model_dump(mode="json")
    fresh, ending = found, _TEXTS
    while fresh:
        readable = (text for name, text in fresh.items() if name.endswith(ending))
        names = named_in(plan, [text.decode("utf-8", "replace") for text in readable])
        named = _pictures(names, opened.library.pictures, fence)
        fresh = {name: content for name, content in named if name not in found}
        found |= fresh
        plan, ending = None, (".css",)  # a stylesheet that was named may name more
    contents = (Content.of(name, found[name]) for name in sorted(found))
    return Parcel(own, tuple(contents), maker())


def fuller(order: Order, answer: Answer) -> Order | None:
    """The order with the pictures that its worker missed and that are here; None without any.

    A name that is put together in a template is known only when the book is made.
    """
    parcel = order.parcel
    if parcel is None or answer.state != "failed":
        return None
    workspace = workspace_of(Path(order.file))
    folders = Library(workspace, real(Path(order.file)).parent).pictures
    named = _pictures(
        named_in([one.about for one in answer.problems], ()), folders, workspace.resolve()
    )
    held = {one.name for one in parcel.contents}
    more = {name: Content.of(name, content) for name, content in named if name not in held}
    if not more:
        return None
    contents, missed = (*parcel.contents, *more.values()), (*parcel.missed, *more)
    return replace(order, parcel=replace(parcel, contents=contents, missed=missed))


def keyed(parcel: Parcel, wanted: Wanted) -> str:
    """What finished files are known by: as long as it is the same, they need not be made again.

    Only this user can make it, so nobody finds a sealed value by trying. Empty where that is so.
    """
    own = secret()
    if own is None:
        return ""
    sums = [part for one in parcel.contents for part in (one.name, one.sum)]
    asked = ("", *wanted.editions, "", *wanted.formats, "", wanted.paper)
    return Kept(None, own, 0).key("batch-2", parcel.maker, parcel.file, *sums, *asked)


def beyond(parcel: Parcel, notes: Notes, workspace: Path) -> Notes:
    """What was opened in the workspace and is not in the parcel, by its name there.

    With each stands the file that would hide it: pictures are looked for beside the plan first.
    """
    fence = f"{workspace.resolve()}{os.sep}"
    inside = {
        Path(path.removeprefix(fence)).as_posix(): seen
        for path, seen in notes.items() if path.startswith(fence)
    }  # fmt: skip
    held = {one.name for one in parcel.contents} - {*parcel.missed}
    shelved = tuple(f"{shelf}/" for shelf in SHELVES)
    home = PurePosixPath(parcel.file).parent
    found: Notes = {}
    for name, seen in inside.items():
        if name not in held and not name.startswith(shelved):
            hiding = (home / name).as_posix()
            found |= {hiding: inside.get(hiding, now(f"{fence}{hiding}")), name: seen}
    return found


def unmoved(opened: Notes, workspace: Path) -> bool:
    """Whether all of that still stands as it did, and what was absent still is."""
    return all(now(f"{workspace.resolve()}{os.sep}{name}") == seen for name, seen in opened.items())


@cache
def maker() -> str:
    """Which briefgen and engine this is: its version, and a sum over its code and its shelves."""
    told = sha256(version("weasyprint").encode())
    code = Path(__file__).parent.parent
    for root in (*(shipped() / name for name in SHELVES), code):
        for path in sorted(root.rglob("*")):
            name = path.relative_to(root)
            if path.is_file() and not {"shipped", "__pycache__"} & {*name.parts}:
                told.update(name.as_posix().encode() + path.read_bytes())
    return f"{__version__}+{told.hexdigest()[:16]}"


def _texts(opened: Opened, fence: Path, own: str) -> Iterator[tuple[str, bytes]]:
    """The file and what it includes, as the bytes that were read."""
    start = opened.places.start.file
    for shown, text in opened.places.texts.items():
        name = own if shown == start else shown
        content = (fence / name).read_bytes()
        if decode(content, shown, may_be_empty=True).text != text:
            raise unusable(f"{shown} was saved while it was read", "Run it once more.")
        yield name, content


def _shelves(fence: Path) -> Iterator[tuple[str, bytes]]:
    """The workspace's own shelves and settings; what ships is everywhere already."""
    if (fence / SETTINGS).is_file():
        yield SETTINGS, (fence / SETTINGS).read_bytes()
    if fence == shipped().resolve():
        return
    files = [
        path
        for shelf in SHELVES
        for path in sorted(_below(fence / shelf, fence, ()))
        if _fits(path, fence)
    ]
    sizes = [path.stat().st_size for path in files]
    if sum(sizes) > _MOST:
        largest, name = max(zip(sizes, files, strict=True))
        told = f"{' and '.join(f'{one}/' for one in SHELVES)} hold {sum(sizes) / 1e6:.0f} MB; "
        raise unusable(
            f"{told}a batch takes them along with each brief, and at most {_MOST / 1e6:.0f} MB",
            f"Put elsewhere what no brief needs. The largest file is "
            f"{name.relative_to(fence).as_posix()} ({largest / 1e6:.0f} MB).",
        )
    for path in files:
        yield path.relative_to(fence).as_posix(), path.read_bytes()


def _below(folder: Path, fence: Path, above: tuple[Path, ...]) -> Iterator[Path]:
    """Every file below, also in folders that are linked from elsewhere in the workspace."""
    try:
        real = folder.resolve()
        if real in above or not real.is_relative_to(fence):
            return
        entries = tuple(folder.iterdir())
    except (OSError, RuntimeError):  # not there, not ours to read, or a link that leads to itself
        return
    for path in entries:
        if path.is_dir():
            yield from _below(path, fence, (*above, real))
        else:
            yield path


def _pictures(
    names: Iterable[str], folders: tuple[Path, ...], fence: Path
) -> Iterator[tuple[str, bytes]]:
    """Every picture that is named, from where the engine would take it."""
    for name in sorted(names):
        for folder in folders:
            path = Path(os.path.normpath(folder / name))
            if path.is_relative_to(fence) and _fits(path, folder):
                yield path.relative_to(fence).as_posix(), path.read_bytes()
                break


def _fits(path: Path, fence: Path) -> bool:
    """Whether it is an ordinary file inside the fence, and no larger than anything printed."""
    try:
        found = path.is_file() and path.stat().st_size <= _LARGEST
        return found and path.resolve().is_relative_to(fence)
    except (OSError, ValueError, RuntimeError):
        return False
