"""Who has influence, and where they stand towards us: numbered points and a list of names.

Names never stand inside the field, where they would collide; numbers do, sorted into their
square. Only as many as can be read are drawn, the least influential are left to the caption.
Where letters are large, the field is as wide as the page and the names stand below it.
"""

import math
from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.tabular import few, grid, sentence

_LEFT, _TOP = 30.0, 28.0
_STRIP = 14.0  # above and below the squares, for the advice in the corners
_CELL, _LOW = 32.0, 24.0
_DISC = 13.0
_MOST = 14
_STANCES = {-2: "against", -1: "rather against", 0: "undecided", 1: "rather for", 2: "for"}
_INFLUENCE = {5: "decides", 4: "great", 3: "some", 2: "little", 1: "none"}


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """One person or body: influence from 1 to 5, stance towards us from -2 to +2."""

    name: str
    influence: float
    stance: float


@dataclass(frozen=True, slots=True)
class Stakeholders:
    """People and bodies in the order in which they are numbered."""

    title: str
    stakeholders: tuple[Stakeholder, ...]
    note: str = ""


def svg(data: Stakeholders, field: ink.Field = ink.PLAIN) -> str:
    """The picture at the width of the text column, or of the page where letters are large."""
    drawn, _ = _drawn(data, field)
    squares = _Squares(field)
    parts = _field(squares)
    found: dict[tuple[int, int], list[int]] = {}
    for count, one in enumerate(drawn, 1):
        found.setdefault((_stance(one), _influence(one)), []).append(count)
    for (stance, influence), numbers in sorted(found.items()):
        parts += _square(squares, stance, influence, numbers)
    names, end = _names(squares, drawn)
    return ink.picture("stakeholders", words(data), max(end, squares.end), parts + names, field)


def words(data: Stakeholders) -> str:
    """Everyone with influence and stance, in figures."""
    told = [
        f"{one.name}: influence {_figure(one.influence)} of 5, {_STANCES[_stance(one)]} "
        f"({_figure(one.stance, sign=True)})"
        for one in data.stakeholders
    ]
    return f"{data.title}, influence and stance towards us. {sentence('; '.join(told) or 'Nobody')}"


def table(data: Stakeholders) -> str:
    """One row for each person or body."""
    rows = [
        (str(count), one.name, _figure(one.influence), _figure(one.stance, sign=True),
         _STANCES[_stance(one)])
        for count, one in enumerate(data.stakeholders, 1)
    ]  # fmt: skip
    return grid(("No.", "Who", "Influence (1 to 5)", "Stance (−2 to +2)", "In words"), rows, (2, 3))


def caption(data: Stakeholders, field: ink.Field = ink.PLAIN) -> str:
    """What the field shows, and who is not in it."""
    _, left = _drawn(data, field)
    parts = [sentence(data.title), "Across: stance towards us."]
    if left:
        parts.append(
            f"Not drawn, for want of room: {sentence(few([one.name for one in left], field.named))}"
        )
    return " ".join(part for part in (*parts, sentence(data.note)) if part)


def _drawn(data: Stakeholders, field: ink.Field) -> tuple[list[Stakeholder], list[Stakeholder]]:
    """The most influential, in the given order, and the rest."""
    ranked = sorted(
        range(len(data.stakeholders)), key=lambda place: -data.stakeholders[place].influence
    )
    everyone = list(enumerate(data.stakeholders))
    most = _MOST
    while True:
        kept = set(ranked[:most])
        drawn = [one for place, one in everyone if place in kept]
        if not field.large or _names(_Squares(field), drawn)[1] <= field.tall:
            return drawn, [one for place, one in everyone if place not in kept]
        most -= 1


def _stance(one: Stakeholder) -> int:
    return min(2, max(-2, math.floor(one.stance + 0.5)))


def _influence(one: Stakeholder) -> int:
    return min(5, max(1, math.floor(one.influence + 0.5)))


def _figure(value: float, *, sign: bool = False) -> str:
    shown = f"{value:+g}" if sign and value else f"{value:g}"
    return shown.replace("-", "−")


@dataclass(frozen=True, slots=True)
class _Squares:
    """The field, five squares by five, and the names beside it or below."""

    field: ink.Field

    @property
    def wide(self) -> float:
        return (self.field.wide - _LEFT) / 5 if self.field.large else _CELL

    @property
    def high(self) -> float:
        return _LOW if self.field.large else _CELL

    @property
    def right(self) -> float:
        return _LEFT + 5 * self.wide

    @property
    def bottom(self) -> float:
        return _TOP + 5 * self.high

    @property
    def end(self) -> float:
        """Where the words below the field end."""
        return self.bottom + _STRIP + 22

    def corner(self, stance: int, influence: int) -> tuple[float, float]:
        return _LEFT + (stance + 2) * self.wide, _TOP + (5 - influence) * self.high


