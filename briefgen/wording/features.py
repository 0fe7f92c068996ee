"""The words of a sentence in a row, names and figures made alike: marks that count for little."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.wording import english as en
from briefgen.wording.sentences import Sentence
from briefgen.wording.stems import stem

_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_Form = tuple[str, str]


def rows(sentence: Sentence) -> frozenset[str]:
    """Every word, and every two and three in a row, by their stems."""
    return frozenset(_rows(_compared(sentence)))


def _rows(words: Sequence[_Form]) -> Iterator[str]:
    low1 = low2 = stem1 = stem2 = ""  # the word before, and the one before that
    for low, cut in words:
        yield f"w:{cut}"
        if stem1:
            yield f"w:{stem1} {cut}"
        if stem2:
            yield f"w:{low2} {low1} {low}"
            yield f"w:{stem2} _ {cut}"
        low1, low2, stem1, stem2 = low, low1, cut, stem1


class Weighed:
    """Rows of words with their weights in several families: no row is written out to be weighed."""

    def __init__(self, families: Sequence[Mapping[str, float]]) -> None:
        """Each family is a weight for each of its marks; marks that are no rows are passed over."""
        every = dict.fromkeys(mark for one in families for mark in one if mark.startswith("w:"))
        self._weights = [[*(one.get(mark, 0.0) for mark in every), 0.0] for one in families]
        self._unknown = len(every)
        self._singles: dict[str, int] = {}
        self._pairs: dict[str, dict[str, int]] = {}
        self._gaps: dict[str, dict[str, int]] = {}
        self._threes: dict[str, dict[tuple[str, str], int]] = {}
        for number, mark in enumerate(every):
            self._add(mark[2:].split(" "), number)

    def _add(self, row: list[str], number: int) -> None:
        match row:
            case [one]:
                self._singles[one] = number
            case [first, second]:
                self._pairs.setdefault(first, {})[second] = number
            case [first, "_", third]:
                self._gaps.setdefault(first, {})[third] = number
            case [first, second, third]:
                self._threes.setdefault(first, {})[second, third] = number

    def sums(self, sentence: Sentence) -> list[float]:
        """What the words of a sentence weigh in each family; a row that comes twice weighs once."""
        found = self._found(_compared(sentence))
        return [sum(map(one.__getitem__, found)) for one in self._weights]

    def _found(self, words: Sequence[_Form]) -> set[int]:
        none, found = self._unknown, set[int]()
        low1 = low2 = stem1 = stem2 = ""  # the word before, and the one before that
        for low, cut in words:
            found.add(self._singles.get(cut, none))
            if stem1 in self._pairs:
                found.add(self._pairs[stem1].get(cut, none))
            if stem2 in self._gaps:
                found.add(self._gaps[stem2].get(cut, none))
            if low2 in self._threes:
                found.add(self._threes[low2].get((low1, low), none))
            low1, low2, stem1, stem2 = low, low1, cut, stem1
        return found


def _compared(sentence: Sentence) -> list[_Form]:
    words = sentence.words
    return [_forms(word.low, word.raw[0].isupper(), word is words[0]) for word in words]


@lru_cache(maxsize=20_000)
def _forms(low: str, big: bool, opening: bool) -> _Form:
    """The word as compared, and its stem."""
    compared = plain(low, big, opening)
    return compared, stem(compared)


def plain(low: str, big: bool, opening: bool) -> str:
    """The word as compared: states, months, figures and names by what they are."""
    if low in en.STATES:
        return "<state>"
    if low in en.MONTHS and big:
        return "<month>"
    if _YEAR.fullmatch(low):
        return "<year>"
    if low[0] in "$£€¥" or low.endswith("%"):
        return "<money>"
    if _DIGITS.search(low) or (low in en.NUMBERS and low != "one"):
        return "<number>"
    if big and not opening and low not in en.BODIES and low != "i":
        return "<name>"
    return low
