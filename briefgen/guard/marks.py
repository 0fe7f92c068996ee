"""Numbers without the marks that stand about them: [12] km, “12” km, 12* km, 2.300,-- €.

In a draft what is still open stands in brackets, and a figure with its note bears a star.
"""

import re
from collections.abc import Callable

from briefgen.guard.spelling import plain
from briefgen.guard.units import COUNTED, SCALED
from briefgen.negotiation.unit_names import called

_NOTE = re.compile(r"(?<=\d)\[\d\]")
_NEXT_CHOICE = re.compile(r"(?<=\d)(?:\s?\]\s*[,;/–—-]?\s*|\s?)\[\s?(?=\d)")
_OPENS = re.compile(r"\[\s?(?=[€$£]?\d)")
_CLOSES = re.compile(r"(?<=\d)\s?\](?=[\s-]*\[?(?:[^\W\d_]|[%€$£]))")
_UNIT_IN_BRACKETS = re.compile(r"(?<=\d)\s?[(\[]([^\W\d_]+\d?|%)(\s[^\W\d_]+)?[)\]]")
_BEFORE = re.compile(r"(?<!\w)[*_\"“”„«»‹›‘]{1,3}(?=\d)")
_IN_QUOTES = re.compile(r"(?<!\w)‘(\d[\d.,]*)’(?=[\s-]*(?:[^\W\d_]|[%€$£]))")
_BEHIND = re.compile(r"(?<=\d)[*_\"“”«»‹›†‡]{1,3}(?=[\s-]*(?:[^\W\d_]|[%€$£]))")
_NO_CENTS = re.compile(r"(?<=\d)[,.](?:--?|[–—])(?=\s?(?:[€$£]|[^\W\d_]))")
_PER_CENT_FIRST = re.compile(r"(?<!\d)(?<!\d\s)(?:%|\by[üu]zde\s)(\d[\d.,]*\d|\d)(?!\d|\s?%)", re.I)


def bare(text: str) -> str:
    """The text without such marks; each is looked for only where it may stand."""
    if "[" in text or "(" in text:
        for pattern, instead in _BRACKETS:
            text = pattern.sub(instead, text)
    if not _QUOTES.isdisjoint(text):
        text = _BEHIND.sub("", _BEFORE.sub("", _IN_QUOTES.sub(r"\1", text)))
    text = text.replace("٪", "%")
    if "%" in text or "zde " in text:
        text = _PER_CENT_FIRST.sub(r"\1 %", text)
    return _NO_CENTS.sub("", text) if ",-" in text or ",–" in text or ",—" in text else text


def _unit(found: re.Match[str]) -> str:
    """12 [km] as 12 km."""
    told = found[1], (found[2] or "").strip()
    counts = all(not one or _counts(one) for one in told)
    return f" {found[1]}{found[2] or ''}" if counts else found[0]


def _counts(word: str) -> bool:
    name = plain(word)
    return bool({name, called(name)} & COUNTED) or (len(name) > 1 and name in SCALED)


_QUOTES = frozenset('*_"“”„«»‹›‘†‡')
_BRACKETS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_NOTE, ""),
    (_NEXT_CHOICE, " or "),
    (_OPENS, ""),
    (_CLOSES, ""),
    (_UNIT_IN_BRACKETS, _unit),
)
