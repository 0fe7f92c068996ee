"""Marks on parts: every heading of a book says how far what stands under it may travel.

What a part holds is found by filling in the same section for narrower readers: a part that comes
out alike for the readers of a lower tier holds nothing above it.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.escaping import literal

_HEADING = re.compile(r"(?m)^(#{1,3}) (?=\S)")
_FENCE = re.compile(r"(?ms)^```.*?^```[ \t]*$")
_ANCHOR = re.compile(r"\{[.#][^}\n]*\}\n\Z")


def portioned(markdown: str, own: str, lower: Sequence[tuple[str, str]]) -> str:
    """The text with the mark of its part in front of each heading.

    `own` is the mark of the edition; `lower` holds the marks of the tiers below, the lowest first,
    each with the same section as its readers get it.
    """
    known = [(mark, {_bare(piece) for piece in pieces(text)}) for mark, text in lower]

    def marked(piece: str) -> str:
        mark = next((mark for mark, texts in known if _bare(piece) in texts), own)
        shown = f"[({literal(mark)})]{{.portion}}"
        if not _HEADING.match(piece):
            return piece
        return _HEADING.sub(lambda found: f"{found[0]}{shown} ", piece, count=1)

    parts = list(pieces(markdown))
    if markdown.strip() and not any(_HEADING.match(part) for part in parts):
        mark = next((mark for mark, texts in known if _bare(markdown) in texts), own)
        return f"[({literal(mark)})]{{.portion}}\n\n{markdown}"
    return "".join(map(marked, parts))


def pieces(markdown: str) -> Iterator[str]:
    """The text cut before each of its headings; nothing is lost."""
    drawn = [found.span() for found in _FENCE.finditer(markdown)]
    cuts = [
        found.start()
        for found in _HEADING.finditer(markdown)
        if not any(start <= found.start() < end for start, end in drawn)
    ]
    for start, end in zip([0, *cuts], [*cuts, len(markdown)], strict=True):
        if start < end:
            yield markdown[start:end]


def _bare(piece: str) -> str:
    """A part without what only belongs to its neighbours: blank lines, the next one's anchor."""
    return _ANCHOR.sub("", piece.strip() + "\n").strip()
