"""The pages that make a booklet whole: blank, and saying so, marked like all others.

A booklet has four pages on each sheet. What is missing is set as pages of their own, by the same
style sheets, and laid behind the last page, or before a back that is printed solid. Cards get none:
what is not their front stays plain.
"""

import io
from collections.abc import Sequence
from dataclasses import replace

from briefgen.book import Book
from briefgen.formats.margins import unnumbered
from briefgen.formats.page import body_tag, handed_out, of_cards
from briefgen.formats.rendered import Rendered

TOLD = "This page is left blank for notes."
BARE = "This page is left blank."
"""What it says where the page is handed out."""


def filled_up(made: Rendered, book: Book, sheets: Sequence[str]) -> Rendered:
    """The file with as many pages as its sheets have, where they make a booklet."""
    import pikepdf

    from briefgen.typesetting.saving import saved

    missing = -(made.pages or 0) % 4
    if book.production.imposition != "booklet" or not missing or of_cards(book):
        return made
    solid = any(one.page == "solid" for one in book.sections)
    end = (made.pages or 0) - solid
    with (
        pikepdf.open(io.BytesIO(made.content)) as document,
        pikepdf.open(io.BytesIO(_blank(book, sheets, end, missing))) as blank,
    ):
        for at in range(missing):
            document.pages.insert(end + at, blank.pages[at + end % 2])
        content = saved(document)
    bare = frozenset(page + missing if page > end else page for page in made.bare)
    return replace(made, content=content, bare=bare)


def _blank(book: Book, sheets: Sequence[str], before: int, count: int) -> bytes:
    """Blank pages, beginning with a right-hand one."""
    from briefgen.typesetting.pressroom import set_pdf

    said = BARE if handed_out(book) else TOLD
    told = f'<div style="break-after:page"><p class="quiet">{said}</p></div>'
    body = f"{body_tag(book)}{told * (count + before % 2)}</body>"
    printed = set_pdf(
        f'<!DOCTYPE html><html lang="{book.language}">{body}</html>',
        limits=book.limits,
        stylesheets=[*sheets, unnumbered(book.head)],
        language=book.language,
        title="",
        variant="",
    )
    return printed.pdf
