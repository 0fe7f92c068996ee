"""A walk through the tags of a finished PDF: what would somebody who listens to it stumble over?

The tags are followed from the root as a reading program does, and what is drawn is read beside
them. All that is wrong is told as sentences; a sound file gives none.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from briefgen.typesetting.archival import not_kept
from briefgen.typesetting.ordering import claims
from briefgen.typesetting.tag_names import names_of

_HEADINGS = {f"/H{level}": level for level in range(1, 7)}
_ROW_GROUPS = ("/THead", "/TBody", "/TFoot")
_HOLDS = {
    "/L": {"/LI", "/L", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/TR": {"/TH", "/TD"},
    **{group: {"/TR"} for group in _ROW_GROUPS},
}
_DRAWS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh"}
_MARKS = {"BDC", "BMC", "EMC"}
_READ = " ".join(sorted(_DRAWS | _MARKS))


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the tree: its kind, how deep it lies, and itself."""

    kind: str
    depth: int
    itself: Any


def stumbles(pdf: bytes | pikepdf.Pdf) -> tuple[str, ...]:
    """Everything that is wrong for a listener or for an archive, each said once."""
    if isinstance(pdf, bytes):
        with pikepdf.open(io.BytesIO(pdf)) as document:
            return stumbles(document)
    told = [*_told_of_the_file(pdf), *not_kept(pdf)]
    if "/StructTreeRoot" in pdf.Root:
        tree = tuple(_walk(pdf.Root.StructTreeRoot, 0))
        told += _headings(pdf, tree)
        told += [line for one in tree if one.kind == "/Table" for line in _table(one.itself)]
        told += [line for one in tree for line in _alone(one)]
        told += _names(pdf, tree)
        told += _links(pdf, tree)
        told += _drawn(pdf)
    return tuple(dict.fromkeys(told))


def _told_of_the_file(document: pikepdf.Pdf) -> Iterator[str]:
    root: Any = document.Root
    if not str(root.get("/Lang", "")):
        yield "The file does not say its language."
    if not str(document.docinfo.get("/Title", "")):
        yield "The file has no title."
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "The title is not shown, but the name of the file."
    if "/StructTreeRoot" not in root or not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "The file has no tags."


def _walk(element: Any, depth: int) -> Iterator[Element]:
    if "/S" in element:
        yield Element(str(element.S), depth, element)
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and ("/S" in kid or depth == 0):
            yield from _walk(kid, depth + 1)


def _kids(element: Any) -> Sequence[Any]:
    kids = element.get("/K", ())
    return list(kids) if isinstance(kids, (Array, tuple)) else [kids]


def _page(document: pikepdf.Pdf, element: Any) -> str:
    """Where an element stands, as far as it tells."""
    if "/Pg" in element:
        return f" on page {document.pages.index(element.Pg) + 1}"
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and (found := _page(document, kid)):
            return found
    return ""


def _headings(document: pikepdf.Pdf, tree: Sequence[Element]) -> Iterator[str]:
    before = 0
    for one in tree:
        level = _HEADINGS.get(one.kind)
        if level is None:
            continue
        if level > before + 1:
            skipped = "nothing" if before == 0 else f"level {before}"
            where = _page(document, one.itself)
            yield f"A heading{where} is of level {level} and follows {skipped}."
        before = level


def _table(table: Any) -> Iterator[str]:
    rows = list(_rows(table))
    widths = {sum(_span(cell) for cell in _kids(row)) for row in rows}
    if len(widths) > 1 and not any("/RowSpan" in _layout(c) for r in rows for c in _kids(r)):
        yield f"A table has rows of {' and '.join(map(str, sorted(widths)))} cells."
    headings = [cell for row in rows for cell in _kids(row) if cell.get("/S") == Name.TH]
    if not headings:
        yield "A table has no headings."
    if any("/Scope" not in _layout(cell) for cell in headings):
        yield "A heading of a table does not say which way it points."
    if any(not _says(cell) for cell in headings):
        yield "A heading of a table says nothing."
    if sum(not _says(row) for row in rows) > 1:
        yield "A table has several rows with nothing in them."


def _says(element: Any) -> bool:
    """Whether something is drawn, linked or told in words anywhere below an element."""
    if "/Alt" in element or "/ActualText" in element:
        return True
    return any(
        not (isinstance(kid, Dictionary) and "/S" in kid) or _says(kid) for kid in _kids(element)
    )


