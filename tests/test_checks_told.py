"""Checks of the plan: what is kept, and what is told all the same."""

from typing import Any

import pytest
from test_checks import findings, rows

ISSUE = {
    "title": "Islands",
    "unit": "km",
    "direction": "more",
    "opening": "30 km",
    "target": "20 km",
}
WAY = "We lease the old harbour from the neighbours for ten years."


def point(text: str, **fields: Any) -> dict[str, Any]:
    return {"issues.0": {**ISSUE, "points": [text], **fields}}


def mandate(envelope: str, text: str) -> dict[str, Any]:
    return {"mandate": {"summary": "x", "envelope": envelope}, "statements": [{"text": text}]}


STATED, ENVELOPE = ["statements 0 text"], "what is kept under mandate: envelope"
SILENT = [
    ("told-too-far", [
        pytest.param({}, id="nothing is said"),
        pytest.param(point("We ask for 30 km."), id="the opening"),
        pytest.param(point("The road has 20 bends."), id="another unit"),
        pytest.param(point("They want 20 km.", their_position="20 km"), id="they named it"),
        pytest.param(point("We lease the harbour.") | {"alternatives.ours": [WAY]},
                     id="not word for word"),
        pytest.param(point(WAY) | {"accepted": [{"finding": "ruling-out", "where": WAY,
                     "reason": "x", "who": "y"}]}, id="the words of a finding that was accepted"),
        pytest.param(point("Convoys") | {"alternatives.ours": ["Convoys"]},
                     id="a word that any text may have"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("told-too-far", [
        pytest.param(point("At 20 km we should be content."), ["issues 0 points 0"],
                     "what “Islands” keeps under target", id="the target in figures"),
        pytest.param(point("Twenty kilometres would do."), ["issues 0 points 0"],
                     "what “Islands” keeps under target", id="the target in words"),
        pytest.param(point(f"Otherwise: {WAY}") | {"alternatives.ours": [WAY]},
                     ["issues 0 points 0"], "under alternatives: ours", id="to the word"),
        pytest.param(mandate("1.5 bn EUR", "We have 1,500 million euros to spend."), STATED,
                     ENVELOPE, id="another dress"),
        pytest.param(mandate("6.5 million EUR", "We could pay EUR 6,500,000."), STATED, ENVELOPE,
                     id="the currency before it"),
        pytest.param(mandate("6.5 million EUR", "€6.5 million is what we have."), STATED, ENVELOPE,
                     id="a sign and a scale"),
        pytest.param(mandate("6.5 million EUR", "Six and a half million euros."), STATED, ENVELOPE,
                     id="a sum in words"),
        pytest.param(point("Ninety-five kilometres it is.", target="95 km"),
                     ["issues 0 points 0"], "keeps under target", id="a number in words"),
        pytest.param(point("Say 20,500 t: twenty thousand five hundred tonnes.",
                           target="20500 t", unit="t", opening="30000 t"),
                     ["issues 0 points 0"], "keeps under target", id="a long number"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("check", "changes"), rows(SILENT))
def test_a_check_stays_silent(check: str, changes: dict[str, Any]) -> None:
    assert findings(check, changes) == []


@pytest.mark.parametrize(("check", "changes", "places", "told"), rows(SPEAKING))
def test_a_check_speaks(check: str, changes: dict[str, Any], places: list[str], told: str) -> None:
    found = findings(check, changes)
    assert [" ".join(map(str, one.path)) for one in found] == places
    assert told in found[0].message
