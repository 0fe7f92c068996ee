"""What handling does to a book that is filled in: its clearance below the title, marks on parts."""

import re
from collections.abc import Callable
from dataclasses import replace

from briefgen import handling
from briefgen.book import Book, Edition, Section
from briefgen.clearance import Tier
from briefgen.negotiation.brief import Handling

UNPORTIONED = ("cover", "opening", "back", "return", "reverse")
"""Pages that hold no part of the text."""
FORMS = ("notes", "offer-log", "session-log", "read-back")
"""Sections that are filled in by hand: what they will hold goes no further than the paper."""

_TITLE = re.compile(r"(?m)^# \S.*\n")


def begun(book: Book) -> Book:
    """The book; where it has no cover, its handling is told below its first title, not above."""
    if len(book.sections) < 2 or book.sections[0].id != "opening":
        return book
    opening, first, *rest = book.sections
    text, title = first.markdown, _TITLE.search(first.markdown)
    if title is None:
        return book
    told = f"{text[: title.end()]}\n{opening.markdown.strip()}\n{text[title.end() :]}"
    return replace(book, sections=(replace(first, markdown=told), *rest))


def portioned(book: Book, marks: Handling, read_by: Callable[[Edition], Book]) -> Book:
    """The book with a mark on each part; `read_by` is the same as a lower tier reads it."""
    edition = book.edition
    lower = []
    for tier in Tier:
        if tier < edition.marked_for:
            low = edition.model_copy(update={"tier": tier.word, "also": ()})
            texts = {one.id: one.markdown for one in read_by(low).sections}
            lower.append((handling.portion_at(marks, tier), texts))
    own = handling.portion_at(marks, edition.marked_for)

    def marked(one: Section) -> Section:
        if one.page in UNPORTIONED:
            return one
        known = [] if one.id in FORMS else [(mark, texts.get(one.id, "")) for mark, texts in lower]
        return replace(one, markdown=handling.portioned(one.markdown, own, known))

    return replace(book, sections=tuple(map(marked, book.sections)))
