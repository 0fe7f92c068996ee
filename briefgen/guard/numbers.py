"""Quantities in any dress: 12 km, twelve kilometres, 12,000 m; 1.5 bn, 1 500 000 000; 10–20 %.

Each is read as what it counts and how much of it, so that two dresses of one amount are equal.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import dropwhile, takewhile

from briefgen.guard.dates import MONTH_WORDS
from briefgen.guard.ordinary import SMALL
from briefgen.guard.rows import ends_of_rows
from briefgen.guard.shares import PARTS, Fraction, fraction
from briefgen.guard.spelling import plain
from briefgen.guard.units import ALSO, FAMILIES, SCALED
from briefgen.negotiation.numbers import SIGNS
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_sizes import MEASURED, MONEY, UNITS

Key = tuple[str, Decimal]
BARE = ""
"""What a number counts that stands without a unit."""

_FIGURES = r"\d{0,2}(?:[ ,.'’]\d{3})+(?:[.,]\d+)?(?!\d)|\d*(?:[.,]\d+)?"  # behind the first
_NUMBER = re.compile(  # and no name of a thing: F-16, Su-27, IR-1
    rf"\d(?<!\d\d)(?<!\d[.,]\d)(?<!\b[A-Z]-\d)(?<!\b[A-Z][a-z]-\d)"
    rf"(?<!\b(?!MW|GW|KW|KM|KT|MT|KG)[A-Z][A-Z]-\d)(?:{_FIGURES})"
)
_BEFORE = re.compile(r"([€$£¥₽₴]|\b[A-Za-z]{3})\s?$")
_NAME = (  # 12 persons on day 1
    r"(?<=\s)(?<!\b1\s)(?i:day|week|month|year|tag|woche|monat|jahr|jour|semaine)[^\S\n]\d"
)
_ENDS = r"(?<=[^\W\d_][^\S\n])\|(?=[^\S\n]*[\n|])"  # of a cell, before an empty one or the next row
_AFTER = re.compile(
    rf"(?:(?:(?!{_ENDS})[\s|-])*(?!{_NAME})"
    r"(?:[%‰°€$£¥₽₴]|[^\W\d_]{1,4}\.(?=\s(?:[^\W\d_]|[€$£¥₽₴]))|[^\W\d_]+\d{0,2}(?!\d))){1,4}"
)
_UNIT_WORD = re.compile(r"[%‰°€$£¥₽₴]|[^\W\d_]+\d{0,2}")
_WITH_NOTE = re.compile(
    r"(?!(?:day|week|month|year)\d)([^\W\d_]{2,})(?<!(?<![^\W\d_])[cdm]m(?=[23]))\d{1,2}"
)
"""A word with the number of a note: 40 days1, of days¹; but cm2 and cm3 are units, day 1 a name."""
_MILLIONS = re.compile(r"\s?[mM]\b")
_CENTS = re.compile(r"\s?([^\W\d_]+|[€$£])[\s,]+(?:(?:and|und|et|[иіi])\s)?")
_WITH_CENTS = re.compile(r"\d\d")
_NEXT_CELL = re.compile(r"[\s-]*\|")
_NEXT_TITLE = re.compile(r"(?<=[a-z])[^\S\n]*\n\s*(?=[A-Z][a-z])")
"""Where a row begins with a word of its own behind what was counted: 30 boats, Days of rest."""
_NEXT_ROW = re.compile(r"[^\S\n]*\|[^\S\n]*\n")
_EACH = frozenset("a an am each every je na par per por pro v".split())
_OF_SOME = frozenset("of or more other further such own same".split())
_OF_THESE = _OF_SOME.union("the these those our your their his her its all so".split())
_BROKEN = re.compile(r"[-\u2010][ \t]*\n[ \t]*")

_MILLION = Decimal(10**6)
_COUNTING = SCALED.keys() | UNITS.keys() | MONEY
_BEHIND_MONEY = SCALED.keys() - {"k", "m", "b", "t"}
_ONLY_OF_MONEY = {"k", "m", "b", "t", "mil"}
_MOST_OFTEN = {"b": "m3"}
"""What else than money is counted with such a letter."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number where it stands in a text: all that it may count, and its bare value."""

    start: int
    end: int
    keys: frozenset[Key]

    @property
    def measured(self) -> bool:
        """Whether a unit that everybody knows stands with it."""
        return any(unit in FAMILIES for unit, _ in self.keys)

    @property
    def value(self) -> Decimal:
        """The largest number that it may mean."""
        return max(value for unit, value in self.keys if unit == BARE)


