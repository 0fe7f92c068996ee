"""Checks of the people: ours, theirs, allies, the press; each silent where it should be."""

from typing import Any

import pytest
from asked import silent, speaking

TEAM = [
    {"name": "A. Head", "role": "leader"},
    {"name": "B. Pen", "role": "drafter"},
    {"name": "C. Ear", "role": "note-taker"},
]
MORE = [{"name": f"Member {n}", "role": "adviser"} for n in range(3)]
DUTY = {"who": "Russia", "what": "leave", "until": "1 May", "verified_by": "the UN"}
ENVOY = {"name": "V. Envoy", "reports_to": "The President"}


def team(*members: Any, **more: Any) -> dict[str, Any]:
    return {"team": {"members": list(members), **more}}


def served(ours: list[int | None], theirs: list[int | None]) -> dict[str, Any]:
    members = [{"name": f"M {n}", "years_experience": years} for n, years in enumerate(ours)]
    people = [{"name": f"P {n}", "years_experience": years} for n, years in enumerate(theirs)]
    return {"team.members": members, "counterparts": [{"name": "Russia", "people": people}]}


def bound(who: str) -> dict[str, Any]:
    return {"agreement.obligations": [{**DUTY, "who": who}]}


def across(*people: Any, **more: Any) -> dict[str, Any]:
    return {"counterparts": [{"name": "Russia", "people": list(people), **more}]}


def said(*occasions: str, speaker: str | None = None) -> dict[str, Any]:
    rows = [{"occasion": one, "text": "Words.", "speaker": speaker} for one in occasions]
    return {"statements": rows}


