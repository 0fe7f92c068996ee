"""Figures that the program prints itself are no secrets; the same beside a field's name are."""

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged
from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read

PLAN = read(
    Source(
        "n.yaml",
        """\
title: Road
us: Norvania
brief: {version: 2 final, date: 2027-02-26}
meeting: {date: 2027-04-07, until: 2027-04-08, length: 6 h}
agenda: [{title: Line, length: 60 min}]
team: {members: [{name: Talas, years_experience: 15}]}
counterparts: {name: Kessia, people: [{name: Akhmedov, years_experience: 20}]}
mandate: {sought: [{what: To release up to fourteen prisoners instead of ten.}]}
issues:
  - {title: Road to the lake, unit: years, direction: less, target: 15 years, bottom_line: 20}
  - {title: Hot line, unit: hours, direction: less, bottom_line: 12}
  - {title: Tests of the line, unit: tests, bottom_line: 2 tests, their_limit: 4 tests}
  - {title: Zone 1, unit: EUR, opening: 1 EUR, their_position: 11}
  - {title: Return of the crew, unit: days, their_position: 14, bottom_line: 40}
  - {title: Prisoners held by them, unit: prisoners, fallbacks: [{what: 13 prisoners}]}
""",
    ),
    Negotiation,
)


def leaks(text: str) -> set[tuple[str | int, ...]]:
    verdict = judged(contents_of(text.encode(), "md"), PLAN, Tier.DELEGATION)
    return {(hit.path[1], hit.path[2]) for hit in verdict.leaks}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Road to the lake\nTalas | 15 years of experience", id="years of our man"),
        pytest.param("Road to the lake\nExperience 20 years", id="years of theirs, as a fact"),
        pytest.param(
            "When | 7 April 2027 (40 days after the date of this brief)",
            id="days until the meeting",
        ),
        pytest.param("Hot line: the meeting has 12 h (2 days of 6 h).", id="what the meeting has"),
        pytest.param("TEXT FOUR OF FOUR\nTests of the line", id="the last of four texts"),
        pytest.param("Four of four\nTests of the line", id="the last of four cards"),
        pytest.param("3 of 4 · version 2 final\nTests of the line", id="the version of a brief"),
        pytest.param("Zone 1 – 11 EUR p. 4", id="a title, an empty cell and an amount"),
        pytest.param(
            "| Return of the crew | 14 days |  |  |\n| Prisoners released | – |",
            id="days above a row of prisoners",
        ),
        pytest.param("Our bottom line is firm. We wait 20 years.", id="another sentence"),
        pytest.param("Access of boats | 40 boats\nDays of rest | 3", id="days in the next row"),
        pytest.param("Bottom line: 9 days of 40 hours", id="another unit beside the name"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert leaks(text) == set()


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Road to the lake: 15 years", (0, "target"), id="years of a road"),
        pytest.param("Road to the lake: 20 years of use", (0, "bottom_line"), id="years of use"),
        pytest.param("Hot line: 12 h (2 days of 6 h)", (1, "bottom_line"), id="hours of a line"),
        pytest.param("Tests of the line: four of 4 tests", (2, "their_limit"), id="four tests"),
        pytest.param("Tests of the line: 2 tests", (2, "bottom_line"), id="two tests"),
        pytest.param("For Zone 1 we say 1 – 11 EUR", (3, "opening"), id="a range"),
        pytest.param("Bottom line for the crew: 40 days.", (4, "bottom_line"), id="a bottom line"),
        pytest.param("40 days is the least we accept.", (4, "bottom_line"), id="the least"),
        pytest.param("The red line stands at forty days", (4, "bottom_line"), id="in words"),
        pytest.param(
            "Crew out within 40 calendar\ndays", (4, "bottom_line"), id="over a line’s end"
        ),
        pytest.param("As a fallback we take 13 prisoners.", (5, "fallbacks"), id="a fallback"),
        pytest.param(
            "The prisoners: up to 14 prisoners to release", ("sought", 0), id="prisoners of ours"
        ),
    ],
)
def test_the_nearest_leak_is_heard(text: str, field: tuple[str | int, ...]) -> None:
    assert leaks(text) == {field}


def test_the_id_of_a_play_is_no_secret() -> None:
    plan = with_({"plays": {"include": ["ask-who-really-pays-for-it"]}})
    printed = contents_of(b"Ask who really pays for it", "md")
    assert not judged(printed, plan, Tier.OPEN).leaks
