"""The book as one HTML page: the same body for the screen and for the press."""

import re
from base64 import b64encode
from html import escape, unescape
from urllib.parse import urljoin

from briefgen.book import Book, Section
from briefgen.clearance import Tier
from briefgen.formats.sheet_sizes import of_this_world
from briefgen.formats.whole_sheets import ending_whole
from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.library import Library
from briefgen.markup import to_html
from briefgen.problems import Problem, Unusable, unusable
from briefgen.reading import legible
from briefgen.typesetting.chapters.parts import HANDED_OUT, Parts
from briefgen.typesetting.doors import BOOK, Doors, Refused

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""What a browser may do with the page: show it. It runs nothing, and fetches nothing."""
LARGEST_PICTURE = 5 * 1024 * 1024
_HEAD_WORDS = 7
_HEAD_SMALL = 4
_HEAD_LETTERS = 72
"""What the running head of a book has room for on one line."""
_WORD = re.compile(r"\w+")
_CLINGS = re.compile(r"(?:[ ,;:.–-]+[^\W\dA-ZÀ-Þ]{1,3})*[ ,;:.–-]*$")
"""Small words at an end which ask for the next: “and”, “of the”."""
_PICTURE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)')
_ACTIVE = re.compile(
    r"<(meta|script|link|base|i?frame|frameset|object|embed|applet|form|portal|set|animate\w*)\b",
    re.IGNORECASE,
)
_CSS_ACTIVE = re.compile(r"[\"\\\n\r\f<>]")


def parts(book: Book) -> Parts:
    """The page as the press takes it, its sections apart and its styles elsewhere."""
    large = book.production.large_type
    sections = tuple(_section(one, book.kept, large=large) for one in book.sections)
    return Parts(book.language, body_tag(book), sections)


def whole(book: Book, styles: str, edge: str = "", within: str = "") -> str:
    """A complete page, its styles inside; `edge` stands first and last, `within` next to it."""
    body = "\n".join(filter(None, (edge, within, *map(_section, book.sections), within, edge)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(book.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(book.title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="briefgen">\n'
        f"<style>\n{styles}\n</style>\n</head>\n"
        f"{body_tag(book)}\n{body}\n</body>\n</html>\n"
    )


def handed_out(book: Book) -> bool:
    """Whether it may go to the other side: then it leaves no room for notes of ours."""
    return book.edition.marked_for is Tier.OPEN


def body_tag(book: Book) -> str:
    """The tag that the body begins with: which edition this is, and whether it is handed out."""
    out = f" {HANDED_OUT}" if handed_out(book) else ""
    return f'<body class="edition-{escape(book.edition_id)}{out}">'


def _section(section: Section, kept: Kept | None = None, *, large: bool = False) -> str:
    body = _html(section.markdown, kept or Kept.none(), large=large)
    if active := _ACTIVE.search(body):
        raise unusable(
            f"The section “{section.title}” holds <{active[1].lower()}>, which no page may",
            "It could load something or lead away when the page is opened. Take it out.",
        )
    return (
        f'<section class="chapter page-{escape(section.page)}" id="{escape(section.id)}" '
        f'data-title="{escape(running_head(section.title))}">\n{body}</section>'
    )


def running_head(title: str) -> str:
    """A title as it stands at the head of pages, on one line: of a long one the beginning."""
    if _is_a_head(title):
        return title
    ends = [at.start() for at in re.finditer(" ", title)]
    ends = ends or [word.end() for word in _WORD.finditer(title)]
    shorter = (title[:end] for end in reversed(ends))
    found = next(filter(_is_a_head, shorter), title[: ends[0]])
    return f"{_CLINGS.sub('', found)} …"


def _is_a_head(told: str) -> bool:
    """Whether it has room on one line, and is not taken for a sentence outside the text."""
    words = _WORD.findall(told)
    small = sum(word[0].islower() for word in words)
    short = len(words) <= _HEAD_WORDS or small < _HEAD_SMALL
    return short and len(told) <= _HEAD_LETTERS


def _html(markdown: str, kept: Kept, *, large: bool) -> str:
    """The Markdown as HTML; what was turned before need not be turned again."""
    if kept.folder is None:
        return to_html(markdown, large=large)
    key = kept.key(this_program(), "large html" if large else "html", markdown)
    found = kept.get(key)
    if found is None:
        found = to_html(markdown, large=large).encode("utf-8", "surrogatepass")
        kept.put(key, found)
    return found.decode("utf-8", "surrogatepass")


def with_pictures(page: str, library: Library) -> str:
    """The page with every picture inside it; Unusable where one is missing, unsafe or too large."""
    doors = Doors(library.pictures, texts=(page,))
    made = _PICTURE.sub(_WrittenIn(doors), page)
    if doors.refused:
        raise Unusable(doors.refused.values())
    return made


class _WrittenIn:
    """Turns the name of a picture into the picture itself."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def __call__(self, match: re.Match[str]) -> str:
        address = urljoin(BOOK, unescape(match[2]))
        try:
            content = self._doors.open(address)
        except Refused:
            return match[0]
        if len(content.data) > LARGEST_PICTURE:
            name = address.removeprefix(BOOK)
            told = f"The picture {name} is larger than 5 MB"
            advice = "Save it smaller; 1,600 dots across are enough."
            self._doors.refused[address] = Problem(told, advice, about=name)
        return f"{match[1]}data:{content.kind};base64,{b64encode(content.data).decode()}"


def css_text(text: str) -> str:
    """The text as a CSS string, between its quotation marks."""
    return '"' + _CSS_ACTIVE.sub(lambda m: f"\\{ord(m[0]):x} ", text) + '"'


def sheet(name: str, library: Library) -> str:
    """The stylesheet of that name, the workspace's own before the shipped one."""
    file = library.find("templates/pages", f"{name}.css")
    if file is None:
        told = f"The stylesheet {name}.css is missing from templates/pages"
        raise unusable(told, "Restore it, or correct the name in the edition.")
    source = legible(library.read(file))
    text = ending_whole(source)
    of_this_world(source)
    return text
