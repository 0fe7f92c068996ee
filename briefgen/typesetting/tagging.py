"""The last hand on a finished PDF: what a reader that speaks the page aloud still needs.

The engine already writes the tags, the language, the title, and that the title is to be shown
(measured on WeasyPrint 70). It leaves out which way a table heading points, tags running heads as
if they were text, files a link with marked-up words under the wrong element, and leaves elements
with nothing in them. Only that is mended, and the file says what it now is.
The same PDF in gives the same bytes out.
"""

import io
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pikepdf
from pikepdf import Dictionary, Name, String

from briefgen.typesetting.archival import claim
from briefgen.typesetting.blanks import (
    blanks_taken_out,
    fill_empty_drawings,
    join_broken_links,
)
from briefgen.typesetting.chapters.typefaces import mend_letters
from briefgen.typesetting.ordering import in_reading_order
from briefgen.typesetting.tag_names import give_names

_MARKED = re.compile(rb"/\w+\s+<<\s*/MCID (\d+)\s*>>\s+BDC")
_ARTIFACT = b"/Artifact\n<</Type /Pagination>>\nBDC"
_INLINE = (Name.Span, Name.NonStruct)
_HOLLOW = (*_INLINE, Name.Link)


@dataclass(frozen=True, slots=True)
class PageLabel:
    """From this page on (counted from 1), pages are numbered so in the reader's page list."""

    page: int
    style: Literal["D", "r", "R", "a", "A", ""] = "D"  # 1, i, I, a, A, or no figure
    prefix: str = ""
    start: int = 1


@dataclass(frozen=True, slots=True)
class Finished:
    """The mended PDF, and what could not be mended, as sentences."""

    pdf: bytes
    warnings: tuple[str, ...]


def finish(pdf: bytes, labels: Sequence[PageLabel] = (), names: str = "") -> Finished:
    """Mend the tags of a PDF and give its pages their labels.

    `names` is put before the names that tags have, so that no two files agree on one.
    """
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        mend_letters(document)
        fill_empty_drawings(document)
        warnings: list[str] = []
        if "/StructTreeRoot" in document.Root:
            join_broken_links(document)
            strays, warnings = _scope_and_strays(document)
            _make_artifacts(document, strays)
            warnings += _mend_links(document)
            _clear_out(document.Root.StructTreeRoot)
            in_reading_order(document)
            give_names(document, f"{names}/" if names else "")
            claim(document)
        warnings += _local_links(document)
        _tell_targets(document)
        if labels:
            _label(document, labels)
        document.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return Finished(out.getvalue(), tuple(warnings))


def _scope_and_strays(document: pikepdf.Pdf) -> tuple[list[Any], list[str]]:
    """Give every table heading its direction; return what hangs outside the tree, and warnings.

    The engine makes elements for what stands in the page margins but hangs them nowhere; the heads
    of tables that are printed again on the next page were taken off the tree before.
    """
    top = document.Root.StructTreeRoot.K[0]
    hung = {kid.objgen for kid in top.K}
    strays, warnings = [], []
    for thing in document.objects:
        if not isinstance(thing, Dictionary) or "/S" not in thing:
            continue
        kind = str(thing.S)
        if kind == "/TH":
            _scope(thing)
        if kind == "/Figure" and "/Alt" not in thing:
            warnings.append("A picture has no words for a reader who cannot see it.")
        parent = thing.get("/P")
        if parent is not None and parent.objgen == top.objgen and thing.objgen not in hung:
            strays.append(thing)
    return strays, warnings


def _scope(heading: Any) -> None:
    group = heading.P.get("/P") if "/P" in heading else None
    column = group is not None and group.get("/S") == Name.THead
    heading.A = heading.get("/A", Dictionary(O=Name.Table))
    heading.A.Scope = Name.Column if column else Name.Row


