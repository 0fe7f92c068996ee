"""Marks on parts: every heading of a book says how far what stands under it may travel.

What a part holds is found by filling in the same section for narrower readers: a part that comes
out alike for the readers of a lower tier holds nothing above it. A heading speaks for the parts
under it too, so its mark is the highest of theirs.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.escaping import literal

_HEADING = re.compile(r"(?m)^(#{1,3}) (?=\S)")
_FENCE = re.compile(r"(?ms)^```.*?^```[ \t]*$")
_ANCHOR = re.compile(r"\{[.#][^}\n]*\}\n\Z")
_WHOSE = re.compile(r" \[[^\]\n]*\]\{\.whose\}")
"""Which issue or play a heading belongs to: for other readers it may have another number."""


def portioned(markdown: str, own: str, lower: Sequence[tuple[str, str]]) -> str:
    """The text with the mark of its part in front of each heading.

    `own` is the mark of the edition; `lower` holds the marks of the tiers below, the lowest first,
    each with the same section as its readers get it.
    """
    known = [(mark, {_bare(piece) for piece in pieces(text)}) for mark, text in lower]

    shown = [f"[({literal(mark)})]{{.portion}}" for mark in (*(mark for mark, _ in known), own)]

    def height(piece: str) -> int:
        bare = _bare(piece)
        return next((at for at, (_, texts) in enumerate(known) if bare in texts), len(known))

    parts = list(pieces(markdown))
    if markdown.strip() and not any(_HEADING.match(part) for part in parts):
        return f"{shown[height(markdown)]}\n\n{markdown}"
    heights = _with_those_below([_depth(part) for part in parts], [height(part) for part in parts])
    return "".join(_marked(part, shown[at]) for part, at in zip(parts, heights, strict=True))


def _marked(piece: str, shown: str) -> str:
    """The part with the mark behind the signs of its heading; one without has none."""
    found = _HEADING.match(piece)
    return f"{found[0]}{shown} {piece[found.end() :]}" if found else piece


def _depth(piece: str) -> int:
    """How deep its heading lies; nought where a part begins with none."""
    found = _HEADING.match(piece)
    return len(found[1]) if found else 0


def _with_those_below(depths: Sequence[int], heights: Sequence[int]) -> list[int]:
    """Of each part the highest that stands in it and under it."""
    found = list(heights)
    for at, depth in enumerate(depths):
        for below in range(at + 1, len(depths)):
            if depths[below] <= depth:
                break
            found[at] = max(found[at], heights[below])
    return found


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
    return _ANCHOR.sub("", _WHOSE.sub("", piece).strip() + "\n").strip()
