"""How large a page comes out on its share of a sheet, and what must not get too small there.

A scheme says how large its label is on paper. Where pages are brought down, the label is set so
much larger that it comes out as large as that.
"""

import math
from collections.abc import Sequence

from briefgen.book import Book
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
    """The rules by which a label comes out in its size; none where it does already."""
    scheme = SCHEMES[book.head.get("scheme", "none")]
    if book.production.imposition is None or book.head.get("marking", "") not in scheme.colours:
        return ""
    scale = comes_out(rules(sheets), book.production)
    if scale >= SAME_SIZE:
        return ""
    size = math.ceil(scheme.size / scale * 100) / 100
    boxes = (f"@{part}-right{{font-size:{size}pt !important}}" for part in ("top", "bottom"))
    return f"@page{{{''.join(boxes)}}}"
