"""Whether a style sheet is whole. Half saved, it ends within a rule, and the engine says nothing.

What the engine does not know in it is no fault: it is passed over, as style sheets want it.
"""

import re

from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source

_PIECE = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r"|\"(?:[^\"\\\n]|\\.)*(?:\"|\n|\\?\Z)|'(?:[^'\\\n]|\\.)*(?:'|\n|\\?\Z)"
    r"|url\(\s*[^\s\"')](?:[^)\\]|\\.)*(?:\)|\\?\Z)"
    r"|\\.|[{}()\[\];]",
    re.S | re.I,
)
_LEFT = re.compile(r"/\*.*?\*/|<!--|-->", re.S)
_CLOSES = {"{": "}", "(": ")", "[": "]"}
_LONGEST = 120


def ending_whole(sheet: Source) -> str:
    """Its text; Unusable where it ends within a rule, a string or a comment."""
    if cut := _cut(sheet.text):
        raise Unusable([_told(sheet, *cut)])
    return sheet.text


def _cut(css: str) -> tuple[int, str] | None:
    """Where it begins what it does not end, and what is missing."""
    opened: list[tuple[int, str]] = []
    rest = 0
    for found in _PIECE.finditer(css):
        piece, start = found[0], found.start()
        if missing := _missing(piece):
            return start, missing
        if piece in _CLOSES:
            opened.append((start, _CLOSES[piece]))
        elif opened and piece == opened[-1][1]:
            opened.pop()
        if not opened and piece in ("}", ";"):
            rest = found.end()
    if opened:
        return opened[-1]
    left = _LEFT.sub(lambda found: " " * len(found[0]), css[rest:])
    # A rule such as `@import` may end with the sheet.
    if left.strip() and not left.lstrip().startswith("@"):
        return rest + len(left) - len(left.lstrip()), "{"
    return None


def _missing(piece: str) -> str:
    """What a comment, a string or an address lacks at its end; nothing where it is whole."""
    if piece.startswith("/*"):
        return "" if piece.endswith("*/") and len(piece) > 3 else "*/"
    if piece[0] in "\"'":
        return "" if len(piece) > 1 and piece.endswith((piece[0], "\n")) else piece[0]
    return ")" if len(piece) > 2 and piece[0] in "uU" and not piece.endswith(")") else ""


def _told(sheet: Source, at: int, missing: str) -> Problem:
    line = sheet.text.count("\n", 0, at) + 1
    begins = sheet.text.rfind("\n", 0, at) + 1
    shown = sheet.text[begins:].partition("\n")[0]
    what = "its block" if missing == "{" else f"a closing {missing}"
    return Problem(
        f"The style sheet ends in the middle: {what} is missing to what begins here",
        "Most likely it was saved by half: save it once more, or write the end.",
        Place(sheet.name, line, at - begins + 1),
        shown if len(shown) <= _LONGEST else "",
    )
