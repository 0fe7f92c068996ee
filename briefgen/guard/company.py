"""Amounts that tell little by themselves: the words beside them say whose they are, or may be."""

import re

from briefgen.guard.called_so import called_so, has_names
from briefgen.guard.drafts import speaks
from briefgen.guard.headings import words_near
from briefgen.guard.needles import COUNTED, Sum
from briefgen.guard.numbers import BARE, Amount
from briefgen.guard.spelling import words
from briefgen.guard.telling import counted_in_millions, marked, pointed
from briefgen.guard.units import FAMILIES
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_sizes import UNITS

NEAR = 160
"""How many signs before and behind an amount or a day the words are read that belong to it."""
_LABEL = 60
_MANY = 10**6
"""A sum so large needs no money behind it near the words that say what it belongs to."""
_PLACES = 3
"""A figure of fewer places is round, and must stand beside all words that say whose it is."""
_ENDS = re.compile(r"[.;!?](?=\s)|\n")


def spoken_of(one: Sum, said: frozenset[str]) -> bool:
    """Whether any word that tells what the amount belongs to is there at all."""
    return bool(said & (one.about | one.labels) or one.drafts) or has_names(one.path)


def by_itself(one: Sum, unit: str, amount: Amount) -> bool:
    """Whether it gives the value away wherever it stands; 35 million where it counts nothing."""
    counts_nothing = unit == BARE and len(amount.keys) == 1
    return one.alone or (counts_nothing and counted_in_millions(amount.value))


def tells(one: Sum, unit: str, text: str, amount: Amount, counts: bool) -> bool:
    """Whether the amount gives the value away where it stands; `counts`: it numbers no entry."""
    if by_itself(one, unit, amount):
        return True
    if not counts:
        return False
    at = text, amount.start, amount.end
    if unit != BARE and (speaks(one.drafts, unit, *at) or called_so(one.path, *at)):
        return True
    if not one.about:
        return unit == BARE and _named(one, text, amount)
    near = words_near(*at, NEAR)
    if unit != BARE and unit not in FAMILIES:  # “brigades” of “14-brigade”
        near |= {word for word in one.about if called(word) == unit}
    company = len(one.about & near)
    if unit == BARE and pointed(amount.value):
        return company > 0 or _named(one, text, amount)
    if unit == BARE and _marked(one, text, amount):
        return True
    if unit == BARE and amount.value >= _MANY and 2 * _close(one, text, amount) >= len(one.about):
        return True
    if unit == BARE:
        return company >= (len(one.about) + 1) // 2 and _named(one, text, amount)
    return company >= max(one.enough, (len(one.about) + 1) // 2 if one.enough == 1 else 1)


def may_tell(one: Sum, unit: str, text: str, amount: Amount) -> bool:
    """Whether it may be the value, retyped: in its sentence nearly enough says whose it is.

    A few things of the kind that the word itself names stand in every paper: two tests, four men.
    Some billions that are not round may be the sum, though nobody says of what (1.5 bn).
    """
    if unit == BARE:
        places = len(amount.value.normalize().as_tuple().digits)
        return not amount.measured and amount.value >= _MANY and places > 1
    before = _ENDS.split(text[max(0, amount.start - NEAR) : amount.start])[-1]
    behind = _ENDS.split(text[amount.end : amount.end + NEAR], maxsplit=1)[0]
    near = set(one.about.intersection((*words(before), *words(behind))))
    near = {word for word in near if called(word) not in UNITS}
    if amount.value < COUNTED:
        near = {word for word in near if called(word) != unit}
    return len(near) >= max(1, one.enough - 1)


def _named(one: Sum, text: str, amount: Amount) -> bool:
    return bool(one.labels & words_near(text, amount.start, amount.end, _LABEL))


def _marked(one: Sum, text: str, amount: Amount) -> bool:
    """Whether it is a large figure, little round, close to half of what says whose it is."""
    near = _close(one, text, amount)
    if amount.measured or not marked(amount.value):
        return False
    round_ = len(amount.value.normalize().as_tuple().digits) < _PLACES
    return near >= (len(one.about) if round_ else (len(one.about) + 1) // 2)


def _close(one: Sum, text: str, amount: Amount) -> int:
    """How many of the words that say what it belongs to stand close by."""
    return len(one.about & words_near(text, amount.start, amount.end, _LABEL))
