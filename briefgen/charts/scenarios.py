"""What may happen, and how likely we think it is, on one scale from 0 to 100 per cent.

A filled bar reaches as far as the lowest estimate, the hatched part as far as the highest. The
yardstick says what the words of likelihood stand for; it is data, since houses differ.
"""

from dataclasses import dataclass
from itertools import accumulate

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.scale import figure
from briefgen.charts.drawing.tabular import grid, listed, sentence

_NAMES = 104.0
_SAID = 74.0  # the column for figures and words
_TOP, _BAR, _GAP = 13.0, 9.0, 7.0


@dataclass(frozen=True, slots=True)
class Scenario:
    """One outcome; `low` and `high` in per cent, equal or `high` absent for a single figure."""

    name: str
    low: float
    high: float | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """What one word of likelihood stands for, in per cent."""

    word: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scenarios:
    """Outcomes in the order in which they are drawn."""

    title: str
    scenarios: tuple[Scenario, ...]
    yardstick: tuple[Band, ...] = ()
    note: str = ""


def svg(data: Scenarios, field: ink.Field = ink.PLAIN) -> str:
    """The picture at the width of the text column, or of the page where letters are large."""
    rows = _rows(data, field)[: _drawn(data, field)]
    parts: list[str] = []
    y = _TOP
    for row in rows:
        parts += row.parts(y)
        y += row.high + _GAP
    bottom = y - _GAP / 2
    foot = _foot(data, field.wide)
    under = ink.block(0, bottom + 4, foot, size=ink.SMALL, fill=ink.GREY)
    return ink.picture(
        "scenarios", words(data), bottom + 3 + _foot_height(foot),
        [*_ruler(_Bars(field), bottom), *parts, *under], field,
    )  # fmt: skip


def words(data: Scenarios) -> str:
    """Every scenario with its likelihood, and the sum where one can be made."""
    told = [f"{one.name}: {_likelihood(one)}" for one in data.scenarios]
    total = sentence(_sum(data))
    return f"{data.title}. {sentence('; '.join(told) or 'no scenarios')} {total}".strip()


def table(data: Scenarios) -> str:
    """One row for each scenario, and one for the sum."""
    rows = [(one.name, _figures(one), one.word) for one in data.scenarios]
    if _sum(data):
        rows.append(("Sum", f"{figure(_total(data))} %", ""))
    return grid(("Scenario", "Likelihood", "In words"), rows, right=(1,))


def caption(data: Scenarios, field: ink.Field = ink.PLAIN) -> str:
    """What the bars mean, and which scenarios found no room."""
    ranges = any(not _single(one) for one in data.scenarios)
    hatched = "Filled: at least; hatched: at most." if ranges else ""
    told = [f"{one.name} ({_likelihood(one)})" for one in data.scenarios[_drawn(data, field) :]]
    left = f"Not drawn, for want of room: {sentence(listed(told))}" if told else ""
    parts = (sentence(data.title), hatched, left, sentence(data.note))
    return " ".join(part for part in parts if part)


def _single(scenario: Scenario) -> bool:
    return scenario.high is None or scenario.high == scenario.low


def _ends(scenario: Scenario) -> tuple[float, float]:
    high = scenario.low if scenario.high is None else scenario.high
    return min(scenario.low, high), max(scenario.low, high)


def _figures(scenario: Scenario) -> str:
    low, high = _ends(scenario)
    return f"{figure(low)} %" if low == high else f"{figure(low)}–{figure(high)} %"


def _likelihood(scenario: Scenario) -> str:
    return f"{_figures(scenario)}, {scenario.word}" if scenario.word else _figures(scenario)


def _total(data: Scenarios) -> float:
    return sum(one.low for one in data.scenarios)


def _sum(data: Scenarios) -> str:
    """The sum of single figures, and a word where it is not the whole."""
    if len(data.scenarios) < 2 or not all(map(_single, data.scenarios)):
        return ""
    total = round(_total(data), 6)
    beside = "" if total == 100 else ", more than 100" if total > 100 else ", less than 100"
    return f"sum {figure(total)} %{beside}"