def _rows(table: Any) -> Iterator[Any]:
    for kid in _kids(table):
        if isinstance(kid, Dictionary):
            if str(kid.get("/S")) in _ROW_GROUPS:
                yield from _rows(kid)
            elif kid.get("/S") == Name.TR:
                yield kid


def _layout(cell: Any) -> Any:
    found: Any = cell.get("/A", {}) if isinstance(cell, Dictionary) else {}
    return found[0] if isinstance(found, Array) else found


def _span(cell: Any) -> int:
    return int(_layout(cell).get("/ColSpan", 1))


def _alone(one: Element) -> Iterator[str]:
    if one.kind == "/Figure" and not str(one.itself.get("/Alt", "")).strip():
        yield "A picture has no words for a reader who cannot see it."
    if one.kind == "/Span" and not _kids(one.itself):
        yield "A piece of text is empty."
    kinds = {str(kid.S) for kid in _kids(one.itself) if isinstance(kid, Dictionary) and "/S" in kid}
    for kind in sorted(kinds - _HOLDS.get(one.kind, kinds)):
        yield f"Right below {one.kind[1:]} hangs {kind[1:]}."
    if one.kind == "/Link" and any(_is(kid, Name.Link) for kid in _kids(one.itself)):
        yield "A link lies within a link."


def _is(kid: Any, kind: Name) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/S") == kind


def _names(document: pikepdf.Pdf, tree: Sequence[Element]) -> Iterator[str]:
    """A note is known by a name of its own, and what a cell names as its heading is there."""
    listed = [str(name) for name, _ in names_of(document.Root.StructTreeRoot)]
    named = [str(one.itself.ID) for one in tree if "/ID" in one.itself]
    if any(one.kind == "/Note" and "/ID" not in one.itself for one in tree):
        yield "A note has no name."
    if len(set(named)) < len(named):
        yield "Two parts of the text have one name."
    if sorted(named) != sorted(listed):
        yield "The file does not list the names of its parts."
    cells = [_layout(one.itself) for one in tree if one.kind == "/TD"]
    if {str(name) for cell in cells for name in cell.get("/Headers", ())} - set(named):
        yield "A cell names a heading that is not there."


def _links(document: pikepdf.Pdf, tree: Sequence[Element]) -> Iterator[str]:
    held = {
        kid.Obj.objgen
        for one in tree
        if one.kind == "/Link"
        for kid in _kids(one.itself)
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
    }
    for number, page in enumerate(document.pages, start=1):
        notes = page.obj.get("/Annots", ())
        if len(notes) and page.obj.get("/Tabs") != Name.S:
            yield f"Page {number} does not say in which order its links come."
        for note in notes:
            if note.objgen not in held:
                yield f"A link on page {number} stands outside the tags."
            if not str(note.get("/Contents", "")).strip():
                yield f"A link on page {number} does not say where it leads."


def _drawn(document: pikepdf.Pdf) -> Iterator[str]:
    """What is drawn is either claimed by one element of the tree or set aside as decoration.

    It is drawn in the order in which the tree tells it: some readers follow the drawing.
    """
    claimed: dict[tuple[int, int], list[int]] = {}
    for page_of, mark in claims(document.Root.StructTreeRoot):
        claimed.setdefault(page_of, []).append(mark)
    for number, page in enumerate(document.pages, start=1):
        known = claimed.get(page.obj.objgen, [])
        loose, drawn = _marked(page)
        if loose:
            yield f"Something on page {number} is drawn outside the tags."
        if set(drawn) - set(known):
            yield f"A text on page {number} hangs nowhere in the tags."
        elif drawn != [mark for mark in known if mark in set(drawn)]:
            yield f"What stands on page {number} is drawn in another order than it is read."


def _marked(page: pikepdf.Page) -> tuple[bool, list[int]]:
    """Whether something is drawn outside all marks, and the numbers of the marks as they come."""
    within, loose, numbers = 0, False, []
    for instruction in pikepdf.parse_content_stream(page, _READ):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "EMC":
            within -= 1
        elif name in _MARKS:
            within += 1
            last: Any = operands[-1]
            if isinstance(last, Dictionary) and "/MCID" in last:
                numbers.append(int(last.MCID))
        elif not within:
            loose = True
    return loose, numbers
