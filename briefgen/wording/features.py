"""The words of a sentence in a row, names and figures made alike: marks that count for little."""

import re
from collections.abc import Iterator

from briefgen.wording import english as en
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.stems import stem

_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")


def rows(sentence: Sentence) -> frozenset[str]:
    """Every word, and every two and three in a row, by their stems."""
    return frozenset(_rows([plain(word, number) for number, word in enumerate(sentence.words)]))


def plain(word: Word, number: int) -> str:
    """The word as compared: states, months, figures and names by what they are."""
    low = word.low
    if low in en.STATES:
        return "<state>"
    if low in en.MONTHS and word.raw[0].isupper():
        return "<month>"
    if _YEAR.fullmatch(low):
        return "<year>"
    if low[0] in "$£€¥" or low.endswith("%"):
        return "<money>"
    if _DIGITS.search(low) or (low in en.NUMBERS and low != "one"):
        return "<number>"
    if number and word.raw[0].isupper() and low not in en.BODIES and low != "i":
        return "<name>"
    return low


def _rows(words: list[str]) -> Iterator[str]:
    stems = [stem(low) for low in words]
    for number, low in enumerate(words):
        yield f"w:{stems[number]}"
        if number:
            yield f"w:{stems[number - 1]} {stems[number]}"
        if number > 1:
            yield f"w:{words[number - 2]} {words[number - 1]} {low}"
            yield f"w:{stems[number - 2]} _ {stems[number]}"
