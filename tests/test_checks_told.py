"""Checks of the plan: what is kept, and what is told all the same."""

from typing import Any

import pytest
from asked import silent, speaking

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


LINES = ["We must sign before winter", "The word “annexation”"]


def withheld(text: str, what: str = "The state of the harvest") -> dict[str, Any]:
    return point(text) | {"information": {"withhold": [{"what": what}]}}


def drafted(what: str, **fields: Any) -> dict[str, Any]:
    agreement = {"obligations": [{"who": "Russia", "what": what}]}
    return {"issues.0": {**ISSUE, **fields}, "agreement": agreement}


def unsaid(text: str) -> dict[str, Any]:
    return point(text, do_not_say=LINES)


LET_OUT = {"to": "open", "by": "A", "on": "2026-05-01"}


def let_out(**fields: Any) -> dict[str, Any]:
    return {"issues.0": {"title": "Islands", "cleared": LET_OUT, **fields}}


STATED, ENVELOPE = ["statements 0 text"], "what is kept under mandate: envelope"
SILENT = [
    ("told-too-far", [
        pytest.param({}, id="nothing is said"),
        pytest.param(point("We ask for 30 km."), id="the opening"),
        pytest.param(point("The road has 20 bends."), id="another unit"),
        pytest.param(point("They want 20 km.", their_position="20 km"), id="they named it"),
        pytest.param(point("No ship comes within 20 km.", red_lines=[
                     {"what": "No ship within 20 km", "said_openly": True}]),
                     id="a red line that is said aloud"),
        pytest.param({"context": {"agreed": [WAY]}, "statements": [
                      {"text": WAY, "release": "2026-12-04"}]}, id="what both sides accept"),
        pytest.param(point("We lease the harbour.") | {"alternatives.ours": [WAY]},
                     id="not word for word"),
        pytest.param(point("We open at 30 km.") | {"counterparts.0": {
                     "name": "Russia", "limit": {"value": "30 km", "basis": "A guess"}}},
                     id="the opening, where something else has its size"),
        pytest.param(point(WAY) | {"accepted": [{"finding": "ruling-out", "where": WAY,
                     "reason": "x", "who": "y"}]}, id="the words of a finding that was accepted"),
        pytest.param(point("Convoys") | {"alternatives.ours": ["Convoys"]},
                     id="a word that any text may have"),
        pytest.param(withheld("We do not comment on the harvest."), id="a line that keeps it"),
        pytest.param(withheld("How is your harvest?"), id="a question about theirs"),
        pytest.param(withheld("The islands are ours.", "The state of the islands"),
                     id="what all the talks are about"),
        pytest.param(withheld("The mill is old.", "That the mill closes in spring"),
                     id="half of what is kept"),
        pytest.param(withheld("Our data in the harbour case lie on your desk.",
                              "Source of our data in the harbour case"), id="data, not its source"),
        pytest.param(drafted("withdraw by 20 km"), id="what we hope for, in our own draft"),
        pytest.param(point("The line is 20 km.") | {"context": {"agreed": ["Each has 20 km"]}},
                     id="a figure that both sides accept"),
        pytest.param(point("Six kilometres.", bottom_line="6 km") | {"counterparts.0": {
                     "name": "Russia", "limit": {"value": "6 km", "basis": "A guess"}}},
                     id="our limit, which is told as that"),
        pytest.param(withheld("We have 5,000 tents since 2019.", "The range of 5,000, since 2019"),
                     id="a round figure and a year of the information plan"),
    ]),
    ("told-not-to-say", [
        pytest.param(unsaid("The bridge is open."), id="something else"),
        pytest.param(unsaid("They speak of “annexation” again."), id="their word, in their marks"),
        pytest.param(unsaid("We do not have to sign before winter."), id="the contrary"),
        pytest.param(unsaid("Why sign before winter?"), id="a question"),
        pytest.param({"issues.0": {**ISSUE, "do_not_say": LINES},
                      "issues.1": {"title": "Ports", "points": ["We must sign before winter."]}},
                     id="in another issue"),
    ]),
    ("goes-out-with-it", [
        pytest.param(point("We ask for 30 km.", priority="must"), id="an issue not let out"),
        pytest.param(let_out(public="We want all.", unit="km"), id="its public line alone"),
        pytest.param(let_out(their_position="20 km", bottom_line="9 km", opening="30 km"),
                     id="their own position, and what stays in any case"),
        pytest.param({"statements": [{"text": "a", "cleared": LET_OUT}]}, id="a statement"),
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
        pytest.param(withheld("The harvest is poor this year."), ["issues 0 points 0"],
                     "under information: withhold", id="a subject of the information plan"),
        pytest.param(withheld("Spring comes. The mill will close in spring.",
                              "That the mill closes in spring"), ["issues 0 points 0"],
                     "under information: withhold", id="a fact of the information plan"),
        pytest.param(withheld("The source of our data in the harbour case is a friend.",
                              "Source of our data in the harbour case"), ["issues 0 points 0"],
                     "under information: withhold", id="the source of the data"),
        pytest.param(withheld("Take 6,500 tents.", "The range of 5,000 to 6,500"),
                     ["issues 0 points 0"], "under information: withhold",
                     id="a figure of the information plan"),
        pytest.param(drafted("withdraw in nine days", realistic="9 days"),
                     ["agreement obligations 0 what"], "keeps under realistic",
                     id="what we expect, in our draft"),
        pytest.param(mandate("4.1 million EUR", "We could pay four point one million euros."),
                     STATED, ENVELOPE, id="a decimal in words"),
    ]),
    ("told-not-to-say", [
        pytest.param(unsaid("We must sign before the winter comes."), ["issues 0 points 0"],
                     "“We must sign before winter”", id="a sentence, in nearly its words"),
        pytest.param(unsaid("There is no annexation."), ["issues 0 points 0"], "annexation",
                     id="a word in quotation marks"),
        pytest.param({**point("Good.", do_not_say=LINES),
                      "statements": [{"text": "The annexation is over."}]},
                     ["statements 0 text"], "annexation", id="in a statement"),
        pytest.param({"issues.0": {**ISSUE, "points": ["The loan is dear."], "if_raised": [
                      {"challenge": "And?", "line": "Later.", "do_not_say": "Loan"}]}},
                     ["issues 0 points 0"], "“Loan”", id="a word kept beside an answer"),
    ]),
    ("goes-out-with-it", [
        pytest.param(let_out(priority="tradeable"), ["issues 0 cleared"],
                     "with it its priority", id="what is for trade"),
        pytest.param(let_out(points=["a"], criteria=["b"]),
                     ["issues 0 cleared"],
                     "with it our standards and the points to make",
                     id="all that is meant for us"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
