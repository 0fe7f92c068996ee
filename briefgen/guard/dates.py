"""Days in any dress: 27 July 1905, July 27th, 1905, 27.07.1905, 1905-07-27."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import chain

from briefgen.guard import roman
from briefgen.guard.spelling import plain
from briefgen.negotiation.numbers import in_order

Day = tuple[int, int, int]
Written = tuple[int, int, str, str, str]
"""Where a day begins and ends; its figure, the name of its month, its year."""

_NAMES = (
    "january jan janvier januar jaenner enero gennaio yanvarya sichnya stycznia styczen ocak "
    "januari",
    "february feb fevrier februar febrero febbraio fevralya lyutogo lutego luty subat februari",
    "march mar mars marz maerz marzo marta bereznya marca marzec mart maart",
    "april apr avril abril aprile aprelya kvitnya kwietnia kwiecien nisan",
    "may mai mayo maggio maya travnya maja mayis mei maj",
    "june jun juin juni junio giugno iyunya chervnya czerwca czerwiec haziran",
    "july jul juillet juli julio luglio iyulya lipnya lipca lipiec temmuz",
    "august aug aout agosto avgusta serpnya sierpnia sierpien agustos augustus augusti",
    "september sep sept septembre septiembre settembre sentyabrya veresnya wrzesnia wrzesien eylul",
    "october oct okt octobre oktober octubre ottobre oktyabrya zhovtnya pazdziernika "
    "pazdziernik ekim",
    "november nov novembre noviembre noyabrya listopada listopad kasim",
    "december dec dez decembre dezember diciembre dicembre dekabrya grudnya grudnia grudzien "
    "aralik",
)
_MONTHS = {name: at for at, names in enumerate(_NAMES, 1) for name in names.split()}
MONTH_WORDS = frozenset(_MONTHS)
_YEAR = r"(\d{4})(?!\d)"
_NAME = r"([^\W\d_]{3,12})"
_TH = r"(?:st|nd|rd|th)?"
# A pattern begins with a figure, and looks back from there: so it is tried at few places of a file.
_DAY_FIRST = re.compile(
    rf"(\d(?<!\d\d)\d?)(?:st|nd|rd|th|\.|\))?(?:\s{{1,4}}(?:day\s)?(?:(?:of|de)\s)?|-|(?=[A-Z]{{3}})){_NAME}"
    rf"(?:\.?,?\s{{1,4}}(?:(?:of|de|in)\s)?|-|(?=\d)){_YEAR}"
)
_NAME_AND_SHORT = re.compile(rf"(\d(?<!\d\d)\d?)[- ]{_NAME}(?:-| ?['’])(\d\d)(?!\d)")
_ROMAN = re.compile(rf"(\d(?<!\d\d)\d?)([./ -])\s?([IVX]{{1,4}})\2\s?{_YEAR}")
_RUN_TOGETHER = re.compile(r"(\d(?<!\d\d)\d{3})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_DAY_AND_YEAR = re.compile(rf"(\d(?<!\d\d)\d?){_TH},?\s{{1,4}}{_YEAR}")
_NAME_BEFORE = re.compile(rf"(?<![^\W\d_]){_NAME}\.?\s{{1,4}}(?:the\s)?\Z")
_LONGEST_NAME = 21
_TO = r"\s?(?:[-–—]|\b(?:to|and|until|till|bis|und|au|et)\b)\s?"
_BEGINS = re.compile(rf"(\d(?<!\d\d)\d?)(?:st|nd|rd|th|\.)?(?:\s{_NAME})?{_TO}\Z")
_NAME_BEGINS = re.compile(rf"(?<![^\W\d_]){_NAME}\.?\s{{1,4}}(\d{{1,2}}){_TH}{_TO}\Z")
"""The first day of a range, before the last: 17–19 March 2027, March 17–19, 2027."""
_LONGEST_BEGIN = 30
_LAST = 31
_YEAR_FIRST = re.compile(rf"(\d(?<!\d\d)\d{{3}}),?\s{{1,4}}{_NAME}\s{{1,4}}(\d{{1,2}})(?!\d)")
_IN_FIGURES = re.compile(rf"(\d(?<![\d.]\d)\d?)([./-])\s?(\d{{1,2}})\2\s?{_YEAR}")
_SCANDINAVIAN = re.compile(rf"(\d(?<![\d.]\d)\d?)/(\d{{1,2}})\s?[-–]\s?{_YEAR}")
_ISO = re.compile(r"(\d(?<!\d\d)\d{3})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")


_SHORT = re.compile(r"(\d(?<![\d./-]\d)\d?)([./-])(\d{1,2})\2(\d{2})(?!\d|[./-]\d)")
_WEEK = re.compile(r"(\d(?<!\d\d)\d{3})-?W(\d\d)-?([1-7])\b")
_FIGURE = re.compile(r"\d")
_ORDINALS = {in_order(day).replace("-", ""): day for day in range(1, 32)}
_OF_YEAR = re.compile(rf" of {_NAME},?\s{{1,4}}{_YEAR}")
_ORDINAL = re.compile(r"\b(?:([Tt]wenty|[Tt]hirty)[ -]?)?([^\W\d_]+)(?: day)?\Z")
_LONGEST_ORDINAL = 20


def days(text: str) -> Iterator[tuple[int, str, Day]]:
    """Every whole day in a text: where it begins, its words, and the days it may mean."""
    if not _FIGURE.search(text):
        return
    every = _day_first(text), _month_first(text), _year_first(text), _first_days(text)
    for at, end, figure, name, of in chain(*every):
        named = _MONTHS.get(plain(name))
        if named:
            yield at, text[at:end], (int(of), named, int(figure))
    for found in _IN_FIGURES.finditer(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        for day, month in {(first, second), (second, first)}:
            yield found.start(), found[0], (year, month, day)
        if (before := _begins(text, found.start())) and not before[2]:
            yield before.start(), text[before.start() : found.end()], (year, second, int(before[1]))
    for found in _SCANDINAVIAN.finditer(text):
        yield found.start(), found[0], (int(found[3]), int(found[2]), int(found[1]))
    for found in _ISO.finditer(text):
        yield found.start(), found[0], (int(found[1]), int(found[2]), int(found[3]))
    for found in _RUN_TOGETHER.finditer(text):
        yield found.start(), found[0], (int(found[1]), int(found[2]), int(found[3]))
    for found in _ROMAN.finditer(text):
        if month := roman.worth(found[3]):
            yield found.start(), found[0], (int(found[4]), month, int(found[1]))
    yield from _in_short(text)
    yield from _in_words(text)


def _in_short(text: str) -> Iterator[tuple[int, str, Day]]:
    """Days with two figures for the year, of this century or the last, and days of a week."""
    for found in _SHORT.finditer(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        for day, month in {(first, second), (second, first)}:
            for century in (1900, 2000):
                yield found.start(), found[0], (century + year, month, day)
    for found in _NAME_AND_SHORT.finditer(text):
        if named := _MONTHS.get(plain(found[2])):
            for century in (1900, 2000):
                yield found.start(), found[0], (century + int(found[3]), named, int(found[1]))
    for found in _WEEK.finditer(text):
        with suppress(ValueError):
            at = date.fromisocalendar(int(found[1]), int(found[2]), int(found[3]))
            yield found.start(), found[0], (at.year, at.month, at.day)


def _in_words(text: str) -> Iterator[tuple[int, str, Day]]:
    """The twenty-seventh of March 2026."""
    for found in _OF_YEAR.finditer(text):
        at = found.start()
        before = _ORDINAL.search(text, max(0, at - _LONGEST_ORDINAL), at)
        number = _ORDINALS.get(f"{before[1] or ''}{before[2]}".casefold()) if before else None
        month = _MONTHS.get(plain(found[1]))
        if before and number and month:
            yield before.start(), text[before.start() : found.end()], (int(found[2]), month, number)


def _day_first(text: str) -> Iterator[Written]:
    for found in _DAY_FIRST.finditer(text):
        day, name, year = found.groups()
        yield found.start(), found.end(), day, name, year


def _year_first(text: str) -> Iterator[Written]:
    for found in _YEAR_FIRST.finditer(text):
        year, name, day = found.groups()
        yield found.start(), found.end(), day, name, year


def _month_first(text: str) -> Iterator[Written]:
    """Found by the figures, then read backwards: every word of a text could be a month’s name."""
    for found in _DAY_AND_YEAR.finditer(text):
        at = found.start()
        before = _NAME_BEFORE.search(text, max(0, at - _LONGEST_NAME), at)
        if before:
            yield before.start(), found.end(), found[1], before[1], found[2]


def _first_days(text: str) -> Iterator[Written]:
    """The first days of ranges, whose month or year is said once, behind the last."""
    for at, end, _, name, year in _day_first(text):
        if before := _begins(text, at):
            yield before.start(), end, before[1], before[2] or name, year
    for at, end, _, _, year in _month_first(text):
        if before := _NAME_BEGINS.search(text, max(0, at - _LONGEST_BEGIN), at):
            yield before.start(), end, before[2], before[1], year
    for found in _DAY_AND_YEAR.finditer(text):
        at = found.start()
        if before := _NAME_BEGINS.search(text, max(0, at - _LONGEST_BEGIN), at):
            for figure in (before[2], found[1]):
                yield before.start(), found.end(), figure, before[1], found[2]


def _begins(text: str, at: int) -> re.Match[str] | None:
    """The first day of a range, before that of its last."""
    before = _BEGINS.search(text, max(0, at - _LONGEST_BEGIN), at)
    return before if before and int(before[1]) <= _LAST else None
