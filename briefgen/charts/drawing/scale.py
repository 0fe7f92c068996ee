"""Figures as they are printed, round marks for a scale, and labels moved apart along a line."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to places on the page; the marks include both ends."""

    marks: tuple[float, ...]
    start: float
    end: float

    @property
    def figures(self) -> tuple[str, ...]:
        """The marks as printed, all with as many decimals as the finest of them needs."""
        return _figures(self.marks)

    def place(self, value: float) -> float:
        """Where a value stands."""
        low, high = self.marks[0], self.marks[-1]
        return self.start + (value - low) / (high - low) * (self.end - self.start)


class Written(float):
    """A number of an issue whose figures are written with so many decimals: 5.20."""

    def __new__(cls, value: float, places: int) -> "Written":
        """The same number, which remembers how it is written."""
        self = super().__new__(cls, value)
        self.places = places
        return self

    places: int


def figure(value: float) -> str:
    """A number as a reader expects it: commas between thousands, a true minus, no idle zeros.

    Only a broken number whose writer gave it more decimals has them.
    """
    if abs(value) < 1e16 and value == int(value):
        return f"{int(value):,}".replace("-", "−")
    shown = f"{value:,.15g}"
    if "e" in shown:
        digits, _, power = f"{value:.6g}".partition("e")
        shown = f"{digits} × 10^{int(power)}"
    elif isinstance(value, Written):
        shown += "0" * (value.places - len(shown.partition(".")[2]))
    return shown.replace("-", "−")


def reach(values: Sequence[float]) -> tuple[float, float]:
    """The stretch a scale has to cover: it starts at nought where that costs no detail."""
    low, high = min(values), max(values)
    if 0 <= low <= high / 2:
        low = 0.0
    if low / 2 <= high <= 0:
        high = 0.0
    if high - low <= 1e-9 * max(abs(low), abs(high)):
        pad = abs(high) / 10 or 1.0
        low, high = low - pad, high + pad
    return low, high


def scale(low: float, high: float, start: float, end: float, wide: Callable[[str], float]) -> Scale:
    """A scale with three to six round marks, fewer where their figures would not fit.

    Half the first and the last figure stand inside start and end.
    """
    best = Scale((low, high), start, end)
    for step in _round_steps((high - low) / 5):
        marks = _marks(low, high, step)
        figures = [wide(shown) for shown in _figures(marks)]
        best = Scale(marks, start + figures[0] / 2, end - figures[-1] / 2)
        pitch = (best.end - best.start) / (len(marks) - 1)
        apart = all((one + two) / 2 + 8 <= pitch for one, two in pairwise(figures))
        if len(marks) <= 3 or (apart and len(marks) <= 6):
            break
    return best


def spread(
    wanted: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float
) -> list[float]:
    """Centres as near as can be to those wanted, in the same order, none overlapping.

    Neighbours that would collide move apart by equal amounts; all stay between low and high
    whenever their sizes allow it.
    """
    if not wanted:
        return []
    offsets = [0.0]
    for one, two in pairwise(sizes):
        offsets.append(offsets[-1] + one / 2 + gap + two / 2)
    groups: list[tuple[float, int]] = []  # sum and count of what each group wants of its first
    for place, offset in zip(wanted, offsets, strict=True):
        groups.append((place - offset, 1))
        while len(groups) > 1 and groups[-2][0] / groups[-2][1] >= groups[-1][0] / groups[-1][1]:
            (last, count), (before, others) = groups.pop(), groups.pop()
            groups.append((last + before, count + others))
    least, most = low + sizes[0] / 2, high - sizes[-1] / 2 - offsets[-1]
    firsts = [max(least, min(most, total / count)) for total, count in groups for _ in range(count)]
    return [first + offset for first, offset in zip(firsts, offsets, strict=True)]


def _figures(marks: tuple[float, ...]) -> tuple[str, ...]:
    shown = [figure(mark) for mark in marks]
    if any("^" in one for one in shown):
        return tuple(shown)
    places = max(len(one.partition(".")[2]) for one in shown)
    return tuple(f"{mark:,.{places}f}".replace("-", "−") for mark in marks)


def _round_steps(least: float) -> list[float]:
    power = math.floor(math.log10(least))
    return [
        lead * 10.0**exponent
        for exponent in range(power, power + 3)
        for lead in (1, 2, 2.5, 5)
        if lead * 10.0**exponent >= least * 0.999
    ]


def _marks(low: float, high: float, step: float) -> tuple[float, ...]:
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(float(f"{step * count:.12g}") for count in range(first, max(last, first + 1) + 1))
