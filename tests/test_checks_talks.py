"""Checks of time, deadlines, warnings and relief; each silent where it should be."""

from typing import Any

import pytest
from asked import silent, speaking

RELIEF = {"who": "Ukraine", "what": "lift the embargo on pumps"}
SAFE = {"condition": "The ships have left", "verified_by": "The UN", "if_breached": "It returns"}


def meeting(**fields: Any) -> dict[str, Any]:
    return {f"meeting.{name}": value for name, value in fields.items()}


def deadline(**fields: Any) -> dict[str, Any]:
    return {"strategy.deadlines": [{"what": "Vote", "whose": "ours", **fields}]}


def with_russia(day: str, until: str | None = None, us: str = "Ukraine") -> dict[str, Any]:
    return {"us": us, "meeting.date": day, "meeting.until": until}


def line(**fields: Any) -> dict[str, Any]:
    return {"issues.0.red_lines": [{"what": "No bases", **fields}]}


SILENT = [
    ("agenda-too-long", [
        pytest.param({"meeting.length": "60 min"}, id="it just fits"),
        pytest.param({"meeting.length": None}, id="the length is unknown"),
        pytest.param({"agenda": ["a", "b"]}, id="no item names its length"),
        pytest.param({"agenda": [], "meeting.length": "1 min"}, id="there is no agenda"),
        pytest.param({"meeting.length": "2 h", "meeting.interpretation": "consecutive"},
                     id="it just fits twice"),
        pytest.param({"meeting.length": "60 min", "meeting.interpretation": "simultaneous"},
                     id="simultaneous interpretation takes no time"),
        pytest.param({**meeting(length="59 min", until="2026-12-04")}, id="so long on each day"),
        pytest.param({**meeting(length="1 days")}, id="a day has hours enough"),
    ]),
    ("deadline-without-consequence", [
        pytest.param({}, id="no deadline"),
        pytest.param({"strategy": None}, id="no strategy"),
        pytest.param({"strategy.deadlines": [{"what": "x", "whose": "theirs"}]}, id="theirs"),
        pytest.param({"strategy.deadlines": [{"what": "x", "whose": "others"}]}, id="others'"),
        pytest.param({"strategy.deadlines": [{"what": "x", "consequence": "Talks"}]},
                     id="nobody says whose, and something follows"),
        pytest.param({"strategy.deadlines": [{"what": "x", "real": True}]},
                     id="a real one of nobody, not said in public"),
        pytest.param({"strategy.deadlines": [{"what": "x", "whose": "ours", "consequence": "y"}]},
                     id="something follows"),
        pytest.param(deadline(real=True), id="it binds nobody but us"),
        pytest.param(deadline(public=True, consequence="Annex 2 takes effect"), id="an act"),
    ]),
    ("no-answer-prepared", [
        pytest.param({}, id="nothing is foreseen yet"),
        pytest.param({"risks": [{"what": "Fog", "answer": "Sail later"}]}, id="an answer"),
        pytest.param({"issues.0.if_raised": [{"challenge": "No", "bridge": "Yes"}]},
                     id="a bridge is enough"),
    ]),
    ("nobody-to-call", [
        pytest.param({}, id="nothing must go home"),
        pytest.param({"mandate": None}, id="no mandate"),
        pytest.param({"mandate": {"must_refer": "Money", "escalation": "The desk"}}, id="known"),
    ]),
    ("no-session-limit", [
        pytest.param({}, id="three hours"),
        pytest.param({**meeting(length="4 h")}, id="just not long"),
        pytest.param({**meeting(length="9 h"), "team": None}, id="the delegation is unknown"),
        pytest.param({**meeting(length="9 h"), "team.session_limit": "3 h"}, id="there is one"),
        pytest.param({**meeting(until="2026-12-05"), "team.session_limit": "2 h",
                      "team.rest": "By turns"}, id="three days, and relief"),
        pytest.param({**meeting(length="9 h"), "strategy.recess": "Every ninety minutes"},
                     id="a recess by the clock"),
    ]),
    ("no-short-session-plan", [
        pytest.param({}, id="two points"),
        pytest.param({"issues": ["a", "b", "c"], "strategy": None}, id="no strategy yet"),
        pytest.param({"issues": ["a", "b", "c"], "strategy.short_session": "a"}, id="decided"),
    ]),
    ("red-line-without-consequence", [
        pytest.param({}, id="no red line"),
        pytest.param(line(said_openly=True, consequence="We end the transit"), id="an act"),
        pytest.param(line(kind="legal"), id="drawn by the law"),
        pytest.param(line(said_openly=False), id="kept to ourselves"),
    ]),
    ("rehearsed-too-late", [
        pytest.param({"rehearsal.on": "2026-12-02"}, id="the evening before"),
        pytest.param({"rehearsal.notes": "None"}, id="no day"),
        pytest.param({"rehearsal.on": "2026-12-04", "meeting.date": None}, id="no meeting day"),
    ]),
    ("relief-without-condition", [
        pytest.param({"agreement.obligations": [{**RELIEF, **SAFE}]}, id="all is said"),
        pytest.param({"agreement.obligations": [{**RELIEF, "who": "Russia"}]}, id="it is theirs"),
        pytest.param({"agreement.obligations": [{"what": "not lift any sanction"}]}, id="refused"),
        pytest.param({"agreement.obligations": [{"what": "lift the ships"}]}, id="another thing"),
    ]),
    ("symbolic-day", [
        pytest.param({}, id="an ordinary day"),
        pytest.param({"meeting.date": None}, id="no day"),
        pytest.param(with_russia("2027-05-06", "2027-05-06"), id="three days before"),
        pytest.param({**with_russia("2027-05-09", us="Japan"), "counterparts": ["Norway"]},
                     id="it means nothing to them"),
        pytest.param(with_russia("1905-05-09", us="Japan"), id="before it meant anything"),
        pytest.param({"agreement.signature": "2027-05-20"}, id="signed on an ordinary day"),
    ]),
    ("talks-about-talks", [
        pytest.param({**meeting(phase="opening")}, id="a later phase"),
        pytest.param({**meeting(phase="pre-negotiation"), "strategy": None}, id="no strategy"),
        pytest.param({**meeting(phase="pre-negotiation"), **deadline()}, id="a day of ours"),
        pytest.param({**meeting(phase="pre-negotiation"), "strategy.walk_away": "On 1 May"},
                     id="a way out"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("agenda-too-long", [
        pytest.param({"meeting.length": "59 min"}, ["agenda"],
                     "the agenda asks for 1 h; the meeting has 59 min", id="by a minute"),
        pytest.param({"meeting.length": "119 min", "meeting.interpretation": "consecutive"},
                     ["agenda"], "with consecutive interpretation about 2 h;", id="when doubled"),
        pytest.param({**meeting(length="1 days"), "agenda.0.length": "6 h 1 min"}, ["agenda"],
                     "the meeting has 6 h", id="a day has only so many hours"),
        pytest.param({**meeting(length="29 min", until="2026-12-04")}, ["agenda"],
                     "the meeting has 58", id="two short days"),
    ]),
    ("deadline-without-consequence", [
        pytest.param({"strategy.deadlines": [{"what": "x", "whose": "both"},
                                             {"what": "Vote", "whose": "ours"}]},
                     ["strategy deadlines 1"], "our deadline “Vote”", id="ours"),
        pytest.param({"strategy.deadlines": ["Vote"]}, ["strategy deadlines 0"],
                     "follow the deadline “Vote”, nor whose it is", id="nobody says whose"),
        pytest.param(deadline(real=True, public=True), ["strategy deadlines 0"],
                     "follow our deadline “Vote”, which they have heard in public", id="public"),
        pytest.param(deadline(consequence="We shall be disappointed"), ["strategy deadlines 0"],
                     "only a talk follows", id="only a mood"),
        pytest.param(deadline(consequence="Consultations"), ["strategy deadlines 0"],
                     "only a talk follows our deadline “Vote”: Consultations", id="only a talk"),
        pytest.param(deadline(consequence="tbd"), ["strategy deadlines 0"], "nothing is said",
                     id="nothing yet"),
    ]),
    ("no-answer-prepared", [
        pytest.param({"risks": ["Fog", {"what": "Ice", "answer": "To be discussed"}]},
                     ["risks 0"], "the risk “Fog” and “Ice”", id="two risks"),
        pytest.param({"counterparts": [{"name": "Russia", "tactics": ["Waiting"]}]},
                     ["counterparts 0 tactics 0"], "the tactic “Waiting”", id="a tactic"),
        pytest.param({"issues.0.if_raised": ["Others pay more"]}, ["issues 0 if_raised 0"],
                     "if they say “Others pay more”", id="a challenge"),
    ]),
    ("nobody-to-call", [
        pytest.param({"mandate": {"ad_referendum": "The rent"}}, ["mandate"],
                     "“The rent” must go home", id="nobody"),
    ]),
    ("no-session-limit", [
        pytest.param({**meeting(length="4 h 1 min")}, ["team"], "run 4 h 1 min, and no sitting",
                     id="a long day"),
        pytest.param({"team.session_limit": "5 h"}, ["team session_limit"], "a sitting may run 5 h",
                     id="too long a sitting"),
        pytest.param({**meeting(until="2026-12-05")}, ["team"],
                     "no sitting has a limit, and nothing is planned for rest", id="three days"),
    ]),
    ("no-short-session-plan", [
        pytest.param({"issues": ["a", "b", "c"]}, ["strategy"], "3 points are planned", id="three"),
    ]),
    ("red-line-without-consequence", [
        pytest.param(line(said_openly=True, kind="legal"), ["issues 0 red_lines 0"],
                     "the red line “No bases” aloud", id="said aloud"),
        pytest.param(line(said_openly=True, consequence="Consultations"), ["issues 0 red_lines 0"],
                     "no act follows", id="only a talk follows"),
        pytest.param(line(), ["issues 0 red_lines 0"], "nothing is said to follow", id="bare"),
    ]),
    ("rehearsed-too-late", [
        pytest.param({"rehearsal.on": "2026-12-03"}, ["rehearsal on"], "is on 3 December 2026",
                     id="on the day"),
    ]),
    ("relief-without-condition", [
        pytest.param({"agreement.obligations": [RELIEF]}, ["agreement obligations 0"],
                     "“lift the embargo” is relief without condition, check or way back",
                     id="a bare gift"),
        pytest.param({"agreement.obligations": [{**RELIEF, **SAFE, "if_breached": None}]},
                     ["agreement obligations 0"], "relief without way back", id="no way back"),
    ]),
    ("symbolic-day", [
        pytest.param(with_russia("2027-05-08", us="Japan"), ["meeting date"],
                     "touch 9 May, Victory Day (Russia), 1 day away", id="the day before"),
        pytest.param(with_russia("2027-05-01", "2027-05-20"), ["meeting date"],
                     "touch 9 May, Victory Day (Russia)", id="in the middle"),
        pytest.param(with_russia("2027-06-24", us="Japan"), ["meeting date"], "22 June, the day",
                     id="two days after"),
        pytest.param({**with_russia("2027-07-04"), "counterparts": ["The United States"]},
                     ["meeting date"], "4 July, Independence Day (United States)", id="with the"),
        pytest.param({"agreement.signature": "2027-05-09"}, ["agreement signature"],
                     "the signature touches 9 May, Victory Day (Russia)", id="the signature"),
        pytest.param({**with_russia("2027-05-08"), "agreement.signature": "2027-05-08"},
                     ["meeting date"], "the talks touch 9 May", id="signed in the talks"),
    ]),
    ("talks-about-talks", [
        pytest.param({**meeting(phase="pre-negotiation")}, ["meeting phase"], "when they end",
                     id="no end"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
