"""Awkward data for every kind of chart: crowded, empty, hostile, very long, very large."""

from typing import Any

from briefgen.charts.range import RangeChart
from briefgen.charts.scenarios import Band, Scenario, Scenarios
from briefgen.charts.stakeholders import Stakeholder, Stakeholders
from briefgen.charts.steps import Step, Steps
from briefgen.charts.timeline import Event, Timeline

HOSTILE = "</svg><script>alert(1)</script> `x` ~~~\n\n```\n| a | <b> & \x00 \u2028 *b* [l](u)"
LONG = "The joint commission on the settlement of all outstanding accounts and claims " * 2
SOLID = "Донаудампфшиффартсгезельшафт" * 3


def ranged(*figures: float | None, **rest: Any) -> RangeChart:
    names = ("opening", "target", "limit", "stated", "their_target", "their_limit")
    known = dict(zip(names, figures, strict=False))
    return RangeChart("Indemnity", **{"unit": "million yen", **rest, **known})


def line_of(count: int, label: str = "Round", **rest: Any) -> Timeline:
    events = (Event(f"2026-03-{day + 1:02}", f"{day + 1} March", label, **rest)
              for day in range(count))  # fmt: skip
    return Timeline("Calendar", tuple(events))


def crowd(count: int, influence: float = 5, stance: float = 2, name: str = "Person") -> Any:
    return Stakeholders(
        "Who counts", tuple(Stakeholder(f"{name} {n}", influence, stance) for n in range(count))
    )


def ladder(count: int, *after: int, label: str = "Step") -> Steps:
    return Steps("Order", tuple(
        Step(str(n), f"{label} {n}", "Both", "May", tuple(str(n - back) for back in after))
        for n in range(count)
    ))  # fmt: skip


def likely(count: int) -> Scenarios:
    return Scenarios("Outcome", tuple(Scenario(f"Outcome {n}", 4) for n in range(count)))


YARDSTICK = (Band("unlikely", 25, 35), Band("even", 40, 50), Band("likely", 55, 75))
AWKWARD: dict[str, object] = {
    "all six figures": ranged(1500, 1200, 900, 0, 500, 1000),
    "the limits cut": ranged(1500, 1200),
    "no common ground": ranged(1500, 1200, 900, 0, 300, 600),
    "limits that touch": ranged(1500, 1200, 900, 0, 300, 900),
    "all at one value": ranged(30, 30, 30, 30, 30, 30),
    "all at nought": ranged(0, 0, 0, 0, 0, 0),
    "close together": ranged(3.5, 3.4, 3.35, 3.0, 3.3, 3.36),
    "far apart": ranged(0, 1, 1500, 1500, 2, 1),
    "negative": ranged(-12, -8, -5, 3, -4, -6.5),
    "we want less": ranged(20, 35, 50, 80, 60, 45, unit="US dollars a tonne of carbon dioxide"),
    "billions": ranged(1.2e9, 9e8, 6.5e8, 1e8, 4e8, 7e8, unit="roubles"),
    "fifteen digits": ranged(10.0**15 - 1, 10.0**15 - 999, 1, -(10.0**15), 5, 10.0**15 - 9),
    "beyond all digits": ranged(1.23456789012e18, 1.13e18, 1.03e18, -1.23456789012e18, 1e17, 2e17),
    "fractions": ranged(1 / 3, 0.1 + 0.2, 1 / 7, 0.00001, 1e-9, 2 / 3),
    "only theirs": ranged(stated=12),
    "only a limit of ours": ranged(None, None, 12),
    "nothing known": ranged(),
    "long names": ranged(5, 3, 1, 2, ours=LONG, theirs=SOLID, unit=LONG, their_words=LONG),
    "hostile range": ranged(5, ours=HOSTILE, theirs=HOSTILE, unit=HOSTILE, their_words=HOSTILE),
    "fourteen events": line_of(14, "A session with a label of sixty characters, or nearly so many"),
    "forty events": line_of(30, LONG, kind="past"),
    "events on one day": Timeline("Day", tuple(Event(1, "Noon", f"Talk {n}") for n in range(14))),
    "one event": line_of(1, SOLID, kind="deadline"),
    "no events": line_of(0),
    "mixed precision": Timeline("Years", (
        Event("1905", "1905", "Peace", "past"), Event("1904-02", "February 1904", "War", "theirs"),
        Event("1905-08-09T09:30", "", "First session", "ours"),
    )),
    "hostile events": Timeline(HOSTILE, (Event(1, HOSTILE, HOSTILE, "ours"),) * 3, HOSTILE),
    "ranges of likelihood": Scenarios(
        "Outcome", (Scenario(LONG, 55, 75, "likely"), Scenario("B", 0, 5, LONG)), YARDSTICK
    ),
    "single figures": Scenarios("Outcome", (Scenario("A", 55), Scenario("B", 55.5, 55.5))),
    "beyond the scale": Scenarios("Outcome", (Scenario("A", -5, 120), Scenario(SOLID, 100))),
    "no scenarios": Scenarios("Outcome", ()),
    "hostile scenarios": Scenarios(HOSTILE, (Scenario(HOSTILE, 1, 2, HOSTILE),),
                                   (Band(HOSTILE, 1, 2),)),
    "fourteen in one square": crowd(14, name=LONG),
    "twenty people": crowd(20, 3.5, -0.5),
    "nobody": crowd(0),
    "hostile people": crowd(3, name=HOSTILE),
    "a plain ladder": ladder(6, 1),
    "many ties": ladder(14, 1, 2, 3, 5, 8),
    "too many steps": ladder(40, 1, 4, label=LONG),
    "a circle": ladder(6, -1, 2),
    "no steps": ladder(0),
    "hostile steps": Steps(HOSTILE, (Step(HOSTILE, HOSTILE, HOSTILE, HOSTILE, (HOSTILE,)),) * 2),
}  # fmt: skip
