"""From a negotiation to the data of its charts: what is drawn, and what is left out.

It draws what the edition's negotiation still holds, so a limit that was cut is not in the picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from markupsafe import Markup

from briefgen import charts
from briefgen.charts.range import RangeChart
from briefgen.charts.scenarios import Band, Scenario, Scenarios
from briefgen.charts.stakeholders import Stakeholder, Stakeholders
from briefgen.charts.steps import Step, Steps
from briefgen.charts.timeline import Event, Timeline
from briefgen.clearance import Tier
from briefgen.negotiation import Issue, Negotiation, slug
from briefgen.negotiation.people import Estimate
from briefgen.negotiation.times import When
from briefgen.negotiation.values import YARDSTICK, Position

LAST_EVENTS = 3
YEARS = 0.5
Kind = Literal["past", "ours", "theirs", "deadline", ""]
DEADLINES: dict[str, Kind] = {"ours": "ours", "theirs": "theirs"}
_LIMITS = {
    Tier.SEALED: "",
    Tier.CORE: "Limits are not shown on this sheet: they belong in the sealed annex.",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts a template may ask for; each is empty where there is nothing to draw."""

    negotiation: Negotiation
    ours: str
    theirs: str
    tier: Tier

    def range(self, issue: Issue) -> Markup:
        """Where both sides stand on one issue."""
        figures = {
            "opening": _amount(issue.opening),
            "target": _amount(issue.target),
            "realistic": _amount(issue.realistic),
            "limit": _amount(issue.bottom_line),
            "stated": _amount(issue.their_position),
            "their_target": _amount(_estimated(issue.their_target)),
            "their_limit": _amount(_estimated(issue.their_limit)),
        }
        if len({value for value in figures.values() if value is not None}) < 2:
            return Markup("")
        stated = issue.their_position
        return _drawn(
            RangeChart(
                issue=issue.title,
                unit=issue.measure or "",
                ours=self.ours,
                theirs=self.theirs,
                their_words=(stated.text or "") if stated and stated.amount is None else "",
                want=issue.direction or "",
                ends=tuple(float(end.amount) for end in issue.scale),
                note=_LIMITS.get(self.tier, "Limits are not shown on this sheet."),
                decimals=_decimals(issue),
                **figures,
            )
        )

    def calendar(self) -> Markup:
        """The weeks around the meeting: rounds, deadlines, what happened last, what comes next."""
        events = sorted(_dated(self.negotiation), key=lambda event: event.at)
        return _drawn(Timeline("Calendar", tuple(events))) if len(events) > 2 else Markup("")

    def scenarios(self) -> Markup:
        """The scenarios with their likelihood."""
        rows = tuple(
            Scenario(s.name, float(one.low), float(one.high), one.named or "")
            for s in self.negotiation.scenarios
            if (one := s.likelihood)
        )
        bands = tuple(Band(word, low, high) for word, (low, high) in YARDSTICK.items())
        return _drawn(Scenarios("Scenarios", rows, bands)) if len(rows) > 1 else Markup("")

    def stakeholders(self) -> Markup:
        """Who has a stake: influence and stance."""
        rows = tuple(
            Stakeholder(s.name, s.influence, s.stance)
            for s in self.negotiation.stakeholders
            if s.influence is not None and s.stance is not None
        )
        return _drawn(Stakeholders("Stakeholders", rows)) if len(rows) > 1 else Markup("")

    def steps(self) -> Markup:
        """The order of doing things."""
        agreement = self.negotiation.agreement
        steps = {slug(s.id or s.what): s for s in (agreement.sequence if agreement else ())}
        # A step that was cut must not be named by those that wait for it.
        rows = tuple(
            Step(
                name,
                s.what,
                s.who or "",
                s.by or "",
                tuple(n for n in map(slug, s.after) if n in steps),
            )
            for name, s in steps.items()
        )
        return _drawn(Steps("Sequence of steps", rows)) if rows else Markup("")


for _chart in ("range", "calendar", "scenarios", "stakeholders", "steps"):
    vars(Figures)[_chart].for_templates = True


def _drawn(data: object) -> Markup:
    return Markup("\n\n" + charts.fence(data) + "\n")


def _amount(position: Position | None) -> float | None:
    amount: Decimal | None = position.amount if position else None
    return None if amount is None else float(amount)


def _decimals(issue: Issue) -> int:
    """How many decimals the writer gave to figures that would do with fewer, such as 5.20."""
    written = (p.amount for p in issue.figures.values() if p and p.amount is not None)
    broken = [format(one, "f") for one in written if one != one.to_integral_value()]
    if not any(one.endswith("0") for one in broken):
        return 0
    return max(len(one.partition(".")[2]) for one in broken)


def _estimated(estimate: Estimate | None) -> Position | None:
    return estimate.value if estimate else None


def _dated(negotiation: Negotiation) -> Iterator[Event]:
    """What falls into the year around the meeting."""
    meeting, strategy = negotiation.meeting, negotiation.strategy
    if meeting.date is None:
        return
    middle = _at(meeting.date.order)
    yield Event(middle, str(meeting.date), "The meeting begins", "ours")
    if meeting.until:
        yield Event(_at(meeting.until.order), str(meeting.until), "The meeting ends", "ours")
    told = negotiation.context.chronology if negotiation.context else ()
    events: list[tuple[When | None, str, Kind]]
    events = [(e.on, e.what, "past") for e in told[-LAST_EVENTS:]]
    events += [(r.on, r.what, "past") for r in meeting.previous]
    if today := negotiation.brief.date:
        events = [
            (on, what, kind if on and on.order < today.order else "") for on, what, kind in events
        ]
    events += [(r.on, r.what, "") for r in meeting.next]
    for one in strategy.deadlines if strategy else ():
        events.append((one.on, one.what, DEADLINES.get(one.whose or "", "deadline")))
    for on, what, kind in events:
        # What is known by its year alone has no place among weeks.
        if on is not None and on.month and abs(_at(on.order) - middle) <= YEARS:
            yield Event(_at(on.order), str(on), what, kind)


def _at(order: tuple[int, int, int]) -> float:
    year, month, day = order
    return round(year + ((month or 1) - 1) / 12 + ((day or 1) - 1) / 372, 4)
