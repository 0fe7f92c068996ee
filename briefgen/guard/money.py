"""Sums whose money and scale are one word, or stand the other way round: MEUR, k€, EURm 42.5."""

import re

from briefgen.guard.units import MONEY
from briefgen.negotiation.numbers import SIGNS

_SHORT = {"m": "million", "k": "thousand", "t": "thousand"}
_CODES = "|".join(sorted(one.upper() for one in MONEY))
_SIGN = "".join(map(re.escape, SIGNS))
_MONEY = re.compile(rf"(?:{_CODES}|[{_SIGN}]|illion)")
_SCALE = r"bn|mn?|mln|mio|mrd|[mb]illions?|thousand|k"
_ONE_WORD = re.compile(rf"(?<=\d)\s?([kKmMT])({_CODES}|[{_SIGN}])(?!\w)")
_BOTH_FIRST = re.compile(
    rf"(?<!\w)(?<!\d\s)([kKmMT])({_CODES}|[{_SIGN}])\s?(\d(?:[\d.,]*\d)?)(?![\w%])"
)
_SCALE_FIRST = re.compile(
    rf"((?:\b(?:{_CODES})|[{_SIGN}])\s?)({_SCALE})[.:]?\s(\d[\d.,]*)(?![\w%]|\s(?:{_SCALE})\b)"
)
_IN_MILLIONS = re.compile(
    rf"(?<!\d\s)\b([mb]illion)s?\s(?:of\s)?(euros?|dollars?|pounds?|{_CODES}):?\s(\d[\d.,]*)(?![\w%])"
)


def together(text: str) -> str:
    """The text with such sums written as most are: 42.5 million EUR."""
    if not _MONEY.search(text):
        return text
    text = _ONE_WORD.sub(lambda found: f" {_SHORT[found[1].lower()]} {found[2]}", text)
    text = _BOTH_FIRST.sub(lambda found: f"{found[3]} {_SHORT[found[1].lower()]} {found[2]}", text)
    return _IN_MILLIONS.sub(r"\3 \1 \2", _SCALE_FIRST.sub(r"\1\3 \2", text))
