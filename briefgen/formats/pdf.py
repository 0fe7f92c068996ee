"""The book as a print-ready PDF, its length held to what the edition allows."""

import re
from collections.abc import Iterator

from briefgen.book import Book
from briefgen.formats.page import css_text, sheet, whole
from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.problems import Problem, Unusable

# The engine breaks a full line at its first gap, not its last, where a text ends in a blank and
# another piece follows; the blank stands as well at the head of that piece.
_SPACED = re.compile(r" (<(?:em|strong|span|a)(?: [^>]*)?>)")


def render(book: Book, library: Library) -> Rendered:
    """Set the book; Unusable where it is longer than its edition allows."""
    from briefgen.typesetting.press import set_pdf
    from briefgen.typesetting.reading_back import lost

    sheets = [_head(book), *(sheet(name, library) for name in ("common", "print"))]
    sheets.append(sheet(f"paper-{book.head['paper']}", library))
    if book.edition.style != "book":
        sheets.append(sheet(book.edition.style, library))
    page = _SPACED.sub(r"\1 ", whole(book, ""))
    printed = set_pdf(
        page,
        stylesheets=sheets,
        language=book.language,
        title=book.title,
        folders=library.pictures,
    )
    limit = book.edition.pages
    if limit is not None and printed.pages > limit:
        raise _too_long(book, printed.pages, limit, dict(printed.anchors), printed.pdf)
    dropped = tuple(f"not printed: {words} …" for words in lost(page, printed.pdf))
    return Rendered("pdf", printed.pdf, printed.pages, (*printed.warnings, *dropped))


def _head(book: Book) -> str:
    """What stands on every sheet: marking head and foot, the brief's number on the inner side."""
    number, marking, caveats = (css_text(book.head[n]) for n in ("number", "marking", "caveats"))
    foot = f"{marking} '\\A' {caveats}" if book.head["caveats"] else marking
    return (
        f"@page{{@top-center{{content:{marking}}}@bottom-center{{content:{foot}}}}}"
        f"@page :right{{@top-left{{content:{number}}}}}"
        f"@page :left{{@top-right{{content:{number}}}}}"
    )


def _too_long(book: Book, pages: int, limit: int, anchors: dict[str, int], pdf: bytes) -> Unusable:
    """What does not fit, by how much, and which parts are the longest."""
    from briefgen.typesetting.reading_back import overflow

    beyond = overflow(pdf, limit)
    over = [_said(name) for name, page in anchors.items() if page > limit]
    lengths = sorted(_lengths(book), key=lambda part: -part[1])[:3]
    longest = ", ".join(f"{_said(name)} ({words} words)" for name, words in lengths)
    told = (
        f"The edition {book.edition_id} has {pages} pages and may have {limit}: "
        f"{beyond.lines if beyond else 'some'} lines too many. "
        f"What does not fit: {', '.join(over) or 'the end of the last part'}"
    )
    return Unusable([Problem(told, f"The longest parts are: {longest}. Shorten these first.")])


def _said(name: str) -> str:
    return "what stands first" if name == "" else "“" + name.replace("-", " ") + "”"


def _lengths(book: Book) -> Iterator[tuple[str, int]]:
    """The parts of the book, by the name they are marked with, and their words."""
    for section in book.sections:
        parts = re.split(r"(?m)^\{[^}\n]*#([\w-]+)\}$", section.markdown)
        for name, text in zip(["", *parts[1::2]], parts[0::2], strict=True):
            yield name, len(text.split())
