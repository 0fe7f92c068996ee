"""Which words are ordinary, and say nothing by standing in a file; and how much words weigh."""

import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from briefgen.guard.dates import MONTH_WORDS
from briefgen.guard.units import COUNTED, SCALED
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_sizes import MONEY

SMALL = frozenset(
    "a about above after again against all also an and any are as at be been before being below"
    " between both but by can could did do does down during each either else every few for from"
    " further had has have he her here him his how i if in into is it its itself just may me"
    " might more most must my neither no nor not now of off on once one only or other our out"
    " over own per same shall she should so some such than that the their them then there these"
    " they this those through to too two under until up upon us very was we were what when where"
    " whether which while who whom whose will with within without would yes yet you your".split()
)
_ENDINGS = (
    ("ies", ("y",)), ("ers", ("", "e")), ("ings", ("", "e")), ("es", ("", "e")), ("s", ("",)),
    ("ied", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("ly", ("",)), ("er", ("", "e")),
    ("est", ("", "e")), ("ness", ("",)),
)  # fmt: skip
_PREFIXES = ("un", "non", "re", "pre", "co", "sub", "inter", "over", "under", "anti", "counter")
_ROMAN = re.compile(r"[ivxlcdm]{1,6}")
_LONG = 6
"""Letters of a word that is no half of a name: Underhill, but not Underestimate."""
_REFERENCE = 3
"""Figures of a number that stands for one paper."""
_TOLD_ALONE = re.compile(r"\d{4,}|(?=.*\d)(?=.*[a-z]).{4,}")


@cache
def _known() -> frozenset[str]:
    lines = (files(__package__) / "words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


@lru_cache(maxsize=65536)
def ordinary(word: str) -> bool:
    """Whether a word, in small letters, is one of the language and no name or code."""
    if len(word) < 3 or word in SMALL or _ROMAN.fullmatch(word):
        return True
    known = _known()
    if word in COUNTED or word in SCALED:
        return True
    if any(root in known for root in _roots(word)):
        return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and any(root in known for root in _roots(rest)):
            return True
    return _falls_in_two(word)


def made_of_two(word: str) -> bool:
    """Whether it is ordinary only as two words of the language: Waterford may be a name."""
    short = word.removeprefix("under").removeprefix("over")
    parted = (short != word and 3 < len(short) < _LONG) or _falls_in_two(word)
    return parted and word.isalpha() and not any(root in _known() for root in _roots(word))


def _falls_in_two(word: str) -> bool:
    known = _known()
    return any(word[:cut] in known and word[cut:] in known for cut in range(4, len(word) - 3))


def _roots(word: str) -> list[str]:
    found = [word]
    for _ in range(2):
        found += [shorter for one in found for shorter in _shorter(one)]
    return found


def _shorter(word: str) -> list[str]:
    found = []
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            root = word.removesuffix(ending)
            found += [root + sign for sign in instead]
            if len(root) > 3 and root[-1] == root[-2]:
                found.append(root[:-1])
    return found


def rare(word: str) -> bool:
    """Whether a word could give something away by itself: a name, a code, a long number."""
    if word.isalpha():
        return len(word) > 3 and not ordinary(word)
    return bool(_TOLD_ALONE.fullmatch(word)) and not _a_year(word)


def _a_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199


def is_reference(run: Sequence[str]) -> bool:
    """Whether it is a word with a number of its own: Directive 112, Minute 14/2027."""
    word, *number = run
    figures = "".join(number)
    named = len(word) > 3 and word.isalpha() and not (word in SMALL or word in MONTH_WORDS)
    figured = len(figures) >= _REFERENCE and figures.isdecimal() and not _a_year(figures)
    return named and figured and called(word) not in MONEY


def weight(run: Sequence[str], known: Container[str] = ()) -> float:
    """How much a run of words gives away, to somebody who knows these names."""
    return sum(_weight(word, known) for word in run)


def tells(word: str) -> bool:
    """Whether a word says something at all: no small one, no month and no short number."""
    return _weight(word, ()) >= 1


def _weight(word: str, known: Container[str]) -> float:
    if word in SMALL:
        return 0.3
    if word in MONTH_WORDS or (word.isdecimal() and len(word) < 4):
        return 0.5
    return 3.0 if rare(word) and word not in known else 1.0
