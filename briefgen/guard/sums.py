"""Looking for amounts and days in whatever dress; those that tell little, by their company."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from briefgen.guard.dates import days
from briefgen.guard.hit import Hit
from briefgen.guard.lawful import Body, shipped_body
from briefgen.guard.needles import Needles, Sum
from briefgen.guard.numbers import BARE, Amount, Sought, amounts, exact, pointed
from briefgen.guard.passages import Passage
from briefgen.guard.spelling import vocabulary, words
from briefgen.guard.spelt import in_figures

_NEAR = 160
_LABEL = 60
_CELL = "\n|"
"""Stands between two passages, as between the cells of a table."""
_BEGINS = re.compile(r"[\s#>*|•–-]*")
_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])")
_ROW, _ROWS = 3, 40
_NUMBERED = re.compile(r"[.):]?[^\S\n]+[^\W\d_a-zà-ÿ]|[.)]\s")


def look(found: Needles, passages: tuple[Passage, ...], seen: Body) -> Iterator[Hit]:
    """Every withheld amount or day that stands in the file."""
    every = Sought.of(frozenset(found.sums))
    sought = Sought.of(every.keys - seen.amounts(every))
    for told in _read_on([one for one in passages if one.counts]):
        if sought.keys:
            yield from _amounts(found, _Running.of(told, in_figures), sought)
        if found.days:
            yield from _dates(found, _Running.of(told, str), seen)


@dataclass(frozen=True)
class _Running:
    """Passages that are read in one go: what a cell of a table holds is told by its heading."""

    passages: Sequence[Passage]
    starts: Sequence[int]
    text: str

    @classmethod
    def of(cls, passages: Sequence[Passage], written: Callable[[str], str]) -> "_Running":
        texts = [written(one.text) for one in passages]
        starts = [0, *accumulate(len(text) + len(_CELL) for text in texts[:-1])]
        return cls(passages, starts, _CELL.join(texts))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word in them."""
        return vocabulary(self.text)

    @cached_property
    def clock(self) -> frozenset[int]:
        """Where an hour of the clock is written."""
        return frozenset(at for hour in _CLOCK.finditer(self.text) for at in range(*hour.span()))

    def at(self, place: int) -> Passage:
        """The passage in which that letter stands."""
        return self.passages[bisect_right(self.starts, place) - 1]


def _read_on(passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    held: list[Passage] = []
    for one in passages:
        if held and not one.goes_on:
            yield held
            held = []
        held.append(one)
    if held:
        yield held


def _amounts(found: Needles, told_in: _Running, sought: Sought) -> Iterator[Hit]:
    text = told_in.text
    for amount in amounts(text, sought=sought):
        for key in amount.keys & sought.keys:
            if amount.start in told_in.clock:
                continue
            if key[0] == BARE and amount.measured and not exact(key[1]):
                continue
            counts = _counts(text, amount)
            may = (s for s in found.sums[key] if s.alone or _spoken_of(s, told_in))
            tells = (s for s in may if _tells(s, key[0], text, amount, counts))
            told = next(tells, None)
            if told and not _ships(text, amount):
                shown = text[amount.start : amount.end + 12].split("\n")[0]
                yield Hit(told.path, told.tier, "amount", told_in.at(amount.start), shown)


def _spoken_of(one: Sum, told_in: _Running) -> bool:
    """Whether any word that tells what the amount belongs to is there at all."""
    return not (told_in.words.isdisjoint(one.about) and told_in.words.isdisjoint(one.labels))


def _tells(one: Sum, unit: str, text: str, amount: Amount, counts: bool) -> bool:
    """Whether the amount gives the value away where it stands; `counts`: it numbers no entry."""
    if one.alone:
        return True
    if not counts:
        return False
    if not one.about:
        return unit == BARE and _named(one, text, amount)
    near = _words_near(text, amount.start, amount.end, _NEAR)
    company = len(one.about & near)
    if unit == BARE and pointed(amount.value):
        return company > 0 or _named(one, text, amount)
    if unit == BARE:
        return company >= (len(one.about) + 1) // 2 and _named(one, text, amount)
    return company >= max(one.enough, (len(one.about) + 1) // 2 if one.enough == 1 else 1)


def _counts(text: str, amount: Amount) -> bool:
    """Whether a number counts something, and is not that of a heading or of a list’s entry."""
    before = text[max(0, amount.start - _NEAR) : amount.start]
    line = before[before.rfind("\n") + 1 :]
    if not _BEGINS.fullmatch(line):
        return True
    return not (_NUMBERED.match(text, amount.end) or _numbers_a_row(text, amount))


def _numbers_a_row(text: str, amount: Amount) -> bool:
    """Whether it goes on from 1, 2, 3 in the cells before, as in a form with empty rows."""
    number = text[amount.start : amount.end]
    if not number.isdecimal() or not _ROW <= int(number) <= _ROWS:
        return False
    rows = "\n|".join(map(str, range(1, int(number) + 1)))
    return text.endswith(rows, 0, amount.end)


def _named(one: Sum, text: str, amount: Amount) -> bool:
    return bool(one.labels & _words_near(text, amount.start, amount.end, _LABEL))


def _words_near(text: str, start: int, end: int, reach: int) -> set[str]:
    return set(words(text[max(0, start - reach) : end + reach]))


def _ships(text: str, amount: Amount) -> bool:
    """Whether the amount stands so, with the words beside it, in what ships with the program."""
    number = words(text[amount.start : amount.end])
    before = words(re.sub(r"^\S*", "", text[max(0, amount.start - 40) : amount.start]))[-2:]
    after = words(re.sub(r"\S*$", "", text[amount.end : amount.end + 40]))[:2]
    body = shipped_body()
    return (len(before) == 2 and body.says([*before, *number])) or (
        len(after) == 2 and body.says([*number, *after])
    )


def _dates(found: Needles, told_in: _Running, seen: Body) -> Iterator[Hit]:
    for at, shown, day in days(told_in.text):
        if day not in found.days or day in seen.days or day in shipped_body().days:
            continue
        near = _words_near(told_in.text, at, at + len(shown), _NEAR)
        for one in found.days[day]:
            if one.alone or len(one.about & near) >= max(1, one.enough):
                yield Hit(one.path, one.tier, "day", told_in.at(at), shown)
                break
