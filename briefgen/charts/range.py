"""Where both sides stand on one issue that has a number: opening, target, realistic, limit.

Ours stands above the scale and is filled; theirs stands below and is hatched, because all but
what they stated is an estimate. What is `None` on our side is not drawn and not mentioned: it
may have been cut from this edition. Their missing figure is said in words.
"""

from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.callouts import callouts, depth, tied
from briefgen.charts.drawing.scale import Scale, Written, figure, reach, scale, spread
from briefgen.charts.drawing.sides import ROOM, Side
from briefgen.charts.drawing.tabular import grid, listed, sentence

_PLOT = ROOM + 6
_BAR, _GAP = 9.0, 3.0


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Both sides' figures on one issue; their target and limit are estimates."""

    issue: str
    unit: str = ""
    ours: str = "Ours"
    theirs: str = "Theirs"
    opening: float | None = None
    target: float | None = None
    limit: float | None = None
    stated: float | None = None
    their_target: float | None = None
    their_limit: float | None = None
    their_words: str = ""  # what they said where they named no figure
    want: Literal["more", "less", ""] = ""  # empty: told from our own figures
    ends: tuple[float, ...] = ()  # the ends of the scale, where the writer has set them
    note: str = ""
    decimals: int = 0  # how many its writer gave to figures that would be printed with fewer
    realistic: float | None = None


def svg(data: RangeChart, field: ink.Field = ink.PLAIN) -> str:
    """The picture at the width of the text column, or of the page where letters are large."""
    ours, theirs = _our_points(data), _their_points(data)
    values = [value for value, _ in (*ours, *theirs)]
    values += data.ends if values else ()
    left, right = plot = (0.0 if field.large else _PLOT), field.wide
    ruler = scale(*reach(values or [0.0]), left + 8, right - 8, _mark_width)
    upper, lower = (callouts(points, _named, left, right) for points in (ours, theirs))
    across = field.wide if field.large else 0.0
    name = Side.called(data.ours, "ours", across)
    other = Side.called(data.theirs, "theirs", across)
    unit = () if field.large else lettering.wrap(data.unit, ink.SMALL, ROOM, 3)
    head = name.height + _GAP if field.large else 0.0
    bar = max(head + depth(upper), name.height - _BAR) + 1
    axis = bar + _BAR + 5
    zone = ink.block_height(_verdict_lines(data, right - left), ink.SMALL)
    middle = max(5 + 11 + (zone + 3 if zone else 0), ink.block_height(unit, ink.SMALL) + 8)
    below = axis + middle
    parts = _zone(data, ruler, bar, axis, below, plot) + _axis(ruler, axis, unit, bool(values))
    parts += _our_bar(data, ruler, bar) + _their_bar(data, ruler, below)
    parts += tied(upper, ruler, bar, -1) + tied(lower, ruler, below + _BAR, 1)
    foot, said = below + _BAR + (depth(lower) or -_BAR), _said(data, right - left)
    parts += ink.block(left, foot, said, size=ink.SMALL)
    if not ours:
        parts += ink.block(left, bar, ("no figure shown",), size=ink.SMALL, fill=ink.GREY)
    foot += ink.block_height(said, ink.SMALL)
    under = foot + _GAP if field.large else below
    parts += name.parts(0.0 if field.large else bar + _BAR - name.height) + other.parts(under)
    return ink.picture("range", words(data), max(foot, under + other.height) + 2, parts, field)


def words(data: RangeChart) -> str:
    """Every figure of both sides, and what follows from the limits."""
    ours = [f"{word} {figure(value)}" for value, word in _our_points(data)]
    theirs = [
        f"{' '.join(reversed(word.split(', ')))} {figure(value)}"
        for value, word in _their_points(data)
    ]
    if data.stated is None or data.their_words:
        theirs.insert(0, f"stated: {data.their_words or 'none'}")
    unit = f" ({data.unit.replace('/', ' per ')})" if data.unit else ""
    sides = (
        f"{data.issue}{unit}. {data.ours}, ours: {', '.join(ours) or 'no figure shown'}; "
        f"{data.theirs}, theirs: {', '.join(theirs)}."
    )
    return f"{sides} {sentence(_verdict(data))}".strip()


def table(data: RangeChart) -> str:
    """One row for each figure, one column for each side."""
    ours = {word: figure(value) for value, word in _our_points(data)}
    theirs = {word: figure(value) for value, word in _their_points(data)}
    stated = [theirs.get("stated", "") or ("" if data.their_words else "none"), data.their_words]
    rows = [
        ("Opening, or stated", ours.get("opening", ""), "; ".join(filter(None, stated))),
        ("Target", ours.get("target", ""), theirs.get("target, estimated", "")),
        ("Realistic", ours.get("realistic", ""), ""),
        ("Limit", ours.get("limit", ""), theirs.get("limit, estimated", "")),
    ]
    if _verdict(data):
        rows.append(("Between the limits", _verdict(data), ""))
    shown = [row for row in rows if row[1] or row[2]]
    theirs_head = f"{data.theirs} (target and limit: estimates)"
    return grid((data.unit, data.ours, theirs_head), shown, right=(1, 2))


def caption(data: RangeChart, _: ink.Field = ink.PLAIN) -> str:
    """The unit, which side is which, and what is not shown."""
    what = f"Range, {data.unit}" if data.unit else "Range"
    estimated = (data.their_target, data.their_limit) != (None, None)
    hatched = "Hatched or in outline: our estimates." if estimated else ""
    return " ".join(part for part in (sentence(what), hatched, sentence(data.note)) if part)


