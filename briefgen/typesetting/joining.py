"""Finished PDFs one behind the other in one file, as good for a reader who listens as each was.

Tags, links and bookmarks hang on numbers and names that hold in one file only. Each file keeps its
own: its tags go under one root with their numbers moved up, its links become names of their own.
"""

import io
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from briefgen.typesetting.tag_names import give_names, list_names, names_of


def join(pdfs: Sequence[bytes], titles: Sequence[str]) -> pikepdf.Pdf:
    """One document of all, with one bookmark for each; titles in the same order."""
    document = pikepdf.open(io.BytesIO(pdfs[0]))
    kids, nums = Array(), Array()
    names: list[tuple[str, Any]] = []
    starts, key = [0], next_key(document)
    own = document.Root.get("/StructTreeRoot")
    if own is not None:
        nums.extend(own.ParentTree.Nums)
        tags = names_of(own)
        kids.extend(own.K if isinstance(own.K, Array) else [own.K])
    names += _renamed(document, document.Root, list(document.pages), 0)
    for number, pdf in enumerate(pdfs[1:], start=1):
        with pikepdf.open(io.BytesIO(pdf)) as other:
            if len(document.pages) % 2:
                # Printed on both sides, each begins on a sheet of its own.
                document.add_blank_page(page_size=_size(document.pages[-1]))
            starts.append(len(document.pages))
            move_up(other, key)
            if own is not None:
                give_names(other, f"{number}/")
            with warnings.catch_warnings():
                # It says that named places stay behind; they are brought along below.
                warnings.simplefilter("ignore")
                document.pages.extend(other.pages)
            added = list(document.pages)[starts[-1] :]
            key = max(key, next_key(other))
            if own is not None:
                tree = document.copy_foreign(other.make_indirect(other.Root.StructTreeRoot))
                for kid in tree.K if isinstance(tree.K, Array) else [tree.K]:
                    kid.P = own
                    kids.append(kid)
                nums.extend(tree.ParentTree.Nums)
                tags += names_of(tree)
            names += _renamed(document, _foreign_names(document, other), added, number)
    if own is not None:
        own.K, own.ParentTree.Nums, own.ParentTreeNextKey = kids, nums, key
        if len(kids) > 1:
            _under_one(document, own)
        list_names(own, tags)
    _name(document, names)
    _bookmark(document, starts, titles)
    return document


def _under_one(document: pikepdf.Pdf, root: Any) -> None:
    """One document holds the documents that each file was, as its parts."""
    whole = Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=root.K)
    top = document.make_indirect(whole)
    for part in top.K:
        part.S, part.P = Name.Part, top
    root.K = Array([top])


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    return right - left, top - bottom


def next_key(document: pikepdf.Pdf) -> int:
    """The first number under which no page or link of the document is filed."""
    root = document.Root.get("/StructTreeRoot")
    return 0 if root is None else max(map(int, list(root.ParentTree.Nums)[::2]), default=-1) + 1


def move_up(document: pikepdf.Pdf, by: int) -> None:
    """File every page, link and tag under numbers from `by` on."""
    for page in document.pages:
        if "/StructParents" in page.obj:
            page.obj.StructParents = int(page.obj.StructParents) + by
        for note in page.obj.get("/Annots", ()):
            if "/StructParent" in note:
                note.StructParent = int(note.StructParent) + by
    tree = document.Root.get("/StructTreeRoot")
    if tree is not None:
        nums = list(tree.ParentTree.Nums)
        moved = [int(n) + by if place % 2 == 0 else n for place, n in enumerate(nums)]
        tree.ParentTree.Nums = Array(moved)


def _foreign_names(document: pikepdf.Pdf, other: pikepdf.Pdf) -> Any:
    names = other.Root.get("/Names")
    if names is None:
        return Dictionary()
    return Dictionary(Names=document.copy_foreign(other.make_indirect(names)))


def _renamed(
    document: pikepdf.Pdf, root: Any, pages: Sequence[Any], number: int
) -> Iterator[tuple[str, Any]]:
    """Every named place of one file under a name of its own, and its links turned to these."""
    found = root.get("/Names", Dictionary()).get("/Dests", Dictionary()).get("/Names", ())
    pairs = list(found)
    own = {str(name): f"{number}/{name}" for name in pairs[::2]}
    for page in pages:
        for note in page.obj.get("/Annots", ()):
            for holder, key in ((note, "/Dest"), (note.get("/A", Dictionary()), "/D")):
                if str(holder.get(key, "")) in own and isinstance(holder.get(key), String):
                    holder[key] = String(own[str(holder[key])])
    named = zip(pairs[::2], pairs[1::2], strict=True)
    return iter([(own[str(name)], place) for name, place in named])


def _name(document: pikepdf.Pdf, names: Sequence[tuple[str, Any]]) -> None:
    if names:
        listed = Array()
        for name, place in sorted(names, key=lambda pair: pair[0].encode()):
            listed.append(String(name))
            listed.append(place)
        document.Root.Names = Dictionary(Dests=Dictionary(Names=listed))


def _bookmark(document: pikepdf.Pdf, starts: Sequence[int], titles: Sequence[str]) -> None:
    with document.open_outline() as outline:
        outline.root.clear()
        for start, title in zip(starts, titles, strict=True):
            outline.root.append(pikepdf.OutlineItem(title, start))
