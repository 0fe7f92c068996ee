"""Checks of the room: who else hears what is said, which record is kept, and who does the rest."""

from typing import Any

import pytest
from test_checks import findings, rows

UNRECORDED: dict[str, Any] = {"meeting.recording": None}


def recorded(text: str) -> dict[str, Any]:
    return {"meeting.recording": text}


def item(**fields: Any) -> dict[str, Any]:
    return {"agenda.0": {"title": "Inspections", **fields}}


def steps(*found: Any) -> dict[str, Any]:
    return {"agreement.sequence": list(found)}


SILENT = [
    ("by-word-of-mouth", [
        pytest.param({}, id="nothing is promised"),
        pytest.param({"commitments": [{"what": "x", "form": "written"}, "y"]}, id="in writing"),
        pytest.param({"commitments": [{"what": "x", "form": "spoken", "done": True}]}, id="kept"),
        pytest.param({"log": [{"words": "x", "status": "accepted", "witness": "The chair"}]},
                     id="somebody heard it"),
        pytest.param({"log": [{"words": "x", "status": "refused"}]}, id="refused"),
    ]),
    ("no-agreed-record", [
        pytest.param({}, id="there is one"),
        pytest.param({**UNRECORDED, "team": None}, id="the delegation is unknown"),
        pytest.param({**UNRECORDED, "agenda": []}, id="no agenda yet"),
        pytest.param({**UNRECORDED, **item(title="Reading back")}, id="it is read back"),
        pytest.param(recorded("Each keeps its own notes; the two are compared and signed."),
                     id="two sets of notes, made one"),
        pytest.param(recorded("No recording by either side."), id="a ban on recording"),
    ]),
    ("nobody-else-in-the-room", [
        pytest.param({}, id="two of ours"),
        pytest.param({"team.members": ["A"], "meeting.mediator": "Türkiye"}, id="a mediator"),
        pytest.param({"team.members": ["A"], "meeting.observers": ["OSCE"]}, id="an observer"),
        pytest.param({"team": None}, id="the delegation is unknown"),
        pytest.param({"meeting.format": "mediated", "meeting.mediator": "Türkiye"},
                     id="he is named"),
        pytest.param(item(choreography="Talk of two, a note-taker on each side"),
                     id="notes are kept"),
        pytest.param(item(choreography="The leaders stand alone, their secretaries near"),
                     id="secretaries are near"),
        pytest.param({"meeting.tracks": [{"name": "Geneva", "who": "Experts"}]}, id="a channel"),
    ]),
    ("step-without-owner", [
        pytest.param({}, id="no step"),
        pytest.param(steps({"id": "a", "what": "x", "who": "Both"}, {"what": "y", "by": "May"},
                           {"what": "z", "after": "a"}), id="who, when or after what"),
        pytest.param({"commitments": [{"what": "x", "done": True}]}, id="it is done"),
        pytest.param({"commitments": [{"what": "x", "who": "A", "by": "2026-12-01"}]},
                     id="all told"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("by-word-of-mouth", [
        pytest.param({"commitments": ["y", {"who": "Russia", "what": "x", "form": "spoken"}]},
                     ["commitments 1 form"], "this promise of Russia was only spoken: “x”",
                     id="said"),
        pytest.param({"log": [{"words": "x", "status": "accepted"}]}, ["log 0 status"],
                     "on no record: “x”", id="accepted by nobody"),
    ]),
    ("no-agreed-record", [
        pytest.param(UNRECORDED, ["meeting recording"], "which record of the talks", id="none"),
        pytest.param({**UNRECORDED, "team": None, "log": ["x"]}, ["meeting recording"],
                     "which record", id="offers were made"),
        pytest.param(recorded("Each side takes its own notes."), ["meeting recording"],
                     "nothing makes them one record", id="two sets of notes"),
    ]),
    ("nobody-else-in-the-room", [
        pytest.param({"team.members": ["A"]}, ["team members 0"], "A goes alone", id="one alone"),
        pytest.param({"meeting.format": "mediated"}, ["meeting mediator"], "nobody is named",
                     id="a mediator without a name"),
        pytest.param(item(choreography="The heads, one to one"), ["agenda 0"],
                     "“Inspections; The heads, one to one”", id="four eyes"),
        pytest.param({"meeting.tracks": ["x", {"name": "Friend", "who": "A, alone with B"}]},
                     ["meeting tracks 1"], "“Friend; A, alone with B”", id="a channel of one"),
    ]),
    ("step-without-owner", [
        pytest.param(steps({"what": "x", "who": "A"}, "A group is set up"),
                     ["agreement sequence 1"],
                     "step 2, “A group is set up”", id="a group of nobody"),
        pytest.param({"commitments": ["Ships sail"]}, ["commitments 0", "commitments 0"],
                     "who gave it: promise 1, “Ships sail”", id="a promise of nobody"),
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
    assert all(one.advice.endswith(".") for one in found)
