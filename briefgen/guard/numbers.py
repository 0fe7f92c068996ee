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
from briefgen.guard.shares import PARTS, Fraction, fraction
from briefgen.guard.spelling import plain
from briefgen.guard.units import FAMILIES, IN_CENTS, MEASURED, MONEY, SCALED, UNITS, called
from briefgen.negotiation.numbers import SIGNS

Key = tuple[str, Decimal]
BARE = ""
"""What a number counts that stands without a unit."""

_FIGURES = r"\d{0,2}(?:[ ,.'’]\d{3})+(?:[.,]\d+)?(?!\d)|\d*(?:[.,]\d+)?"  # behind the first
_NUMBER = re.compile(  # and no name of a thing: F-16, Su-27
    rf"\d(?<!\d\d)(?<!\d[.,]\d)(?<!\b[A-Z]-\d)(?<!\b[A-Z][a-z]-\d)(?:{_FIGURES})"
)
_BEFORE = re.compile(r"([€$£¥₽₴]|\b[A-Za-z]{3})\s?$")
_AFTER = re.compile(
    r"(?:[\s|-]*(?:[%‰°€$£¥₽₴]|[^\W\d_]{1,4}\.(?=\s[^\W\d_€$£¥₽₴])|[^\W\d_]+\d?(?!\d))){1,4}"
)
_UNIT_WORD = re.compile(r"[%‰°€$£¥₽₴]|[^\W\d_]+\d?")
_MILLIONS = re.compile(r"\s?[mM]\b")
_CENTS = re.compile(r"\s?([^\W\d_]+|[€$£])[\s,]+(?:(?:and|und|et|[иіi])\s)?")
_WITH_CENTS = re.compile(r"\d\d")
_NEXT_CELL = re.compile(r"[\s-]*\|")
_BROKEN = re.compile(r"[-\u2010][ \t]*\n[ \t]*")
_TO = re.compile(
    r"\s*(?:[-–—‒]|to|and|or|through|bis|und|oder|à|et|ou|до|и|или|та|або|\.{2,3}|…|/)\s*", re.I
)

_MILLION = Decimal(10**6)
_LARGE = 10_000
_COUNTING = SCALED.keys() | UNITS.keys() | MONEY
_ONLY_OF_MONEY = {"k", "m", "b", "t"}
_MOST_OFTEN = {"b": "m3"}
"""What else than money is counted with such a letter."""

_IN_EVERY_PAPER = {1, 2, 3, 4, 5, 10, 20, 30, 50, 100, 200, 500, 1000}
_LENGTHS_OF_TIME = {14, 18, 21, 24, 28, 36, 48, 72}


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
    for at, (start, stop, number) in enumerate(found):
        values = _values(number, ours)
        scale, words = _counted(text, start, stop)
        if at + 1 < len(found) and _TO.fullmatch(text, stop, found[at + 1][0]):
            scale, words = _counted(text, *found[at + 1][:2])
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
        money = called(plain(between[1])) if between else ""
        if money in MONEY and number.isdecimal() and _WITH_CENTS.fullmatch(rest):
            keys = _keys(Decimal(f"{number}.{rest}"), Decimal(1), (money,))
            yield Amount(start, end, frozenset(keys))
        if number.isdecimal() and rest.isdecimal() and _BROKEN.fullmatch(text, stop, begin):
            keys = _keys(Decimal(number + rest), *_counted(text, start, end))
            yield Amount(start, end, frozenset(keys))


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
    after = _AFTER.match(text, end)
    words = [plain(word) for word in _UNIT_WORD.findall(after[0])] if after else []
    if words and _NEXT_CELL.match(text, end):
        words = words[:1] if {called(words[0])} & (UNITS.keys() | MONEY) else []
    scale = Decimal(1)
    if words and words[0] in SCALED:
        then = called(words[1]) if len(words) > 1 else ""
        money = sign or then in MONEY or then == _MOST_OFTEN.get(words[0])
        if words[0] not in _ONLY_OF_MONEY or money or (words[0] == "k" and text[end] in "kK"):
            scale = SCALED[words.pop(0)]
        if scale == 1000 and words and len(words[0]) > 1 and words[0] in SCALED:
            scale *= SCALED[words.pop(0)]  # a thousand million
    if sign:
        return scale, (sign,)
    # What is counted ends at the first small word: of “4 trucks a day” it is trucks.
    counted = takewhile(lambda word: word not in SMALL, dropwhile(SMALL.__contains__, words))
    told = [called(word) for word in counted if word not in MONTH_WORDS]
    return scale, tuple(told[:2])


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
        if word == "cent":
            yield from ((money, (whole / 100).normalize()) for money in IN_CENTS)
    if words and words[0] in PARTS and whole * PARTS[words[0]] < 100:
        yield "share", (whole * PARTS[words[0]]).normalize()


def tells(value: Decimal, unit: str) -> bool:
    """Whether an amount says something by itself, and is not one that stands in every paper."""
    if value == 0 or unit == "°":
        return False
    whole = value == value.to_integral_value()
    if unit in MONEY:
        return value >= 100 or not whole
    if unit in ("length", "mass", "area", "power", "energy", "volume"):
        return value not in _IN_EVERY_PAPER
    if unit in ("duration", "months", "share"):
        return value > 12 and value % 5 != 0 and value not in _LENGTHS_OF_TIME
    return value > 20 and not (value <= 100 and value % 10 == 0)


def exact(value: Decimal) -> bool:
    """Whether a number without a unit is one of many places, and no year."""
    places = len(value.normalize().as_tuple().digits)
    return places >= 4 and not (value == value.to_integral_value() and 1000 <= value <= 2199)


def vast(value: Decimal) -> bool:
    """Whether a number is so large, and so little round, that it tells without what it counts."""
    digits = value.normalize().as_tuple().digits
    return value >= _MILLION and len(digits) >= 2 and digits[-1] != 5


def pointed(value: Decimal) -> bool:
    """Whether it has a fraction and is exact enough to be known again: 2.45, and not 1.5."""
    return value != value.to_integral_value() and len(value.normalize().as_tuple().digits) >= 3


def marked(value: Decimal) -> bool:
    """Whether a whole number is large and little round, and no year: 26,400, and not 30,000."""
    digits = value.normalize().as_tuple().digits
    if value != value.to_integral_value() or value <= 2199:
        return False
    return len(digits) >= 3 or (len(digits) == 2 and value >= _LARGE)
