"""Numbers whose unit stands apart from them: in the heading of their row or column, or before them.

“Exclusion zone (km) | 12”, “in kilometres: 12”, “km 12”; “Persons released: 74” where persons are
what the file counts.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from briefgen.guard.needles import Sum
from briefgen.guard.numbers import BARE, Amount
from briefgen.guard.spelling import plain, words
from briefgen.guard.tables import GOES_ON, rest_of_line
from briefgen.guard.units import FAMILIES, SCALED
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_sizes import MONEY, UNITS

_WORD = r"(?:[^\W\d_]+\d?|[%‰€$£¥₽₴])"
_HEADING = re.compile(  # behind a bracket, a stroke, a comma or “in”: by their first signs found
    r"[(\[|,/iIİı](?:(?<![iIİı])|[nN](?<!\w..)\b)"
    r"\s*(?:[iIİı][nN]\s+)?(?P<thousands>(?:1[ ,.]?|['’])000\s+)?"
    rf"(?P<unit>{_WORD}(?:\s{_WORD}){{0,2}})\s*(?=[)\]|:\n])"
)
_AT_THE_END = re.compile(rf"((?:{_WORD}\s)?)({_WORD})[)\]]?[^\S\n]?\Z")
_NUMBERED = frozenset("day week month year quarter hour minute tag woche monat jahr jour".split())
"""What bears a number: Day: 12."""
_LONGEST_UNIT = 30
_FIELD = re.compile(r"[^;:|\n]{0,60}")
_BEFORE = re.compile(r"(?<![\d.,]\s)(?<![\w.,])([^\W\d_]{2,12})\.?[^\S\n]?\Z")
_LONGEST = 14
"""Signs of such a word, with its point and blank."""
_LABEL = re.compile(r"(?:[^\W\d_]|[ ,’'()/-]){3,80}+\Z")
_ENDS_A_LABEL = re.compile(r":[*_]{0,3}[^\S\n]?(?=[\d[])")
_LONGEST_LABEL = 80
_CELL = re.compile(r"\|\s*[^\n|\d]{3,60}(?=\|)")
_HEADS = re.compile(  # of a drawn table
    rf"^{GOES_ON}?[^\W\d_][^\n\d.,:;!?|]{{3,60}}(?=\n[^\n|]{{0,24}}\d)", re.M
)
_HEAD = re.compile(r"\S+")
_ROW_BEGINS = re.compile(rf"\n(?!{GOES_ON})")
_ROW = re.compile(r"[\d\s.,;/\[\]–→-]*")
_FIGURE = re.compile(r"\d(?<!\d\d)")
_ENDS_A_ROW = re.compile(r"[\s\d.,:;–—|%()-]*")
_IN_A_TITLE = re.compile(r"#|.*\bof\s+\Z")  # the last word of a title; issue 5 of 10
_APART = "\n||"
"""Where a table begins that is a text of its own, or stands at its beginning."""
_STROKES = 2
"""So many has a row of a table at least; a text of its own has one before it."""
_REACH = 400
"""How many signs below its heading a number may stand."""
_AT_ONCE = 3
_FEW = 10
"""So few persons are also the number of an entry, and must be named beside it."""
_BEFORE_A_NUMBER = {"length", "area", "mass", "share", "power", "energy", "volume"}
"""What is measured in units that stand before a number in some languages: at km 12."""
_BESIDE = 60
"""How many signs about a number or its heading the words are read that say whose it is."""


class Heading(NamedTuple):
    """A unit that stands apart: where, how far it reaches, what it measures, and its size."""

    start: int
    end: int
    reach: int
    family: str
    size: Decimal


def headed(
    text: str, numbers: Iterable[Amount], counted: frozenset[str] = frozenset()
) -> Iterator[tuple[Amount, Heading]]:
    """Every number without a unit of its own, as an amount of each unit that may head it.

    `counted` are the things besides that the file counts.
    """
    if not _FIGURE.search(text):
        return
    headings, rows = sorted(_headings(text, counted), key=lambda head: head.end), _Rows(text)
    ends = [head.end for head in headings]
    for one in numbers if headings else ():
        if one.measured:
            continue
        values = {value for unit, value in one.keys if unit == BARE}
        for head in headings[bisect_left(ends, one.start - _REACH) : bisect_right(ends, one.start)]:
            if one.start - head.end <= head.reach and _under(rows, head, one):
                keys = frozenset((head.family, (v * head.size).normalize()) for v in values)
                yield Amount(one.start, one.end, keys), head


class _Rows:
    """The rows of a text, and where in one a place stands; each is found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._begin = [0, *(one.end() for one in _ROW_BEGINS.finditer(text))]
        self._columns: dict[int, tuple[int, int, bool]] = {}

    def begins(self, place: int) -> int:
        """Where the row begins in which a place stands."""
        return self._begin[bisect_right(self._begin, place) - 1]

    def column(self, place: int) -> tuple[int, int, bool]:
        """How many strokes stand before a place in its line; without any, how many words of all.

        With it goes whether that is a row of a table.
        """
        if place not in self._columns:
            begins = self.begins(place)
            doubled = self.text.startswith(_APART[1:], begins)
            line = rest_of_line(self.text, begins)
            strokes = self.text.count("|", begins + doubled, place)
            words = len(self.text[begins:place].split())
            place_in = (strokes, 0) if "|" in line else (words, len(line.split()))
            self._columns[place] = (*place_in, line.count("|") >= _STROKES)
        return self._columns[place]