def _our_points(data: RangeChart) -> list[tuple[float, str]]:
    points = (
        (data.opening, "opening"), (data.target, "target"), (data.realistic, "realistic"),
        (data.limit, "limit"),
    )  # fmt: skip
    return [(Written(value, data.decimals), word) for value, word in points if value is not None]


def _their_points(data: RangeChart) -> list[tuple[float, str]]:
    guessed = ((data.their_target, "target, estimated"), (data.their_limit, "limit, estimated"))
    points = ((data.stated, "stated"), *guessed)
    return [(Written(value, data.decimals), word) for value, word in points if value is not None]


def _said(data: RangeChart, room: float) -> tuple[str, ...]:
    """Their missing figure in words, beside what is drawn of theirs."""
    if data.stated is not None and not data.their_words:
        return ()
    said = f"stated: {data.their_words or 'none'}"
    return lettering.wrap(said, ink.SMALL, room, 3)


def _wants_more(data: RangeChart) -> bool | None:
    if data.want:
        return data.want == "more"
    steps = [value for value, _ in _our_points(data)]
    if len(steps) < 2 or steps[0] == steps[-1]:
        return None
    return steps[0] > steps[-1]


def _room(data: RangeChart) -> tuple[float, float] | None:
    """From the least to the most that both limits allow; the wrong way round if they do not."""
    more = _wants_more(data)
    if data.limit is None or data.their_limit is None or more is None:
        return None
    ours, theirs = (Written(one, data.decimals) for one in (data.limit, data.their_limit))
    return (ours, theirs) if more else (theirs, ours)


def _verdict(data: RangeChart) -> str:
    room = _room(data)
    if room is None:
        return ""
    low, high = room
    if low > high:
        return f"no common ground: the limits are {figure(low - high)} apart"
    if low == high:
        return f"the limits meet only at {figure(low)}"
    return f"room for agreement: {figure(low)} to {figure(high)}, if the estimate holds"


def _verdict_lines(data: RangeChart, room: float) -> tuple[str, ...]:
    return lettering.wrap(_verdict(data), ink.SMALL, room, 2)


def _named(named: list[str]) -> str:
    ending = ", estimated"
    guessed = [word.removesuffix(ending) for word in named if word.endswith(ending)]
    known = listed([word for word in named if not word.endswith(ending)])
    parts = [known] if known else []
    return "; ".join([*parts, listed(guessed) + ending] if guessed else parts)


def _mark_width(mark: str) -> float:
    return lettering.width(mark, ink.SMALL)


def _axis(ruler: Scale, y: float, unit: tuple[str, ...], drawn: bool) -> list[str]:
    if not drawn:
        return []
    parts = [ink.line(ruler.place(ruler.marks[0]), y, ruler.place(ruler.marks[-1]), y, ink.GREY)]
    for mark, shown in zip(ruler.marks, ruler.figures, strict=True):
        x = ruler.place(mark)
        parts.append(ink.line(x, y, x, y + 3, ink.GREY))
        parts.append(ink.text(x, y + 11, shown, size=ink.SMALL, anchor="middle", fill=ink.GREY))
    return parts + ink.block(0, y, unit, size=ink.SMALL, fill=ink.GREY)


def _zone(
    data: RangeChart, ruler: Scale, bar: float, axis: float, below: float, plot: tuple[float, float]
) -> list[str]:
    """The stretch that both limits allow, from our bar to theirs; or the gap between them."""
    room = _room(data)
    if room is None:
        return []
    low, high = (ruler.place(value) for value in room)
    row = axis + 14
    lines = _verdict_lines(data, plot[1] - plot[0])
    wide, tall = lettering.block_width(lines, ink.SMALL), ink.block_height(lines, ink.SMALL)
    centre = spread([(low + high) / 2], [wide], *plot, 0)[0]
    said = ink.block(centre, row, lines, size=ink.SMALL, anchor="middle", bold=True)
    if high - low >= 1.5:
        return [ink.rect(low, bar - 2, high - low, below + _BAR - bar + 4, ink.WASH), *said]
    colour, thick = (ink.PALE, 1.5) if low <= high else (ink.GREY, 0.6)
    clear = ((bar + _BAR, axis + 3), (row + tall, below))
    ties = product(dict.fromkeys((low, high)), clear)
    return [ink.line(x, top, x, end, colour, thick) for x, (top, end) in ties] + said


def _our_bar(data: RangeChart, ruler: Scale, y: float) -> list[str]:
    """Dark from opening to target, light from there to the limit, a wall at the limit."""
    points = {word: ruler.place(value) for value, word in _our_points(data)}
    parts = []
    for (one, start), (_, end) in pairwise(points.items()):
        left, wide = min(start, end), abs(end - start)
        fill = ink.PALE if one in ("target", "realistic") else ink.ACCENT
        parts.append(ink.rect(left, y, wide, _BAR, fill, ink.ACCENT))
    for word, x in points.items():
        tip, thick, stroke = (2.0, 2.2, ink.INK) if word == "limit" else (1.0, 1.4, ink.ACCENT)
        parts.append(ink.line(x, y - tip, x, y + _BAR + tip, stroke, thick))
    return parts


def _their_bar(data: RangeChart, ruler: Scale, y: float) -> list[str]:
    """Hatched from what they stated to what we think they would accept."""
    points = {word: ruler.place(value) for value, word in _their_points(data)}
    left, right = min(points.values(), default=0.0), max(points.values(), default=0.0)
    parts = ink.hatched(left, y, right - left, _BAR) if right - left > 0.5 else []
    for word, x in points.items():
        if word == "stated":
            parts.append(ink.line(x, y - 1, x, y + _BAR + 1, ink.INK, 2.2))
        else:
            parts.append(ink.rect(x - 1.2, y - 1.5, 2.4, _BAR + 3, ink.PAPER, ink.INK))
    return parts
