"""Sums whose money and scale are one word, or stand the other way round: MEUR, k€, EURm 42.5."""

import re
from collections.abc import Callable
from decimal import Decimal

from briefgen.negotiation.numbers import SIGNS
from briefgen.negotiation.unit_sizes import MONEY

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
    r"(?<!\d\s)\b([mb]illion|[Mm]io|[Mm]rd|mln|bn)s?\.?\s(?:of\s)?"
    rf"(euros?|dollars?|pounds?|{_CODES}|[{_SIGN}]):?\s?(\d[\d.,]*)(?![\w%])"
)
_CENTS = re.compile(
    r"(?<![\d.,])(\d+) (euros?|eur|dollars?|usd|pounds?|gbp|francs?)"
    r"(?:,? (?:(?:and|und|et) )?)(\d{1,2}) (?:cents?|pence|centimes?)\b",
    re.I,
)
_SIGN_INSIDE = re.compile(r"(?<![\d.,])(\d+)([€$£])(\d\d)(?!\d|[.,]\d)")
_CROWNS = re.compile(r"\bkr\.?\s?(\d(?:[\d., ]*\d)?(?:\s(?:mill|mrd|tusen)\w*\.?)?)(?![\w%])", re.I)
_OERE = re.compile(r"(?<![\d.,])(\d+)\s?[øö]re\b", re.I)


def _with_cents(found: re.Match[str]) -> str:
    return f"{found[1]}.{int(found[3]):02} {found[2]}"


def _in_crowns(found: re.Match[str]) -> str:
    return f"{Decimal(found[1]) / 100} kr"


Change = tuple[tuple[str, ...], re.Pattern[str], str | Callable[[re.Match[str]], str]]
CHANGE: tuple[Change, ...] = (
    (("cent", "pence"), _CENTS, _with_cents),
    (("€",), _SIGN_INSIDE, r"\1.\3 \2"),
    (("$", "£"), _SIGN_INSIDE, r"\1.\3 \2"),
    (("kr ", "kr."), _CROWNS, r"\1 kr"),
    (("øre", "öre"), _OERE, _in_crowns),
)
"""Money with its hundredths, or with its name first: what must stand there, and is looked for."""


def together(text: str) -> str:
    """The text with such sums written as most are: 42.5 million EUR."""
    if not _MONEY.search(text):
        return text
    text = _ONE_WORD.sub(lambda found: f" {_SHORT[found[1].lower()]} {found[2]}", text)
    text = _BOTH_FIRST.sub(lambda found: f"{found[3]} {_SHORT[found[1].lower()]} {found[2]}", text)
    return _IN_MILLIONS.sub(r"\3 \1 \2", _SCALE_FIRST.sub(r"\1\3 \2", text))
