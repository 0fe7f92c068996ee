"""Numbers that end a page, with what they count on the next: “31 | bcm a year”.

Between the two may stand the foot of the one page and the head of the other.
"""

import re
from collections.abc import Iterator

from briefgen.guard.numbers import Amount, amounts, begins_to_count
from briefgen.guard.ordinary import SMALL
from briefgen.guard.worded import Figured

_LINES = 5
"""So many lines at most are foot or head, and the one that counts."""
_BEFORE = 8
"""Signs before a number that may belong to it, as those of money."""
_TO_THE_END = re.compile(r"[^\S\n]*[^\W\d_]*\.?[^\S\n]*")


def over_the_page(page: Figured, following: str) -> Iterator[Amount]:
    """Each number that ends one of the last lines, with each of the first lines behind it."""
    heads = [one for one in following.split("\n", _LINES)[:_LINES] if begins_to_count(one)]
    for start, end, _ in reversed(page.numbers):
        line, _, behind = page.text[end:].partition("\n")
        if behind.count("\n") >= _LINES:
            return
        if _TO_THE_END.fullmatch(line) and line.strip(" .") not in SMALL:
            first = max(0, start - _BEFORE)
            text = page.text[first:end] + line
            for head in heads:
                for one in amounts(f"{text} {head}", False, start - first, end - first):
                    yield Amount(start, end, one.keys)
