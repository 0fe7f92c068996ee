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
  - {title: Stay of the ferry, unit: minutes, bottom_line: 40}
  - {title: Lease of the mast, unit: years, bottom_line: 13}
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
        pytest.param(
            "- Stop after forty minutes. Two minutes of silence.", id="a template’s words"
        ),
        pytest.param(
            "He had given the treaty for thirteen years.\n2 Ours", id="the end of a play’s sentence"
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
        pytest.param(
            "Stop after forty minutes: ours", (5, "bottom_line"), id="no template’s words"
        ),
        pytest.param(
            "Term of the treaty: for thirteen years.", (6, "bottom_line"), id="no play’s words"
        ),
        pytest.param("As a fallback we take 13 prisoners.", (7, "fallbacks"), id="a fallback"),
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


RECKONED = """\
title: River
us: Norvania
counterparts: Kessia
brief: {date: 2027-05-01}
meeting: {date: 2027-05-24, length: 7 days, interpretation: consecutive}
agenda: [{title: Quotas, length: 23 h}, {title: Teams, length: 240 min}]
scenarios: [{name: Good, likelihood: 61 %}, {name: Bad, likelihood: 35 %}]
issues:
  - {title: Rest of fire, unit: days, their_position: 14, their_position_on: 2026-10-01}
  - {title: Hold of fire, unit: days, bottom_line: 212}
  - {title: Time on the site, unit: hours, bottom_line: 12, fallbacks: [{what: 42}, {what: 27}]}
  - {title: Share of the river, unit: "%", bottom_line: 96}
"""


@pytest.mark.parametrize(
    ("text", "leak"),
    [
        pytest.param("their position is of 1 October 2026, 212 days old", False, id="an age"),
        pytest.param("Time on the site: the meeting has 42 h.", False, id="a week of talks"),
        pytest.param("Time on the site takes 12 h more than the meeting has", False, id="too long"),
        pytest.param("Time on the site. That is 12 h too much.", False, id="too much"),
        pytest.param("the agenda asks for 27 h, with", False, id="the minutes of the items"),
        pytest.param("the likelihoods of the scenarios add up to 96 %", False, id="a sum"),
        pytest.param("their position is of 2 October 2026, 212 days old", True, id="another day"),
        pytest.param("1 October 2026: 212 days", True, id="beside the day"),
        pytest.param("Time on the site: their meeting had 42 h", True, id="another meeting"),
        pytest.param("Time on the site: 12 h more than they ask", True, id="more than they ask"),
        pytest.param("Time on the site: 12 h is too much", True, id="too much for us"),
        pytest.param("the site asks for 1620 minutes", True, id="minutes of another thing"),
        pytest.param("The shares add up to 96 %", True, id="a sum of shares"),
    ],
)
def test_what_is_reckoned_is_known_in_the_words_about_it(text: str, leak: bool) -> None:
    plan = read(Source("n.yaml", RECKONED), Negotiation)
    assert bool(judged(contents_of(text.encode(), "md"), plan, Tier.CORE).leaks) is leak


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        pytest.param("their position is of 1 October 2026, 212 days old", 1, id="an age"),
        pytest.param("the likelihoods of the scenarios add up to 96 %", 3, id="a sum"),
    ],
)
def test_what_is_reckoned_from_what_they_may_not_know_is_told(text: str, issue: int) -> None:
    plan = read(Source("n.yaml", RECKONED), Negotiation)
    told = judged(contents_of(text.encode(), "md"), plan, Tier.OPEN).leaks
    assert ("issues", issue, "bottom_line") in {hit.path for hit in told}


def test_a_day_of_talks_is_as_long_as_the_workspace_says() -> None:
    plan = read(Source("n.yaml", RECKONED), Negotiation)
    told = contents_of(b"Time on the site: the meeting has 42 h.", "md")
    assert not judged(told, plan, Tier.CORE, working_day=360).leaks
    assert judged(told, plan, Tier.CORE, working_day=480).leaks
