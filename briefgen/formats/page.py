"""The book as one HTML page: the same body for the screen and for the press."""

import re
from base64 import b64encode
from html import escape, unescape
from urllib.parse import urljoin

from briefgen.book import Book, Section
from briefgen.library import Library
from briefgen.markup import to_html
from briefgen.problems import Problem, Unusable
from briefgen.typesetting.doors import BOOK, Doors, Refused

LARGEST_PICTURE = 5 * 1024 * 1024
_PICTURE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)')
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


def with_pictures(page: str, library: Library) -> str:
    """The page with every picture inside it; Unusable where one is missing, unsafe or too large."""
    doors = Doors(library.pictures)

    def inside(match: re.Match[str]) -> str:
        return match[1] + _written_in(doors, urljoin(BOOK, unescape(match[2])))

    made = _PICTURE.sub(inside, page)
    if doors.refused:
        raise Unusable(doors.refused.values())
    return made


def _written_in(doors: Doors, address: str) -> str:
    try:
        content = doors.open(address)
    except Refused:
        return ""
    if len(content.data) > LARGEST_PICTURE:
        told = f"the picture {address.removeprefix(BOOK)} is larger than 5 MB"
        doors.refused[address] = Problem(told, "Save it smaller; 1,600 dots across are enough.")
    return f"data:{content.kind};base64,{b64encode(content.data).decode()}"


def css_text(text: str) -> str:
    """The text as a CSS string, between its quotation marks."""
    return '"' + _CSS_ACTIVE.sub(lambda m: f"\\{ord(m[0]):x} ", text) + '"'
