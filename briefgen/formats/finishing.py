"""What is done to a finished PDF before it is printed: tabs, greys, pages laid on sheets."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.book import Book, Section
from briefgen.formats.produced import set_larger
from briefgen.formats.rendered import Rendered
from briefgen.margin import REVIEW
from briefgen.production import SAME_SIZE, OnSheets, Production

if TYPE_CHECKING:
    from pikepdf import Pdf


def finished(made: Rendered, book: Book) -> Rendered:
    """The file as it was asked for; what is stamped first is laid on sheets afterwards."""
    from briefgen.typesetting.cropping import with_crop_marks
    from briefgen.typesetting.greying import in_grey

    if book.production.crop_marks:
        made = replace(made, content=with_crop_marks(made.content))
    if book.production.grey:
        stamps = in_grey(made.stamps) if made.stamps else b""
        made = replace(made, content=in_grey(made.content), stamps=stamps)
    wanted = _on_sheets(book, book.production)
    if wanted is None or book.copies:
        return replace(made, on_sheets=wanted)
    content, note = laid(made.content, wanted)
    return replace(made, content=content, plain=made.content, notes=(*made.notes, note))


def laid(pdf: bytes, wanted: OnSheets) -> tuple[bytes, str]:
    """The pages on sheets, and what to know at the printer."""
    from briefgen.typesetting.imposing import imposed

    sheets = imposed(pdf, wanted)
    return sheets.pdf, f"{sheets.told}{_small(pdf, wanted, sheets.scale)}"


_ARM_S_LENGTH = 14
"""Points; what is smaller is not read from a card on the table."""


def _small(pdf: bytes, wanted: OnSheets, scale: float) -> str:
    """How large the text comes out, where pages are brought down."""
    from briefgen.typesetting.reading_back import usual_size

    size = usual_size(pdf) if scale < SAME_SIZE else None
    if size is None:
        return ""
    told = f". Most text comes out at {size * scale:.1f} points"
    if not wanted.cards or size * scale >= _ARM_S_LENGTH:
        return told
    return f"{told}, too small for a card on the table: {_ARM_S_LENGTH} are read at arm’s length"


def _on_sheets(book: Book, production: Production) -> OnSheets | None:
    if production.imposition is None:
        return None
    pages = {section.page for section in book.sections}
    plain = book.leaf is not None
    cards = plain or book.edition.paper is not None or "back" in pages
    return OnSheets(production.imposition, production.sheet, cards, "solid" in pages, plain)


def edged(book: Book, document: "Pdf", anchors: Mapping[str, int]) -> None:
    """Draw the tabs of the book on its pages, and a bar beside each mark of the review."""
    from briefgen.typesetting.margin_bars import draw_bars
    from briefgen.typesetting.thumbs import Tab, draw_tabs

    draw_bars(document, REVIEW, _contents(book, anchors))
    tabs = [Tab(*tab) for tab in _tabs(book, anchors, len(document.pages))]
    draw_tabs(document, tabs, book.kept, larger=set_larger(book))


def _contents(book: Book, anchors: Mapping[str, int]) -> range:
    """The pages of the contents, which lead to the review without being marked."""
    starts = [anchors[one.id] for one in book.sections if one.id in anchors]
    first = anchors.get("contents", 0)
    return range(first, next((at for at in starts if at > first), first + 1))


def _tabs(book: Book, anchors: Mapping[str, int], pages: int) -> Iterator[tuple[str, int, int]]:
    """What stands on each tab, and the pages that carry it."""
    starts = [(one, anchors[one.id]) for one in book.sections if one.id in anchors]
    ends = [page - 1 for _, page in starts[1:]] + [pages]
    found: dict[str, tuple[int, int]] = {}
    for (section, start), end in zip(starts, ends, strict=True):
        told = _told(section, book.edition.thumbs)
        if told:
            first = found.get(told, (start, end))[0]
            found[told] = (first, max(start, end))
    yield from ((told, first, last) for told, (first, last) in found.items())


def _told(section: Section, thumbs: tuple[str, ...]) -> str:
    """An issue has its own tab; of what comes many times else, all share one."""
    if section.group.casefold() in thumbs:
        number = section.id.removeprefix("issue-")
        return f"Issue {number}" if number.isdigit() else section.group
    return section.title if section.id in thumbs else ""
