"""Signs that no text may hold: they cannot be seen, or make it read otherwise than it is.

Control characters, half letters, what Unicode keeps for no letter at all, and what turns the
letters behind it. Tabs and line ends are none of them, nor are the marks (U+200E, U+200F, U+061C)
that Arabic and Hebrew need.
"""

import re
from functools import lru_cache

from briefgen.problems import Place, Problem, Unusable
from briefgen.reading.source import Source

_TURNING = "\u202a-\u202e\u2066-\u2069"
TURNED = re.compile(f"[{_TURNING}]")
UNSEEN = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_TURNING}\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
NO_WIDTH = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e0fff"
)
"""Signs within a word that take up no room: soft hyphens, joiners, marks of direction, tags."""
ADVICE = "Take it out; type the line again by hand."
_BEYOND = re.compile("[\U0001fffe-\U0010ffff]")
# Our own references are to signs on the keyboard, and stand in every text by the hundred.
_REFERENCE = re.compile(
    r"&#(?!3[3-9];|[4-9]\d;|1[01]\d;|12[0-6];)(?:x0*([0-9a-f]{1,6})|0*(\d{1,7}))", re.IGNORECASE
)


def unseen(text: str) -> int | None:
    """Where the first such sign stands, or a reference to one (&#8238;); None without any."""
    found = UNSEEN.search(text) or next(filter(_is_no_letter, _BEYOND.finditer(text)), None)
    found = found or next(filter(_leads_to_one, _REFERENCE.finditer(text)), None)
    return found.start() if found else None


def _is_no_letter(found: re.Match[str]) -> bool:
    return ord(found[0]) & 0xFFFE == 0xFFFE


def _leads_to_one(reference: re.Match[str]) -> bool:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    if code > 0x10FFFF:
        return False
    return UNSEEN.match(chr(code)) is not None or code & 0xFFFE == 0xFFFE


def told(text: str, at: int) -> str:
    """What is said of such a sign, so that it can be looked up."""
    sign = text[at]
    named = text[at : at + 12].partition(";")[0] if sign == "&" else f"U+{ord(sign):04X}"
    return f"Here stands a sign that cannot be printed, or that turns letters round ({named})"


def unreadable(text: str, place: Place) -> Problem | None:
    """The problem of a text that holds such a sign."""
    at = unseen(text)
    return None if at is None else Problem(told(text, at), ADVICE, place)


def legible(source: Source) -> Source:
    """The text; Unusable where such signs stand in it, with the place of each line's first."""
    if problems := illegible(source):
        raise Unusable(problems)
    return source


@lru_cache(maxsize=1_000)
def illegible(source: Source) -> tuple[Problem, ...]:
    """A problem for each line in which such a sign stands."""
    found = []
    for number, line in enumerate(source.text.split("\n"), 1):
        # Most lines can be printed whole, which is asked much faster.
        if line.isprintable() and "&#" not in line:
            continue
        if (at := unseen(line)) is not None:
            place, shown = Place(source.name, number, at + 1), _shown(line) if at < 100 else ""
            found.append(Problem(told(line, at), ADVICE, place, shown))
    return tuple(found)


def _shown(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line[:100].rstrip())
