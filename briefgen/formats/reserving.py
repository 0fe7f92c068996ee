"""The last style sheet of an edition: it makes room for what stands at the head and the foot.

It comes behind all others, so what it measures is what will be set. An edition whose words fit as
they are gets none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import product

from briefgen.book import Book
from briefgen.formats.centring import centred
from briefgen.formats.fitting import FREE, MOST, Edge, Placed, edges
from briefgen.formats.framing import Rule, rules, size_of, told
from briefgen.formats.margins import copy_margins
from briefgen.formats.own_pages import named_pages, white_sides
from briefgen.formats.page import running_head
from briefgen.formats.rows import Room, room_for
from briefgen.formats.shrinking import comes_out
from briefgen.handling import SCHEMES, Numbered
from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.problems import Problem, Unusable

_SIDES = ("right", "left")
_CHAPTER = re.compile(r'string\([^)]*\)(?:\s*"\\A\s*")?')
_SHOWN = 80
_UNNAMED = ("back", "solid", "cover", "opening")
"""Pages at whose head no chapter stands."""


def reserved(book: Book, sheets: Sequence[str]) -> str:
    """The rules that make all fit; Unusable where it cannot."""
    copies = [copy_margins(book.head, one.number, one.name) for one in book.copies]
    named = (one.title for one in book.sections if one.page not in _UNNAMED)
    titles = tuple(dict.fromkeys(map(running_head, named)))
    names = [f"c{one.number}{first}" for one in book.copies for first in ("", "-first")]
    kept = Kept.none() if book.copies else book.kept
    how = f"{book.production.imposition} {book.production.sheet}"
    key = kept.key(this_program(), "room", how, *titles, *sheets) if kept.folder else ""
    found = kept.get(key) if kept.folder else None
    if found is not None:
        return found.decode()
    known = rules([*sheets, *copies])
    middle = "".join(centred(known))
    known = rules([*sheets, *copies, middle]) if middle else known
    white = FREE / comes_out(known, book.production)
    of_parts = partial(_part, book, known=known, titles=titles or ("",), names=names, white=white)
    made = "".join((middle, *map(of_parts, ("top", "bottom")), *white_sides(known, white)))
    if kept.folder:
        kept.put(key, made.encode())
    return made


def _part(
    book: Book,
    part: str,
    known: Sequence[Rule],
    titles: Sequence[str],
    names: Sequence[str],
    white: float,
) -> str:
    """The rules for the heads or the feet of the pages of both sides."""
    most = MOST * size_of(told(known, "", ("right",))[""])[1]
    for named in (titles, ("",)):
        sides = [edges(known, part, side, names, named) for side in _SIDES]
        room = room_for(sides, white, most)
        if room is None:
            continue
        without = "" if named == titles else "".join(_unnamed(sides))
        _lines_of_copies(book, sides)
        others = "" if room.margin else named_pages(known, part, [*names, "back"], room.need)
        return "".join([_css(part, room), without, *others])
    plain = [edges(known, part, side, (), ("",)) for side in _SIDES]
    if book.copies and room_for(plain, white, most):
        raise _name_too_long(book, max(book.copies, key=lambda one: len(one.told)), "room")
    if not any(book.head.get(name) for name in _CALLED):
        return ""  # only what the style sheets themselves put there
    raise _too_much(book, part, most)


def _css(part: str, room: Room) -> str:
    """The rules that put the words where they were found to fit."""
    toward = "bottom" if part == "top" else "top"
    grown = f"margin-{part}:{room.margin:.2f}pt !important;" if room.margin else ""
    said = []
    for side, way in zip(_SIDES, room.said, strict=True):
        boxes = "".join(_rule(one, toward) for one in way if one.box.tall is None)
        said.append(f"@page :{side}{{{grown}{boxes}}}" if grown or boxes else "")
    return "".join(said)


def _rule(one: Placed, toward: str) -> str:
    space = "pre-line" if one.box.lines else "normal"
    space = space if one.box.breaks or one.broken > 1 else "pre"
    return (
        f"@{one.box.slot}{{width:{one.wide:.2f}pt !important;overflow:visible !important;"
        f"vertical-align:{toward} !important;line-height:{one.box.line:.2f}pt !important;"
        f"padding-{toward}:{one.near:.2f}pt !important;white-space:{space} !important}}"
    )


def _unnamed(sides: Sequence[Edge]) -> Iterator[str]:
    """The running heads without the names of the chapters, where these are too long."""
    for side, edge in zip(_SIDES, sides, strict=True):
        for box in edge.boxes:
            if "string(" in box.content:
                left = _CHAPTER.sub("", box.content).strip() or '""'
                yield f"@page :{side}{{@{box.slot}{{content:{left} !important}}}}"


def _lines_of_copies(book: Book, sides: Sequence[Edge]) -> None:
    """At the foot with a label, number and name of a copy have one line, between others."""
    if SCHEMES[book.head.get("scheme", "none")].place != "right":
        return
    for copy, edge in product(book.copies, sides):
        box = edge.at("left")
        if box and box.slot.startswith("bottom") and box.run(copy.told) > edge.wide:
            raise _name_too_long(book, copy, "one line")


def _name_too_long(book: Book, copy: Numbered, what: str) -> Unusable:
    name = copy.told if len(copy.told) <= _SHOWN else f"{copy.told[:_SHOWN]} …"
    told = f"“{name}” is too long for the {what} that it has at the foot of a page"
    advice = "Write the name shorter, or the office instead; the list may tell more."
    return Unusable([Problem(told, advice, book.stands.get(f"copy {copy.number}"))])


_CALLED = {
    "marking": "the marking", "caveats": "the line of caveats",
    "registration": "the registration number", "number": "the number of the brief",
}  # fmt: skip


def _too_much(book: Book, part: str, most: float) -> Unusable:
    """What stands there, how much too much it is, and which of it is the longest."""
    head: Mapping[str, str] = book.head
    longest = max(_CALLED, key=lambda name: len(head.get(name, "")))
    where = "head" if part == "top" else "foot"
    said = (
        f"What stands at the {where} of each page of the {book.edition.name} does not "
        f"fit: {_CALLED[longest]} has {len(head[longest])} letters, and at most "
        f"{most / 72 * 25.4:.0f} mm of the page are given to all of it"
    )
    advice = (
        "Write it shorter, with blanks where it may be broken; how a paper is to be handled "
        "can also be told under handling: note."
    )
    return Unusable([Problem(said, advice, book.stands.get(longest))])
