"""Chapters and margins to one PDF: numbers written, faces, tags, links and bookmarks made one."""

import io
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from briefgen.typesetting.archival import claim
from briefgen.typesetting.chapters.numbering import written
from briefgen.typesetting.chapters.outlining import outline
from briefgen.typesetting.chapters.paging import Edge, Leafed
from briefgen.typesetting.chapters.parts import ELSEWHERE
from briefgen.typesetting.chapters.piece import Bookmark, Piece
from briefgen.typesetting.chapters.shifting import shift_frames, shift_notes, shifted
from briefgen.typesetting.chapters.typefaces import Typefaces
from briefgen.typesetting.joining import move_up, next_key
from briefgen.typesetting.press import Printed, told_strange
from briefgen.typesetting.saving import as_it_comes, mended, saved, to_be_packed
from briefgen.typesetting.tag_names import list_names, names_of
from briefgen.typesetting.tagging import parents_of

# What leaves ink on a page, among all that only prepares it.
_DRAWS = re.compile(rb"(?:^|\s)(?:T[jJ]|Do|sh|[fFSsBb]\*?)(?:\s|$)")
_MARGINS = b"/Artifact <</Type /Pagination>> BDC\nq\n/Margins Do\nQ\nEMC\n"


LastHand = Callable[[pikepdf.Pdf, Mapping[str, int]], None]
"""Draws on the finished pages what hangs on their numbers, once it is known what lies where."""

Margins = Mapping[Edge, tuple[Piece, int]]


def bound(
    title: str,
    pieces: Sequence[Piece],
    leaves: Sequence[Leafed],
    margins: Margins,
    pages: Mapping[str, int],
    last: LastHand | None = None,
) -> Printed:
    """The book as one PDF; `pages` says where each place came to lie."""
    content, said = _put_together(title, pieces, leaves, margins, pages, last)
    # Only now, for it may open the whole book once more.
    return Printed(mended(content), len(leaves), MappingProxyType(dict(pages)), said)


def _put_together(
    title: str,
    pieces: Sequence[Piece],
    leaves: Sequence[Leafed],
    margins: Margins,
    pages: Mapping[str, int],
    last: LastHand | None,
) -> tuple[bytes, tuple[str, ...]]:
    said = dict.fromkeys(told for piece in pieces for told in piece.said)
    said |= dict.fromkeys(told_strange("".join(piece.strange for piece in pieces)))
    with pikepdf.open(io.BytesIO(pieces[0].pdf)) as document:
        binder = _Binder(document, pieces, margins, pages)
        binder.bring_in()
        binder.lay(leaves)
        said |= dict.fromkeys(binder.link())
        binder.name(leaves)
        document.docinfo["/Title"] = String(title)
        claim(document)
        if last:
            last(document, pages)
        return as_it_comes(document), tuple(said)


def drawn_on(pdf: bytes, last: LastHand | None, pages: Mapping[str, int]) -> bytes:
    """A finished PDF with what the last hand draws on it."""
    if last is None:
        return pdf
    with pikepdf.open(io.BytesIO(pdf)) as document:
        last(document, pages)
        return saved(document)


