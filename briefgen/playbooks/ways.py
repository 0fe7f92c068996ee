"""In how many ways a phrase can be tried at one place of a sentence: what keeps it from running on.

A pack may come from a stranger, and what may be missing or may be any word multiplies. For each
word with which a row of words can begin, the ways are counted; a word in the text is only one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

Starts = Mapping[str, int]
"""The ways by the word that they begin with."""

ANY = "*"
"""Begins with any word."""
NONE = ""
"""Needs no word at all."""
GAP: Starts = {ANY: 5}
MOST = 20_000


def total(starts: Starts) -> int:
    """The most ways there are, whatever word stands there."""
    words = (ways for word, ways in starts.items() if word not in (ANY, NONE))
    return starts.get(ANY, 0) + starts.get(NONE, 0) + max(words, default=0)


def either(several: Iterable[Starts]) -> Starts:
    """The ways of a choice."""
    found: Counter[str] = Counter()
    for one in several:
        found.update(one)
    return found


def in_a_row(several: Iterable[Starts]) -> Starts:
    """The ways of one after the other."""
    found: Starts = {NONE: 1}
    for one in reversed(tuple(several)):
        times, without = total(found), one.get(NONE, 0)
        row = Counter({word: ways * times for word, ways in one.items() if word != NONE})
        row.update({word: ways * without for word, ways in found.items() if without})
        found = row
    return found
