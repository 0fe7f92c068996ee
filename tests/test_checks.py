"""The checks of the plan's logic: each stays silent where it should, and speaks where it should."""

from typing import Any

import pytest
from asked import silent, speaking

ISSUE = {"title": "Islands", "unit": "km", "direction": "more"}
PARTS = ("counterparts", "us", "issues", "meeting", "mandate", "strategy", "team", "agenda")
RIVAL = {"name": "Russia", "alternative": {"value": "Wait"}}
LEADER = {"name": "A", "role": "leader"}
B_NOTES = {"name": "B", "role": "note-taker"}
SPOKEN = {"meeting.interpretation": "consecutive"}
OPEN = {"reason": "Tokyo has not decided", "who": "The head"}
DUTY = {"who": "Russia", "what": "leave", "until": "1 May", "verified_by": "the UN"}


def acts(*what: str) -> dict[str, Any]:
    return {"agreement.obligations": [{"who": "Russia", "what": one} for one in what]}


def scenarios(*likelihoods: str | None) -> dict[str, Any]:
    rows = [{"name": f"Way {n}", "likelihood": one} for n, one in enumerate(likelihoods)]
    return {"scenarios": rows}


def kinds(**likelihoods: str | None) -> dict[str, Any]:
    rows = [{"name": k, "kind": k, "likelihood": one} for k, one in likelihoods.items()]
    return {"scenarios": rows}


def figures(opening: str | None, target: str | None, limit: str | None) -> dict[str, Any]:
    return {"issues.0": {**ISSUE, "opening": opening, "target": target, "bottom_line": limit}}


def real(realistic: str, limit: str) -> dict[str, Any]:
    return {"issues.0": {**ISSUE, "realistic": realistic, "bottom_line": limit}}


def limits(ours: str | None, theirs: str | None, direction: str | None = "more") -> dict[str, Any]:
    issue = {**ISSUE, "bottom_line": ours, "their_limit": theirs, "direction": direction}
    return {"issues.0": issue}