def amounts(
    text: str, ours: bool = False, begin: int = 0, end: int = sys.maxsize
) -> Iterator[Amount]:
    """Every quantity in a text whose numbers are in figures; `ours` are written one way only.

    Numbers are looked for between `begin` and `end`; the words about them may stand beyond.
    """
    found = [(m.start(), m.end(), m[0]) for m in _NUMBER.finditer(text, begin, end)]
    for at, last in enumerate(ends_of_rows(text, found)):
        start, stop, number = found[at]
        values = _values(number, ours)
        scale, words = _counted(text, *found[last][:2])
        keys = {key for value in values for key in _keys(value, scale, words)}
        if text.startswith(" of ", stop):
            keys |= {("share", (value * 100).normalize()) for value in values if value < 1}
        yield Amount(start, stop, frozenset(keys))
        if not ours:
            yield from _otherwise(text, found[at : at + 2])
        if broken := fraction(text, start, stop):
            yield Amount(start, broken.end, frozenset(_broken_keys(broken, text, start)))


def _otherwise(text: str, found: list[tuple[int, int, str]]) -> Iterator[Amount]:
    """What a number may be besides: millions of something (417m), the half of a broken one."""
    (start, stop, number), *then = found
    if _MILLIONS.match(text, stop):
        values = {value * _MILLION for value in _values(number, False)}
        yield Amount(start, stop, frozenset((BARE, value.normalize()) for value in values))
    for begin, end, rest in then:
        between = _CENTS.fullmatch(text, stop, begin)
        word = plain(between[1]) if between else ""
        money = called(word)
        if money in MONEY and number.isdecimal() and _WITH_CENTS.fullmatch(rest):
            keys = _keys(Decimal(f"{number}.{rest}"), Decimal(1), (money,))
            yield Amount(start, end, frozenset(keys))
        if len(word) > 1 and word in SCALED and rest.isdecimal():
            size, counted = _counted(text, begin, end)
            if (last := int(rest) * size) < SCALED[word]:
                whole = (value * SCALED[word] + last for value in _values(number, False))
                keys = (key for one in whole for key in _keys(one, Decimal(1), counted))
                yield Amount(start, end, frozenset(keys))
        if money in UNITS and number.isdecimal() and rest.isdecimal():
            keys = _put_together((number, money), rest, _counted(text, begin, end)[1])
            yield Amount(start, end, frozenset(keys))
        if number.isdecimal() and rest.isdecimal() and _BROKEN.fullmatch(text, stop, begin):
            keys = _keys(Decimal(number + rest), *_counted(text, start, end))
            yield Amount(start, end, frozenset(keys))


def _put_together(first: tuple[str, str], number: str, words: tuple[str, ...]) -> Iterator[Key]:
    """Two years and six months as thirty months; nothing where the second is no part of a first."""
    family, size = UNITS[first[1]]
    other, smaller = UNITS.get(words[0], ("", size)) if words else ("", size)
    whole = int(first[0]) * size + int(number) * smaller
    if family == other and smaller < size:
        yield from ((BARE, whole.normalize()), (family, whole.normalize()))


def _broken_keys(broken: Fraction, text: str, start: int) -> set[Key]:
    """What a fraction may count: so much of a unit, or a share of what there is."""
    keys = set(_keys(broken.value, *_counted(text, start, broken.end)))
    if broken.of_many or (broken.value < 1 and not any(unit in FAMILIES for unit, _ in keys)):
        keys.add(("share", (broken.value * 100).normalize()))
    return keys