def _under(rows: _Rows, head: Heading, one: Amount) -> bool:
    """Whether the heading may be that of the number: of its own row, or of a row that it ends.

    In a table it need not end its row where it has the column of the heading to itself.
    """
    begins = rows.begins(one.start)
    if head.end > begins:
        return True
    column = rows.column(head.start + 1)
    same = column[:2] == rows.column(one.start)[:2]
    if head.family not in FAMILIES and (_is_few(one) or not same):
        return False
    before, after = rows.text[begins : one.start], rest_of_line(rows.text, one.end)
    if same and column[2] and _APART not in rows.text[head.start : one.start]:
        after = after.partition("|")[0]
    return bool(_ENDS_A_ROW.fullmatch(after)) and not _IN_A_TITLE.match(before)


def _is_few(one: Amount) -> bool:
    return max((value for unit, value in one.keys if unit == BARE), default=Decimal(0)) < _FEW


def tells_under(heading: Heading, one: Sum, text: str, amount: Amount) -> bool:
    """Whether the words beside a number, and before the unit that heads it, say whose it is.

    What is counted says some of it: one word more is enough, and none where the amount tells alone.
    """
    if heading.family not in FAMILIES and one.alone:
        return True
    near = set(words(text[max(0, heading.start - _BESIDE) : heading.end]))
    near |= words_near(text, amount.start, amount.end, _BESIDE)
    half = 1 if heading.family not in FAMILIES else (len(one.about) + 1) // 2
    return bool(one.about) and len(one.about & near) >= max(half, one.enough)


def words_near(text: str, start: int, end: int, reach: int) -> set[str]:
    """The words up to so many signs before and behind a place."""
    return set(words(text[max(0, start - reach) : end + reach]))


def _headings(text: str, counted: frozenset[str]) -> Iterator[Heading]:
    for found in _HEADING.finditer(text):
        if unit := _unit(found["unit"].split()):
            family, size = unit
            size *= 1000 if found["thousands"] else 1
            yield Heading(found.start(), found.end(), _REACH, family, size)
    yield from _of_forms(text)
    for label, start, end, reach in _labels(text) if counted else ():
        if thing := _thing(label, counted):
            yield Heading(start, end, reach, thing, Decimal(1))
    for figure in _FIGURE.finditer(text):
        before = _BEFORE.search(text, max(0, figure.start() - _LONGEST), figure.start())
        unit = _unit([before[1]]) if before else None
        if before and unit and unit[0] in _BEFORE_A_NUMBER:
            yield Heading(before.start(), before.end(), _AT_ONCE, *unit)


def _of_forms(text: str) -> Iterator[Heading]:
    """The unit at the end of a label, which holds for its own row: “Truce days: 40”."""
    ends = ((one.start(), one.end()) for one in _ENDS_A_LABEL.finditer(text))
    cells = ((one.end(), one.end() + 1) for one in _CELL.finditer(text))
    for stop, end in (*ends, *cells):
        last = _AT_THE_END.search(text, max(0, stop - _LONGEST_UNIT), stop)
        for told in (last[1] + last[2], last[2]) if last else ():
            names = len(told) > 1 or not told.isalpha()
            unit = _unit(told.split()) if names and told.lower() not in _NUMBERED else None
            if unit and (field := _FIELD.match(text, end)):
                yield Heading(stop - len(told), end, len(field[0]), *unit)
                break


def _labels(text: str) -> Iterator[tuple[str, int, int, int]]:
    """What may name the things counted: its words, where it begins and ends, how far it reaches."""
    for found in _HEADING.finditer(text):
        yield found["unit"], found.start(), found.end(), _REACH
    for found in _HEADS.finditer(text):
        for word in _HEAD.finditer(found[0]):
            yield word[0], found.start() + word.start() - 1, found.end(), _REACH
    for found in _CELL.finditer(text):
        yield found[0], found.start(), found.end(), _REACH
    for end in _ENDS_A_LABEL.finditer(text):  # rare, and what may stand before it is everywhere
        at = end.start()
        if label := _LABEL.search(text, max(0, at - _LONGEST_LABEL), at):
            row = _ROW.match(text, end.end())
            yield label[0] + end[0], label.start(), end.end(), len(row[0]) if row else 0


def _thing(label: str, counted: frozenset[str]) -> str:
    """What a label counts; nothing where a unit that everybody knows stands in it."""
    told = words(label) if counted else []
    if any(len(word) > 1 and called(word) in UNITS.keys() | MONEY for word in told):
        return ""
    return next((name for name in map(called, told) if name in counted), "")


def _unit(told: list[str]) -> tuple[str, Decimal] | None:
    """What “km”, “million EUR” or “EUR m” measures, and how much; None where it is no unit."""
    told = [word for word in told if word.lower() != "of"]
    names = [called(plain(word)) for word in told]
    money = [name for name in names if name in MONEY]
    size = Decimal(1)
    for word, name in zip(told, names, strict=True):
        scale = SCALED.get(plain(word))
        if name not in MONEY and scale and (money or len(word) > 2):
            size *= scale
        elif name in MONEY or (name in UNITS and not money):
            family, of = UNITS.get(name, (name, Decimal(1)))
            return (family, of * size * _behind(told, word)) if family in FAMILIES else None
        else:
            return None
    return None


def _behind(told: list[str], word: str) -> Decimal:
    """What a word for so many thousands behind the money makes of it: EUR m."""
    scales = [SCALED.get(plain(one)) for one in told[told.index(word) + 1 :]]
    return scales[0] if scales and scales[0] else Decimal(1)
