"""How large a page comes out on its share of a sheet, and what must not get too small there.

A scheme says how large its marking is on paper. Where pages are brought down, it is set so much
larger that it comes out as large as that, on as many lines as it then needs. What else handling
asks for (caveats, the copy, the registration number) comes out no smaller than is legible.
"""

import math
from collections.abc import Sequence

from briefgen.book import Book
from briefgen.formats.fitting import edges, style_of
from briefgen.formats.framing import Rule, length, rules, size_of, told
from briefgen.handling import SCHEMES
from briefgen.production import SAME_SIZE, Production, brought_down

LEGIBLE = 6.0
"""Points; words in the margins of a marked sheet come out no smaller."""

_HAIR = 0.998
_ASKED_FOR = ("marking", "caveats", "registration", "copy", "draft")


def comes_out(known: Sequence[Rule], production: Production) -> float:
    """How large a page with these style sheets comes out; 1 where it keeps its size."""
    if production.imposition is None:
        return 1.0
    wide, high = size_of(told(known, "", ("right",))[""])
    return brought_down(production.imposition, production.sheet, wide, high)


def small_beside(book: Book) -> bool:
    """Whether words of handling are set larger than on a plain page, and may cost one more."""
    shared = book.production.imposition in ("2-up", "4-up")
    return shared and any(map(book.head.get, _ASKED_FOR))


def label_kept(book: Book, sheets: Sequence[str]) -> str:
    """The rules by which a marking comes out in its size, and what stands beside it legible."""
    scheme, marking = SCHEMES[book.head.get("scheme", "none")], book.head.get("marking", "")
    if book.production.imposition is None or not any(map(book.head.get, _ASKED_FOR)):
        return ""
    known = rules(sheets)
    scale = comes_out(known, book.production)
    if scale >= SAME_SIZE:
        return ""
    wanted: dict[tuple[str, str], float] = {}
    if scheme.place == "right":
        wanted["", "bottom-left"] = _foot(book, known, LEGIBLE / scale)
    else:
        wanted["", "bottom-center"] = LEGIBLE / scale
        for name, part in (("registration", "top"), ("copy", "bottom")):
            if book.head.get(name):
                fronts = book.leaf or book.edition.paper  # each card is one
                for page, slot in ((":right", "left"), (":left", "left" if fronts else "right")):
                    wanted[page, f"{part}-{slot}"] = LEGIBLE / scale
    if marking:
        sides = "right" if marking in scheme.colours else "center"
        wanted |= {("", f"{part}-{sides}"): scheme.size / scale for part in ("top", "bottom")}
    first = told(known, "", ("right",))
    return "".join(
        f"@page {side}{{@{slot}{{font-size:{math.ceil(size * 100) / 100:.2f}pt !important}}}}"
        for (side, slot), size in wanted.items()
        if size > length(style_of(first, slot)["font-size"])
    )


def _foot(book: Book, known: Sequence[Rule], wanted: float) -> float:
    """The size that is wanted there, or as much of it as leaves each copy's name on its line."""
    edge = edges(known, "bottom", "right", (), ("",))
    box = edge.at("left")
    if box is None or not book.copies:
        return wanted
    return min(wanted, edge.wide / max(box.run(one.told) for one in book.copies) * box.size * _HAIR)
