"""Checks of the room: who else hears what is said, which record is kept, and who does the rest."""

from typing import Any

import pytest
from asked import silent, speaking

UNRECORDED: dict[str, Any] = {"meeting.recording": None}


def recorded(text: str) -> dict[str, Any]:
    return {"meeting.recording": text}


def item(**fields: Any) -> dict[str, Any]:
    return {"agenda.0": {"title": "Inspections", **fields}}


def steps(*found: Any) -> dict[str, Any]:
    return {"agreement.sequence": list(found)}


def dated(first: str | None, second: str) -> dict[str, Any]:
    deploy = {"id": "deploy", "what": "Deploy", "by": first}
    return steps(deploy, {"what": "Leave", "by": second, "after": "deploy"})


def order(*steps: Any, **more: Any) -> dict[str, Any]:
    return {"agreement.sequence": list(steps), **more}


SILENT = [
    ("by-word-of-mouth", [
        pytest.param({}, id="nothing is promised"),
        pytest.param({"commitments": [{"what": "x", "form": "written"}, "y"]}, id="in writing"),
        pytest.param({"commitments": [{"what": "x", "form": "spoken", "done": True}]}, id="kept"),
        pytest.param({"log": [{"words": "x", "status": "accepted", "witness": "The chair"}]},
                     id="somebody heard it"),
        pytest.param({"log": [{"words": "x", "status": "refused"}]}, id="refused"),
    ]),
    ("ceasefire-after-settlement", [
        pytest.param({}, id="no draft"),
        pytest.param(order("Truce", "Peace treaty"), id="the truce comes first"),
        pytest.param(order("Peace treaty", "Truce", mandate="A truce only after the lease."),
                     id="the mandate holds it back"),
        pytest.param(order("Truce at power plants", "Treaty", "Ceasefire"),
                     id="a small truce first"),
        pytest.param(order("Lease", "Signature"), id="about something else"),
        pytest.param(order({"id": "t", "what": "Treaty"}, {"what": "Ceasefire"},
                           {"what": "Ratification", "after": "t"}), id="it waits for nothing"),
        pytest.param(order("Peace treaty", "Armistice",
                           mandate={"out_of_scope": "Any armistice before the terms"}),
                     id="the order is chosen"),
    ]),
    ("no-agreed-record", [
        pytest.param({}, id="there is one"),
        pytest.param({**UNRECORDED, "team": None}, id="the delegation is unknown"),
        pytest.param({**UNRECORDED, "agenda": []}, id="no agenda yet"),
        pytest.param({**UNRECORDED, **item(title="Reading back")}, id="it is read back"),
        pytest.param(recorded("Each keeps its own notes; the two are compared and signed."),
                     id="two sets of notes, made one"),
        pytest.param(recorded("No recording by either side."), id="a ban on recording"),
        pytest.param(recorded("Verbal in the room, confirmed by letter."), id="later on paper"),
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
    ("several-in-one", [
        pytest.param({"counterparts": ["Russia", "Belarus"]}, id="a list"),
        pytest.param({"counterparts": ["Smith, Jones & Co"]}, id="a company with a comma"),
        pytest.param({"counterparts": ["Japan, Ministry of Trade"]}, id="a state and its ministry"),
        pytest.param({"counterparts": ["Niger, Nile & Company"]}, id="a company named so"),
        pytest.param({"issues": ["Rent, once the roof is mended"]}, id="an issue with a comma"),
        pytest.param({"issues": ["Rent, term, and repairs"]}, id="an issue of three things"),
        pytest.param({"issues": [{"title": "Rent, term, roof", "opening": "5 EUR"}]},
                     id="an issue that is measured as one"),
        pytest.param({"issues": ["Rent, term, roof", "Parking"]}, id="one of two issues"),
        pytest.param({"issues": ["Who mends the roof, in which year and month, who pays"]},
                     id="a question with two commas"),
        pytest.param({"team.members": ["Anna Koval, Legal Adviser"]}, id="a name and an office"),
        pytest.param({"team.members": ["Koval, Anna"]}, id="a surname first"),
        pytest.param({"team.members": ["Anna Koval, of the port"]}, id="a name and a place"),
        pytest.param({"team.members": [{"name": "Anna Koval, Ivan Bo", "role": "leader"}]},
                     id="a member of whom more is written"),
        pytest.param({"meeting.languages": ["English, spoken slowly"]}, id="a remark on it"),
    ]),
    ("step-out-of-order", [
        pytest.param({}, id="no step"),
        pytest.param(dated("2027-05-01", "2027-05-01"), id="on one day"),
        pytest.param(dated("May 2027", "2027-05-01"), id="a month, and a day in it"),
        pytest.param(dated("1 June 2027", "ten days later"), id="no day of the calendar"),
        pytest.param(dated(None, "2027-05-01"), id="it waits for no day"),
        pytest.param(dated("31 June 2027", "2027-05-01"), id="a day that there is not"),
    ]),
    ("step-without-owner", [
        pytest.param({}, id="no step"),
        pytest.param(steps({"id": "a", "what": "x", "who": "Both"}, {"what": "y", "by": "May"},
                           {"what": "Entry into force", "after": "a"}),
                     id="who, when, or of itself"),
        pytest.param({"commitments": [{"what": "x", "done": True}]}, id="it is done"),
        pytest.param({"commitments": [{"what": "x", "who": "A", "by": "2026-12-01"}]},
                     id="all told"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("by-word-of-mouth", [
        pytest.param({"commitments": ["y", {"who": "Russia", "what": "x", "form": "spoken"}]},
                     ["commitments 1 form"], "this promise was only spoken: “x” (Russia)",
                     id="said"),
        pytest.param({"log": [{"words": "x", "status": "accepted"}]}, ["log 0 status"],
                     "on no record: “x”", id="accepted by nobody"),
    ]),
    ("ceasefire-after-settlement", [
        pytest.param(order("Principles", "Peace treaty", "Ceasefire", mandate="A ceasefire."),
                     ["agreement sequence 2"],
                     "“Ceasefire” comes only after the settlement", id="third of three"),
        pytest.param(order({"id": "t", "what": "Treaty"}, {"id": "s", "what": "Sit", "after": "t"},
                           {"what": "Armistice", "after": "s"}), ["agreement sequence 2"],
                     "“Armistice”", id="it waits, however far back"),
        pytest.param(order({"id": "s", "what": "Signature of the framework agreement"},
                           {"what": "Ceasefire", "after": "s"}), ["agreement sequence 1"],
                     "“Ceasefire”", id="a framework is a settlement, too"),
        pytest.param({"strategy.order": ["Final settlement", "Ceasefire"]}, ["strategy order 1"],
                     "“Ceasefire”", id="in the order of issues"),
    ]),
    ("no-agreed-record", [
        pytest.param(UNRECORDED, ["meeting recording"], "which record of the talks", id="none"),
        pytest.param({**UNRECORDED, "team": None, "log": ["x"]}, ["meeting recording"],
                     "which record", id="offers were made"),
        pytest.param(recorded("Each side takes its own notes."), ["meeting recording"],
                     "nothing makes them one record", id="two sets of notes"),
        pytest.param(recorded("verbal"), ["meeting recording"], "the record is “verbal”",
                     id="nothing on paper"),
        pytest.param(recorded("tbd"), ["meeting recording"], "on no paper", id="not settled"),
    ]),
    ("nobody-else-in-the-room", [
        pytest.param({"team.members": ["A"]}, ["team members 0"], "A goes alone", id="one alone"),
        pytest.param({"meeting.format": "mediated"}, ["meeting mediator"], "nobody is named",
                     id="a mediator without a name"),
        pytest.param({"meeting.format": "proximity"}, ["meeting mediator"], "who goes between",
                     id="two rooms, and nobody goes between them"),
        pytest.param(item(choreography="The heads, one to one"), ["agenda 0"],
                     "“Inspections; The heads, one to one”", id="four eyes"),
        pytest.param({"meeting.tracks": ["x", {"name": "Friend", "who": "A, alone with B"}]},
                     ["meeting tracks 1"], "“Friend; A, alone with B”", id="a channel of one"),
    ]),
    ("several-in-one", [
        pytest.param({"counterparts": ["Russia, Belarus"]}, ["counterparts 0"],
                     "“Russia, Belarus” is read as one counterpart", id="two states"),
        pytest.param({"counterparts": ["the United States, NATO, Viet Nam"]}, ["counterparts 0"],
                     "NATO", id="states and an organisation"),
        pytest.param({"issues": ["Number of inspections, Waiting time, Insurance"]}, ["issues 0"],
                     "is read as one issue", id="three titles"),
        pytest.param({"team.members": ["Anna Koval, Petro de Shevchuk"]}, ["team members 0"],
                     "is read as one member", id="two people"),
        pytest.param({"meeting.languages": ["English, Russian"]}, ["meeting languages 0"],
                     "is read as one language", id="two languages"),
    ]),
    ("step-out-of-order", [
        pytest.param(dated("1 June 2027", "2027-05-01"), ["agreement sequence 1"],
                     "“Leave” is due by 2027-05-01, before “Deploy”", id="the wrong way round"),
        pytest.param(steps({"id": "a", "what": "Sign", "by": "June 2027"},
                           {"id": "b", "what": "Ratify", "after": "a"},
                           {"what": "Leave", "by": "By 3 May 2027", "after": "b"}),
                     ["agreement sequence 2"], "before “Sign”", id="through a step without a day"),
    ]),
    ("step-without-owner", [
        pytest.param(steps({"what": "x", "who": "A"}, "A group is set up"),
                     ["agreement sequence 1"],
                     "step 2, “A group is set up”", id="a group of nobody"),
        pytest.param(steps({"id": "s", "what": "Signature", "by": "May"},
                           {"what": "Exchange of maps", "after": "s"}, {"what": "x", "who": "tbd"}),
                     ["agreement sequence 1"], "steps 2, 3", id="it only waits, or of an unknown"),
        pytest.param({"commitments": ["Ships sail"]}, ["commitments 0", "commitments 0"],
                     "who gave it: promise 1, “Ships sail”", id="a promise of nobody"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
