"""Sizes in a style sheet that no page can have: the engine breaks down over them, or never ends.

What is only odd is left to the engine, which passes over it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from briefgen.formats.framing import POINTS
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source

LARGEST = 14_400
"""Points: 200 inches, the largest page that a PDF may have."""
_MOST = {**dict.fromkeys(("em", "rem", "ex", "ch", "lh", "rlh"), 1_000.0), "%": 100_000.0}
_LONGEST = 120
_MANY = 9

_LONG = re.compile(r"\d{4}|\de\+?\d", re.I)
"""What a number has that may be too large; most sheets hold none, and are done with."""
_SIZE = re.compile(
    r"(?<![\w#.-])[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%|(?:pt|mm|cm|in|px|pc|q|r?em|ex|ch|r?lh)\b)",
    re.I,
)
_PASSED = re.compile(
    r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|url\([^)]*\)", re.S | re.I
)


def of_this_world(sheet: Source) -> None:
    """Unusable with the first sizes that are larger than a page may be."""
    if _LONG.search(sheet.text) and (found := list(islice(_problems(sheet), _MANY))):
        raise Unusable(found)


def _problems(sheet: Source) -> Iterator[Problem]:
    plain = _PASSED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), sheet.text)
    for size in _SIZE.finditer(plain):
        unit = size[3].lower()
        points = {**POINTS, "q": 72 / 101.6}
        most = _MOST.get(unit) or LARGEST / points[unit]
        if float(f"{size[1]}{size[2] or ''}") > most:
            yield _told(sheet, size.start(), size[0], f"{most:,.0f}{unit}")


def _told(sheet: Source, at: int, written: str, most: str) -> Problem:
    line = sheet.text.count("\n", 0, at) + 1
    begins = sheet.text.rfind("\n", 0, at) + 1
    shown = sheet.text[begins:].partition("\n")[0]
    size = written if len(written) <= _LONGEST // 2 else f"{written[: _LONGEST // 2]}…"
    return Problem(
        f"{size} is larger than anything on a page can be; the most is {most}",
        "Write the size that is meant.",
        Place(sheet.name, line, at - begins + 1),
        shown if len(shown) <= _LONGEST else "",
    )
