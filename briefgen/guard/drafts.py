"""The words in which an issue's drafts speak of an amount: “Landings are reported within [2] days”.

A template that says them again, with another figure, speaks of the same issue, whatever its title.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.guard.numbers import BARE, amounts
from briefgen.guard.ordinary import SMALL
from briefgen.guard.spelling import flat, words
from briefgen.guard.spelt import in_figures
from briefgen.guard.units import SCALED
from briefgen.negotiation import Negotiation
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_sizes import UNITS

_SENTENCE = re.compile(r"(?:[^.;!?\n]|\.(?=\d))+")
_FEWEST, _ENOUGH = 2, 3
"""How many of its words a sentence must have, and how many are enough."""


class Draft(NamedTuple):
    """A sentence of a draft: what its amounts count, and the words that tell it from others."""

    units: frozenset[str]
    said: frozenset[str]


def drafts(negotiation: Negotiation) -> list[tuple[Draft, ...]]:
    """The sentences with an amount, of each issue in turn."""
    sides = (one for one in (negotiation.us, *negotiation.counterparts) if one)
    names = frozenset(words(flat(" ".join(f"{one.name} {one.full_name or ''}" for one in sides))))
    return [tuple(_of(negotiation, issue, names)) for issue in negotiation.issues]


def speaks(of: tuple[Draft, ...], unit: str, text: str, start: int, end: int) -> bool:
    """Whether the sentence about an amount is worded as one of these drafts."""
    if not any(unit in one.units for one in of):
        return False
    before = re.split(r"[.;!?]\s|\n", text[max(0, start - 160) : start])[-1]
    behind = re.split(r"[.;!?]\s|\n", text[end : end + 160])[0]
    told = {*words(before), *words(behind)}
    return any(
        unit in one.units and len(one.said & told) >= min(_ENOUGH, len(one.said)) for one in of
    )


def _of(negotiation: Negotiation, issue: Issue, names: frozenset[str]) -> Iterator[Draft]:
    for text in _texts(negotiation, issue):
        for sentence in _SENTENCE.findall(in_figures(flat(text))):
            units = {unit for one in amounts(sentence, ours=True) for unit, _ in one.keys}
            said = frozenset(word for word in words(sentence) if _tells(word) and word not in names)
            if units - {BARE} and len(said) >= _FEWEST:
                yield Draft(frozenset(units - {BARE}), said)


def _texts(negotiation: Negotiation, issue: Issue) -> Iterator[str]:
    if issue.texts:
        texts = (issue.texts.base, issue.texts.ours, issue.texts.theirs, issue.texts.compromise)
        yield from (str(text) for text in texts if text)
    agreement = negotiation.agreement
    for one in agreement.obligations if agreement else ():
        if one.issue and negotiation.issue(one.issue) is issue:
            yield f"{one.what} {one.quantity or ''}"


def _tells(word: str) -> bool:
    unit = called(word) in UNITS or word in SCALED
    return len(word) > 3 and word.isalpha() and word not in SMALL and not unit
