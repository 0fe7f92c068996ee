"""Dated events in order, on a rail that is true to scale.

Labels stand in rows of their own, moved apart where dates crowd, each tied to its date on the
rail. What does not fit on a page is named in the caption, never dropped in silence.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.scale import figure, spread
from briefgen.charts.drawing.tabular import few, grid, sentence
from briefgen.problems import unusable

_RAIL, _SIGN, _DATE, _LABEL, _KIND = 4.0, 34.0, 42.0, 108.0, 40.0
_GAP = 3.5
_DATES = _LABEL - _DATE - 6
_WORDS = {"past": "past", "ours": "ours", "theirs": "theirs", "deadline": "deadline", "": ""}
_SIGNS = {"ours": "full dot: ours", "theirs": "ring: theirs", "deadline": "diamond: a deadline"}
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Event:
    """What happens when: `at` orders and places it, `shown` is the date as it is printed."""

    at: float | str  # a number, or a date such as 2026-03-14 or 2026-03-14T09:30
    shown: str
    label: str
    kind: Literal["past", "ours", "theirs", "deadline", ""] = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in any order."""

    title: str
    events: tuple[Event, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    event: Event
    at: float
    shown: tuple[str, ...]
    label: tuple[str, ...]
    below: bool
    """Whether the label stands below the date."""

    @property
    def high(self) -> float:
        date, label = len(self.shown), len(self.label)
        return ink.block_height("1" * (date + label if self.below else max(1, date, label)))


def svg(data: Timeline, field: ink.Field = ink.PLAIN) -> str:
    """The picture at the width of the text column or, if large, of the page; as high as it must."""
    rows, _ = _drawn(data, field)
    heights = [row.high for row in rows]
    tall = min(field.low - 2, sum(heights) * 1.12 + _GAP * len(rows)) if rows else 10.0
    parts: list[str] = []
    if rows:
        points = _true_places(rows, tall)
        wanted = [point - ink.TEXT * 0.55 + row.high / 2
                  for point, row in zip(points, rows, strict=True)]  # fmt: skip
        centres = spread(wanted, heights, 0, tall, _GAP)
        parts.append(ink.line(_RAIL, points[0], _RAIL, points[-1], ink.GREY, 1.2))
        before = ""
        for row, point, centre in zip(rows, points, centres, strict=True):
            dated = field.large or row.event.shown != before
            parts += _row(row, point, centre, field, dated=dated)
            before = row.event.shown
    return ink.picture("timeline", words(data), tall + 2, parts, field)


def words(data: Timeline) -> str:
    """Every event with its date and whose it is."""
    rows = _ordered(data)
    told = "; ".join(
        f"{row.event.shown}: {row.event.label}"
        + (f" ({_WORDS[row.event.kind]})" if row.event.kind else "")
        for row in rows
    )
    count = f"{len(rows)} events in order" if len(rows) != 1 else "one event"
    return f"{data.title}, {count}. {sentence(told)}" if rows else f"{data.title}: no events."


def table(data: Timeline) -> str:
    """One row for each event."""
    rows = [(row.event.shown, row.event.label, _WORDS[row.event.kind]) for row in _ordered(data)]
    return grid(("Date", "Event", "Kind"), rows)


def caption(data: Timeline, field: ink.Field = ink.PLAIN) -> str:
    """What it is, and every event that found no room."""
    drawn, left = _drawn(data, field)
    parts = [sentence(data.title), "The rail is to scale." if len(drawn) > 2 else ""]
    kinds = {row.event.kind for row in drawn}
    parts.append(sentence("; ".join(told for kind, told in _SIGNS.items() if kind in kinds)))
    if left:
        named = few([f"{row.event.shown} ({row.event.label.strip()})" for row in left], field.named)
        parts.append(f"Not drawn, for want of room: {sentence(named)}")
    return " ".join(part for part in (*parts, sentence(data.note)) if part)


def _position(at: float | str) -> float:
    """Days, or the number itself; a month or a year alone counts from its first day."""
    if not isinstance(at, str):
        return at
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?)?)?", at)
    try:
        if found is None:
            return _finite(at)
        year, month, day, clock = found.groups()
        hour = time.fromisoformat(clock) if clock else time()
        days = date(int(year), int(month or 1), int(day or 1)).toordinal()
    except ValueError:
        raise unusable(
            f'The timeline cannot place "{at}".', "Write a date such as 2026-03-14, or a number."
        ) from None
    return days + (hour.hour * 60 + hour.minute) / 1440


