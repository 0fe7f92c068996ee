"""The book as a print-ready PDF, its length held to what the edition allows."""

import re
from dataclasses import replace
from functools import partial

from briefgen.book import Book
from briefgen.formats.blaming import set_or_blamed
from briefgen.formats.citing import cited
from briefgen.formats.fillers import BARE, filled_up
from briefgen.formats.finishing import edged, finished
from briefgen.formats.lengths import hold_to_length
from briefgen.formats.margins import margins
from briefgen.formats.page import css_text, handed_out, of_cards, parts, sheet
from briefgen.formats.produced import in_style, pages_of, remarks, stacked
from briefgen.formats.rendered import Rendered
from briefgen.formats.reserving import reserved
from briefgen.formats.stamps import stamps
from briefgen.formats.unbroken import unbroken
from briefgen.library import Library

# The engine breaks a full line at its first gap, not its last, where a text ends in a blank and
# another piece follows; the blank stands as well at the head of a piece that may break itself.
_SPACED = re.compile(r" (<(?:em|strong|span|a)(?: (?![^>]*\bwhole\b)[^>]*)?>)")

_READING_BACK = ("briefgen.guard.opening.pdf", "briefgen.guard.shelved:at_hand")
"""What comes after the pages; it may be got ready while they are set."""

_RETURNED = "return-sheet"
"""The section of a numbered copy that is signed and given back."""


def render(book: Book, library: Library) -> Rendered:
    """Set the book; Unusable where it is longer than its edition allows, or cannot be set."""
    return set_or_blamed(_set, book, library)


def _set(book: Book, library: Library) -> Rendered:
    from briefgen.typesetting.pressroom import set_book
    from briefgen.typesetting.reading_back import without_words

    book = pages_of(book, library)
    sheets = in_style(book, _sheets(book, library), library)
    sheets.append(reserved(book, sheets))
    printed = set_book(
        cited(parts(book)).turned(
            lambda text: stacked(_SPACED.sub(r"\1 ", unbroken(text)), book.production)
        ),
        limits=book.limits,
        stylesheets=sheets,
        title=book.title,
        folders=library.pictures,
        kept=book.kept,
        last=partial(edged, book),
        meanwhile=_READING_BACK,
    )
    hold_to_length(book, printed, sheets)
    notes = tuple(remarks(book))
    made = Rendered("pdf", printed.pdf, printed.pages, printed.warnings, notes=notes)
    if book.copies:
        plain = {section.id for section in book.sections if section.page in ("back", "solid")}
        bare = frozenset(page for name, page in printed.anchors.items() if name in plain)
        if of_cards(book):
            bare |= without_words(printed.pdf)
        made = replace(made, stamps=stamps(book, sheets), bare=bare)
    made = finished(filled_up(made, book, sheets), book)
    if made.on_sheets and _RETURNED in printed.anchors:
        apart = printed.pages - printed.anchors[_RETURNED] + 1
        made = replace(made, on_sheets=replace(made.on_sheets, apart=apart))
    return made


def _sheets(book: Book, library: Library) -> list[str]:
    """The style sheets of the edition; its own comes last."""
    names = ["common", "print", "handling", f"paper-{book.head['paper']}"]
    own = [book.edition.style] if book.edition.style != "book" else []
    shared = [sheet(name, library) for name in names]
    if handed_out(book):
        shared.append(f"@page :blank{{@left-top{{content:{css_text(BARE)}}}}}")
    return [*shared, margins(book.head), *(sheet(name, library) for name in own)]