@lru_cache(maxsize=4096)
def _values(number: str, ours: bool) -> frozenset[Decimal]:
    """Every number that the figures may mean: 1.500 is one and a half, or fifteen hundred."""
    whole = re.sub(r"[ ,.'’]", "", number)
    if whole == number or ours:
        one_way = whole if number.count(".") > 1 else re.sub(r"[ ,'’]", "", number)
        return frozenset({Decimal(one_way).normalize()})
    *groups, last = re.split(r"[ ,.'’]", number)
    found = set()
    if len(last) == 3:
        found.add(Decimal(whole))
    if " " in number and not last.startswith("0"):
        found.add(Decimal(last))
    if "." in number or "," in number:
        point = max(number.rfind("."), number.rfind(","))
        before, after = re.sub(r"\D", "", number[:point]), number[point + 1 :]
        if after.isdecimal() and (len(groups) == 1 or len(after) != 3):
            found.add(Decimal(f"{before}.{after}"))
    return frozenset(one.normalize() for one in found)


def _counted(text: str, start: int, end: int) -> tuple[Decimal, tuple[str, ...]]:
    """The scale of the number that stands there, and the words for what it counts."""
    before = _BEFORE.search(text[max(0, start - 5) : start])
    sign = _currency(before[1]) if before else ""
    after = None if _NEXT_ROW.match(text, end) else _AFTER.match(text, end)
    behind = _NEXT_TITLE.split(after[0], maxsplit=1)[0] if after else ""
    words = [_without_note(plain(word)) for word in _UNIT_WORD.findall(behind)]
    if words and _NEXT_CELL.match(text, end):
        words = words[: 1 + (words[0] in SCALED)] if _opens_a_unit(words) else []
    scale = Decimal(1)
    if words[1:] and called(words[0]) in MONEY and words[1] in _BEHIND_MONEY:
        words[:2] = words[1::-1]  # 42.5 EUR million
    if words and words[0] in SCALED:
        then = called(words[1]) if len(words) > 1 else ""
        money = sign or then in MONEY or then == _MOST_OFTEN.get(words[0])
        if words[0] not in _ONLY_OF_MONEY or money or (words[0] == "k" and text[end] in "kK"):
            scale = SCALED[words.pop(0)]
        if scale == 1000 and words and len(words[0]) > 1 and words[0] in SCALED:
            scale *= SCALED[words.pop(0)]  # a thousand million
    if sign:
        return scale, (sign,)
    if words[1:] and words[0] in _EACH and called(words[1]) in UNITS:
        return scale, (f"per {called(words[1])}",)  # 10 each day are no 10 days
    if words and words[0] in _OF_SOME:
        words = list(dropwhile(_OF_THESE.__contains__, words))
    # What is counted ends at the first small word: of “4 trucks a day” it is trucks.
    counted = takewhile(lambda word: word not in SMALL, words)
    told = [called(word) for word in counted if word not in MONTH_WORDS]
    return scale, tuple(told[:2])


def _without_note(word: str) -> str:
    found = _WITH_NOTE.fullmatch(word)
    return found[1] if found and called(word) not in UNITS else word


def _opens_a_unit(words: list[str]) -> bool:
    """Whether the first words of the next cell are a unit: km, million EUR."""
    names = [called(word) for word in words[:2]]
    return names[0] in UNITS or not MONEY.isdisjoint(names[: 1 + (words[0] in SCALED)])


def begins_to_count(line: str) -> bool:
    """Whether a line begins with a unit, or with a word for so many thousands."""
    found = _UNIT_WORD.match(line.lstrip())
    word = plain(found[0]) if found else ""
    if not word.isalpha():
        return bool(word)
    return len(word) > 1 and word not in SMALL and bool({word, called(word)} & _COUNTING)


def _currency(sign: str) -> str:
    name = SIGNS.get(sign, sign).casefold()
    return name if name in MONEY else ""


def _keys(value: Decimal, scale: Decimal, words: tuple[str, ...]) -> Iterator[Key]:
    whole = (value * scale).normalize()
    yield BARE, whole
    for word in words:
        # “15 shares” are no 15 per cent, though that is a share.
        family, size = UNITS.get(word, (f"{word}s" if word in MEASURED else word, Decimal(1)))
        yield family, (whole * size).normalize()
        for other, times in ALSO.get(word, ()):
            yield other, (whole * times).normalize()
    if words and words[0] in PARTS and whole * PARTS[words[0]] < 100:
        yield "share", (whole * PARTS[words[0]]).normalize()
