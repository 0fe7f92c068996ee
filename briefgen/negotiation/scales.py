"""Scales of money, and a currency that stands before its number: 4 bn EUR, EUR 48 000."""

import re

from briefgen.negotiation.numbers import CENTS, CODES, SIGNS

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALE_WORDS = {
    "k": "thousand", "m": "million", "mn": "million", "mio": "million", "bn": "billion",
    "b": "billion", "tn": "trillion", "trn": "trillion", "tsd": "thousand", "mrd": "billion",
    "mln": "million", "mlrd": "billion", "tausend": "thousand", "millionen": "million",
    "milliarden": "billion", "тыс": "thousand", "млн": "million", "млрд": "billion",
}  # fmt: skip
JOINED = re.compile(
    r"(k|t|m|bn|mn|mio|mrd|tsd)(€|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|JPY|UAH|RUB)", re.I
)
_FIRST = re.compile(
    rf"(US\$|[{''.join(SIGNS)}]|(?i:euros?)\b|(?:{'|'.join(sorted(CODES))})(?![^\W\d_]))\s*"
    rf"([+\-−]?\d(?:[\d.,'’\s]*\d)?(?:{CENTS})?)\s*(.*)"
)
_EACH = re.compile(r"/\s?\w+|(?:an?|per|each|every) .+|p\. ?a\.|net|gross")
"""What may stand behind a sum of money that is nothing else."""


def scale_of(word: str) -> str | None:
    """The scale that a word names: million by `m`, `mn`, `Mio.`; None where it is no scale."""
    plain = word.casefold().rstrip(".")
    name = SCALE_WORDS.get(plain, plain)
    return name if name in SCALES else None


def currency_last(text: str) -> str:
    """A sum that begins with its currency the other way round; any other text as it stands."""
    found = _FIRST.fullmatch(text)
    if found is None:
        return text
    currency, number, rest = found.groups()
    first, *more = rest.split(maxsplit=1) or [""]
    scale = first if scale_of(first) else ""
    behind = "".join(more) if scale else rest
    if behind and not _EACH.fullmatch(behind):
        return text
    code = SIGNS.get(currency[-1]) or currency[:3].upper()
    gap = "" if behind.startswith("/") else " "
    return " ".join(filter(None, (number, scale, f"{code}{gap}{behind}".strip())))
