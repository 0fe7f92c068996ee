"""What templates may name, and the data of the charts: drawn from what readers may still see."""

import re
from typing import Any

import pytest
from building import issue, with_
from making import EXAMPLES, opened

from briefgen import charts
from briefgen.charts.range import RangeChart
from briefgen.charts.scenarios import Scenarios
from briefgen.charts.stakeholders import Stakeholders
from briefgen.charts.steps import Steps
from briefgen.charts.timeline import Timeline
from briefgen.clearance import Tier, cleared
from briefgen.facts import facts
from briefgen.figures import Figures
from briefgen.negotiation import Negotiation

DRAWN = re.compile(r"```chart (\w+)\n(.*)\n```")


def figures(negotiation: Negotiation, tier: Tier = Tier.SEALED) -> Figures:
    """The charts of an edition for readers of that tier."""
    return Figures(cleared(negotiation, tier), "Ukraine", "Russia", tier)


def data(drawn: str) -> Any:
    """What is drawn, as the charts read it; None where nothing is."""
    found = DRAWN.search(drawn)
    assert bool(found) == bool(drawn)
    return charts.parse(found[1], found[2]) if found else None


def ranged(tier: Tier = Tier.SEALED, **fields: Any) -> RangeChart | None:
    shown = figures(with_({"issues": [{"title": "Islands", **fields}]}), tier)
    found: RangeChart | None = data(shown.range(shown.negotiation.issues[0]))
    return found


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="no figure"),
        pytest.param({"opening": "5 km"}, id="one figure"),
        pytest.param({"opening": "all", "target": "half", "bottom_line": "5 km"}, id="words"),
        pytest.param({"scale": ["0 km", "9 km"], "opening": "5 km"}, id="a scale and one figure"),
        pytest.param({"opening": "5 km", "target": "5 km"}, id="one figure, told twice"),
    ],
)
def test_with_less_than_two_figures_no_range_is_drawn(fields: dict[str, Any]) -> None:
    assert ranged(**fields) is None


def test_a_range_holds_what_both_sides_want() -> None:
    drawn = ranged(
        opening="30 km", target="20 km", realistic="9 km", bottom_line="0.5 km",
        their_position="none of it",
        their_target="0 km", their_limit="10 km", direction="more", scale=["0 km", "40 km"],
    )  # fmt: skip
    assert drawn == RangeChart(
        issue="Islands", unit="km", ours="Ukraine", theirs="Russia", opening=30, target=20,
        realistic=9, limit=0.5, stated=None, their_target=0, their_limit=10,
        their_words="none of it", want="more", ends=(0, 40), note="",
    )  # fmt: skip


def test_a_limit_that_was_cut_is_not_in_the_picture() -> None:
    fields = {"opening": "30 km", "target": "20 km", "bottom_line": "11 km", "their_limit": "9 km"}
    drawn = ranged(Tier.CORE, **fields)
    assert drawn
    assert (drawn.limit, drawn.their_limit) == (None, None)
    assert drawn.note == "Limits are not shown on this sheet: they belong in the sealed annex."
    assert ranged(Tier.DELEGATION, **fields) is None


def calendar(changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    drawn: Timeline | None = data(figures(with_(changes)).calendar())
    return [(event.shown, event.label, event.kind) for event in drawn.events] if drawn else []


ROUNDS = {
    "meeting.previous": [{"what": "First", "on": "2026-10-01"}, {"what": "Undated"}],
    "meeting.next": [{"what": "Third", "on": "2027-01"}],
}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="the meeting alone"),
        pytest.param({**ROUNDS, "meeting.date": None}, id="no day of the meeting"),
        pytest.param({"meeting.until": "2026-12-05"}, id="its two ends alone"),
        pytest.param({"meeting.until": "2026-12-05", "meeting.next": [{"what": "x", "on": "2027"}]},
                     id="a year alone has no place among weeks"),
        pytest.param({"meeting.until": "2026-12-05",
                      "meeting.next": [{"what": "x", "on": "2027-07"}]}, id="too far off"),
    ],
)  # fmt: skip
def test_where_no_calendar_is_drawn(changes: dict[str, Any]) -> None:
    assert calendar(changes) == []


def test_a_calendar_is_in_order_and_names_whose_date_it_is() -> None:
    events = [{"what": f"Event {n}", "on": f"2026-11-0{n}"} for n in range(1, 6)]
    deadlines = [
        {"what": "Ours", "on": "2026-12-31", "whose": "ours"},
        {"what": "Theirs", "on": "2027-02-01", "whose": "theirs"},
        {"what": "Both", "on": "2027-03-01", "whose": "both"},
    ]
    drawn = calendar({**ROUNDS, "context.chronology": events, "strategy.deadlines": deadlines})
    assert drawn == [
        ("1 October 2026", "First", "past"),
        ("3 November 2026", "Event 3", "past"),
        ("4 November 2026", "Event 4", "past"),
        ("5 November 2026", "Event 5", "past"),
        ("3 December 2026", "The meeting begins", "ours"),
        ("31 December 2026", "Ours", "ours"),
        ("January 2027", "Third", ""),
        ("1 February 2027", "Theirs", "theirs"),
        ("1 March 2027", "Both", "deadline"),
    ]


def test_what_lies_behind_is_told_from_the_day_of_the_brief() -> None:
    events = [{"what": "Gone", "on": "2026-11-01"}, {"what": "Still to come", "on": "2026-11-20"}]
    drawn = calendar({"brief.date": "2026-11-10", "context.chronology": events})
    assert [kind for _, _, kind in drawn] == ["past", "", "ours"]


