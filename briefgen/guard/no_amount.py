"""Numbers that count nothing: an hour of the clock, the number of a page, the marks of a scale."""

import re
from collections.abc import Container, Iterable
from decimal import Decimal
from itertools import pairwise

from briefgen.guard.dates import MONTH_WORDS, days
from briefgen.guard.lawful import Body
from briefgen.guard.numbers import BARE, Amount
from briefgen.guard.passages import A_DRAWING, DRAWING
from briefgen.guard.running import Running
from briefgen.guard.spelling import plain, words
from briefgen.guard.units import FAMILIES

_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])")
_HOUR = 5
"""The signs of an hour."""
_DAY = 24
"""The signs of a day, before its last figures."""
_YEARS = range(1800, 2200)
_NAMED = re.compile(r"\b(?:the|this|that|our|their|its|an?)\s\Z", re.I)
_ONE_THING = re.compile(
    r"\s(?!(?:men|women|people|personnel|staff|children|police)\b)[a-z]+(?<!s)\b"
)
_MONTH = re.compile(r"\b([^\W\d_]{3,})\s\Z")
_PAGE = re.compile(  # the mark of a finding is one, too, and so is a clause of a treaty
    r"(?:\b(?:pages?|pp?\.|review|articles?|art\.|sections?|sect?\.|clauses?|paragraphs?|paras?\.?"
    r"|annex|chapters?|versions?|plays?)\s+|§\s?|(?:\b(?:page|text|issue|play)\s|(?:^|\n)\|?)\d{1,4}\sof\s)\Z",
    re.I,
)
_LONGEST = 18
"""The signs of such a mark: “page 1234 of ”."""
_LINE_ENDS = re.compile(r"[^\S\n]*(?:\n|\Z)")
_MARK = r"[-–−]?\d[\d,]*(?:\.\d+)?"
_IN_A_LINE = re.compile(rf"^\|?{_MARK}(?:[ \t]+{_MARK}){{3,5}}[ \t]*$", re.M)
_ONE_BY_ONE = re.compile(rf"^\|?{_MARK}(?:\s*\n\|?{_MARK}){{3,5}}[ \t]*$", re.M)
_ROUND = {(1,), (2,), (2, 5), (5,)}
_GOES_ON = re.compile(r"[^\W\d_]\s\Z")
_SHORTEST = 2
_LONGEST_TITLE = 4000
"""The signs of a line that may be known up to its number."""
_ROW, _ROWS = 3, 40
_NEXT_ROW = re.compile(r"[\s|]*\n[^\S\n]*\|[\s|]*")
_FORM = 2000
"""The signs of a form with so many empty rows."""
_FAR = 200
"""How many signs about a number a scale is looked for."""


def is_hour(text: str, at: int) -> bool:
    """Whether an hour of the clock is written there."""
    near = _CLOCK.finditer(text, max(0, at - _HOUR), at + _HOUR + 2)
    return any(found.start() <= at < found.end() for found in near)


def is_of_a_date(text: str, amount: Amount) -> bool:
    """Whether a day is written there, or a month with its year, which count nothing.

    “31 December 2027 | Shares run out” speaks of no 2,027 shares.
    """
    begin, at = max(0, amount.start - _DAY), amount.start
    before = text[begin:at]
    year = text[at : amount.end]
    named = _MONTH.search(before)
    dated = named and named[1][0].isupper() and plain(named[1]) in MONTH_WORDS
    if dated and year.isdecimal() and int(year) in _YEARS:
        return True
    near = days(text[begin : at + _DAY])
    return any(
        begin + start <= at < begin + start + len(shown) and day[0] in _YEARS
        for start, shown, day in near
    )


def names_a_year(text: str, amount: Amount) -> bool:
    """Whether one thing is called by a year: the 1998 treaty, but not the 2000 troops."""
    year = text[amount.start : amount.end]
    return (
        year.isdecimal()
        and int(year) in _YEARS
        and FAMILIES.isdisjoint(unit for unit, _ in amount.keys)
        and bool(_NAMED.search(text, max(0, amount.start - len(" their ")), amount.start))
        and bool(_ONE_THING.match(text, amount.end))
    )


def is_page(text: str, amount: Amount, unit: str = BARE) -> bool:
    """Whether it is the number of a page; what begins the next line is not counted by it."""
    if unit != BARE and not _LINE_ENDS.match(text, amount.end):
        return False
    return bool(_PAGE.search(text, max(0, amount.start - _LONGEST), amount.start))


def ends_a_title(text: str, amount: Amount, seen: Body) -> bool:
    """Whether these readers know its line or cell up to it: “Lease of the harbour 7 (years)”."""
    if not _GOES_ON.search(text, max(0, amount.start - 2), amount.start):
        return False
    begins = max(text.rfind(sign, 0, amount.start) for sign in "\n|")
    if amount.start - begins > _LONGEST_TITLE:
        return False
    line = words(text[begins + 1 : amount.end])
    return seen.says(line) if len(line) > _SHORTEST else len(line) > 1 and seen.holds(line)


def numbers_a_row(text: str, amount: Amount) -> bool:
    """Whether it goes on from 1, 2, 3 in the rows above, as in a form with empty rows."""
    number = text[amount.start : amount.end]
    if not number.isdecimal() or not _ROW <= int(number) <= _ROWS:
        return False
    rows = "\n|".join(map(str, range(1, int(number) + 1)))
    above = text[max(0, amount.start - _FORM) : amount.end]
    return _NEXT_ROW.sub("\n|", above).endswith(rows)


def scale_marks(texts: Iterable[str]) -> frozenset[str]:
    """The marks of every scale that stands in a line of these texts."""
    rows = (re.findall(_MARK, row[0]) for text in texts for row in _IN_A_LINE.finditer(text))
    return frozenset(mark for row in rows if _is_a_scale([*map(_value, row)]) for mark in row)


def marks_a_scale(running: Running, amount: Amount, marks: Container[str] = ()) -> bool:
    """Whether it is one of the round marks of a drawing: 0 10 20 30, with a line to themselves.

    Only in a page’s drawing has each mark a line of its own; in a table such a row is a ladder.
    A PDF holds each word of a drawing by itself, too: there it is told by the `marks` on pages.
    """
    if running.at(amount.start).where == DRAWING:
        begin = running.text.rfind("\n", 0, amount.start) + 1
        if running.text[begin:].partition("\n")[0].strip() in marks:
            return True
    rows = _ONE_BY_ONE if A_DRAWING in running.at(amount.start).where else _IN_A_LINE
    begin, end = max(0, amount.start - _FAR), amount.end + _FAR
    for row in rows.finditer(running.text, begin, end):
        if row.start() <= amount.start < row.end():
            return _is_a_scale([_value(one) for one in re.findall(_MARK, row[0])])
    return False


def _value(mark: str) -> Decimal:
    figures = mark.replace(",", "")
    return Decimal(figures) if figures[0].isdecimal() else -Decimal(figures[1:])


def _is_a_scale(marks: list[Decimal]) -> bool:
    """Whether they rise by a round step, and each is so many times that step."""
    steps = {b - a for a, b in pairwise(marks)}
    step = steps.pop()
    return not steps and step > 0 and _leads(step) in _ROUND and marks[0] % step == 0


def _leads(step: Decimal) -> tuple[int, ...]:
    return step.normalize().as_tuple().digits
