"""Attributes of the tags of a page: how each may be read, and whether it may name an amount."""

import re
from collections.abc import Iterable
from html import unescape

from briefgen.guard.addresses import in_clear, untagged

_TOLD = {
    "alt", "title", "content", "value", "placeholder", "label", "summary", "href", "id", "name",
    "srcdoc", "data", "datetime",
}  # fmt: skip
"""In these a number may be one of a text, and not a measure."""
_DULL = {
    "class", "d", "style", "width", "height", "viewbox", "x", "y", "x1", "x2", "y1", "y2", "cx",
    "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "offset", "startoffset", "font-size",
    "stroke-width", "stroke-dasharray", "sizes", "media",
}  # fmt: skip
"""In these a share or a length is one of the page."""
_SHARE_OR_UNIT = r"(?:[%‰]|[^\W\d_]{2,}(?<!px|em|pt|vw|vh)\b)"
_MEASURED = re.compile(rf"\d\s?{_SHARE_OR_UNIT}")
_APART = re.compile(rf"\d\s+{_SHARE_OR_UNIT}")
"""A number with its unit behind a blank; no measure of a page is written so."""
_ADDRESSES = {"href", "src", "action"}
_TIMES = 3


def forms(name: str, value: str) -> Iterable[str]:
    """The value in clear, and as it reads where its signs were named twice: 12&amp;nbsp;km."""
    text = again = in_clear(value if name in _ADDRESSES else untagged(value))
    for _ in range(_TIMES if "&" in text else 0):
        again = unescape(again)
    return dict.fromkeys((text, again))


def counts(name: str, value: str) -> bool:
    """Whether a number in it may be one of a text."""
    if name in _TOLD or name.startswith(("aria-", "data-")):
        return True
    return bool((_APART if name in _DULL else _MEASURED).search(value))


def speaks(name: str, value: str) -> bool:
    """Whether words may stand in it."""
    return name not in _DULL or any(sign.isalpha() for sign in value)
