"""Numbers that count nothing: an hour of the clock, the number of a page, the marks of a scale."""

import re
from itertools import pairwise

from briefgen.guard.lawful import Body
from briefgen.guard.numbers import BARE, Amount
from briefgen.guard.spelling import words

_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])")
_HOUR = 5
"""The signs of an hour."""
_PAGE = re.compile(  # the mark of a finding is one, too, and so is a clause of a treaty
    r"(?:\b(?:pages?|pp?\.|review|articles?|art\.|sections?|sect?\.|clauses?|paragraphs?|paras?\.?"
    r"|annex|chapters?|versions?)\s+|§\s?)\Z",
    re.I,
)
_LINE_ENDS = re.compile(r"[^\S\n]*(?:\n|\Z)")
_MARKS = re.compile(r"[-–−]?\d[\d.,]*(?:(?:[ \t]+|\n\|?)[-–−]?\d[\d.,]*){3,}")
_MARK = re.compile(r"\d[\d,]*(?:\.\d+)?")
_GOES_ON = re.compile(r"[^\W\d_]\s\Z")
_SHORTEST = 2
_FAR = 200
"""How many signs about a number a scale is looked for."""


def is_hour(text: str, at: int) -> bool:
    """Whether an hour of the clock is written there."""
    near = _CLOCK.finditer(text, max(0, at - _HOUR), at + _HOUR + 2)
    return any(found.start() <= at < found.end() for found in near)


def is_page(text: str, amount: Amount, unit: str = BARE) -> bool:
    """Whether it is the number of a page; what begins the next line is not counted by it."""
    if unit != BARE and not _LINE_ENDS.match(text, amount.end):
        return False
    return bool(_PAGE.search(text, max(0, amount.start - 12), amount.start))


def ends_a_title(text: str, amount: Amount, seen: Body) -> bool:
    """Whether these readers know its line up to it: “Lease of the harbour 7 (years)”."""
    if not _GOES_ON.search(text, max(0, amount.start - 2), amount.start):
        return False
    line = words(text[text.rfind("\n", 0, amount.start) + 1 : amount.end])
    return len(line) > _SHORTEST and seen.says(line)


def marks_a_scale(text: str, amount: Amount) -> bool:
    """Whether it is one of four numbers or more that rise at even steps: 0 10 20 30."""
    for row in _MARKS.finditer(text, max(0, amount.start - _FAR), amount.end + _FAR):
        if row.start() <= amount.start < row.end():
            marks = [float(one.replace(",", "")) for one in _MARK.findall(row[0])]
            steps = {round(b - a, 6) for a, b in pairwise(marks)}
            return len(steps) == 1 and min(steps) > 0
    return False
