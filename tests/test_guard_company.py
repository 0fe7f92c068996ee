"""Amounts retyped without the name of their field: those heard, and those of which one is told."""

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged

HELD = {
    "title": "Release of the crew",
    "us": {"name": "Norvania"},
    "counterparts": [{"name": "Ostmark"}],
    "mandate": {"sought": [{"what": "To release up to fourteen prisoners instead of ten."}]},
    "alternatives": {"ours": ["A rescue by the marines, which the staff would not give us."]},
    "issues": [
        {"title": "Dates for the rest of the crew", "unit": "days", "bottom_line": "40 days"},
        {"title": "Lease of the northern fishing quay", "unit": "years", "bottom_line": "10 years"},
        {"title": "Tests of the submarine line here", "unit": "tests", "bottom_line": "2 tests"},
        {"title": "Notice", "unit": "days", "opening": "35 days", "their_position": "35 days"},
    ],
}  # fmt: skip


def told(text: str) -> tuple[list[str], list[str]]:
    """The fields that these words give away to the delegation, and those that they may."""
    verdict = judged(contents_of(text.encode(), "md"), with_(HELD), Tier.DELEGATION)
    return [str(hit.path[-1]) for hit in verdict.leaks], [
        str(hit.path[-1]) for hit in verdict.perhaps
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Word is sent within 35 days.", id="days that they know"),
        pytest.param("The fair ran for 10 years.", id="years of something else"),
        pytest.param("The quay was built. Ten years of rain followed.", id="in another sentence"),
        pytest.param("They made two tests.", id="a few things, and no word of theirs"),
        pytest.param("A camp of fourteen ships", id="other things"),
        pytest.param("A rescue by the marines in May", id="five words, two of which say something"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert told(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param("The quay is ours for ten years.", ["bottom_line"], id="one word of a title"),
        pytest.param("Fourteen of the prisoners go.", ["what"], id="the things themselves"),
    ],
)
def test_what_may_be_a_withheld_amount_is_told_and_stops_nothing(
    text: str, fields: list[str]
) -> None:
    assert told(text) == ([], fields)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They must all be out within 40 days.", id="in figures"),
        pytest.param("Alle sind in vierzig Tagen fort.", id="in German words"),
        pytest.param("A 40-day limit", id="with a hyphen"),
    ],
)
def test_so_many_days_as_stand_in_no_other_paper_are_heard_alone(text: str) -> None:
    assert told(text) == (["bottom_line"], [])


def test_six_words_in_a_row_are_heard_if_two_say_something() -> None:
    assert told("A rescue by the marines which came too late") == (["0"], [])


def test_what_leaks_is_not_told_once_more() -> None:
    far = "Nothing else is said about it here. " * 9
    text = f"The quay: ten years.\n{far}\nNorthern quay: 10 years."
    assert told(text) == (["bottom_line"], [])


@pytest.mark.parametrize(
    ("envelope", "text", "heard"),
    [
        pytest.param("35 million EUR", "A land of 35 million people", False, id="what it counts"),
        pytest.param("25 million EUR", "Ours is 25 million and no more.", False, id="a round sum"),
        pytest.param("3.5 million EUR", "Ours is 3.5 million, no more.", False, id="with a point"),
        pytest.param("35 million EUR", "Thirty-five million and no more.", True, id="in words"),
        pytest.param("35 million EUR", "35 million, and no more.", True, id="in figures"),
    ],
)
def test_a_sum_of_many_millions_without_its_money(envelope: str, text: str, heard: bool) -> None:
    plan = with_({**HELD, "mandate": {"envelope": envelope}})
    verdict = judged(contents_of(text.encode(), "md"), plan, Tier.DELEGATION)
    assert [hit.path[-1] for hit in verdict.leaks] == ["envelope"] * heard