def _finite(written: str) -> float:
    place = float(written)
    if not math.isfinite(place):
        raise ValueError(written)
    return place


def _ordered(data: Timeline, field: ink.Field = ink.PLAIN) -> list[_Row]:
    label = _DATE if field.large else _LABEL + _KIND + 4
    shown = field.wide - _DATE - _KIND - 4 if field.large else _DATES
    rows = [
        _Row(
            event,
            _position(event.at),
            lettering.wrap(event.shown or _plain_date(event.at), ink.TEXT, shown, 2),
            lettering.wrap(event.label, ink.TEXT, field.wide - label, _MOST_LINES),
            field.large,
        )
        for event in data.events
    ]
    return sorted(rows, key=lambda row: row.at)


def _plain_date(at: float | str) -> str:
    return at if isinstance(at, str) else figure(at)


def _drawn(data: Timeline, field: ink.Field) -> tuple[list[_Row], list[_Row]]:
    """The events that fit, and those that do not: the oldest past ones yield first."""
    rows = _ordered(data, field)
    left: list[_Row] = []
    while sum(row.high + _GAP for row in rows) > field.low - 2:
        past = [row for row in rows if row.event.kind == "past"]
        left.append(past[0] if past else rows[-1])
        rows.remove(left[-1])
    return rows, sorted(left, key=lambda row: row.at)


def _true_places(rows: list[_Row], tall: float) -> list[float]:
    """Where each date stands on the rail, true to scale."""
    first, last = rows[0].at, rows[-1].at
    top, bottom = ink.TEXT * 0.55, tall - rows[-1].high + ink.TEXT * 0.55
    if first == last:
        return [tall / 2] * len(rows)
    return [top + (row.at - first) / (last - first) * (bottom - top) for row in rows]


def _row(row: _Row, point: float, centre: float, field: ink.Field, *, dated: bool) -> list[str]:
    """One event; a day that the row above has told is not told again."""
    deadline = row.event.kind == "deadline"
    level = centre - row.high / 2 + ink.TEXT * 0.55  # the middle of the first line
    parts = [
        ink.line(_RAIL - 2.5, point, _RAIL + 2.5, point, ink.INK, 1.2),
        ink.path(
            ((_RAIL + 2.5, point), (_RAIL + 6, point), (_SIGN - 8, level), (_SIGN - 4, level)),
            ink.PALE, 0.6,
        ),
        _sign(row.event.kind, level),
    ]  # fmt: skip
    top = centre - row.high / 2
    fill = ink.GREY if row.event.kind == "past" else ink.INK
    parts += ink.block(_DATE, top, row.shown, bold=True, fill=fill) if dated else []
    under = top + ink.block_height(row.shown) if row.below else top
    parts += ink.block(_DATE if row.below else _LABEL, under, row.label, bold=deadline, fill=fill)
    word = _WORDS[row.event.kind]
    if word:
        parts.append(
            ink.text(field.wide, top + ink.TEXT * 0.83, word, size=ink.SMALL, anchor="end",
                     bold=deadline, fill=ink.INK if deadline else ink.GREY)
        )  # fmt: skip
    return parts


def _sign(kind: str, y: float) -> str:
    if kind == "deadline":
        return ink.diamond(_SIGN, y, 4.2)
    if kind == "theirs":
        return ink.circle(_SIGN, y, 2.9, ink.PAPER, ink.INK, 1)
    if kind == "ours":
        return ink.circle(_SIGN, y, 3.2, ink.ACCENT)
    return ink.circle(_SIGN, y, 1.8, ink.GREY)
