"""How large a page comes out on its share of a sheet, and what must not get too small there.

A scheme says how large its marking is on paper. Where pages are brought down, it is set so much
larger that it comes out as large as that, on as many lines as it then needs.
"""

import math
from collections.abc import Sequence

from briefgen.book import Book
from briefgen.formats.fitting import edges
from briefgen.formats.framing import Rule, rules, size_of, told
from briefgen.handling import SCHEMES
from briefgen.production import SAME_SIZE, Production, brought_down


def comes_out(known: Sequence[Rule], production: Production) -> float:
    """How large a page with these style sheets comes out; 1 where it keeps its size."""
    if production.imposition is None:
        return 1.0
    wide, high = size_of(told(known, "", ("right",))[""])
    return brought_down(production.imposition, production.sheet, wide, high)


def label_kept(book: Book, sheets: Sequence[str]) -> str:
    """The rules by which a marking comes out in its size; none where it does already."""
    scheme, marking = SCHEMES[book.head.get("scheme", "none")], book.head.get("marking", "")
    if book.production.imposition is None or not marking:
        return ""
    known = rules(sheets)
    scale = comes_out(known, book.production)
    if scale >= SAME_SIZE:
        return ""
    size = math.ceil(scheme.size / scale * 100) / 100
    if marking in scheme.colours:
        slots = ["top-right", "bottom-right"]
    else:
        page = (edges(known, part, "right", (), ("",)) for part in ("top", "bottom"))
        middle = (edge.at("center") for edge in page)
        slots = [box.slot for box in middle if box and box.size < size]
    boxes = (f"@{slot}{{font-size:{size:.2f}pt !important}}" for slot in slots)
    return f"@page{{{''.join(boxes)}}}"
