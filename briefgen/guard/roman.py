"""Numbers in Roman letters before what they count, made figures: XII km."""

import re

from briefgen.guard.spelling import plain
from briefgen.guard.units import COUNTED

_ROMAN = re.compile(r"[IVXLC](?<!\w.)[IVXLC]{1,7}\b[\s-]{0,2}(?=(\w+|%))")
_SOUND = re.compile(r"(?=.{2})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def in_figures(text: str) -> str:
    """The text with such numbers in figures."""
    return _ROMAN.sub(_figures, text)


def _figures(found: re.Match[str]) -> str:
    word, number = plain(found[1]), found[0].rstrip(" \n\t-")
    if not {word, word.removesuffix("s")} & COUNTED or not _SOUND.fullmatch(number):
        return found[0]
    signs = [_WORTH[sign] for sign in number]
    pairs = zip(signs, [*signs[1:], 0], strict=True)
    return f"{sum(-sign if sign < after else sign for sign, after in pairs)} "