SILENT = [
    ("fill-in-next", [pytest.param({}, id="the file is full enough")]),
    ("first-offer-open", [
        pytest.param({}, id="we open, and it is written why"),
        pytest.param({"strategy": None}, id="no strategy yet"),
        pytest.param({"strategy": {"first_offer": "they"}}, id="they open"),
        pytest.param({"strategy": {"first_offer": "we", "anchors": ["Index"]}}, id="an anchor"),
        pytest.param({"strategy": {"style": "mixed"}, "issues": [{**ISSUE, "first_offer": "we"}]},
                     id="each issue says it for itself"),
    ]),
    ("likelihoods-do-not-add-up", [
        pytest.param(scenarios(), id="no scenario"),
        pytest.param(scenarios("40 %"), id="one scenario"),
        pytest.param(scenarios("40 %", "60 %"), id="they do"),
        pytest.param(scenarios("33 %", "33 %", "33 %"), id="they do, rounded"),
        pytest.param(scenarios("33.3 %", "33.3 %", "33.3 %"), id="they do, in tenths"),
        pytest.param(scenarios("likely", "50 %", "50 %"), id="a word is a range"),
        pytest.param(scenarios("30 %", "60 %", None), id="one is left open"),
        pytest.param(scenarios("80–90 %", "30–40 %"), id="ranges of what may overlap"),
        pytest.param(kinds(success="40–50 %", least="20–30 %", stalemate="30 %"),
                     id="ranges that leave room for 100"),
        pytest.param(kinds(success="60 %", stalemate="40 %", breach="5 %"),
                     id="a breach on top of success"),
        pytest.param(kinds(success="20–30 %", stalemate="30–40 %", worse=None),
                     id="ranges, and one is left open"),
    ]),
    ("no-alternative", [
        pytest.param({}, id="both are written"),
        pytest.param({"alternatives": None, "strategy": None, "mandate": None, "issues": []},
                     id="nothing is planned yet"),
        pytest.param({"alternatives.theirs": [], "counterparts": [RIVAL]}, id="theirs, with them"),
    ]),
    ("no-interpreter", [
        pytest.param({}, id="one language"),
        pytest.param({"meeting.languages": None}, id="the languages are unknown"),
        pytest.param({"meeting.languages": ["en", "ru"], "meeting.interpretation": "whispered",
                      "team.members": [{"name": "I", "role": "interpreter"}]}, id="both are there"),
        pytest.param({"meeting.languages": ["en", "ru"], "meeting.interpretation": "consecutive",
                      "team": None}, id="the delegation is unknown"),
        pytest.param({"meeting.languages": ["en", "ru"], "team.members": [
            {"name": "A", "languages": ["ru", "en"]}]}, id="all of ours speak both"),
        pytest.param({"meeting.languages": ["English", "Russian"], **SPOKEN, "team.members": [
            {"name": "I", "role": "interpreter", "languages": ["en", "ru"]}]},
                     id="codes for names"),
        pytest.param({"meeting.languages": ["en", "ru"], **SPOKEN, "meeting.length": "6 h",
                      "team": {"members": [{"name": "I", "role": "interpreter"}], "rest": "Yes"}},
                     id="a long day with relief"),
    ]),
    ("no-note-taker", [
        pytest.param({}, id="somebody takes notes"),
        pytest.param({"team": None}, id="the delegation is unknown"),
        pytest.param({"team.members": [LEADER, {**LEADER, "role": "note-taker"}, B_NOTES]},
                     id="a second one is free to"),
    ]),
    ("no-room", [
        pytest.param(limits("15 km", "20 km"), id="there is room"),
        pytest.param(limits("15 km", "15 km"), id="the limits just touch"),
        pytest.param(limits("20 km", "15 km", "less"), id="less is better, and there is room"),
        pytest.param(limits("20 km", "15 km", None), id="the direction is unknown"),
        pytest.param(limits(None, "15 km"), id="our limit is unknown"),
        pytest.param(limits("20 km", None), id="theirs is unknown"),
    ]),
    ("nobody-obliged", [
        pytest.param({}, id="no draft"),
        pytest.param({"agreement": {"title": "Treaty"}}, id="no obligation"),
        pytest.param({"agreement.obligations": [DUTY]}, id="all is said"),
        pytest.param({"agreement.obligations": [{**DUTY, "who": "Ukraine and Russia each"},
                                                {**DUTY, "who": "Russia and its agents"}]},
                     id="each by itself, and one with its own"),
        pytest.param({"agreement.obligations": [{**DUTY, "until": None, "start": "now"}]},
                     id="a beginning is enough"),
        pytest.param(acts("pay the rent by 30 September 2027", "pay 40,000 EUR before 1 March",
                          "leave no later than the end of May 2027", "report on September 3, 2027",
                          "zahlt bis zum 30. September 2027", "paie avant le 30.9.2027"),
                     id="a date in the act"),
        pytest.param(acts("zahlt innerhalb von 30 Tagen", "paie dans un délai de 30 jours",
                          "платит в течение 30 дней"), id="a period in other languages"),
        pytest.param({"agreement.obligations": [{"what": "fish here", "verb": "may"}]},
                     id="a right is no duty"),
        pytest.param({"agreement.obligations": [{"who": "Each party", "what": "answer",
                                                 "quantity": "within 24 hours"}]},
                     id="either of them, within hours"),
        pytest.param({"agreement.obligations": [{"what": "go", "deliberate": OPEN}]},
                     id="left open on purpose"),
        pytest.param({"agreement.obligations": [{**DUTY, "until": "promptly, within 30 days"}]},
                     id="soon, and by when"),
    ]),
    ("single-issue", [
        pytest.param({}, id="two issues"),
        pytest.param({"issues": []}, id="none yet"),
        pytest.param({"issues": ["a"], "strategy": None, "mandate": None}, id="a bare title"),
        pytest.param({"issues": [{"title": "a", "gives": "x", "gets": "y"}]}, id="things to trade"),
    ]),
    ("target-past-limit", [
        pytest.param(figures("30 km", "25 km", "15 km"), id="from most to least"),
        pytest.param(figures("30 km", "30 km", "30 km"), id="all the same"),
        pytest.param(figures(None, "25 km", None), id="one figure"),
        pytest.param(figures("all", "25 km", "none"), id="one figure and words"),
        pytest.param(real("15 km", "15 km"), id="what is realistic just reaches the limit"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("fill-in-next", [
        pytest.param({"us": None}, ["us"], "our own side", id="us"),
        pytest.param({"meeting.date": None, "agenda": []}, ["meeting", "agenda"], "the day",
                     id="two parts, the most useful first"),
        pytest.param(dict.fromkeys(PARTS),
                     ["counterparts", "us", "issues", "meeting", "meeting"],
                     "who sits across the table", id="no more than five"),
    ]),
    ("first-offer-open", [
        pytest.param({"strategy": {"style": "mixed"}}, ["strategy first_offer"], "not decided",
                     id="nobody decided"),
        pytest.param({"strategy": {"first_offer": "we"}}, ["strategy first_offer"],
                     "it is not written why", id="no reason"),
    ]),
    ("likelihoods-do-not-add-up", [
        pytest.param(scenarios("40 %", "50 %"), ["scenarios"], "up to 90 %, not 100 %", id="less"),
        pytest.param(scenarios("40 %", "70 %", None), ["scenarios"], "110 %", id="more"),
        pytest.param(kinds(success="80–90 %", stalemate="30–40 %"), ["scenarios"],
                     "up to 110 to 130 %, not 100 %", id="ranges that are too high"),
        pytest.param(kinds(success="20–30 %", worse="30–40 %"), ["scenarios"],
                     "up to 50 to 70 %", id="ranges that are too low"),
        pytest.param(kinds(success="40 %", breach="10 %"), ["scenarios"], "up to 50 %",
                     id="less, with a breach"),
    ]),
    ("no-alternative", [
        pytest.param({"alternatives": None}, ["alternatives"] * 2, "our own alternative",
                     id="neither"),
        pytest.param({"alternatives.ours": []}, ["alternatives"], "our own", id="ours"),
        pytest.param({"alternatives.theirs": []}, ["alternatives"], "the other side's",
                     id="theirs"),
        pytest.param({"alternatives.theirs": [], "counterparts": [RIVAL, "France"]},
                     ["counterparts 1"], "what France does", id="that of one of two"),
        pytest.param({"alternatives.ours": ["We go home."]}, ["alternatives ours 0"],
                     "names nothing that we would do", id="an alternative that is none"),
        pytest.param({"alternatives.improve_ours": None}, ["alternatives"],
                     "nothing is planned that would better our own", id="nobody works on it"),
    ]),
    ("no-interpreter", [
        pytest.param({"meeting.languages": ["en", "ru"]}, ["meeting languages"],
                     "2 languages are spoken, and no interpretation", id="nobody at all"),
        pytest.param({"meeting.languages": ["en", "ru"], "meeting.interpretation": "consecutive"},
                     ["team members"], "no interpreter of its own", id="only theirs"),
        pytest.param({"meeting.languages": ["en", "ru"], "meeting.interpretation": "none",
                      "team": None}, ["meeting languages"], "no interpretation", id="none"),
        pytest.param({"meeting.languages": ["en", "ru"], **SPOKEN, "team.members": [
            {"name": "I", "role": "interpreter", "languages": ["en", "fr"]}]},
                     ["team members 0 languages"], "has ru, which is spoken", id="the wrong one"),
        pytest.param({"meeting.languages": ["en", "ru"], **SPOKEN, "meeting.length": "6 h",
                      "team.members": [{"name": "I", "role": "interpreter"}]},
                     ["team members 0"], "one interpreter is to work for 6 h", id="a long day"),
    ]),
    ("no-note-taker", [
        pytest.param({"team.members": ["A", "B"]}, ["team members"], "nobody", id="nobody"),
        pytest.param({"team.members": [LEADER, {**LEADER, "role": "note-taker"}]},
                     ["team members 1"], "A is to take notes, and is the leader as well",
                     id="one person for both"),
    ]),
    ("no-room", [
        pytest.param(limits("20 km", "15 km"), ["issues 0 bottom_line"], "do not meet", id="none"),
        pytest.param(limits("15 km", "20 km", "less"), ["issues 0 bottom_line"], "do not meet",
                     id="none, where less is better"),
    ]),
    ("nobody-obliged", [
        pytest.param({"agreement.obligations": [DUTY, {"what": "leave"}, "go"]},
                     ["agreement obligations 1"] * 2, "who must act: obligations 2, 3",
                     id="a bare act"),
        pytest.param({"agreement.obligations": [{**DUTY, "who": "The parties"}]},
                     ["agreement obligations 0"], "which one party must act: obligation 1, “leave”",
                     id="both together"),
        pytest.param({"agreement.obligations": [{**DUTY, "who": "Ukraine and the Russia"}]},
                     ["agreement obligations 0"], "which one party must act", id="both by name"),
        pytest.param({"agreement.obligations": [{**DUTY, "until": "as soon as possible"},
                                                {**DUTY, "until": "In due course"},
                                                {**DUTY, "until": "promptly"}]},
                     ["agreement obligations 0"], "nobody to a date: obligations 1, 2, 3",
                     id="only soon"),
        pytest.param(acts("keep the treaty signed on 5 May 1906", "cut it by 2000 t",
                          "act by the Convention of 1982"), ["agreement obligations 0"],
                     "nobody to a date: obligations 1, 2, 3", id="years that set no date"),
    ]),
    ("single-issue", [pytest.param({"issues": ["a"]}, ["issues"], "only one issue", id="one")]),
    ("target-past-limit", [
        pytest.param(figures("30 km", "25 km", "28 km"), ["issues 0 bottom_line"],
                     "the target, 25 km, and the bottom line, 28 km, are out of order",
                     id="a limit above the target"),
        pytest.param(figures("30 km", "approx. 25 km", None), ["issues 0 target"],
                     "“approx. 25 km”, is read as words", id="about a number"),
        pytest.param(figures("EUR 30 000", "EUR 20 000 - 25 000", None), ["issues 0 target"],
                     "is read as words", id="a range behind its currency"),
        pytest.param(figures("30 km", "20-25", None), ["issues 0 target"],
                     "“20-25”, is read as words", id="a range"),
        pytest.param(figures("20 km", "25 km", None), ["issues 0 target"], "out of order",
                     id="a target above the opening"),
        pytest.param(figures("15 km", "25 km", "30 km"), ["issues 0 direction"],
                     "all out of order", id="the direction is wrong"),
        pytest.param(real("10 km", "15 km"), ["issues 0 realistic"],
                     "what we may well get, 10 km, falls short", id="the realistic is too little"),
    ]),
]  # fmt: skip


test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