def test_scenarios_are_drawn_with_their_likelihood() -> None:
    rows = [{"name": "A", "likelihood": "likely"}, {"name": "B", "likelihood": "38 %"}, "C"]
    drawn: Scenarios = data(figures(with_({"scenarios": rows})).scenarios())
    assert [(one.name, one.low, one.high, one.word) for one in drawn.scenarios] == [
        ("A", 55, 75, "likely"), ("B", 38, 38, "")
    ]  # fmt: skip
    assert len(drawn.yardstick) == 7
    assert figures(with_({"scenarios": rows[1:]})).scenarios() == ""


def test_stakeholders_are_drawn_where_influence_and_stance_are_known() -> None:
    rows = [
        {"name": "A", "influence": 5, "stance": -2}, {"name": "B", "influence": 1, "stance": 0},
        {"name": "C", "influence": 1}, "D",
    ]  # fmt: skip
    drawn: Stakeholders = data(figures(with_({"stakeholders": rows})).stakeholders())
    assert [(one.name, one.influence, one.stance) for one in drawn.stakeholders] == [
        ("A", 5, -2), ("B", 1, 0)
    ]  # fmt: skip
    assert figures(with_({"stakeholders": rows[1:]})).stakeholders() == ""


def test_steps_are_drawn_in_the_order_of_waiting() -> None:
    steps = [
        {"id": "Truce", "what": "Guns stop", "who": "Both", "by": "1 May"},
        {"what": "Swap", "after": "truce"},
        {"id": "proof", "what": "Proof", "tier": "sealed"},
        {"id": "end", "what": "Leave", "after": ["SWAP", "proof"]},
    ]
    whole = with_({"agreement.sequence": steps})
    drawn: Steps = data(figures(whole).steps())
    assert [(one.id, one.after) for one in drawn.steps] == [
        ("truce", ()), ("swap", ("truce",)), ("proof", ()), ("end", ("swap", "proof"))
    ]  # fmt: skip
    assert "proof" not in figures(whole, Tier.CORE).steps().casefold()
    alone: Steps = data(figures(with_({"agreement.sequence": steps[:1]})).steps())
    assert [one.id for one in alone.steps] == ["truce"]
    assert figures(with_({"agreement.sequence": []})).steps() == ""


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_chart_of_the_examples_can_be_drawn(name: str, tier: Tier) -> None:
    shown = figures(opened(name).negotiation, tier)
    made = [shown.calendar(), shown.scenarios(), shown.stakeholders(), shown.steps()]
    made += [shown.range(one) for one in shown.negotiation.issues]
    assert all(charts.svg(data(one)).startswith("<svg") for one in made if one)


def test_every_part_of_a_negotiation_may_be_asked_for_when_nothing_is_written() -> None:
    known = facts(Negotiation(title="Grain"))
    assert known.keys() > Negotiation.model_fields.keys()
    assert [name for name, value in known.items() if value is None] == ["days_until", "fit"]
    assert (known["us"].name, known["them"].name) == ("our side", "the other side")
    assert known["strategy"].deadlines == known["mandate"].scope == ()


@pytest.mark.parametrize(
    ("counterparts", "name"),
    [
        pytest.param(["Russia"], "Russia", id="one"),
        pytest.param(["Russia", "Belarus"], "Russia and Belarus", id="two"),
        pytest.param(["A", "B", "C"], "A, B and C", id="three"),
    ],
)
def test_the_other_side_by_name(counterparts: list[str], name: str) -> None:
    assert facts(with_({"counterparts": counterparts}))["them"].name == name


@pytest.mark.parametrize(
    ("names", "told"),
    [
        pytest.param(None, (), id="nothing"),
        pytest.param("waiting", ("Waiting at anchor",), id="one"),
        pytest.param(("waiting", "insurance"), ("Waiting at anchor",), id="one that is not there"),
        pytest.param("…", (), id="signs alone"),
    ],
)
def test_issues_are_told_by_their_titles(names: Any, told: tuple[str, ...]) -> None:
    assert facts(with_())["titles"](names) == told


def test_derived_facts() -> None:
    known = facts(with_())
    assert (known["days_until"], known["agenda_minutes"]) == (10, 60)
    assert issue(opening="5 km").measure == "km"


@pytest.mark.parametrize(
    ("written", "measure", "told"),
    [
        pytest.param({"unit": "EUR", "opening": "200"}, "EUR", "200 EUR", id="a bare number"),
        pytest.param({"opening": "200 million EUR"}, "million EUR", "200 million EUR", id="none"),
        pytest.param({"unit": "EUR", "opening": "200 million EUR"}, "million EUR",
                     "200 million EUR", id="a scale before the unit"),
        pytest.param({"unit": "EUR", "opening": "€1.50 bn"}, "bn EUR", "1.50 bn EUR",
                     id="a scale in short, with a sign"),
        pytest.param({"unit": "t a year", "opening": "3 thousand t a year"}, "thousand t a year",
                     "3 thousand t a year", id="a unit of several words"),
        pytest.param({"unit": "EUR", "opening": "200 km"}, "EUR", "200 km", id="another unit"),
    ],
)  # fmt: skip
def test_the_unit_of_an_issue_has_the_scale_of_its_figures(
    written: dict[str, str], measure: str, told: str
) -> None:
    made = issue(**written)
    assert made.measure == measure
    assert made.opening is not None
    assert made.sized(made.opening) == told
