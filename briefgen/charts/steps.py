"""Steps in the order in which they can be taken, each tied to those it has to wait for.

A step stands below everything it waits for; where the waiting runs in a circle, the given order
breaks it. A prerequisite that is not among the steps is passed over: it may have been cut.
"""

from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.tabular import few, grid, listed, sentence

_LANE, _LANES, _RADIUS = 5.0, 8, 6.2
_TEXT = _RADIUS + 7  # from the middle of the number to the words
_WHO, _BY = 70.0, 62.0
_TOP, _GAP = 15.0, 7.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step: who takes it, by when, and the ids of the steps it waits for."""

    id: str
    label: str
    who: str = ""
    by: str = ""
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps in the order in which they were written down."""

    title: str
    steps: tuple[Step, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    label: tuple[str, ...]
    waits: tuple[str, ...]
    who: tuple[str, ...]
    by: tuple[str, ...]

    @property
    def high(self) -> float:
        label = ink.block_height(self.label) + ink.block_height(self.waits, ink.SMALL)
        return max(label, ink.block_height(self.who), ink.block_height(self.by), 2 * _RADIUS)


def svg(data: Steps, field: ink.Field = ink.PLAIN) -> str:
    """The picture at the width of the text column, or of the page where letters are large."""
    order = _ordered(data)
    lanes = _lanes(order)
    centre = _centre(lanes)
    rows = _rows(order, centre, field)
    tops, y = [], _TOP + _GAP / 2
    for row in rows:
        tops.append(y)
        y += row.high + _GAP
    parts = _head(centre, field) + _ties(order, lanes, [top + _RADIUS for top in tops], centre)
    for count, (row, top) in enumerate(zip(rows, tops, strict=True), 1):
        parts += _row(row, count, top, centre, field)
        if count < len(rows):
            foot = top + row.high + _GAP / 2
            parts.append(ink.line(centre + _TEXT, foot, field.wide, foot, ink.PALE, 0.4))
    return ink.picture("steps", words(data), y, parts, field)


def words(data: Steps) -> str:
    """Every step in order, with who, by when, and after which."""
    order = _ordered(data)
    told = [f"{count}. {_told(order, step)}" for count, step in enumerate(order, 1)]
    return f"{data.title}, {len(order)} steps in order. {sentence('; '.join(told) or 'None')}"


def table(data: Steps) -> str:
    """One row for each step."""
    order = _ordered(data)
    rows = [
        (str(count), step.label, step.who, step.by, _waits(order, step).removeprefix("after "))
        for count, step in enumerate(order, 1)
    ]
    return grid(("No.", "Step", "Who", "By", "After"), rows)


def caption(data: Steps, field: ink.Field = ink.PLAIN) -> str:
    """What it is, and every step that found no room."""
    order = _ordered(data)
    left = order[len(_rows(order, _centre(_lanes(order)), field)) :]
    parts = [sentence(data.title)]
    if left:
        labels = [_told(order, one) if field.large else one.label.strip() for one in left]
        named = few(labels, field.named)
        parts.append(f"Not drawn, for want of room: {sentence(named)}")
    return " ".join(part for part in (*parts, sentence(data.note)) if part)


def _ordered(data: Steps) -> list[Step]:
    """The steps so that each stands after those it waits for, else as given."""
    waiting = list(data.steps)
    order: list[Step] = []
    while waiting:
        open_ids = {step.id for step in waiting}
        free = next(
            (step for step in waiting if not open_ids & set(step.after) - {step.id}), waiting[0]
        )
        order.append(free)
        waiting.remove(free)
    return order


def _before(order: list[Step], step: Step) -> list[int]:
    """The places of the steps that this one waits for."""
    places = {one.id: place for place, one in enumerate(order)}
    return sorted({places[one] for one in step.after if one in places and one != step.id})


def _waits(order: list[Step], step: Step) -> str:
    numbers = [str(place + 1) for place in _before(order, step)]
    return f"after {listed(numbers)}" if numbers else ""


def _told(order: list[Step], step: Step) -> str:
    facts = _facts(order, step)
    return f"{step.label} ({facts})" if facts else step.label


def _facts(order: list[Step], step: Step) -> str:
    """Who, by when, after which."""
    facts = [step.who, f"due: {step.by}" if step.by else "", _waits(order, step)]
    return ", ".join(fact for fact in facts if fact)


def _lanes(order: list[Step]) -> dict[int, int]:
    """A lane in the margin for each step that others, further down, wait for."""
    spans: dict[int, tuple[int, int]] = {}
    for place, step in enumerate(order):
        for source in _before(order, step):
            if source != place - 1:
                first, last = spans.get(source, (source, source))
                spans[source] = min(first, place), max(last, place)
    lanes: dict[int, int] = {}
    for source, (top, foot) in sorted(
        spans.items(), key=lambda span: (span[1][1] - span[1][0], span[0])
    ):
        taken = {
            lane
            for other, lane in lanes.items()
            if spans[other][0] <= foot and top <= spans[other][1]
        }
        free = (lane for lane in range(_LANES) if lane not in taken)
        lanes[source] = next(free, _LANES - 1)
    return lanes


def _centre(lanes: dict[int, int]) -> float:
    """Where the numbers stand: to the right of all lanes."""
    return _RADIUS + 1 + (_LANE * (max(lanes.values()) + 1) + 4 if lanes else 0)


def _rows(order: list[Step], centre: float, field: ink.Field) -> list[_Row]:
    """The words of each step, broken into lines, for as many steps as fit."""
    rows: list[_Row] = []
    high = _TOP + _GAP
    for step in order:
        row = _worded(order, step, field.wide - centre - _TEXT, large=field.large)
        high += row.high + _GAP
        if high > field.listed:
            break
        rows.append(row)
    return rows


def _worded(order: list[Step], step: Step, room: float, *, large: bool) -> _Row:
    """The words of one step, in columns; below one another where letters are large."""
    if large:
        label = lettering.wrap(step.label, ink.TEXT, room, 4)
        return _Row(label, lettering.wrap(_facts(order, step), ink.SMALL, room, 3), (), ())
    left = room - _WHO - _BY - 14
    return _Row(
        lettering.wrap(step.label, ink.TEXT, left, 4),
        lettering.wrap(_waits(order, step), ink.SMALL, left, 2),
        lettering.wrap(step.who, ink.TEXT, _WHO, 4),
        lettering.wrap(step.by, ink.TEXT, _BY, 4),
    )


def _head(centre: float, field: ink.Field) -> list[str]:
    places = [(centre + _TEXT, "Step")]
    if not field.large:
        places += [(field.wide - _WHO - _BY - 7, "Who"), (field.wide - _BY, "By")]
    heads = [ink.text(x, 8, word, size=ink.SMALL, bold=True) for x, word in places]
    return [*heads, ink.line(centre + _TEXT, 13, field.wide, 13, ink.INK, 0.8)]


def _row(row: _Row, count: int, top: float, centre: float, field: ink.Field) -> list[str]:
    left = centre + _TEXT
    parts = [
        ink.circle(centre, top + _RADIUS, _RADIUS),
        ink.text(centre, top + _RADIUS + ink.SMALL * 0.34, str(count), size=ink.SMALL,
                 anchor="middle", bold=True, fill=ink.PAPER),
    ]  # fmt: skip
    level = top + _RADIUS - ink.TEXT * 0.55  # the first line stands level with its number
    parts += ink.block(left, level, row.label)
    under = level + ink.block_height(row.label)
    parts += ink.block(left, under, row.waits, size=ink.SMALL, fill=ink.GREY)
    parts += ink.block(field.wide - _WHO - _BY - 7, level, row.who)
    return parts + ink.block(field.wide - _BY, level, row.by)


def _ties(
    order: list[Step], lanes: dict[int, int], levels: list[float], centre: float
) -> list[str]:
    """A line from each step to those that wait for it, with an arrow where it ends."""
    parts = []
    for place, level in enumerate(levels):
        for source in _before(order, order[place]):
            if source >= len(levels):
                continue
            if source == place - 1:
                parts.append(
                    ink.line(centre, levels[source] + _RADIUS, centre, level - _RADIUS - 3,
                             ink.INK, 0.9)
                )  # fmt: skip
                parts.append(ink.arrow(centre, level - _RADIUS, 0, 1))
                continue
            x, edge = centre - _RADIUS - 4 - lanes[source] * _LANE - _LANE / 2, centre - _RADIUS
            run = ((edge, levels[source] + 2), (x, levels[source] + 2), (x, level - 2))
            parts.append(ink.path((*run, (edge - 3, level - 2)), ink.INK, 0.7))
            parts.append(ink.circle(x, level - 2, 1.1, ink.INK))
            parts.append(ink.arrow(edge + 0.4, level - 2, 1, 0))
    return parts
