"""Who has influence, and where they stand towards us: numbered points and a list of names.

Names never stand inside the field, where they would collide; numbers do, sorted into their
square. Only as many as can be read are drawn, the least influential are left to the caption.
"""

import math
from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.tabular import few, grid, sentence

_LEFT, _TOP, _CELL = 30.0, 28.0, 32.0  # the field: five squares by five
_RIGHT = _LEFT + 5 * _CELL
_BOTTOM = _TOP + 5 * _CELL
_STRIP = 14.0  # above and below the squares, for the advice in the corners
_LIST = _RIGHT + 16
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


def svg(data: Stakeholders) -> str:
    """The picture at the width of the text column."""
    drawn, _ = _drawn(data)
    parts = _field()
    squares: dict[tuple[int, int], list[int]] = {}
    for count, one in enumerate(drawn, 1):
        squares.setdefault((_stance(one), _influence(one)), []).append(count)
    for (stance, influence), numbers in sorted(squares.items()):
        parts += _square(stance, influence, numbers)
    y = _TOP - _STRIP - 1
    for count, one in enumerate(drawn, 1):
        name = lettering.wrap(one.name, ink.TEXT, ink.COLUMN - _LIST - 14, 2)
        parts += ink.block(_LIST + 9, y, (str(count),), anchor="end", bold=True, fill=ink.ACCENT)
        parts += ink.block(_LIST + 14, y, name)
        y += ink.block_height(name or " ") + 3
    return ink.picture("stakeholders", words(data), max(y, _BOTTOM + _STRIP + 22), parts)


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


def caption(data: Stakeholders) -> str:
    """What the field shows, and who is not in it."""
    _, left = _drawn(data)
    parts = [sentence(data.title), "Across: stance towards us."]
    if left:
        parts.append(f"Not drawn, for want of room: {sentence(few([one.name for one in left]))}")
    return " ".join(part for part in (*parts, sentence(data.note)) if part)


def _drawn(data: Stakeholders) -> tuple[list[Stakeholder], list[Stakeholder]]:
    """The most influential, in the given order, and the rest."""
    ranked = sorted(
        range(len(data.stakeholders)), key=lambda place: -data.stakeholders[place].influence
    )
    kept = set(ranked[:_MOST])
    everyone = list(enumerate(data.stakeholders))
    return (
        [one for place, one in everyone if place in kept],
        [one for place, one in everyone if place not in kept],
    )


def _stance(one: Stakeholder) -> int:
    return min(2, max(-2, math.floor(one.stance + 0.5)))


def _influence(one: Stakeholder) -> int:
    return min(5, max(1, math.floor(one.influence + 0.5)))


def _figure(value: float, *, sign: bool = False) -> str:
    shown = f"{value:+g}" if sign and value else f"{value:g}"
    return shown.replace("-", "−")


def _corner(stance: int, influence: int) -> tuple[float, float]:
    return _LEFT + (stance + 2) * _CELL, _TOP + (5 - influence) * _CELL


def _square(stance: int, influence: int, numbers: list[int]) -> list[str]:
    """Numbered points sorted into one square, smaller where it is crowded."""
    x, y = _corner(stance, influence)
    across = math.ceil(math.sqrt(len(numbers)))
    down = math.ceil(len(numbers) / across)
    pitch = min(13.0, (_CELL - 1) / across)
    radius = min(6.0, pitch / 2 - 0.3)
    size = min(ink.SMALL, radius * 1.5)
    parts = []
    for place, count in enumerate(numbers):
        row, column = divmod(place, across)
        in_row = min(across, len(numbers) - row * across)
        centre = x + _CELL / 2 + (column - (in_row - 1) / 2) * pitch
        middle = y + _CELL / 2 + (row - (down - 1) / 2) * pitch
        parts.append(ink.circle(centre, middle, radius))
        parts.append(
            ink.text(centre, middle + size * 0.34, str(count), size=size, anchor="middle",
                     bold=True, fill=ink.PAPER)
        )  # fmt: skip
    return parts


def _field() -> list[str]:
    """The empty field with its scales and the advice in its four corners."""
    parts = []
    for step in range(6):
        across, down = _LEFT + step * _CELL, _TOP + step * _CELL
        parts.append(ink.line(across, _TOP, across, _BOTTOM, ink.WASH))
        parts.append(ink.line(_LEFT, down, _RIGHT, down, ink.WASH))
    top, foot = _TOP - _STRIP, _BOTTOM + _STRIP
    parts.append(ink.rect(_LEFT, top, _RIGHT - _LEFT, foot - top, "none", ink.GREY, 0.6))
    for stance, word in _STANCES.items():
        x = _corner(stance, 1)[0] + _CELL / 2
        parts.append(_scale_word(x, foot + 9, _figure(stance, sign=True), "middle"))
        if stance % 2 == 0:
            parts.append(_scale_word(x, foot + 18, word, "middle"))
    for influence, word in _INFLUENCE.items():
        y = _corner(0, influence)[1] + _CELL / 2
        parts.append(_scale_word(_LEFT - 3, y, word, "end"))
        parts.append(_scale_word(_LEFT - 3, y + 8.5, str(influence), "end"))
    parts.append(_scale_word(0, top - 4, "influence", "start"))
    for y, left, right in ((top + 9.5, "win over", "keep close"),
                           (foot - 5, "watch", "keep informed")):  # fmt: skip
        parts.append(_scale_word(_LEFT + 4, y, left, "start"))
        parts.append(_scale_word(_RIGHT - 4, y, right, "end"))
    return parts


def _scale_word(x: float, y: float, word: str, anchor: ink.Anchor) -> str:
    return ink.text(x, y, word, size=ink.SMALL, anchor=anchor, fill=ink.GREY)
