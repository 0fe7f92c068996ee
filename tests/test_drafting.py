"""What a drafter is told: what a text must say, where the draft says it, which plays are there."""

import re
from pathlib import Path
from typing import Any

import pytest
from building import Shelves, data, play, with_
from making import made, text_of

from briefgen.facts import facts
from briefgen.negotiation import Negotiation
from briefgen.playbooks import choose, fill

COUNTED: dict[str, Any] = {"who": "Russia", "what": "count", "issue": "inspections"}
LATER = {"start": "May", "until": "June"}


def asked(issue: dict[str, Any], *duties: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Of the first issue, what is wanted and what the duties say, where either is written."""
    changes: dict[str, Any] = {f"issues.0.{name}": value for name, value in issue.items()}
    known = facts(with_({**changes, "agreement": {"obligations": list(duties)}}))
    told = known["asked"](known["issues"][0])
    return {one.what: (one.wanted, one.said) for one in told if one.written}


@pytest.mark.parametrize(
    ("issue", "duties", "told"),
    [
        pytest.param({}, [], {}, id="nothing is written"),
        pytest.param({}, [{**COUNTED, "issue": "waiting"}], {}, id="a duty on another issue"),
        pytest.param({"precision": {"where": "The strait"}}, [], {"Where": ("The strait", ())},
                     id="what is wanted, in no draft"),
        pytest.param({}, [{"what": "wait"}, COUNTED],
                     {"Who": (None, (("Russia", (2,)),)),
                      "Does what": (None, (("shall count", (2,)),))},
                     id="what the draft says, by the number of the duty"),
        pytest.param({"precision": {"who": "Both"}}, [COUNTED, {**COUNTED, "what": "wait"}],
                     {"Who": ("Both", (("Russia", (1, 2)),)),
                      "Does what": (None, (("shall count", (1,)), ("shall wait", (2,))))},
                     id="the same words of two duties once"),
        pytest.param({}, [{"what": "wait", "issue": "Inspections a day", **LATER}],
                     {"Does what": (None, (("shall wait", (1,)),)),
                      "By when": (None, (("May – June", (1,)),)),
                      "How long": (None, (("June", (1,)),))},
                     id="a span of time, of an issue named by its title"),
    ],
)  # fmt: skip
def test_what_a_text_must_say_stands_beside_what_the_draft_says(
    issue: dict[str, Any], duties: list[dict[str, Any]], told: dict[str, Any]
) -> None:
    assert asked(issue, *duties) == told


@pytest.mark.parametrize(
    ("sections", "numbers"),
    [
        pytest.param(("issues", "plays-in-short"), {}, id="no play in full: no number"),
        pytest.param(("plays",), {"first": 1, "pen": 2}, id="the book: all"),
        pytest.param(("drafting-plays",), {"pen": 1}, id="the drafter: those on the draft"),
    ],
)
def test_plays_are_numbered_as_they_stand_in_an_edition(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sections: tuple[str, ...],
    numbers: dict[str, int],
) -> None:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    first = play(front="weight: 5\nbeside: [{part: issues, note: Ask}]")
    pen = play(front="weight: 1\nbeside: [{part: agreement, clause: obligation, note: Read}]")
    shelf = Shelves(tmp_path).plays(first=first, pen=pen)
    talks = Negotiation.model_validate(data({"agreement": {"obligations": [COUNTED]}}))
    plays = fill(choose(shelf, talks), talks).standing_in(sections)
    assert {one.id: plays.number(one) for one in plays.chosen if plays.number(one)} == numbers


TALKS = """\
title: Ships
us: Ukraine
counterparts: Russia
issues:
  - {id: count, title: Count, texts: {ours: We count.}}
  - {title: Pay}
agenda: [{title: Opening, length: 30 min, papers: [A list]}]
agreement:
  instrument: Memorandum, not binding in law
  binding: false
  obligations: [{who: Russia, what: count the ships, until: May, issue: count}]
  draft: |
    **Article 1.** Russia counts the ships.
"""


@pytest.mark.parametrize(
    ("edition", "told", "never"),
    [
        pytest.param("drafter", [
            "| Our text (Ukraine) | Their text (Russia) | Both might sign |",
            "| By when | – | May (1) | ☐ |",
            "Nothing is written yet on: how much, where, how long, verified by, if not.",
            "Of the precision it needs, nothing is written yet.",
            "# The draft\n",
            "The draft does not say who verifies or what follows a breach.",
        ], ["binding in law; ", "| ? |", "tabled |"],
            id="the drafter: three columns for each, what the draft says, the draft apart"),
        pytest.param("delegation", ["| How |", "| Papers: A list"], ["| Our aim", "<br>Papers"],
                     id="those who travel: no heading for aims that they do not see"),
    ],
)  # fmt: skip
def test_what_an_edition_says_of_talks_that_are_half_written(
    tmp_path: Path, edition: str, told: list[str], never: list[str]
) -> None:
    text = text_of(TALKS, tmp_path, edition, "markdown")
    assert [one for one in told if one not in text] == []
    assert [one for one in never if one in text] == []


@pytest.mark.xdist_group("cyber-talks")
def test_an_edition_gives_no_number_to_a_play_that_it_does_not_print() -> None:
    text = made("cyber-talks", "delegation", "markdown").content.decode()
    assert "Play “" in text
    assert re.findall(r"Play \d", text) == []
