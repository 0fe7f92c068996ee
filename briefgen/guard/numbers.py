"""Quantities in any dress: 12 km, twelve kilometres, 12,000 m; 1.5 bn, 1 500 000 000; 10–20 %.

Each is read as what it counts and how much of it, so that two dresses of one amount are equal.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import dropwhile, takewhile

from briefgen.guard.dates import MONTH_WORDS
from briefgen.guard.ordinary import SMALL
from briefgen.guard.spelling import plain
from briefgen.guard.units import CALLED, FAMILIES, MONEY, UNITS
from briefgen.negotiation.numbers import SIGNS
from briefgen.negotiation.values import SCALE_WORDS, SCALES

Key = tuple[str, Decimal]
BARE = ""
"""What a number counts that stands without a unit."""

_FIGURES = r"\d{1,3}(?:[ ,.'’]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_NUMBER = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{_FIGURES})")
_BEFORE = re.compile(r"([€$£¥₽₴]|\b[A-Za-z]{3})\s?$")
_AFTER = re.compile(
    r"(?:[\s|-]*(?:[%‰°€$£¥₽₴]|[^\W\d_]{1,4}\.(?=\s[^\W\d_])|[^\W\d_]+\d?(?!\d))){1,4}"
)
_UNIT_WORD = re.compile(r"[%‰°€$£¥₽₴]|[^\W\d_]+\d?")
_NEXT_CELL = re.compile(r"[\s-]*\|")
_TO = re.compile(r"\s*(?:[-–—‒]|to|and|or|through|\.{2,3}|…|/)\s*", re.I)

_IN_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
         " fifteen sixteen seventeen eighteen nineteen").split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
} | {"dozen": 12, "score": 20}  # fmt: skip
_TIMES = {"hundred": 100} | SCALES | {"milliard": 10**9}
_COUNT = "|".join((*_IN_WORDS, "hundred"))
_SCALE = "thousand|million|billion|trillion|milliard"
_SPELT = re.compile(
    rf"\b(?:half[ -](?:a|an)[ -](?={_SCALE}|dozen|hundred)|an? (?=hundred|{_SCALE}|dozen)"
    rf"|(?:{_COUNT})\b)"
    rf"(?:[ \n-]*(?:and[ -]+)?(?:{_COUNT}|{_SCALE}|a half|a quarter)\b)*",
    re.I,
)
_AND_HALF = re.compile(r"\b(an?|1) (\w+) and a half\b", re.I)

_MILLION = Decimal(10**6)
_SCALED = {
    **{word: Decimal(times) for word, times in SCALES.items()},
    **{short: Decimal(SCALES[name]) for short, name in SCALE_WORDS.items()},
    **dict.fromkeys(("milliard", "milliards", "mrd", "mld", "mlrd"), Decimal(10**9)),
    **dict.fromkeys(("thousands", "tsd", "tys"), Decimal(1000)),
    **dict.fromkeys(("millions", "mill", "mln", "millionen", "millionov", "milyoniv"), _MILLION),
    **dict.fromkeys(("billions", "bln", "milliarden", "milliardov", "milliarda"), _MILLION * 1000),
}
_ONLY_OF_MONEY = {"k", "m", "b", "t"}

_IN_EVERY_PAPER = {1, 2, 3, 4, 5, 10, 20, 30, 50, 100, 200, 500, 1000}
_LENGTHS_OF_TIME = {14, 18, 21, 24, 28, 36, 48, 72}
_SQUARE = re.compile(r"\b(?:sq|square)\.?[\s-]+(km|kilomet\w+|m|met\w+)\b", re.I)
_CUBIC = re.compile(r"\bcu(?:b|bic)?\.?[\s-]+met\w+|\bкуб\w*\.?\s+м\w*", re.I)
_AT_SEA = re.compile(r"\b(?:nautical|naut\.?|sea)[\s-]+miles?\b", re.I)
_POINT = re.compile(r"(?<=\d)[·٫](?=\d)")
_DIGITS = tuple(_IN_WORDS)[:10]
_POINT_IN_WORDS = re.compile(rf"(?<=\w) point((?: (?:{'|'.join(_DIGITS)})\b)+)", re.I)
_CENTS = re.compile(
    r"(?<![\d.,])(\d+) (euros?|eur|dollars?|usd|pounds?|gbp|francs?)"
    r"(?:,? (?:and )?)(\d{1,2}) (?:cents?|pence|centimes?)\b",
    re.I,
)
_PER_CENT = re.compile(r"\bper[\s-]+cent(?:um)?\b|\bpour[\s-]cent\b", re.I)


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


def in_figures(text: str) -> str:
    """The text with numbers in figures, and units of two words in one."""
    text = _POINT_IN_WORDS.sub(lambda found: _fraction(found[1]), _POINT.sub(".", text))
    text = _SPELT.sub(lambda found: _figures(found[0]), text)
    text = _CENTS.sub(lambda found: f"{found[1]}.{int(found[3]):02} {found[2]}", text)
    text = _AT_SEA.sub("nmi", _CUBIC.sub("m3", text))
    text = _AND_HALF.sub(r"1.5 \2", text)
    text = _SQUARE.sub(lambda found: f"{found[1][0]}{'m2' if found[1][0] in 'kK' else '2'}", text)
    return _PER_CENT.sub("%", text)


def _fraction(spelt: str) -> str:
    return "." + "".join(str(_IN_WORDS[word]) for word in spelt.casefold().split())


def amounts(text: str, ours: bool = False) -> Iterator[Amount]:
    """Every quantity in a text whose numbers are in figures; `ours` are written one way only."""
    found = [(m.start(), m.end(), m[0]) for m in _NUMBER.finditer(text)]
    units = [_counted(text, start, end) for start, end, _ in found]
    for at, (start, end, number) in enumerate(found):
        scale, words = units[at]
        if at + 1 < len(found) and not words and _TO.fullmatch(text, end, found[at + 1][0]):
            scale, words = units[at + 1]
        keys = {key for value in _values(number, ours) for key in _keys(value, scale, words)}
        yield Amount(start, end, frozenset(keys))


def _values(number: str, ours: bool) -> set[Decimal]:
    """Every number that the figures may mean: 1.500 is one and a half, or fifteen hundred."""
    whole = re.sub(r"[ ,.'’]", "", number)
    if whole == number or ours:
        return {Decimal(re.sub(r"[ ,'’]", "", number)).normalize()}
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
    return {one.normalize() for one in found}


def _counted(text: str, start: int, end: int) -> tuple[Decimal, tuple[str, ...]]:
    """The scale of the number that stands there, and the words for what it counts."""
    before = _BEFORE.search(text[max(0, start - 5) : start])
    sign = _currency(before[1]) if before else ""
    after = _AFTER.match(text, end)
    words = [plain(word) for word in _UNIT_WORD.findall(after[0])] if after else []
    if words and _NEXT_CELL.match(text, end):
        words = words[:1] if {_name(words[0])} & (UNITS.keys() | MONEY) else []
    scale = Decimal(1)
    if words and words[0] in _SCALED:
        money = sign or (len(words) > 1 and _name(words[1]) in MONEY)
        if words[0] not in _ONLY_OF_MONEY or money or (words[0] == "k" and text[end] in "kK"):
            scale = _SCALED[words.pop(0)]
    if sign:
        return scale, (sign,)
    # What is counted ends at the first small word: of “4 trucks a day” it is trucks.
    counted = takewhile(lambda word: word not in SMALL, dropwhile(SMALL.__contains__, words))
    told = [_name(word) for word in counted if word not in MONTH_WORDS]
    return scale, tuple(told[:2])


def _currency(sign: str) -> str:
    name = SIGNS.get(sign, sign).casefold()
    return name if name in MONEY else ""


def _name(word: str) -> str:
    """The one name of a unit."""
    word = SIGNS.get(word, word).casefold()
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else word
    return CALLED.get(word, CALLED.get(single, single))


def _keys(value: Decimal, scale: Decimal, words: tuple[str, ...]) -> Iterator[Key]:
    whole = (value * scale).normalize()
    yield BARE, whole
    for word in words:
        family, size = UNITS.get(word, (word, Decimal(1)))
        yield family, (whole * size).normalize()


def tells(value: Decimal, unit: str) -> bool:
    """Whether an amount says something by itself, and is not one that stands in every paper."""
    if value == 0:
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


def _figures(spelt: str) -> str:
    """A number in words as one in figures: “twenty thousand five hundred”, “six and a half”."""
    whole, part = Decimal(0), Decimal(0)
    for word in re.findall(r"[a-z]+", spelt.casefold()):
        if word in _TIMES and word != "hundred":
            whole, part = whole + (part or Decimal(1)) * _TIMES[word], Decimal(0)
        elif word in ("hundred", "dozen"):
            part = (part or Decimal(1)) * (100 if word == "hundred" else 12)
        elif word == "half":
            part += Decimal("0.5")
        elif word == "quarter":
            part += Decimal("0.25")
        else:
            part += _IN_WORDS.get(word, 0)
    end = " " if spelt[-1].isspace() else ""
    return format((whole + part).normalize(), "f") + end
