"""What may happen, and how likely we think it is, on one scale from 0 to 100 per cent.

A filled bar reaches as far as the lowest estimate, the hatched part as far as the highest. The
yardstick says what the words of likelihood stand for; it is data, since houses differ.
"""

from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.scale import figure
from briefgen.charts.drawing.tabular import grid, listed, sentence

_NAMES = 104.0
_START, _END = _NAMES + 12, ink.COLUMN - 84
_SAID = _END + 10
_BAR, _GAP = 9.0, 7.0


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


def svg(data: Scenarios) -> str:
    """The picture at the width of the text column."""
    rows: list[str] = []
    y = 13.0
    for scenario in data.scenarios:
        drawn, high = _row(scenario, y)
        rows += drawn
        y += high + _GAP
    bottom = y - _GAP / 2
    foot = _foot(data)
    words_high = len(foot) and ink.block_height(foot, ink.SMALL) + 3
    return ink.picture(
        "scenarios", words(data), bottom + 3 + words_high,
        _ruler(data, bottom) + rows + ink.block(0, bottom + 4, foot, size=ink.SMALL, fill=ink.GREY),
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


def caption(data: Scenarios) -> str:
    """What the bars mean."""
    ranges = any(not _single(one) for one in data.scenarios)
    hatched = "Filled: at least; hatched: at most." if ranges else ""
    title = sentence(data.title)
    return " ".join(part for part in (title, hatched, sentence(data.note)) if part)


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


def _foot(data: Scenarios) -> tuple[str, ...]:
    """The sum and the yardstick, as lines under the bars."""
    lines: tuple[str, ...] = ()
    if _sum(data):
        lines = lettering.wrap(sentence(_sum(data)), ink.SMALL, ink.COLUMN)
    if data.yardstick:
        bands = [
            f"{band.word} {figure(band.low)}–{figure(band.high)}" for band in data.yardstick
        ]  # fmt: skip
        lines += lettering.wrap(f"Yardstick, in per cent: {listed(bands)}.", ink.SMALL, ink.COLUMN)
    return lines


def _place(per_cent: float) -> float:
    return _START + min(100.0, max(0.0, per_cent)) / 100 * (_END - _START)


def _ruler(data: Scenarios, bottom: float) -> list[str]:
    parts = [
        ink.line(_place(at), 10, _place(at), bottom, ink.PALE, 0.4) for at in (0, 25, 50, 75, 100)
    ]
    for at in (0, 50, 100):
        shown = f"{at} %" if at else "0"
        parts.append(ink.text(_place(at), 7, shown, size=ink.SMALL, anchor="middle", fill=ink.GREY))
    return parts


def _row(scenario: Scenario, y: float) -> tuple[list[str], float]:
    """One scenario's name, bar, figures and word, and the height they take."""
    name = lettering.wrap(scenario.name, ink.TEXT, _NAMES, 3)
    word = lettering.wrap(scenario.word, ink.SMALL, ink.COLUMN - _SAID, 2)
    figures = ink.block_height("1")
    high = max(ink.block_height(name), figures + ink.block_height(word, ink.SMALL), _BAR)
    low, most = _ends(scenario)
    bar = y + 0.5
    parts = ink.block(0, y, name)
    parts.append(ink.line(_place(0), bar, _place(0), bar + _BAR, ink.ACCENT, 1))
    parts.append(ink.rect(_place(0), bar, _place(low) - _place(0), _BAR, ink.ACCENT))
    if _place(most) - _place(low) > 0.5:
        parts += ink.hatched(_place(low), bar, _place(most) - _place(low), _BAR, ink.ACCENT)
    parts += ink.block(_SAID, y, (_figures(scenario),), bold=True)
    parts += ink.block(_SAID, y + figures, word, size=ink.SMALL, fill=ink.GREY)
    return parts, high
