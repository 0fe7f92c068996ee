"""A name out of a withheld sentence that these readers have from our own lines alone is told."""

from typing import Any

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.guard import judged, remarks
from briefgen.guard.passages import Contents, Passage
from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read_placed

LINE = "Ask what Tormelund has to say of it."
HELD = "We yield as soon as Tormelund has signed for the port."


def plan(more: dict[str, Any], line: str = LINE, held: str = HELD) -> dict[str, Any]:
    issue = {"title": "Depots", "fallbacks": [{"what": "Two", "condition": held}], "points": [line]}
    told = {"title": "Harbour", "us": {"name": "Norway"}, "counterparts": [{"name": "Vietnam"}]}
    return told | {"issues": [issue]} | more


def names(told: dict[str, Any], text: str = LINE) -> list[str]:
    page = Contents((Passage("page 1", text, 1),))
    verdict = judged(page, with_(told), Tier.DELEGATION)
    assert not verdict.leaks
    return [one.name for one in verdict.retyped if one.name]


OPENED = "Tormelund"
ENTRY = {"on": "2026-03-27", "what": "Tormelund was the seat of the council for a year."}


@pytest.mark.parametrize(
    ("more", "line", "held"),
    [
        pytest.param({"team": {"members": [{"name": "B. Tormelund"}]}}, LINE, HELD,
                     id="one of the team"),
        pytest.param({"counterparts": [{"name": "Vietnam", "people": [{"name": OPENED}]}]},
                     LINE, HELD, id="one of theirs"),
        pytest.param({"glossary": [{"term": OPENED, "meaning": "Their bank."}]}, LINE, HELD,
                     id="a word of the glossary"),
        pytest.param({"context": {"chronology": [ENTRY]}}, LINE, HELD, id="told of what happened"),
        pytest.param({"tabled": [{"title": "Draft", "text": f"They pay as {OPENED} has asked."}]},
                     LINE, HELD, id="in a text that both sides have"),
        pytest.param({"meeting": {"place": OPENED}}, LINE, HELD, id="the place of the meeting"),
        pytest.param({}, "Ask what Norway has to say of it.", HELD.replace(OPENED, "Norway"),
                     id="a party"),
        pytest.param({}, LINE.lower(), HELD.replace("Tormelund", "tormelund"), id="no name"),
        pytest.param({}, LINE, "We yield as soon as the port is ours.", id="nothing holds it back"),
        pytest.param({}, "Ask them what they have to say.", HELD, id="nothing lower has it"),
        pytest.param({"brief": {"language": "de"}}, "Was sagt Ihr zur Lagerhalle im Hafen?",
                     "Wir geben nach, sobald die Lagerhalle im Hafen steht.", id="a German noun"),
    ],
)  # fmt: skip
def test_what_must_stay_silent(more: dict[str, Any], line: str, held: str) -> None:
    assert names(plan(more, line, held), line) == []


def test_a_name_that_is_not_printed_here_is_silent() -> None:
    assert names(plan({}), "We meet at ten.") == []


@pytest.mark.parametrize(
    ("more", "line"),
    [
        pytest.param({}, LINE, id="in a point to make"),
        pytest.param({"agenda": [{"title": LINE}]}, "Ask them.", id="on the agenda"),
        pytest.param({"agenda": [{"title": LINE}]}, LINE, id="in two lines of ours"),
        pytest.param({}, LINE.replace("und has", "und’s bank has"), id="what is his"),
    ],
)
def test_a_name_that_nobody_opened_is_told(more: dict[str, Any], line: str) -> None:
    told = names(plan(more, line))
    assert [one.partition("’")[0] for one in told] == ["Tormelund"]


PLAN = """\
title: Harbour
us: Norway
counterparts: Vietnam
issues:
  - title: Depots
    points:
      - Ask what Tormelund has to say of it.
      - Then ask the men of Kestrelsund for a word.
    fallbacks:
      - what: Two
        condition: We yield as soon as Tormelund has signed.
      - what: Three
        condition: We yield all that Kestrelsund has ever had.
"""


def said(plan: str, text: str) -> tuple[str, ...]:
    """What is remarked of a page with that text."""
    found = read_placed(Source("n.yaml", plan), Negotiation)
    page = Contents((Passage("page 1", text, 1),))
    return remarks(judged(page, found.model, Tier.DELEGATION), found.places)


def test_all_names_of_a_file_are_one_remark_with_the_lines_of_both_places() -> None:
    (told,) = said(PLAN, "Tormelund, and Kestrelsund")
    assert told.startswith("n.yaml:7:")
    both = "“Tormelund” (said in line 7; sealed in line 11), “Kestrelsund” (said in line 8; sealed"
    assert both in told


def test_many_names_are_told_in_part() -> None:
    names_ = ["Aalgard", "Brenmoor", "Corvendal", "Dunholt", "Eskerfold", "Frambrook"]
    points = "".join(f"      - Ask the men of {one} for a word.\n" for one in names_)
    held = "".join(
        f"      - what: Two\n        condition: We yield what {one} has had.\n" for one in names_
    )
    text = f"title: T\nus: A\ncounterparts: B\nissues:\n  - title: D\n    points:\n{points}"
    (told,) = said(f"{text}    fallbacks:\n{held}", ", ".join(names_))
    assert "“Dunholt”" in told
    assert "and 2 more" in told
    assert "Eskerfold" not in told
