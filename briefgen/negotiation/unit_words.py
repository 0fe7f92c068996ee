"""What stands behind a number in a text, as the words of its unit: m3 and second, of m³/s."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from briefgen.negotiation.scales import JOINED, SCALE_WORDS, SCALES
from briefgen.negotiation.unit_names import CALLED, called
from briefgen.negotiation.unit_sizes import MONEY, UNITS

_POWERS = (
    (re.compile(r"\b(?:square|sq\.?) ([^\W\d_]+)"), "2"),
    (re.compile(r"\b(?:cubic|cu\.?) ([^\W\d_]+)"), "3"),
    (re.compile(r"\b([^\W\d_]+) carrés?\b"), "2"),
    (re.compile(r"\b([^\W\d_]+) cubes?\b"), "3"),
)
LONGEST = 80
"""Letters; what a text says after so many is no unit any more."""
_METRIC_TON = re.compile(r"\b(?:MT|(?i:metric tons?|metric tonnes?))\b")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐]?\d{1,2}(?!\d))?|[%‰°€$£¥₽₴]")
_NO_UNITS = {"an", "let"}
"""Words of a sentence that elsewhere are years."""
_THESE = re.compile(
    r"\A\s*(?:of|or|such)\b(?:[\s-]+(?:of|such|the|these|those|our|your|their|all)\b)*"
)
_FOR_EACH = {"a", "an", "per", "each", "every", "pro", "par", "je", "na"}
_METRES = {"across", "towards", "upwards", "downwards", "besides", "less", "plus", "this"}
"""What may stand behind a length of so many m, and is nothing that is counted in millions."""
_KEPT_AS_WRITTEN = {"duration", "months"}
"""A day is more than 24 hours, and a year more than twelve months, to whoever grants it."""


@lru_cache(maxsize=4_000)
def unit_words(unit: str) -> tuple[Decimal, tuple[str, ...]]:
    """How many of the plain unit one is, and the words of that, in their shortest form."""
    times, words = Decimal(1), _words(unit[:LONGEST])
    while words and (scale := _scale(words)):
        times, words = times * scale, words[1:]
    if words and (joined := JOINED.fullmatch(words[0])):
        name = SCALE_WORDS.get(joined[1], "thousand")
        times, words = times * SCALES[name], [joined[2], *words[1:]]
    behind = (word for word in words[1:] if word not in _FOR_EACH)
    told = [word if word in _NO_UNITS else called(word) for word in (*words[:1], *behind)]
    measure, plain = UNITS.get(told[0], ("", Decimal(1))) if told else ("", Decimal(1))
    if measure and measure not in _KEPT_AS_WRITTEN:
        return times * plain, (measure, *told[1:])
    return times, tuple(told)


def _words(unit: str) -> list[str]:
    """The words as they stand, small: km2 for square kilometres, ir1 for IR-1."""
    plain = unicodedata.normalize("NFKC", _METRIC_TON.sub("tonne", unit)).replace("^", "")
    plain = _THESE.sub("", plain.casefold().replace("per cent", "%"), count=1).strip()
    for power, figure in _POWERS:
        plain = power.sub(lambda one, figure=figure: f"{called(one[1])}{figure}", plain)  # type: ignore[misc]
    return [re.sub("[-‐]", "", word) for word in _WORD.findall(plain)]


def _scale(words: list[str]) -> int:
    """How many thousands, millions and so on the first word stands for; 0 where it is no scale."""
    size = SCALES.get(SCALE_WORDS.get(words[0], words[0]), 0)
    if words[0] != "m" or not size:
        return size if len(words) > 1 else 0
    then = words[1] if len(words) > 1 else ""
    counted = len(then) > 3 and (then.endswith("s") or then == "people") and then not in _METRES
    known = len(then) > 1 and (then in UNITS or then in CALLED)
    return size if called(then) in MONEY or counted or known else 0
