"""The book as one HTML page: the same body for the screen and for the press."""

import re
from html import escape

from briefgen.book import Book, Section
from briefgen.markup import to_html

_CSS_ACTIVE = re.compile(r"[\"\\\n\r\f<>]")


def whole(book: Book, styles: str) -> str:
    """A complete page, with its styles inside."""
    body = "\n".join(_section(section) for section in book.sections)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(book.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(book.title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="briefgen">\n'
        f"<style>\n{styles}\n</style>\n</head>\n"
        f'<body class="edition-{escape(book.edition_id)}">\n{body}\n</body>\n</html>\n'
    )


def _section(section: Section) -> str:
    return (
        f'<section class="chapter page-{escape(section.page)}" id="{escape(section.id)}">\n'
        f"{to_html(section.markdown)}</section>"
    )


def css_text(text: str) -> str:
    """The text as a CSS string, between its quotation marks."""
    return '"' + _CSS_ACTIVE.sub(lambda m: f"\\{ord(m[0]):x} ", text) + '"'