def _names(squares: _Squares, drawn: list[Stakeholder]) -> tuple[list[str], float]:
    """The numbered names, in one column or in two, and where they end."""
    large = squares.field.large
    columns, left = (2, 0.0) if large else (1, squares.right + 16)
    step = (squares.field.wide - left) / columns
    room = step - 14
    cut = [lettering.wrap(one.name, ink.TEXT, room - 6 * (columns - 1), 2) for one in drawn]
    y = squares.end + 6 if large else _TOP - _STRIP - 1
    parts: list[str] = []
    for first in range(0, len(drawn), columns):
        high = 0.0
        for at, one in enumerate(drawn[first : first + columns]):
            x = left + at * step
            # Names that two lines would cut to the same words get more.
            lines = 4 if large and cut.count(cut[first + at]) > 1 else 2
            name = lettering.wrap(one.name, ink.TEXT, room - 6 * (columns - 1 - at), lines)
            count = (str(first + at + 1),)
            parts += ink.block(x + 9, y, count, anchor="end", bold=True, fill=ink.ACCENT)
            parts += ink.block(x + 14, y, name)
            high = max(high, ink.block_height(name or " "))
        y += high + 3
    return parts, y


def _square(squares: _Squares, stance: int, influence: int, numbers: list[int]) -> list[str]:
    """Numbered points sorted into one square: smaller where it is crowded, or without discs."""
    x, y = squares.corner(stance, influence)
    bare = squares.field.large and len(numbers) > (squares.wide // _DISC) * (squares.high // _DISC)
    across = _across(squares, len(numbers))
    down = math.ceil(len(numbers) / across)
    pitch = min(_DISC, (squares.wide - 1) / across)
    apart = min(_DISC, (squares.high - 1) / down) if squares.field.large else pitch
    radius = min(6.0, pitch / 2 - 0.3)
    size = ink.SMALL if squares.field.large else min(ink.SMALL, radius * 1.5)
    parts = []
    for place, count in enumerate(numbers):
        row, column = divmod(place, across)
        in_row = min(across, len(numbers) - row * across)
        centre = x + squares.wide / 2 + (column - (in_row - 1) / 2) * pitch
        middle = y + squares.high / 2 + (row - (down - 1) / 2) * apart
        parts += [] if bare else [ink.circle(centre, middle, radius)]
        parts.append(
            ink.text(centre, middle + size * 0.34, str(count), size=size, anchor="middle",
                     bold=True, fill=ink.ACCENT if bare else ink.PAPER)
        )  # fmt: skip
    return parts


def _across(squares: _Squares, count: int) -> int:
    """How many stand side by side: as many as above each other, or as a low square takes."""
    if not squares.field.large:
        return math.ceil(math.sqrt(count))
    return max(min(count, 3), math.ceil(count / 3))


def _field(squares: _Squares) -> list[str]:
    """The empty field with its scales and the advice in its four corners."""
    parts = []
    right, bottom = squares.right, squares.bottom
    for step in range(6):
        across, down = _LEFT + step * squares.wide, _TOP + step * squares.high
        parts.append(ink.line(across, _TOP, across, bottom, ink.WASH))
        parts.append(ink.line(_LEFT, down, right, down, ink.WASH))
    top, foot = _TOP - _STRIP, bottom + _STRIP
    parts.append(ink.rect(_LEFT, top, right - _LEFT, foot - top, "none", ink.GREY, 0.6))
    for stance, word in _STANCES.items():
        x = squares.corner(stance, 1)[0] + squares.wide / 2
        parts.append(_scale_word(x, foot + 9, _figure(stance, sign=True), "middle"))
        if stance % 2 == 0:
            parts.append(_scale_word(x, foot + 18, word, "middle"))
    for influence, word in _INFLUENCE.items():
        y = squares.corner(0, influence)[1] + squares.high / 2
        parts.append(_scale_word(_LEFT - 3, y, word, "end"))
        parts.append(_scale_word(_LEFT - 3, y + 8.5, str(influence), "end"))
    parts.append(_scale_word(0, top - 4, "influence", "start"))
    for y, one, other in ((top + 9.5, "win over", "keep close"),
                          (foot - 5, "watch", "keep informed")):  # fmt: skip
        parts.append(_scale_word(_LEFT + 4, y, one, "start"))
        parts.append(_scale_word(right - 4, y, other, "end"))
    return parts


def _scale_word(x: float, y: float, word: str, anchor: ink.Anchor) -> str:
    return ink.text(x, y, word, size=ink.SMALL, anchor=anchor, fill=ink.GREY)
