"""The book as one HTML page: the same body for the screen and for the press."""

import re
from base64 import b64encode
from contextlib import suppress
from html import escape
from urllib.parse import urljoin

from briefgen.book import Book, Section
from briefgen.clearance import Tier
from briefgen.formats.sheet_sizes import of_this_world
from briefgen.formats.whole_sheets import ending_whole
from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.leading_out import far_off, loading
from briefgen.library import Library
from briefgen.markup import to_html
from briefgen.problems import Place, Problem, Unusable, unusable
from briefgen.reading import legible
from briefgen.typesetting.chapters.parts import UNRULED, Parts
from briefgen.typesetting.doors import BOOK, Doors, Refused, refused
from briefgen.typesetting.sheet_words import ADVICE, WHAT, addresses_beside

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
_SHOWN = {("<img", "src"), ("<image", "href"), ("<image", "xlink:href")}
"""By which attribute a tag names the picture that it shows."""
_ACTIVE = re.compile(
    r"<(meta|script|link|base|i?frame|frameset|object|embed|applet|form|portal|set|animate\w*)\b",
    re.IGNORECASE,
)
_STYLES = re.compile(r"<style\b[^>]*>(.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_SHOWN_OF = 120
_CSS_ACTIVE = re.compile(r"[\"\\\n\r\f<>]")


def parts(book: Book) -> Parts:
    """The page as the press takes it, its sections apart and its styles elsewhere."""
    large = book.production.large_type
    sections = tuple(_section(one, book.kept, large=large) for one in book.sections)
    return Parts(book.language, body_tag(book), sections)


def whole(book: Book, styles: str, edge: str = "", within: str = "") -> str:
    """A complete page, its styles inside; `edge` stands first and last, `within` next to it."""
    within_style = styles.replace("</", "<\\/")  # the same to CSS, and no end of the element
    body = "\n".join(filter(None, (edge, within, *map(_section, book.sections), within, edge)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(book.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(book.title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="briefgen">\n'
        f"<style>\n{within_style}\n</style>\n</head>\n"
        f"{body_tag(book)}\n{body}\n</body>\n</html>\n"
    )


def handed_out(book: Book) -> bool:
    """Whether it may go to the other side: then it leaves no room for notes of ours."""
    return book.edition.marked_for is Tier.OPEN


def of_cards(book: Book) -> bool:
    """Whether these are cards, in sight of the other side, whose backs stay plain."""
    return bool(book.leaf or book.edition.paper) or any(s.page == "back" for s in book.sections)


def body_tag(book: Book) -> str:
    """The tag that the body begins with: which edition this is, and whether it has no lines."""
    out = f" {UNRULED}" if handed_out(book) or of_cards(book) else ""
    name = book.edition_id.encode("utf-8", "replace").decode()  # of a file, whatever its signs
    return f'<body class="edition-{escape(name)}{out}">'


def _section(section: Section, kept: Kept | None = None, *, large: bool = False) -> str:
    body = _html(section.markdown, kept or Kept.none(), large=large)
    if active := _ACTIVE.search(body):
        raise unusable(
            f"The section “{section.title}” holds <{active[1].lower()}>, which no page may",
            "It could load something or lead away when the page is opened. Take it out.",
        )
    if any(found for css in _STYLES.findall(body) for found in addresses_beside(f"{css};")):
        raise unusable(f"The styles in the section “{section.title}” put {WHAT}", ADVICE)
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
    pieces, left = list[str](), 0
    for tag, found, named in sorted(loading(page), key=lambda one: one[1].start()):
        written = _written_in(tag, found["name"], named, doors)
        if found.start() >= left:
            pieces += [page[left : found.start("name")], written]
            left = found.end()
    if doors.refused:
        raise Unusable(doors.refused.values())
    return "".join((*pieces, page[left:]))


def _written_in(tag: str, name: str, named: str, doors: Doors) -> str:
    """The picture itself in the place of its name; nothing for what no book can show."""
    if (tag, name.lower()) not in _SHOWN:
        for far in far_off(named):
            with suppress(Refused):
                doors.open(far)
        return ""
    try:
        address = urljoin(BOOK, named)
        content = doors.open(address)
    except (Refused, ValueError):  # brackets that are no address
        return ""
    if len(content.data) > LARGEST_PICTURE:
        about = address.removeprefix(BOOK)
        told = f"The picture {about} is larger than 5 MB"
        advice = "Save it smaller; 1,600 dots across are enough."
        doors.refused[address] = Problem(told, advice, about=about)
    return f'{name}="data:{content.kind};base64,{b64encode(content.data).decode()}"'


def from_afar(page: str, library: Library) -> list[Problem]:
    """Why pictures would not be shown that a page loads from outside the book."""
    return refused(library.pictures, [far for *_, named in loading(page) for far in far_off(named)])


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
    for at in addresses_beside(text):
        line, begins = text.count("\n", 0, at), text.rfind("\n", 0, at) + 1
        place = Place(source.name, line + 1, at - begins + 1)
        told = f"The style sheet puts {WHAT} here"
        raise Unusable([Problem(told, ADVICE, place, text[begins:].partition("\n")[0][:_SHOWN_OF])])
    return text
