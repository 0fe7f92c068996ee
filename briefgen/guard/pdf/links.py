"""Where the links on a page lead: in the contents, each to the page whose number stands there."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pikepdf

from briefgen.guard.pdf.parts import Number


def linked(pdf: pikepdf.Pdf) -> Callable[[int], frozenset[int]]:
    """The pages, counted from 1, to which links lead from a page; looked up when it is asked."""

    @cache
    def pages() -> dict[Number, int]:
        return {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}

    @cache
    def named() -> dict[str, Any]:
        held = pdf.Root.get("/Names")
        tree = held.get("/Dests") if isinstance(held, pikepdf.Dictionary) else None
        if not isinstance(tree, pikepdf.Dictionary):
            return {}
        try:
            return {str(name): place for name, place in pikepdf.NameTree(tree).items()}
        except (pikepdf.PdfError, RuntimeError):  # damaged: then no number is one of a page
            return {}

    @cache
    def led_to(number: int) -> frozenset[int]:
        targets = (named().get(str(one), one) for one in _targets(pdf.pages[number - 1].obj))
        return frozenset(pages().get(page, 0) for one in targets for page in _page_of(one))

    return led_to


def _targets(page: pikepdf.Object) -> Iterator[Any]:
    notes = page.get("/Annots")
    for note in notes if isinstance(notes, pikepdf.Array) else ():
        deed = note.get("/A", note) if isinstance(note, pikepdf.Dictionary) else None
        if isinstance(deed, pikepdf.Dictionary):
            yield deed.get("/Dest", deed.get("/D"))


def _page_of(target: Any) -> Iterator[Number]:
    """The page that a target names, where it names one of this file."""
    place = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
    if isinstance(place, pikepdf.Array) and len(place) and hasattr(place[0], "objgen"):
        yield place[0].objgen
