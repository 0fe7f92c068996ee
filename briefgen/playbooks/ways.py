"""In how many ways a phrase can be tried at one place of a sentence: what keeps it from running on.

A pack may come from a stranger, and what may be missing or may be any word multiplies. For each
word with which a row of words can begin, the ways are counted; a word in the text is only one.
"""

from collections.abc import Mapping, Sequence

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
    if len(starts) == 1:
        return next(iter(starts.values()))
    words = (ways for word, ways in starts.items() if word not in (ANY, NONE))
    return starts.get(ANY, 0) + starts.get(NONE, 0) + max(words, default=0)


def either(several: Sequence[Starts]) -> Starts:
    """The ways of a choice."""
    if len(several) == 1:
        return several[0]
    found: dict[str, int] = {}
    for one in several:
        for word, ways in one.items():
            found[word] = found.get(word, 0) + ways
    return found


def in_a_row(several: Sequence[Starts]) -> Starts:
    """The ways of one after the other."""
    found: Starts = {NONE: 1}
    for one in reversed(several):
        times, without = total(found), one.get(NONE, 0)
        if times == 1 and not without:
            found = one
            continue
        row = {word: ways * times for word, ways in one.items() if word != NONE}
        for word, ways in found.items() if without else ():
            row[word] = row.get(word, 0) + ways * without
        found = row
    return found
