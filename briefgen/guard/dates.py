"""Days in any dress: 27 July 1905, July 27th, 1905, 27.07.1905, 1905-07-27."""

import re
from collections.abc import Iterator
from itertools import chain

from briefgen.guard.spelling import plain

Day = tuple[int, int, int]

_NAMES = (
    "january jan janvier januar jaenner enero gennaio yanvarya sichnya",
    "february feb fevrier februar febrero febbraio fevralya lyutogo",
    "march mar mars marz maerz marzo marta bereznya",
    "april apr avril abril aprile aprelya kvitnya",
    "may mai mayo maggio maya travnya",
    "june jun juin juni junio giugno iyunya chervnya",
    "july jul juillet juli julio luglio iyulya lipnya",
    "august aug aout agosto avgusta serpnya",
    "september sep sept septembre septiembre settembre sentyabrya veresnya",
    "october oct okt octobre oktober octubre ottobre oktyabrya zhovtnya",
    "november nov novembre noviembre noyabrya listopada",
    "december dec dez decembre dezember diciembre dicembre dekabrya grudnya",
)
_MONTHS = {name: at for at, names in enumerate(_NAMES, 1) for name in names.split()}
MONTH_WORDS = frozenset(_MONTHS)
_YEAR = r"(\d{4})(?!\d)"
_NAME = r"([^\W\d_]{3,12})"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)?\s{{1,4}}(?:of\s)?{_NAME}\.?,?\s{{1,4}}{_YEAR}"
)
_MONTH_FIRST = re.compile(
    rf"(?<![^\W\d_]){_NAME}\.?\s{{1,4}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,4}}{_YEAR}"
)
_IN_FIGURES = re.compile(rf"(?<![\d.])(\d{{1,2}})([./-])\s?(\d{{1,2}})\2\s?{_YEAR}")
_ISO = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")


def days(text: str) -> Iterator[tuple[int, str, Day]]:
    """Every whole day in a text: where it begins, its words, and the days it may mean."""
    for found in chain(_DAY_FIRST.finditer(text), _MONTH_FIRST.finditer(text)):
        one, other, year = found.groups()
        day, name = (one, other) if one.isdecimal() else (other, one)
        month = _MONTHS.get(plain(name))
        if month:
            yield found.start(), found[0], (int(year), month, int(day))
    for found in _IN_FIGURES.finditer(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        for day, month in {(first, second), (second, first)}:
            yield found.start(), found[0], (year, month, day)
    for found in _ISO.finditer(text):
        yield found.start(), found[0], (int(found[1]), int(found[2]), int(found[3]))
