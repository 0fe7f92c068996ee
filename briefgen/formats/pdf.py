"""The book as a print-ready PDF, its length held to what the edition allows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html import unescape
from typing import TYPE_CHECKING

from briefgen.book import Book
from briefgen.formats.finishing import finished, tabbed
from briefgen.formats.margins import margins
from briefgen.formats.page import parts, sheet
from briefgen.formats.produced import in_style, pages_of, remarks, set_larger, stacked
from briefgen.formats.rendered import Rendered
from briefgen.formats.stamps import stamps
from briefgen.library import Library
from briefgen.problems import Problem, Unusable

if TYPE_CHECKING:
    from briefgen.typesetting.press import Printed

# The engine breaks a full line at its first gap, not its last, where a text ends in a blank and
# another piece follows; the blank stands as well at the head of that piece.
_SPACED = re.compile(r" (<(?:em|strong|span|a)(?: [^>]*)?>)")

_READING_BACK = ("briefgen.guard.opening.pdf",)
"""What comes after the pages; it may be loaded while they are set."""


def render(book: Book, library: Library) -> Rendered:
    """Set the book; Unusable where it is longer than its edition allows."""
    from briefgen.typesetting.pressroom import set_book

    book = pages_of(book, library)
    sheets = in_style(book, _sheets(book, library), library)
    printed = set_book(
        parts(book).turned(lambda text: stacked(_SPACED.sub(r"\1 ", text), book.production)),
        limits=book.limits,
        stylesheets=sheets,
        title=book.title,
        folders=library.pictures,
        kept=book.kept,
        last=partial(tabbed, book),
        meanwhile=_READING_BACK,
    )
    _hold_to_length(book, printed)
    notes = tuple(remarks(book))
    made = Rendered("pdf", printed.pdf, printed.pages, printed.warnings, notes=notes)
    if book.copies:
        plain = {section.id for section in book.sections if section.page in ("back", "solid")}
        bare = frozenset(page for name, page in printed.anchors.items() if name in plain)
        made = replace(made, stamps=stamps(book, sheets), bare=bare)
    return finished(made, book)


def _hold_to_length(book: Book, printed: "Printed") -> None:
    """Unusable where there are more pages than the edition may have."""
    if book.edition.pages is None or book.leaf:
        return
    limit = book.edition.pages * (book.production.longer if set_larger(book) > 1 else 1)
    # The plain back of a card is no page of it: what is on the card must not run over onto it.
    # Nor is the sheet that is signed when a copy comes back, nor a solid cover's back.
    backs = {one.id for one in book.sections if one.page in ("back", "return", "solid")}
    blank = 2 if any(one.page == "solid" for one in book.sections) else 0
    pages = printed.pages - len(backs) - _blank_before_return(book, printed)
    if pages > limit + blank:
        anchors = {name: page for name, page in printed.anchors.items() if name not in backs}
        raise _too_long(book, pages, limit, anchors, printed.pdf)


def _blank_before_return(book: Book, printed: "Printed") -> int:
    """The blank back of a last page, where the sheet to be signed begins on a leaf of its own."""
    from briefgen.typesetting.reading_back import left_blank

    signed = (printed.anchors.get(one.id) for one in book.sections if one.page == "return")
    return sum(left_blank(printed.pdf, page - 1) for page in signed if page and page > 1)


def _sheets(book: Book, library: Library) -> list[str]:
    """The style sheets of the edition; its own comes last."""
    names = ["common", "print", "handling", f"paper-{book.head['paper']}"]
    own = [book.edition.style] if book.edition.style != "book" else []
    shared = [sheet(name, library) for name in names]
    return [*shared, margins(book.head), *(sheet(name, library) for name in own)]


def _too_long(book: Book, pages: int, limit: int, anchors: dict[str, int], pdf: bytes) -> Unusable:
    """What does not fit, by how much, and which parts are the longest."""
    from briefgen.typesetting.reading_back import overflow

    beyond = overflow(pdf, limit)
    heads = dict(_heads(book))
    over = [_said(name, heads) for name, page in anchors.items() if page > limit]
    lengths = sorted(_lengths(book), key=lambda part: -part[1])[:3]
    begins = f", from “{beyond.begins} …” on" if beyond and beyond.begins else ""
    longest = ", ".join(f"{_said(name, heads)} ({words} words)" for name, words in lengths)
    told = (
        f"The edition {book.edition_id} has {pages} pages and may have {limit}: "
        f"{beyond.lines if beyond else 'some'} lines too many. "
        f"What does not fit: {', '.join(over) or 'the end of the last part'}{begins}"
    )
    return Unusable([Problem(told, f"The longest parts are: {longest}. Shorten these first.")])


def _said(name: str, heads: dict[str, str]) -> str:
    """A part as a reader finds it: by its heading, or by the name of its mark."""
    if name == "":
        return "what stands first"
    return f"“{heads.get(name) or name.replace('-', ' ')}”"


def _heads(book: Book) -> Iterator[tuple[str, str]]:
    """What is marked with a name, by the heading under its mark; elsewhere the name must do."""
    for section in book.sections:
        found = re.findall(
            r"(?m)^\{[^}\n]*#([\w-]+)\}\n#+ (?:\[[^\]]*\]\{[^}]*\} )?(.+)$", section.markdown
        )
        yield from ((name, unescape(title)) for name, title in found)


def _lengths(book: Book) -> Iterator[tuple[str, int]]:
    """The parts of the book, by the name they are marked with, and their words."""
    for section in book.sections:
        parts = re.split(r"(?m)^\{[^}\n]*#([\w-]+)\}$", section.markdown)
        for name, text in zip(["", *parts[1::2]], parts[0::2], strict=True):
            yield name, len(text.split())