SILENT = [
    ("absent-party-bound", [
        pytest.param({"agreement.obligations": [DUTY]}, id="a duty of a party"),
        pytest.param({**bound("China"), "us": None}, id="it is not written who we are"),
        pytest.param(bound("Each side"), id="each side"),
        pytest.param(bound("The Russian Ministry of Defence"), id="an office of a party"),
        pytest.param(bound("Ukraine and the Russian Federation"), id="both by name"),
        pytest.param(bound("The Joint Military Commission"), id="a body of the draft"),
        pytest.param(bound("The requested point of contact"), id="no name"),
        pytest.param({**bound("French forces"), "agreement.parties": ["France", "Mali"]},
                     id="another form of a name"),
        pytest.param({**bound("OSCE mission"), "agreement.verification": "The OSCE, daily"},
                     id="whoever verifies"),
        pytest.param(bound("A. Leader"), id="a member of ours"),
        pytest.param({"agreement.obligations": [{**DUTY, "who": "China", "verb": "may"}],
                      "stakeholders": ["China"]}, id="a right"),
        pytest.param({"agreement": {"obligations": [{**DUTY, "who": "China"}],
                                    "parties": ["The Empire of China"]},
                      "stakeholders": ["China"]}, id="it signs as well"),
        pytest.param({"agreement.obligations": [{**DUTY, "who": "Türkiye"}],
                      "stakeholders": ["Türkiye"], "meeting.mediator": "Türkiye"},
                     id="the mediator"),
        pytest.param({"agreement.obligations": ["leave"], "stakeholders": ["China"]},
                     id="nobody is named"),
    ]),
    ("allies-not-consulted", [
        pytest.param({}, id="we belong to no group"),
        pytest.param({"us": {"name": "Ukraine", "groups": ["OSCE"]},
                      "counterparts": [{"name": "Russia", "groups": ["Osce"]}]},
                     id="they belong to it too"),
        pytest.param({"us": {"name": "Ukraine", "groups": ["EU"]}, "strategy": None},
                     id="no strategy yet"),
        pytest.param({"us": {"name": "Ukraine", "groups": ["EU"]},
                      "communications.allies": "Brussels on the eve"}, id="they are told"),
    ]),
    ("decision-maker-unknown", [
        pytest.param({}, id="their people are not written"),
        pytest.param(across(ENVOY), id="he reports to somebody"),
        pytest.param(across("V. Envoy", ratifies="The Duma"), id="somebody ratifies"),
        pytest.param(across("V. Envoy", authority="None"), id="their authority is known"),
        pytest.param({**across("V. Envoy"), "issues.0.who_decides_theirs": "The President"},
                     id="it is written under an issue"),
        pytest.param({**across("V. Envoy"), "meeting.mediator": "Russia and the UN"},
                     id="the mediator"),
    ]),
    ("item-nobody-leads", [
        pytest.param({"agenda": ["a", "b"]}, id="no names yet"),
        pytest.param({"agenda": [{"title": "a", "leads": "A"}]}, id="all have one"),
        pytest.param({"agenda": [{"title": "a", "leads": "A"}, "Opening by the mediator",
                                 "A word by Russia"]}, id="an item that is somebody else's"),
    ]),
    ("no-coordinator", [
        pytest.param({}, id="no track"),
        pytest.param({"meeting.tracks": [{"name": "Geneva", "coordinator": "A"}]}, id="named"),
    ]),
    ("no-one-voice", [
        pytest.param({}, id="two members"),
        pytest.param(team(*TEAM, one_voice="The head"), id="there is a rule"),
        pytest.param(team(*TEAM, {"name": "D", "role": "spokesperson"}), id="a spokesperson"),
    ]),
    ("nobody-speaks-to-the-press", [
        pytest.param({}, id="nothing is to be said"),
        pytest.param(said("opening"), id="an opening statement"),
        pytest.param(said("press before", speaker="A"), id="each text has its speaker"),
        pytest.param({**said("press before"), "communications.spokesperson": "A"}, id="named"),
        pytest.param({"communications.rule": "Nothing",
                      **team({"name": "A", "role": "communications"})}, id="a member does it"),
    ]),
    ("nobody-speaks-with-them", [
        pytest.param({}, id="no stakeholder"),
        pytest.param({"stakeholders": ["Parliament"]}, id="the influence is not weighed"),
        pytest.param({"stakeholders": [{"name": "Port", "influence": 3}]}, id="little influence"),
        pytest.param({"stakeholders": [{"name": "Port", "influence": 5, "channel": "A"}]},
                     id="somebody does"),
    ]),
    ("no-words-for-failure", [
        pytest.param(said("press before"), id="neither"),
        pytest.param(said("press after good", "press after bad"), id="both"),
    ]),
    ("only-the-names", [
        pytest.param({}, id="no people"),
        pytest.param(across(ENVOY, {"name": "B", "title": "Envoy"}), id="one line of each"),
    ]),
    ("roles-missing", [
        pytest.param({}, id="two who go alone"),
        pytest.param(team("A", "B", "C", "D"), id="no roles yet"),
        pytest.param({**team(*TEAM), "agreement.obligations": [DUTY]}, id="all are there"),
        pytest.param(team(*TEAM, *MORE, {"name": "O", "role": "observer"}), id="one watches"),
        pytest.param({**team(*TEAM, *MORE),
                      "information.seek": [{"question": "Who?", "listens": "C. Ear"}]},
                     id="somebody is to listen"),
        pytest.param(team(TEAM[0], TEAM[2], MORE[0]), id="no pen, and nothing to write"),
    ]),
    ("seniority-gap", [
        pytest.param(served([30, 22, 12], [35, 20]), id="much the same"),
        pytest.param(served([], [50]), id="ours are not written"),
        pytest.param(served([4, None], []), id="theirs are not written"),
        pytest.param(served([10], [20]), id="just half of theirs"),
        pytest.param(served([None, None, 3], [20]), id="two of ours are not written"),
        pytest.param(served([30, 2, 3], [25, 30, 35, None]), id="the middle of theirs is unknown"),
    ]),
    ("their-mandate-unknown", [
        pytest.param(across("V. Envoy"), id="nothing is known, which is another matter"),
        pytest.param(across(ENVOY, authority="Wording"), id="their authority is known"),
        pytest.param(across({**ENVOY, "decision_power": "None"}), id="his power is known"),
        pytest.param(across("A. Deputy head", {**ENVOY, "role": "Leads", "decision_power": "x"}),
                     id="that of the head, who is not the first"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("absent-party-bound", [
        pytest.param({"agreement.obligations": [DUTY, {**DUTY, "who": "China"}],
                      "stakeholders": ["China"]},
                     ["agreement obligations 1"], "binds “China”", id="a stakeholder"),
        pytest.param({**bound("Jordan"), "agreement.parties": ["Egypt", "Israel"]},
                     ["agreement obligations 0"], "“Jordan”", id="neither party nor stakeholder"),
        pytest.param(bound("Russia and Belarus"), ["agreement obligations 0"],
                     "“Russia and Belarus”", id="one of two"),
        pytest.param(bound("The Polish Government"), ["agreement obligations 0"], "Polish",
                     id="an office of somebody else"),
    ]),
    ("allies-not-consulted", [
        pytest.param({"us": {"name": "Ukraine", "groups": ["EU", "OSCE"]},
                      "counterparts": [{"name": "Russia", "groups": ["OSCE"]}]},
                     ["us groups"], "our allies are told: “EU”", id="no plan at all"),
        pytest.param({"us": {"name": "Ukraine", "groups": ["EU"]}, "communications.rule": "None"},
                     ["communications"], "“EU”", id="a plan without them"),
    ]),
    ("decision-maker-unknown", [
        pytest.param(across("V. Envoy"), ["counterparts 0"], "who decides for Russia",
                     id="an envoy"),
    ]),
    ("item-nobody-leads", [
        pytest.param({"agenda": [{"title": "a", "leads": "A"}, "b", "c"]}, ["agenda 1"],
                     "leads “b” and “c”", id="two are left"),
        pytest.param({"agenda": [{"title": "a", "leads": "A"}, "Opening by Ukraine"]},
                     ["agenda 1"], "leads “Opening by Ukraine”", id="ours by its title"),
    ]),
    ("no-coordinator", [
        pytest.param({"meeting.tracks": [{"name": "Geneva", "coordinator": "A"}, "Vienna"]},
                     ["meeting tracks 1"], "nobody keeps “Vienna” in step", id="one is loose"),
    ]),
    ("no-one-voice", [
        pytest.param(team(*TEAM), ["team members"], "who of 3 speaks", id="three members"),
    ]),
    ("nobody-speaks-to-the-press", [
        pytest.param({"communications.rule": "Nothing"}, ["communications"], "nobody is named",
                     id="a plan and no mouth"),
        pytest.param(said("press before"), ["statements"], "nobody is named", id="only words"),
    ]),
    ("nobody-speaks-with-them", [
        pytest.param({"stakeholders": ["a", {"name": "Port", "influence": 4}]},
                     ["stakeholders 1"], "much depends on “Port”", id="influence 4"),
    ]),
    ("no-words-for-failure", [
        pytest.param(said("opening", "press after good"), ["statements 1"], "none if it does not",
                     id="only good news"),
    ]),
    ("only-the-names", [
        pytest.param(across(ENVOY, "B", "C"), ["counterparts 0 people 1"], "“B” and “C”",
                     id="two names"),
    ]),
    ("roles-missing", [
        pytest.param(team(*TEAM[1:], *MORE), ["team members"], "nobody is named as the leader",
                     id="no leader"),
        pytest.param(team(*TEAM, TEAM[0]), ["team members"], "has 2 leaders", id="two leaders"),
        pytest.param({**team(TEAM[0], TEAM[2], MORE[0]), "agreement.obligations": [DUTY]},
                     ["team members"], "nobody in the delegation holds the pen", id="no pen"),
        pytest.param(team(*TEAM, *MORE), ["team members"], "of 6 members nobody only watches",
                     id="nobody watches"),
    ]),
    ("seniority-gap", [
        pytest.param(served([4, 6, 2], [50, 52]), ["team members"], "6 years, on theirs 52",
                     id="the longest"),
        pytest.param(served([30, 2, 3], [25, 30, 35]), ["team members"], "served 3 years or less",
                     id="the middle"),
    ]),
    ("their-mandate-unknown", [
        pytest.param(across(ENVOY), ["counterparts 0 people 0"], "what V. Envoy may decide alone",
                     id="an envoy who reports to somebody"),
        pytest.param(across("A", {**ENVOY, "role": "Leads"}), ["counterparts 0 people 1"],
                     "V. Envoy", id="the head is not the first"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
