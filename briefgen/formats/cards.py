"""Cards that are laid several on a sheet: set on their share of it, so that no type gets smaller.

A table card of one A4 page would come out at half its size, four on a sheet. So it is set on A5 or
A6 with type as large as ever, on as many cards as that needs, and the back of each stays plain.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.book import Book, CardPaper, Section
from briefgen.formats.page import sheet
from briefgen.library import Library
from briefgen.negotiation.numbers import in_words
from briefgen.production import Imposition

_SHARES: dict[Imposition, CardPaper] = {"booklet": "a5", "2-up": "a5", "4-up": "a6"}
_OF_LETTER: dict[CardPaper, str] = {
    "a5": "@page{size:139.7mm 215.9mm}",
    "a6": "@page{size:107.95mm 139.7mm}",
}


def on_its_share(book: Book, library: Library) -> Book:
    """The cards as their share of a sheet takes them; any other book, and plain cards, as they are.

    A style says in a sheet of its own how it is set so small: `card-a6.css` for `card`.
    """
    share = _share(book, library)
    if share is None:
        return book
    head = dict(book.head) | {"paper": share}
    if book.edition.paper is None:
        head.pop("unnumbered", None)  # without backs among them, the pages are the cards
    fronts = _numbered([one for one in book.sections if one.page != "back"])
    return replace(book, head=head, sections=fronts, leaf=share)


def _numbered(fronts: Sequence[Section]) -> tuple[Section, ...]:
    """The cards, each with a title that says which of them it is: its second one shows no more."""
    cards = [one for one in fronts if one.page == "card"]
    if len(cards) < 2:
        return tuple(fronts)
    which = {one.id: f"{in_words(at)} of {in_words(len(cards))}" for at, one in enumerate(cards, 1)}
    return tuple(
        replace(one, title=f"{which[one.id].capitalize()} · {one.title}")
        if one.id in which
        else one
        for one in fronts
    )


def _share(book: Book, library: Library) -> CardPaper | None:
    if book.production.imposition is None:
        return None
    share = _SHARES[book.production.imposition]
    known = library.find("templates/pages", f"{book.edition.style}-{share}.css")
    return share if known else None


def share_sheets(book: Book, library: Library) -> list[str]:
    """What the style sheets of an edition are followed by, where it is set on its share."""
    if book.leaf is None:
        return []
    own = sheet(f"{book.edition.style}-{book.leaf}", library)
    return [own, _OF_LETTER[book.leaf]] if book.production.sheet == "letter" else [own]
