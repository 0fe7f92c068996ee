"""Amounts beside the very name of their field: “Bottom line for the crew: 40 days”.

Nobody speaks so of another figure, so few words are needed to say whose it is.
"""

import re

from briefgen.clearance import Path

_WE = (
    r"(?:that )?we (?:(?:can|could|may|will|would) )?(?:accept|agree to|give|go to|live with|take)"
)
_NAMES = {
    "bottom_line": rf"bottom[\s-]lines?|(?:the )?(?:least|most) {_WE}|we (?:end|stop) at|red lines?"
    r"|our (?:(?:last|lower|upper) )?(?:limit|floor|ceiling|minimum|maximum)|walk[\s-]away point",
    "fallbacks": r"(?:our )?(?:\w+ )?fall[\s-]?backs?(?: position)?",
    "their_limit": r"their (?:limit|bottom[\s-]line|floor|ceiling)|they (?:end|stop) at",
}
_BEFORE = {
    name: re.compile(rf"(?<!\w)(?:{told})\b[^\d.;!?|]{{0,40}}\Z", re.I)
    for name, told in _NAMES.items()
}
_BEHIND = {
    name: re.compile(
        rf"[^\d.;!?|\n]{{0,24}}?\b(?:is|are|was|as|remains)\s(?:the |our )?(?:{told})\b", re.I
    )
    for name, told in _NAMES.items()
}
_REACH = 90
"""How many signs before a number its name may begin."""


def has_names(path: Path) -> bool:
    """Whether an amount of that field may be known by the field’s name alone."""
    return not _NAMES.keys().isdisjoint(map(str, path))


def called_so(path: Path, text: str, start: int, end: int) -> bool:
    """Whether the sentence about an amount calls it by the name of that field."""
    before = text[max(0, start - _REACH) : start]
    return any(
        _BEFORE[name].search(before) or _BEHIND[name].match(text, end)
        for name in path
        if name in _NAMES and isinstance(name, str)
    )
