"""Sides: which of two figures is worse for us, which names are ours, several across the table."""

from pathlib import Path
from typing import Any

import pytest
from building import issue, with_
from making import text_of

from briefgen.facts import facts
from briefgen.negotiation import Negotiation


@pytest.mark.parametrize(
    ("direction", "worse"),
    [("more", True), ("less", False), (None, False)],
)
def test_which_of_two_figures_is_worse(direction: str | None, worse: bool) -> None:
    found = issue(direction=direction, opening="30 km", target="20 km", bottom_line="none")
    assert found.worse(found.target, found.opening) is worse
    assert not found.worse(found.bottom_line, found.opening)
    assert not found.worse(None, found.opening)


def test_a_name_of_our_own_side() -> None:
    ours = with_({"us": {"name": "Ukraine", "full_name": "The Government of Ukraine"}})
    assert ours.is_us("ukraine")
    assert ours.is_us("The government of Ukraine")
    assert not any(map(ours.is_us, ("Russia", "US", "", None)))
    assert not Negotiation(title="Grain").is_us("")


PARTIES = [
    {"name": "the Union", "people": ["Ms Veldkamp", "Mr Conroy"], "objectives": ["A figure"],
     "authority": "Full", "full_name": "the European Union"},
    {"name": "the Isles", "people": ["Mr Dam"], "objectives": ["A rule"]},
]  # fmt: skip


@pytest.mark.parametrize(
    ("counterparts", "by", "named"),
    [
        pytest.param(PARTIES[:1], "us", "Norway", id="us is our name"),
        pytest.param(["US"], "us", "Norway", id="us is our name where they are the US"),
        pytest.param(["US"], "US", "US", id="the US are themselves"),
        pytest.param(PARTIES, "Us", "Norway", id="us in any letters where nobody is called so"),
        pytest.param(PARTIES[:1], "them", "the Union", id="of one party them is its name"),
        pytest.param(PARTIES, "The isles", "the Isles", id="one of several is told by its name"),
        pytest.param(PARTIES, "the European Union", "the Union", id="or by its full name"),
        pytest.param(PARTIES, "them", "the other side", id="of several none is guessed"),
        pytest.param([], "them", "the other side", id="where none is written"),
    ],
)
def test_who_said_it(counterparts: list[Any], by: str, named: str) -> None:
    assert facts(with_({"us": "Norway", "counterparts": counterparts}))["party"](by) == named


def test_several_parties_are_told_as_one_with_all_that_is_listed_of_each() -> None:
    them = facts(with_({"counterparts": PARTIES}))["them"]
    assert (them.name, them.full_name) == (
        "the Union and the Isles", "the European Union and the Isles"
    )  # fmt: skip
    assert [one.name for one in them.people] == ["Ms Veldkamp", "Mr Dam", "Mr Conroy"]
    assert them.objectives == ("A figure", "A rule")
    assert them.authority is None


ROUND = """
title: Shares
us: Norway
counterparts:
  - {name: the Union, people: [Ms Veldkamp, Mr Ames, Mr Boyle, Mr Conroy, Mr Doyle, Mr Egan]}
  - {name: the Isles, people: [Mr Dam, Ms Eide]}
meeting: {date: 2027-03-09, until: 2027-03-11, time: 09:00 UTC, length: 6 h}
agenda: [{title: Access, length: 7 h, issues: Access}, {title: Shares, length: 5 h, issues: Shares}]
team: {members: [{name: Berg, role: leader, speaks_on: [share, the weather], years_experience: 1}]}
issues:
  - {id: share, title: Shares, their_position: 22 %, texts: {theirs: The Union has all.}}
  - {title: Access, unit: years, their_position: 1}
context:
  figures: [{file: map.svg, title: Where they swim, alt: A map, source: "map-2026, p. 9"}]
sources: [{id: map-2026, title: Atlas of the shelf}]
log:
  - {by: them, issue: share, words: 22 % and no less.}
  - {by: the Isles, issue: share, words: 12 % would do.}
"""
BOTH = "the Union and the Isles"


@pytest.mark.parametrize(
    ("edition", "there", "not_there"),
    [
        pytest.param("handout", ["the Union, to be filled in | the Isles, to be filled in |",
                                 "6 h a day", "| Day 2, 10:00 | Shares |"], ["16:00"],
                     id="the handout has room for every delegation and ends each day in time"),
        pytest.param("principal", ["Mr Dam** · the Isles", "Ms Eide** · the Isles", "2 people"],
                     ["Mr Egan"], id="the principal meets the first of every delegation"),
        pytest.param("notetaker", ["| Norway | At the table | the Union | Office |",
                                   "| the Isles | Office |", "What the other side last asked",
                                   "| the Isles | Shares | 12 % would do.",
                                   "| the other side | Shares | 22 % and no less."],
                     [f"| {BOTH}", f"What {BOTH}"], id="the record puts no words into all mouths"),
        pytest.param("interpreter", ["## the Union", "## the Isles", "| Day 2, 10:00 | Shares"],
                     [], id="the interpreter has the names of every delegation"),
        pytest.param("rehearsal", [f"# You are {BOTH}"], [], id="the sparring team plays all"),
        pytest.param("book", ["| What | Norway | the other side |", "Tabled by the other side",
                              "| the Isles<br>Shares | 12 % would do.", "Where they swim. Atlas",
                              "The items ask for 12 h; the meeting has 18 h (3 days of 6 h).",
                              "Shares; the weather", "1 year of experience", "| 1 year |"],
                     ["too much", "Tabled by the Union", "map-2026", "1 years", "| Shares<br>"],
                     id="the book says of whom each thing is, and counts the days once"),
    ],
)  # fmt: skip
def test_what_is_printed_of_several_parties(
    edition: str, there: list[str], not_there: list[str], tmp_path: Path
) -> None:
    (tmp_path / "map.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    text = text_of(ROUND, tmp_path, edition, "markdown")
    assert [one for one in there if one not in text] == []
    assert [one for one in not_there if one in text] == []
