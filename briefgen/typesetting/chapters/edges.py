"""What stands in the margins of the pages, set once for all pages that say the same there.

The pages carry nothing else; those that are blank on purpose come from here whole. The number of
the page and the number of pages are noughts until the book is bound.
"""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pikepdf

from briefgen.typesetting.archival import unsmoothed
from briefgen.typesetting.chapters.chapter import Unfound, area_of, glyphs, numbered_in
from briefgen.typesetting.chapters.numbering import Slot, found, with_noughts
from briefgen.typesetting.chapters.paging import Edge
from briefgen.typesetting.chapters.parts import may_be_ruled
from briefgen.typesetting.chapters.piece import APART, Leaf, Piece
from briefgen.typesetting.chapters.sheets import of_later_pages
from briefgen.typesetting.chapters.typefaces import Strange, letters_of
from briefgen.typesetting.engine import load_engine
from briefgen.typesetting.laying import PICTURE_DPI, laid_out
from briefgen.typesetting.press import VARIANT

_NO_GROUND = "@page{background:none !important}"
"""The ground of a page comes with its text, below it."""

_NAMED = {"left": "right", "right": "left"}


def set_edges(
    edges: Sequence[str],
    *,
    pages: str,
    stylesheets: Sequence[str],
    language: str,
    body: str,
    folders: Sequence[Path],
) -> bytes:
    """A packed piece with one page for each edge; `body` is the tag that the body begins with.

    All have numbers of one length; all or none are the first of the book, and all or none blank.
    """
    load_engine()
    from briefgen.typesetting.note_lines import body_of, with_note_lines

    wanted = [Edge(**json.loads(one)) for one in edges]
    first, page = wanted[0].first, wanted[0].page
    sheets = [with_noughts(css, page, pages) for css in stylesheets]
    if not wanted[0].blank:
        sheets.append(_NO_GROUND)
    if not first:
        sheets = list(map(of_later_pages, sheets))
    html = f"<!DOCTYPE html><html><head></head>{body}{''.join(_asking(wanted))}</body></html>"
    with laid_out(html, sheets, language, "briefgen", folders) as laid:
        chosen = list(_chosen(laid.document.pages, wanted))
        if len(chosen) < len(wanted):
            return APART
        document = laid.document.copy(chosen)
        raw = document.write_pdf(
            pdf_variant=VARIANT,
            pdf_tags=False,
            dpi=PICTURE_DPI,
            pdf_identifier=False,
            finisher=lambda _, pdf: unsmoothed(pdf),
        )
    full = [number for number, edge in enumerate(wanted, start=1) if not edge.blank]
    bodies = [body_of(one) for one in chosen]
    pdf = with_note_lines(raw, bodies, leave=full) if may_be_ruled(body) else raw
    with pikepdf.open(io.BytesIO(pdf)) as document:
        try:
            leaves = tuple(_leaves(chosen, wanted, pages, document))
            letters = letters_of(document)
        except (Unfound, Strange):
            return APART
    said, pictures = tuple(laid.heard), dict(laid.pictures)
    return Piece(pdf, leaves, said, letters=letters, pictures=pictures).packed()


def _asking(wanted: Sequence[Edge]) -> Iterator[str]:
    """A line for each page that is wanted; two, with the blank one between them."""
    if not wanted[0].first:
        yield '<div style="height:1px"></div>'  # nothing can ask for its side on the first page
    for number, edge in enumerate(wanted):
        if edge.first:
            yield _line(f"e{number}", edge, "auto")
        elif edge.blank:
            yield _line(f"e{number}", edge, _NAMED[edge.side])
            yield _line("", replace(edge, kind=edge.then), _NAMED[edge.side])
        else:
            yield _line(f"e{number}", edge, edge.side)


def _line(name: str, edge: Edge, begins: str) -> str:
    style = f"page:{edge.kind or 'auto'};break-before:{begins};string-set:chapter attr(data-title)"
    told = f'data-title="{escape(edge.head)}" style="{style};height:1px"'
    return f'<div id="{name}" {told}></div>' if name else f"<div {told}></div>"


def _chosen(pages: Sequence[Any], wanted: Sequence[Edge]) -> Iterator[Any]:
    places = {name: number for number, page in enumerate(pages) for name in page.anchors}
    for number, edge in enumerate(wanted):
        page = pages[places[f"e{number}"] + edge.blank]
        kind = page._page_box.page_type
        if (kind.side, kind.blank) == (edge.side, edge.blank):
            yield page


def _leaves(
    chosen: Sequence[Any], wanted: Sequence[Edge], pages: str, document: pikepdf.Pdf
) -> Iterator[Leaf]:
    for page, edge, printed in zip(chosen, wanted, document.pages, strict=True):
        faces = numbered_in(printed)
        slots = tuple(_slots(printed.Contents.read_bytes(), edge.page, pages, faces))
        if len(slots) != 2 * _told(page, f"page {edge.page} of {pages}"):
            raise Unfound
        yield Leaf(edge.kind, edge.blank, area_of(page), slots=slots)


def _told(page: Any, words: str) -> int:
    """How often the margins of a page say so, however it is spelt."""
    texts = (getattr(box, "text", None) or "" for box in page._page_box.descendants())
    return sum(text.casefold().count(words) for text in texts)


def _slots(content: bytes, page: str, pages: str, faces: Sequence[str]) -> Iterator[Slot]:
    for spot in found(content, f"Page {page} of {pages}", glyphs(), faces):
        begun = len("Page ")
        yield Slot("", spot[begun : begun + len(page)])
        yield Slot("*", spot[-len(pages) :])
