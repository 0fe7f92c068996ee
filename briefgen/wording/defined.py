"""Defined terms: what a text, or its file, gives a meaning to is one word, and never vague.

In the text only a capitalised term counts, in quotation marks with a meaning after it, or in
brackets: (the “Area”). A term of the file counts in whatever letters it is written.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefgen.wording.sentences import Sentence, Word, words

TERM = "<term>"
_OPEN, _CLOSE = '[“"«„‘]', '[”"»“’]'
_MEANS = (
    r"means?\b|shall mean\b|refers? to\b|is defined\b|has the meaning|désigne|bedeutet|bezeichnet"
    r"|означает|означає|понимается|розуміється"
)
_GIVEN_A_MEANING = re.compile(
    rf"{_OPEN}(?P<term>[^\W\d_a-zа-я][^”\"»“’\n]{{1,60}}){_CLOSE},?\s+(?:\([^)\n]{{0,80}}\)\s*)?(?:{_MEANS})"
)
_IN_BRACKETS = re.compile(
    rf"\([^()\n]{{0,60}}?{_OPEN}(?P<term>[^\W\d_a-zа-я][^”\"»“’\n]{{1,60}}){_CLOSE}\)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term, word by word; `as_written` where its capitals count."""

    words: tuple[str, ...]
    as_written: bool


def terms_in(text: str) -> tuple[str, ...]:
    """The capitalised terms that a text defines, in the order of the text."""
    if not re.search(_OPEN, text):
        return ()
    found = (*_GIVEN_A_MEANING.finditer(text), *_IN_BRACKETS.finditer(text))
    return tuple(dict.fromkeys(one["term"].strip() for one in sorted(found, key=re.Match.start)))


def terms(text: str, defined: Collection[str]) -> dict[str, tuple[Term, ...]]:
    """All terms that hold for a text, under their first words, the longest first."""
    every = [
        *(Term(tuple(word.low for word in words(term)), False) for term in defined),
        *(Term(tuple(word.raw for word in words(term)), True) for term in terms_in(text)),
    ]
    found: dict[str, list[Term]] = {}
    for term in sorted(every, key=lambda one: -len(one.words)):
        if term.words:
            found.setdefault(term.words[0].lower(), []).append(term)
    return {first: tuple(under) for first, under in found.items()}


def with_terms(
    sentences: Iterable[Sentence], known: dict[str, tuple[Term, ...]]
) -> Iterator[Sentence]:
    """The sentences, each defined term in them made one word that no rule knows."""
    for sentence in sentences:
        if known and any(word.low in known for word in sentence.words):
            yield Sentence(sentence.text, sentence.start, tuple(_made_one(sentence, known)))
        else:
            yield sentence


def _made_one(sentence: Sentence, known: dict[str, tuple[Term, ...]]) -> Iterator[Word]:
    row, at = sentence.words, 0
    while at < len(row):
        length = next((n for term in known.get(row[at].low, ()) if (n := _there(row, at, term))), 0)
        if not length:
            yield row[at]
            at += 1
            continue
        start, end = row[at].start, row[at + length - 1].end
        raw = sentence.text[start - sentence.start : end - sentence.start]
        yield Word(TERM, raw, start, end)
        at += length


def _there(row: tuple[Word, ...], at: int, term: Term) -> int:
    """How many words of the row are the term, from there on; the last may be in the plural."""
    length = len(term.words)
    if at + length > len(row):
        return 0
    shown = [word.raw if term.as_written else word.low for word in row[at : at + length]]
    *head, last = shown
    same = tuple(head) == term.words[:-1] and last in (term.words[-1], f"{term.words[-1]}s")
    return length if same else 0
