"""Numbers in Roman letters: XII km, the month of 27.III.2026."""

import re

from briefgen.guard.spelling import plain
from briefgen.guard.units import COUNTED

_ROMAN = re.compile(r"[IVXLC](?<!\w.)[IVXLC]{1,7}\b[\s-]{0,2}(?=(\w+|%))")
_SOUND = re.compile(r"(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def in_figures(text: str) -> str:
    """The text with figures for such numbers, where they stand before what they count."""
    return _ROMAN.sub(_figures, text)


def worth(letters: str) -> int:
    """The number that these letters are; 0 where they are none."""
    if not _SOUND.fullmatch(letters):
        return 0
    signs = [_WORTH[sign] for sign in letters]
    pairs = zip(signs, [*signs[1:], 0], strict=True)
    return sum(-sign if sign < after else sign for sign, after in pairs)


def _figures(found: re.Match[str]) -> str:
    word, number = plain(found[1]), worth(found[0].rstrip(" \n\t-"))
    counted = {word, word.removesuffix("s")} & COUNTED
    return f"{number} " if counted and number else found[0]
