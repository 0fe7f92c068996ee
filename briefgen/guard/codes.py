"""Numbers by which somebody is called or a paper is named, however their figures are set.

77 23 19 45, 77231945, +47 77 23 19 45; RU-77/2027, without the word before it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from briefgen.guard.dates import MONTH_WORDS, days
from briefgen.guard.hit import Few, Hit, worded_hit
from briefgen.guard.needles import Wording
from briefgen.guard.shelved import shipped_body
from briefgen.guard.spelling import flat, plain
from briefgen.guard.standing import Standing
from briefgen.guard.units import COUNTED
from briefgen.negotiation.unit_names import called

_CALLED = re.compile(
    r"(?<![\w.,/-])(?:\+ ?|\()?\d+(?:[ ()./\u2010\u2011-]{1,2}\d+)*(?![\w%]|[.,]\d)"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[ .]\d{3})+")
_COUNTRY = re.compile(r"(?:\+ ?|00)\d{1,3}[ ()./-]+(?:\(0\) ?)?")
_FEWEST, _MOST = 7, 15
"""Figures of a telephone number."""
_IN_ONE = 8
_GROUPS = 3
_REFERENCE = re.compile(r"(?<![\w-])([A-Z]{2,6})[-/]?(\d{1,5}(?:[-/.]\d{1,5})+)(?![\w%])")
_FIGURES = 4
"""Figures of a reference, at least."""
_NO_PAPER = {"fy", "cy", "sy", "gj", "utc", "gmt", "iso"}
"""Years, hours and standards: FY-2027/28."""


def look(wordings: Sequence[Wording], standing: Standing) -> Iterator[Hit]:
    """Every such number that these readers could not know."""
    stream, seen = standing.stream, standing.seen
    wanted = {code: one for one in wordings for code in _codes(one.text)}
    if not wanted:
        return
    beginnings = {part for code in wanted for part in accumulate(code)}
    few = Few()
    for at, word in enumerate(stream.words):
        end, told = at + 1, word
        while told in beginnings and told not in wanted and end < len(stream.words):
            told, end = told + stream.words[end], end + 1
        known = told in wanted and (told in seen.squeezed or told in shipped_body().squeezed)
        if told in wanted and not known and few.more(told, stream.number(at)):
            yield worded_hit(wanted[told], "name", stream.passage(at), stream.words[at:end])


def _codes(text: str) -> Iterator[str]:
    """Such numbers of a text, without what parts their figures."""
    if not any(sign.isdecimal() for sign in text):
        return
    plainly = flat(text)
    for found in _CALLED.finditer(plainly):
        if _is_called(found[0]):
            forms = {re.sub(r"\D", "", told) for told in (found[0], _COUNTRY.sub("", found[0]))}
            yield from (told for told in forms if len(told) >= _FEWEST)
    for found in _REFERENCE.finditer(plainly):
        word, numbers = plain(found[1]), re.findall(r"\d+", found[2])
        name = word in MONTH_WORDS or word in _NO_PAPER or {word, called(word)} & COUNTED
        if not name and len("".join(numbers)) >= _FIGURES:
            yield word + "".join(numbers)


def _is_called(told: str) -> bool:
    """Whether figures are those of a telephone, and no sum, day, scale or span of years."""
    groups = re.findall(r"\d+", told)
    if not _FEWEST <= sum(map(len, groups)) <= _MOST or any(days(told)):
        return False
    if told[0] in "+(0":
        return True
    if len(groups) == 1:
        return len(told) >= _IN_ONE and not told.endswith("000")
    if _THOUSANDS.fullmatch(told) or len(groups) < _GROUPS:
        return False
    steps = {int(after) - int(before) for before, after in pairwise(groups)}
    return len(steps) > 1 and not all(len(one) == _FIGURES for one in groups)
