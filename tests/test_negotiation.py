"""The negotiation as a whole: its parts, what may be written short, and its arithmetic."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from building import SOUND, issue, with_
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from briefgen.negotiation import Issue, Negotiation, Part, slug, walk
from briefgen.negotiation.issues import Texts
from briefgen.negotiation.meeting import Meeting
from briefgen.negotiation.part import Item, open_
from briefgen.negotiation.people import Counterpart, Us


def test_a_title_is_enough() -> None:
    smallest = Negotiation(title="Grain")
    assert (smallest.issues, smallest.us, smallest.days_until) == ((), None, None)
    assert smallest.agenda_minutes == 0


@pytest.mark.parametrize(
    ("written", "spelled_out"),
    [
        pytest.param({"us": "Japan"}, {"us": {"name": "Japan"}}, id="a part by its name"),
        pytest.param({"issues": ["Ships"]}, {"issues": [{"title": "Ships"}]}, id="an item"),
        pytest.param({"issues": "Ships"}, {"issues": [{"title": "Ships"}]}, id="one for a list"),
        pytest.param(
            {"issues": {"title": "Ships"}}, {"issues": [{"title": "Ships"}]}, id="one mapping"
        ),
        pytest.param({"topics": "navy"}, {"topics": ["navy"]}, id="one text for a list"),
        pytest.param({"mandate": "Go"}, {"mandate": {"summary": "Go"}}, id="a summary"),
        pytest.param({"issues": ()}, {}, id="an empty list"),
        pytest.param({"title": " x "}, {"title": "x"}, id="spaces around a text"),
    ],
)
def test_what_may_be_written_short(written: dict[str, Any], spelled_out: dict[str, Any]) -> None:
    title = {"title": "x"}
    assert Negotiation.model_validate(title | written) == Negotiation.model_validate(
        title | spelled_out
    )


@pytest.mark.parametrize(
    "written",
    [
        pytest.param({}, id="no title"),
        pytest.param({"title": "x", "isues": []}, id="an unknown name"),
        pytest.param({"title": "x", "issues": [{"id": "a"}]}, id="an issue without a title"),
        pytest.param({"title": "x", "us": {}}, id="a side without a name"),
        pytest.param(
            {"title": "x", "issues": [{"title": "y", "cleared": {"to": "open"}}]},
            id="a lowering that nobody signed",
        ),
        pytest.param({"title": "x", "issues": [{"title": "y", "tier": "secret"}]}, id="a tier"),
    ],
)
def test_what_cannot_be_used(written: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Negotiation.model_validate(written)


def test_nothing_is_changed_once_it_is_made() -> None:
    with pytest.raises(ValidationError):
        with_().title = "another"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("part", "written"),
    [
        pytest.param(Meeting(), False, id="an empty part"),
        pytest.param(Texts(brackets=()), False, id="an empty list in it"),
        pytest.param(Meeting(place="Vienna"), True, id="one line"),
        pytest.param(Us(name="Japan"), True, id="a name"),
    ],
)
def test_an_empty_part_counts_as_absent(part: Part, written: bool) -> None:
    assert bool(part) is written


def test_a_field_without_a_tier_does_not_load() -> None:
    with pytest.raises(TypeError, match=r"Loose\.text: a field without a tier"):

        class Loose(Part):
            text: str = ""


@pytest.mark.parametrize("kind", [Part, Item])
def test_a_field_with_a_tier_loads(kind: type[Part]) -> None:
    class Tight(kind):  # type: ignore[misc, valid-type]
        text: str = open_("What it says.", "")

    assert Tight(text="a").text == "a"


@pytest.mark.parametrize(
    ("ours", "theirs", "direction", "room"),
    [
        pytest.param("15 ships", "20 ships", "more", 5, id="they would give more than we need"),
        pytest.param("15 ships", "15 ships", "more", 0, id="the limits just touch"),
        pytest.param("15 ships", "10 ships", "more", -5, id="they would not give enough"),
        pytest.param("15 ships", "10 ships", "less", 5, id="we would pay more than they need"),
        pytest.param("15 ships", "15 ships", "less", 0, id="the limits just touch from above"),
        pytest.param("15 ships", "20 ships", "less", -5, id="we would not pay enough"),
        pytest.param("-5 ships", "5 ships", "more", 10, id="across zero"),
        pytest.param("0.1 ships", "0.3 ships", "more", "0.2", id="exactly, in tenths"),
        pytest.param("15 ships", "20 ships", None, None, id="the direction is unknown"),
        pytest.param(None, "20 ships", "more", None, id="our limit is unknown"),
        pytest.param("15 ships", None, "more", None, id="theirs is unknown"),
        pytest.param("all", "20 ships", "more", None, id="ours is in words"),
        pytest.param("15 ships", "none", "more", None, id="theirs is in words"),
    ],
)
def test_the_room_between_the_limits(
    ours: str | None, theirs: str | None, direction: str | None, room: Any
) -> None:
    found = issue(bottom_line=ours, their_limit=theirs, direction=direction)
    assert found.room == (None if room is None else Decimal(room))


@pytest.mark.parametrize(
    ("direction", "opening", "target", "limit", "in_order"),
    [
        pytest.param("more", 30, 25, 15, True, id="from most to least"),
        pytest.param("more", 30, 30, 30, True, id="all the same"),
        pytest.param("more", 25, 30, 15, False, id="a target above the opening"),
        pytest.param("more", 30, 15, 25, False, id="a limit above the target"),
        pytest.param("more", 30, None, 15, True, id="without a target"),
        pytest.param("more", 15, None, 30, False, id="without a target, out of order"),
        pytest.param("more", None, None, 15, None, id="one figure alone"),
        pytest.param("more", 5, 0, -5, True, id="across zero"),
        pytest.param("less", 15, 25, 30, True, id="less is better, from least to most"),
        pytest.param("less", 30, 25, 15, False, id="less is better, the wrong way round"),
        pytest.param("less", 9, 10, None, True, id="numbers, not texts, are compared"),
        pytest.param(None, 30, 25, 15, None, id="the direction is unknown"),
    ],
)
def test_the_order_of_our_figures(
    direction: str | None,
    opening: int | None,
    target: int | None,
    limit: int | None,
    in_order: bool | None,
) -> None:
    figures = {"opening": opening, "target": target, "bottom_line": limit}
    assert issue(direction=direction, **figures).in_order is in_order


@given(st.permutations([10, 20, 30]))
def test_figures_are_in_order_for_one_direction_at_most(figures: list[int]) -> None:
    names = dict(zip(("opening", "target", "bottom_line"), figures, strict=True))
    both = [issue(direction=direction, **names).in_order for direction in ("more", "less")]
    assert both == [figures == [30, 20, 10], figures == [10, 20, 30]]


@pytest.mark.parametrize(
    ("fields", "measure"),
    [
        pytest.param({}, None, id="nothing is measured"),
        pytest.param({"opening": "all of it"}, None, id="words have no unit"),
        pytest.param({"unit": "km", "opening": "5"}, "km", id="once for the issue"),
        pytest.param({"bottom_line": "5 km"}, "km", id="behind a figure"),
        pytest.param({"their_limit": "5 km"}, "km", id="behind an estimate"),
    ],
)
def test_the_unit_of_an_issue(fields: dict[str, Any], measure: str | None) -> None:
    assert issue(**fields).measure == measure


@pytest.mark.parametrize(
    ("written", "first", "days"),
    [
        pytest.param("2026-11-23", "2026-12-03", 10, id="before"),
        pytest.param("2026-12-03", "2026-12-03", 0, id="on the day"),
        pytest.param("2026-12-04", "2026-12-03", -1, id="after"),
        pytest.param("2028-02-28", "2028-03-01", 2, id="over a leap day"),
        pytest.param(None, "2026-12-03", None, id="the brief has no date"),
        pytest.param("2026-12-04", None, None, id="the meeting has none"),
    ],
)
def test_days_until_the_meeting(written: str | None, first: str | None, days: int | None) -> None:
    assert with_({"brief.date": written, "meeting.date": first}).days_until == days


def test_minutes_of_the_agenda() -> None:
    items = [{"title": "a", "length": "1 h"}, {"title": "b"}, {"title": "c", "length": 30}]
    assert with_({"agenda": items}).agenda_minutes == 90


def test_the_moment_the_meeting_starts() -> None:
    meeting = with_({"meeting.time": "10:00 +03:00"}).meeting
    assert meeting.starts
    assert meeting.starts.astimezone(datetime.UTC).hour == 7
    assert with_().meeting.starts is None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        pytest.param("inspections", "Inspections a day", id="by its id"),
        pytest.param("Inspections a day", "Inspections a day", id="by its title"),
        pytest.param("waiting AT Anchor", "Waiting at anchor", id="in other letters"),
        pytest.param("insurance", None, id="unknown"),
        pytest.param("", None, id="no name"),
        pytest.param("…", None, id="signs alone"),
    ],
)
def test_issues_by_name(name: str, title: str | None) -> None:
    found = with_({"issues": [*SOUND["issues"], "Ships"]}).issue(name)
    assert (found.title if found else None) == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Cost of the war", "cost-of-the-war", id="words"),
        pytest.param("  Türkiye & Україна ", "türkiye-україна", id="any script"),
        pytest.param("a_b", "a-b", id="an underscore"),
        pytest.param("ﬁne", "fine", id="joined letters"),
        pytest.param("…", "", id="nothing"),
    ],
)
def test_short_names(text: str, name: str) -> None:
    assert slug(text) == name
    assert slug(slug(text)) == name


def test_every_value_is_walked_with_its_path() -> None:
    found = dict(walk(with_()))
    assert found["issues", 0, "title"] == "Inspections a day"
    assert isinstance(found["issues", 1], Issue)
    assert isinstance(found["counterparts", 0], Counterpart)
    assert ("issues", 0, "realistic") not in found
