"""Whether the defined terms of a text hold still: each defined once, each for a thing of its own.

Only what a text itself defines is compared, by the letter. That two words which nobody defined
mean one thing (the Area, the Region) cannot be told from the letter, and is not tried.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.wording.defined import terms_in
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence

TWICE, TWO_FOR_ONE, SMALL = "defined-twice", "two-terms-for-one", "in-small-letters"
_MEANS = re.compile(r"\b(?:means?|shall mean|refers? to)\b[\s,:]*(.*)", re.S | re.I)
_Seen = tuple[Sentence, Touch]


def drifting(touched: Sequence[_Seen]) -> Iterator[_Seen]:
    """Every place where a defined term is given a second meaning, a twin, or small letters."""
    defining = [one for one in touched if one[1].rule.watch.id in (TWICE, TWO_FOR_ONE)]
    defined: dict[str, str] = {}
    meanings: dict[str, str] = {}
    for sentence, touch in defining:
        rule = touch.rule.watch.id
        for term in terms_in(sentence.text):
            meaning = _meaning(sentence.text)
            if rule == TWICE and defined.setdefault(term, meaning) != meaning:
                yield sentence, touch
            if rule == TWO_FOR_ONE and meaning and meanings.setdefault(meaning, term) != term:
                yield sentence, touch
    yield from _in_small_letters(touched)


def definitions_in(text: str) -> Iterator[tuple[str, str]]:
    """Every term that a text defines in a sentence of its own, with its meaning."""
    for sentence in re.split(r"(?<=[.;])\s+|\n+", text):
        meaning = _meaning(sentence)
        yield from ((term, meaning) for term in terms_in(sentence) if meaning)


def _meaning(text: str) -> str:
    found = _MEANS.search(text)
    return " ".join(found[1].casefold().rstrip(".;, ").split()) if found else ""


def _in_small_letters(touched: Sequence[_Seen]) -> Iterator[_Seen]:
    """A defined term of one word, used without its capital outside its own definition."""
    looked_at = {id(sentence): terms_in(sentence.text) for sentence, _ in touched}
    small = {term.lower() for found in looked_at.values() for term in found if " " not in term}
    for sentence, touch in touched:
        if touch.rule.watch.id != SMALL:
            continue
        own = {term.lower() for term in looked_at[id(sentence)]}
        for at, word in enumerate(sentence.words[1:], start=1):
            if word.raw in small - own and sentence.words[at - 1].low in _POINTING:
                small.discard(word.raw)
                yield sentence, replace(touch, first=at - 1, last=at)


_POINTING = frozenset({"the", "this", "such", "said"})