def _foot(data: Scenarios, room: float) -> tuple[str, ...]:
    """The sum and the yardstick, as lines under the bars."""
    lines: tuple[str, ...] = ()
    if _sum(data):
        lines = lettering.wrap(sentence(_sum(data)), ink.SMALL, room)
    if data.yardstick:
        bands = [
            f"{band.word} {figure(band.low)}–{figure(band.high)}" for band in data.yardstick
        ]  # fmt: skip
        lines += lettering.wrap(f"Yardstick, in per cent: {listed(bands)}.", ink.SMALL, room)
    return lines


@dataclass(frozen=True, slots=True)
class _Bars:
    """Where the bars stand: beside the names, or below them where letters are large."""

    field: ink.Field

    @property
    def start(self) -> float:
        return 8.0 if self.field.large else _NAMES + 12

    @property
    def end(self) -> float:
        return self.field.wide - _SAID - 10

    @property
    def said(self) -> float:
        return self.field.wide - _SAID

    def place(self, per_cent: float) -> float:
        return self.start + min(100.0, max(0.0, per_cent)) / 100 * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class _Row:
    """One scenario: its name, bar, figures and word."""

    scenario: Scenario
    bars: _Bars
    name: tuple[str, ...]
    word: tuple[str, ...]

    @property
    def under(self) -> float:
        """How far the bar stands below the top of the name."""
        return ink.block_height(self.name) + 1.5 if self.bars.field.large else 0.0

    @property
    def high(self) -> float:
        told = ink.block_height("1") + ink.block_height(self.word, ink.SMALL)
        return max(ink.block_height(self.name), self.under + max(told, _BAR))

    def parts(self, y: float) -> list[str]:
        place, said = self.bars.place, self.bars.said
        low, most = _ends(self.scenario)
        level = y + self.under
        bar = level + 0.5
        parts = ink.block(0, y, self.name)
        if self.bars.field.large:
            parts += _grid(self.bars, bar - 1.5, bar + _BAR + 1.5)
        parts.append(ink.line(place(0), bar, place(0), bar + _BAR, ink.ACCENT, 1))
        parts.append(ink.rect(place(0), bar, place(low) - place(0), _BAR, ink.ACCENT))
        if place(most) - place(low) > 0.5:
            parts += ink.hatched(place(low), bar, place(most) - place(low), _BAR, ink.ACCENT)
        parts += ink.block(said, level, (_figures(self.scenario),), bold=True)
        under = level + ink.block_height("1")
        return parts + ink.block(said, under, self.word, size=ink.SMALL, fill=ink.GREY)


def _rows(data: Scenarios, field: ink.Field) -> list[_Row]:
    bars, room = _Bars(field), field.wide if field.large else _NAMES
    return [
        _Row(
            one, bars, lettering.wrap(one.name, ink.TEXT, room, 3),
            lettering.wrap(one.word, ink.SMALL, _SAID, 2),
        )
        for one in data.scenarios
    ]  # fmt: skip


def _drawn(data: Scenarios, field: ink.Field) -> int:
    """How many scenarios there is room for; letters that are large may not shrink for more."""
    rows = _rows(data, field)
    high = _TOP + _foot_height(_foot(data, field.wide)) + 3
    ends = accumulate((row.high + _GAP for row in rows), initial=high)
    fitting = sum(end <= field.low for end in ends) - 1
    return max(0, fitting) if field.large else len(rows)


def _foot_height(foot: tuple[str, ...]) -> float:
    return ink.block_height(foot, ink.SMALL) + 3 if foot else 0.0


def _grid(bars: _Bars, top: float, bottom: float) -> list[str]:
    places = map(bars.place, (0, 25, 50, 75, 100))
    return [ink.line(x, top, x, bottom, ink.PALE, 0.4) for x in places]


def _ruler(bars: _Bars, bottom: float) -> list[str]:
    """The scale over all bars; its lines run through them, but not through names."""
    parts = [] if bars.field.large else _grid(bars, 10, bottom)
    for at in (0, 50, 100):
        shown, x = f"{at} %" if at else "0", bars.place(at)
        parts.append(ink.text(x, 7, shown, size=ink.SMALL, anchor="middle", fill=ink.GREY))
    return parts