class _Binder:
    """One book on the bench."""

    def __init__(
        self,
        document: pikepdf.Pdf,
        pieces: Sequence[Piece],
        margins: Margins,
        pages: Mapping[str, int],
    ) -> None:
        self.document, self.pieces, self.margins, self.pages = document, pieces, margins, pages
        self.faces = Typefaces(document)
        self.chapters: list[list[Any]] = []
        self.edges: dict[int, list[Any]] = {}

    def bring_in(self) -> None:
        """The pages of all chapters, in order, with their tags under one root."""
        document, root = self.document, self.document.Root.StructTreeRoot
        trunk, key = root.K[0], next_key(document)
        kids, nums, names = [trunk.K], [root.ParentTree.Nums], names_of(root)
        self.chapters.append(list(document.pages))
        self.faces.after(self.chapters[0], self.pieces[0].letters)
        for piece in self.pieces[1:]:
            with pikepdf.open(io.BytesIO(piece.pdf)) as other:
                move_up(other, key)
                key = max(key, next_key(other))
                self.chapters.append(self._brought(other, piece))
                tree = document.copy_foreign(other.make_indirect(other.Root.StructTreeRoot))
            for kid in tree.K[0].K:
                kid.P = trunk
            kids.append(tree.K[0].K)
            nums.append(tree.ParentTree.Nums)
            names += names_of(tree)
        trunk.K = Array([kid for some in kids for kid in some])
        root.ParentTree.Nums = Array([num for some in nums for num in some])
        root.ParentTreeNextKey = key
        list_names(root, names)
        for piece in dict.fromkeys(piece for piece, _ in self.margins.values()):
            with pikepdf.open(io.BytesIO(piece.pdf)) as other:
                self.edges[id(piece)] = self._brought(other, piece)
        self.faces.settle(self.pieces[0].figures)

    def _brought(self, other: pikepdf.Pdf, piece: Piece) -> list[Any]:
        """The pages of a piece, at the end of the book for now."""
        document = self.document
        self.faces.before(other)
        start = len(document.pages)
        with warnings.catch_warnings():
            # It says that named places stay behind; they are made anew below.
            warnings.simplefilter("ignore")
            document.pages.extend(other.pages)
        pages = list(document.pages)[start:]
        self.faces.after(pages, piece.letters)
        return pages

    def lay(self, leaves: Sequence[Leafed]) -> None:
        """Every page in its place with its margins, its numbers written."""
        total, laid = len(leaves), []
        taken = dict.fromkeys(range(len(self.pieces)), 0)
        for number, one in enumerate(leaves, start=1):
            numbers = {**self.pages, "": number, "*": total}
            piece, place = self.margins[one.edge]
            edge, figures = self.edges[id(piece)][place], self.pieces[0].figures
            drawn = written(edge.Contents.read_bytes(), piece.leaves[place].slots, numbers, figures)
            if one.leaf is None:
                page = self._blank(edge)
                content = b""
            else:
                page = self.chapters[one.chapter][taken[one.chapter]]
                taken[one.chapter] += 1
                content = written(page.Contents.read_bytes(), one.leaf.slots, numbers, figures)
                by = self._moved(one)
                content = shifted(content, by)
                shift_notes(page, by)
                if by and one.leaf.pictures:
                    filed = self._filed[int(page.obj.StructParents)]
                    shift_frames((filed[number] for number in one.leaf.pictures), by)
            self._finish(page, content, edge, drawn)
            laid.append(page)
        del self.document.pages[:]
        self.document.pages.extend(laid)

    def _moved(self, one: Leafed) -> float:
        """How far right what stands on a page is moved, for the side of the leaf it is on."""
        piece, place = self.margins[one.edge]
        if not one.leaf or not one.turned:
            return 0.0
        return one.leaf.area.shifted_to(piece.leaves[place].area) or 0.0

    @cached_property
    def _filed(self) -> Mapping[int, Any]:
        """Which elements each page is filed under."""
        return parents_of(self.document)

    def _blank(self, edge: Any) -> Any:
        """A page that carries its margins alone."""
        kept = ("/MediaBox", "/TrimBox", "/BleedBox")
        made = Dictionary({name: edge.obj[name] for name in kept if name in edge.obj})
        made.Type, made.Resources = Name.Page, Dictionary()
        return pikepdf.Page(self.document.make_indirect(made))

    def _finish(self, page: Any, content: bytes, edge: Any, drawn: bytes) -> None:
        if not _DRAWS.search(drawn):
            page.obj.Contents = Stream(self.document, to_be_packed(content))
            return
        form = Stream(self.document, to_be_packed(drawn))
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox, form.Resources = page.obj.MediaBox, edge.obj.Resources
        page.obj.Contents = Stream(self.document, to_be_packed(content + _MARGINS))
        # The pages of a chapter share their resources; these are this page's own.
        own = _copied(page.obj.Resources)
        drawings = _copied(own.get("/XObject", {}))
        drawings.Margins = self.document.make_indirect(form)
        own.XObject = drawings
        page.obj.Resources = own

    def link(self) -> Iterator[str]:
        """Turn every link to a place in the book to that place."""
        placed = {name for piece in self.pieces for leaf in piece.leaves for name in leaf.places}
        for page in self.document.pages:
            for note in page.obj.get("/Annots", ()):
                target = str(note.get("/A", Dictionary()).get("/URI", ""))
                if not target.startswith(ELSEWHERE):
                    continue
                name = target.removeprefix(ELSEWHERE)
                del note["/A"]
                note.Contents = String(f"Page {self.pages.get(name, '?')}")
                if name in placed:
                    note.Dest = String(name)
                else:
                    yield f"No anchor #{name} for internal URI reference"

    def name(self, leaves: Sequence[Leafed]) -> None:
        """List the places that can be linked to, and the bookmarks."""
        places: dict[str, Any] = {}
        marks: list[tuple[Bookmark, Any]] = []
        for page, one in zip(self.document.pages, leaves, strict=True):
            if one.leaf is None:
                continue
            by = self._moved(one)
            for name, (x, y) in one.leaf.places.items():
                places.setdefault(name, Array([page.obj, Name.XYZ, x + by, y, 0]))
            for level, words, x, y, state in one.leaf.bookmarks:
                spot = Array([page.obj, Name.XYZ, x + by, y, 0])
                marks.append(((level, words, x, y, state), spot))
        listed = Array()
        for name in sorted(places, key=str.encode):
            listed.append(String(name))
            listed.append(places[name])
        self.document.Root.Names = Dictionary(Dests=Dictionary(Names=listed))
        outline(self.document, marks)


def _copied(part: Any) -> Any:
    return Dictionary({name: part[name] for name in part})
