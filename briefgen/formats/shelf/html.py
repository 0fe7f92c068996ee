"""The book as one self-contained HTML file: styles, type and pictures inside, nothing fetched."""

from collections.abc import Mapping
from html import escape

from briefgen.book import Book
from briefgen.formats.page import sheet, whole, with_pictures
from briefgen.formats.rendered import Rendered
from briefgen.handling import SCHEMES
from briefgen.library import Library
from briefgen.typesetting.fonts import embedded_faces_css


def render(book: Book, library: Library) -> Rendered:
    """The page for a screen, and for a printer that has nothing but a browser."""
    shared = (sheet(name, library) for name in ("common", "handling", "screen"))
    styles = "\n".join((embedded_faces_css(), *shared, _looks(book.head)))
    page = whole(book, styles, _marking(book.head), _draft(book.head))
    return Rendered("html", with_pictures(page, library).encode())


def _marking(head: Mapping[str, str]) -> str:
    """A page on a screen has no margins to carry the marking, so it stands first and last."""
    label = f"<strong>{escape(head['marking'])}</strong>" if head["marking"] else ""
    told = " · ".join(filter(None, (label, escape(head["caveats"]))))
    return f'<p class="marking">{told}</p>' if told else ""


def _draft(head: Mapping[str, str]) -> str:
    """What else every sheet tells: that it is a draft, and the number of the copy."""
    told = " · ".join(filter(None, (head.get("draft", ""), head.get("copy", ""))))
    return f'<p class="marking draft">{escape(told)}</p>' if told else ""


def _looks(head: Mapping[str, str]) -> str:
    """The place and the colours of the marking, as its scheme asks for."""
    scheme = SCHEMES[head.get("scheme", "none")]
    colours = scheme.colours.get(head["marking"])
    looks = f".marking{{text-align:{scheme.place}}}"
    if colours:
        looks += (
            f'.marking strong{{font:700 max({scheme.size}pt,1em)/1.4 "Briefbook Sans",sans-serif;'
            f"letter-spacing:0;padding:0 .5em;display:inline-block;color:{colours.ink};"
            f"background:{colours.ground};print-color-adjust:exact}}"
        )
    return looks
