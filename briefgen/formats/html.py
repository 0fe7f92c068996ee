"""The book as one self-contained HTML file: styles, type and pictures inside, nothing fetched."""

from html import escape

from briefgen.book import Book
from briefgen.formats.page import sheet, whole, with_pictures
from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.typesetting.fonts import embedded_faces_css


def render(book: Book, library: Library) -> Rendered:
    """The page for a screen, and for a printer that has nothing but a browser."""
    styles = "\n".join((embedded_faces_css(), sheet("common", library), sheet("screen", library)))
    return Rendered("html", with_pictures(whole(book, styles, _marking(book)), library).encode())


def _marking(book: Book) -> str:
    """A page on a screen has no margins to carry the marking, so it stands first and last."""
    told = " · ".join(filter(None, (book.head["marking"], book.head["caveats"])))
    return f'<p class="marking"><strong>{escape(told)}</strong></p>' if told else ""
