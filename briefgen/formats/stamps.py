"""The stamps of the numbered copies: pages with nothing on them but the number and the name."""

from collections.abc import Sequence

from briefgen.book import Book
from briefgen.formats.margins import copy_margins
from briefgen.handling import Numbered

_SHEETS = ("first", "left", "right", "spare")
"""One sheet of each kind; the spare one keeps right-hand pages on the right."""


def stamps(book: Book, sheets: Sequence[str]) -> bytes:
    """The stamps for all copies of the book, in the style of its own sheets."""
    from briefgen.typesetting.pressroom import set_pdf

    kinds = [_rules(book, copy) for copy in book.copies]
    body = "".join(
        f'<div style="page:c{copy.number}{"-first" if kind == "first" else ""};'
        'break-after:page;height:1mm"></div>'
        for copy in book.copies
        for kind in _SHEETS
    )
    page = f'<!DOCTYPE html><html lang="{book.language}"><body>{body}</body></html>'
    printed = set_pdf(
        page,
        limits=book.limits,
        stylesheets=[*sheets, *kinds],
        language=book.language,
        title="",
        variant="",
        note_lines=False,
    )
    return printed.pdf


def _rules(book: Book, copy: Numbered) -> str:
    return copy_margins(book.head, copy.number, copy.name)
