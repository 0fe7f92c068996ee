"""What readers may know, printed beside other things, is not taken for what was withheld."""

import pytest

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage
from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read

PLAN = read(
    Source(
        "n.yaml",
        """\
title: Overflight
us: Valdria
counterparts:
  - {name: Sorland, people: [{name: Monsieur de Witte, title: Envoy}]}
handling: {distribution: [{copy_number: 1, name: Minister Ilse Varga-Holm}]}
team: {members: [{name: Ilse Varga-Holm, title: Minister}]}
context: {precedents: [{name: Envoys, lesson: Monsieur de Witte is named envoy after a quarrel}]}
agenda: [{title: State aircraft, length: 60 min}]
issues:
  - {title: Notice for state aircraft, unit: h, opening: 12}
  - {title: Seats, unit: seats, opening: 5}
""",
    ),
    Negotiation,
)


def leaks(text: str) -> list[str]:
    contents = Contents((Passage("page 1", text, 1, goes_on=True),))
    verdict = judged(contents, PLAN, Tier.DELEGATION, "")
    return [str(hit.path[-1]) for hit in verdict.leaks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("09:30 Opening\n12:00 State aircraft", id="an hour of the clock"),
        pytest.param("Ilse Varga-Holm Minister leader", id="an office beside a name"),
        pytest.param("Opening of seats\n|1\n|2\n|3\n|4\n|5\n|6", id="empty rows of a form"),
        pytest.param("To Monsieur de Witte\nIs it closed?", id="a small word after a name"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert leaks(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Notice for state aircraft: 12 h", "opening", id="the hours themselves"),
        pytest.param("Opening of seats\n|4\n|5", "opening", id="a figure in a cell"),
        pytest.param("Monsieur de Witte is named envoy", "lesson", id="what is told of the name"),
    ],
)
def test_a_secret_is_heard(text: str, field: str) -> None:
    assert field in leaks(text)
