"""Checks of the trade: what is given, for what, and what we know of the other side."""

from typing import Any

import pytest
from asked import silent, speaking

ISSUE = {"title": "Islands", "unit": "km", "direction": "more", "opening": "30 km"}


def issue(**fields: Any) -> dict[str, Any]:
    return {"issues.0": {**ISSUE, **fields}}


def gives(what: str, against: str | None, **fields: Any) -> dict[str, Any]:
    return issue(gives=[{"what": what, "against": against}], **fields)


def steps(*fallbacks: Any, **fields: Any) -> dict[str, Any]:
    return issue(fallbacks=list(fallbacks), **fields)


def package(gives: list[str], gets: list[str]) -> dict[str, Any]:
    return {"packages": [{"name": "A", "gives": gives, "gets": gets, "issues": ["waiting"]}]}


def them(**fields: Any) -> dict[str, Any]:
    return {"counterparts": [{"name": "Russia", **fields}]}


SILENT = [
    ("concession-without-return", [
        pytest.param({}, id="nothing is given"),
        pytest.param(gives("The crew", "40 detainees by 1 March"), id="against an act"),
        pytest.param(gives("The crew", "Trust in figures: 40 detainees"), id="a mood and an act"),
        pytest.param(gives("The crew", "They refrain from it, checked by monitors"),
                     id="a change that is checked"),
        pytest.param(gives("The crew", "Nothing: it costs us nothing"), id="a reason is given"),
        pytest.param(gives("The crew", None, gets="The cargo"), id="the issue has gets"),
        pytest.param({"issues.1": {"id": "waiting", "title": "Waiting", "gives": "Time"},
                      **package(["Time"], ["Light"])}, id="a package pays for it"),
        pytest.param(steps({"what": "20 km", "condition": "Against the lease"}), id="a condition"),
        pytest.param(gives("Recognition of rank", None), id="rank, which has its own check"),
    ]),
    ("no-lever-of-ours", [
        pytest.param({}, id="nobody has weighed yet"),
        pytest.param(them(leverage_theirs="Time", leverage_ours="Cash"), id="both"),
    ]),
    ("only-we-give", [
        pytest.param({}, id="nothing moves"),
        pytest.param(issue(gives=["a", "b", "c", "d"], gets=["e"]), id="just four of five"),
        pytest.param(issue(gives=["a", "b"]), id="two in all"),
        pytest.param(issue(gives=["a", "b", {"what": "c", "against": "Two locks"},
                                  {"what": "d", "against": "One pump"}]), id="some for a price"),
    ]),
    ("only-what-they-say", [
        pytest.param({}, id="nothing is stated"),
        pytest.param(them(stated="All of it", motives="Fear"), id="a motive"),
        pytest.param({**them(stated="All of it"), **issue(their_interests="Rest")},
                     id="interests under an issue"),
        pytest.param(them(stated="All ships of 2028", motives="All ships of 2029"),
                     id="a motive with another year"),
    ]),
    ("questions-unprepared", [
        pytest.param({}, id="no information plan"),
        pytest.param({"information.withhold": [{"what": "The sum", "turn": "See the account."}]},
                     id="a turn"),
    ]),
    ("their-demand-unanswered", [
        pytest.param({}, id="they demand nothing"),
        pytest.param(issue(their_position="5 km"), id="our opening stands against it"),
        pytest.param({**issue(opening=None, their_position="5 km")}, id="nobody has begun"),
        pytest.param({"issues.1": {"title": "b", "their_position": "x", "if_raised": [
            {"challenge": "x", "line": "No."}]}}, id="a line of refusal"),
        pytest.param({**issue(if_raised=["You owe us a debt"]), **them(will_raise="The debts")},
                     id="the challenge is foreseen"),
        pytest.param({**issue(points=["The flag stays"]), **them(will_raise="Our flag")},
                     id="a point of ours takes it up"),
    ]),
    ("unpriced-recognition", [
        pytest.param({}, id="nothing is given"),
        pytest.param(gives("A working visit of two experts", None), id="no rank in it"),
        pytest.param(gives("Recognition of the port", "40 detainees"), id="a price"),
        pytest.param(gives("A summit, only after annex B is done", None), id="priced in itself"),
        pytest.param(package(["A state visit"], ["The lease"]), id="paid in the package"),
        pytest.param({"meeting.format": "summit", "agreement.title": "Treaty"},
                     id="a draft is there"),
        pytest.param(issue(their_interests="Recognition of rank"), id="they want it"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("concession-without-return", [
        pytest.param(gives("The crew", None), ["issues 0 gives 0"], "for “The crew” we ask nothing",
                     id="nothing"),
        pytest.param(gives("The crew", "goodwill"), ["issues 0 gives 0"],
                     "“goodwill”, which is a mood",
                     id="a mood"),
        pytest.param(gives("The crew", "A promise not to pass on missiles", gets="x"),
                     ["issues 0 gives 0"], "go on not doing", id="they hold still"),
        pytest.param(steps("20 km", {"what": "15 km", "condition": "Better relations"}),
                     ["issues 0 fallbacks 0", "issues 0 fallbacks 1 condition"],
                     "in return for fallback 1, “20 km”", id="steps down"),
        pytest.param(package(["Light"], []), ["packages 0"], "“A” gives, and gets nothing",
                     id="a package"),
    ]),
    ("no-lever-of-ours", [
        pytest.param(them(leverage_theirs="Time"), ["counterparts 0 leverage_ours"],
                     "what gives Russia weight", id="only theirs"),
    ]),
    ("only-we-give", [
        pytest.param({**issue(gives=["a", "b", "c"]), **package(["d", "e"], ["f"])}, ["issues"],
                     "5 things that we could give, and 1 thing", id="five to one"),
        pytest.param(issue(gives=[{"what": f"give {n}", "against": "Goodwill"} for n in range(4)]),
                     ["issues"], "4 things that we could give, and nothing", id="for a mood"),
        pytest.param(issue(gives=[{"what": f"give {n}", "against": "A pump"} for n in range(6)]),
                     ["issues"], "6 things that we could give, and 1 thing", id="one price"),
    ]),
    ("only-what-they-say", [
        pytest.param(them(stated="All of it"), ["counterparts 0 stated"], "and not why",
                     id="no why"),
        pytest.param(them(stated="All of it.", motives=["Fear", "all of it"]),
                     ["counterparts 0 motives 1"], "only repeats what they say", id="an echo"),
    ]),
    ("questions-unprepared", [
        pytest.param({"information.seek": "Who decides?"}, ["information withhold"],
                     "not what to keep", id="nothing is kept"),
        pytest.param({"information.withhold": ["The sum"]}, ["information withhold 0"],
                     "thing 1, “The sum”", id="no turn"),
    ]),
    ("their-demand-unanswered", [
        pytest.param({"issues.1": {"title": "b", "their_position": "x"}},
                     ["issues 1 their_position"], "“b”: their demand is written",
                     id="a bare demand"),
        pytest.param(them(will_raise=["The debt", "The flag"]), ["counterparts 0 will_raise 0"],
                     "Russia will raise “The debt” and “The flag”, and no answer is prepared",
                     id="no answers"),
        pytest.param({**issue(if_raised=["You owe a debt"]),
                      **them(will_raise=["The debt", "Russia's flag"])},
                     ["counterparts 0 will_raise 1"], "will raise “Russia's flag”",
                     id="one of two is answered"),
    ]),
    ("unpriced-recognition", [
        pytest.param(gives("Recognition of the port", "goodwill"), ["issues 0 gives 0"],
                     "gives rank, and is given for only “goodwill”", id="for a mood"),
        pytest.param(steps({"what": "A seat at the board"}), ["issues 0 fallbacks 0"],
                     "given for nothing", id="a step down"),
        pytest.param(package(["A state visit"], []), ["packages 0 gives 0"], "“A state visit”",
                     id="a package"),
        pytest.param({"meeting.format": "summit"}, ["meeting format"], "a summit is granted",
                     id="a summit for nothing"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