def _make_artifacts(document: pikepdf.Pdf, strays: Sequence[Any]) -> None:
    """Running heads and feet are no part of the text: say so where they are drawn."""
    by_page: dict[tuple[int, int], set[int]] = defaultdict(set)
    for stray in strays:
        for where, number in _marks(stray):
            by_page[where].add(number)
    parents = parents_of(document)
    for where, number in blanks_taken_out(document, parents):
        by_page[where].add(number)
    for page in document.pages:
        numbers = by_page.get(page.obj.objgen)
        if not numbers:
            continue

        def turn(match: re.Match[bytes], numbers: set[int] = numbers) -> bytes:
            return _ARTIFACT if int(match[1]) in numbers else match[0]

        page.Contents.write(_MARKED.sub(turn, page.Contents.read_bytes()))
        kept = parents.get(int(page.obj.get("/StructParents", -1)))
        if kept is not None:
            for number in numbers:
                kept[number] = None


def _marks(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """Every piece of drawn content that an element and its descendants lay claim to."""
    for kid in element.get("/K", ()):
        if isinstance(kid, int):
            yield element.Pg.objgen, int(kid)
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield from _marks(kid)


def _clear_out(element: Any) -> None:
    """Take out pieces of text that are empty: a reader would stop there and hear nothing."""
    kids = element.get("/K")
    if not isinstance(kids, pikepdf.Array):
        return
    full = []
    for kid in kids:
        if not isinstance(kid, Dictionary):
            full.append(kid)
            continue
        _clear_out(kid)
        if kid.get("/S") not in _HOLLOW or len(kid.get("/K", ())):
            full.append(kid)
    if element.get("/S") == Name.TBody:
        full = _without_blank_rows(full)
    if len(full) < len(kids):
        element.K = pikepdf.Array(full)


def _without_blank_rows(rows: Sequence[Any]) -> list[Any]:
    """A form is ruled for the pen; who listens hears of one blank row, not of twelve."""
    blank = [not any(len(cell.get("/K", ())) for cell in row.get("/K", ())) for row in rows]
    return [row for place, row in enumerate(rows) if not blank[place] or True not in blank[:place]]


def parents_of(document: pikepdf.Pdf) -> dict[int, Any]:
    """What each page and link is filed under, by its number."""
    nums = list(document.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(nums[::2], nums[1::2], strict=True)}


def _links(document: pikepdf.Pdf) -> Iterator[tuple[int, Any]]:
    for number, page in enumerate(document.pages, start=1):
        for note in page.obj.get("/Annots", ()):
            if note.get("/Subtype") == Name.Link:
                yield number, note


def _mend_links(document: pikepdf.Pdf) -> Iterator[str]:
    parents = parents_of(document)
    for number, note in _links(document):
        element = parents.get(int(note.get("/StructParent", -1)))
        if element is not None and element.get("/S") in _INLINE:
            element.S = Name.Link
        if element is None or element.get("/S") != Name.Link:
            yield f"A link on page {number} cannot be announced to a reader who listens."


def _local_links(document: pikepdf.Pdf) -> Iterator[str]:
    """A link to a file works on one computer only, and tells the readers of all others its name."""
    for number, note in _links(document):
        target = str(note.get("/A", {}).get("/URI", ""))
        if target.startswith("file:"):
            name = target.rpartition("/")[2]
            yield f'The link "{name}" on page {number} leads to a file, not into the book.'


def _tell_targets(document: pikepdf.Pdf) -> None:
    """A link tells the page that it leads to, not what the place is called inside the file."""
    root: Any = document.Root
    listed = list(root.get("/Names", {}).get("/Dests", {}).get("/Names", ()))
    places = dict(zip(map(str, listed[::2]), listed[1::2], strict=True))
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
    for _, note in _links(document):
        place = places.get(str(note.get("/Dest", "")))
        if place is not None:
            note.Contents = String(f"Page {numbers[place[0].objgen]}")


def _label(document: pikepdf.Pdf, labels: Sequence[PageLabel]) -> None:
    nums = pikepdf.Array()
    for label in sorted(labels, key=lambda label: label.page):
        entry = Dictionary()
        if label.style:
            entry.S = Name(f"/{label.style}")
            entry.St = label.start
        if label.prefix:
            entry.P = label.prefix
        nums.append(label.page - 1)
        nums.append(entry)
    document.Root.PageLabels = Dictionary(Nums=nums)
