"""Checks of the mandate: what it covers, what must go home, its figures and its days."""

from typing import Any

import pytest
from asked import silent, speaking
from test_checks_plan import LADDER, gives, steps

RENT = {"title": "Rent", "unit": "million EUR", "direction": "less"}
STEP = {"what": "5 million EUR", "authority": "Head"}


def package(gives: list[str], gets: list[str]) -> dict[str, Any]:
    return {"packages": [{"name": "A", "gives": gives, "gets": gets, "issues": ["waiting"]}]}


def mandate(**fields: Any) -> dict[str, Any]:
    return {"mandate": {"summary": "Peace.", **fields}}


def ours(who: str, what: str) -> dict[str, Any]:
    return {"agreement.obligations": [{"who": who, "what": what}]}


def concedes(what: str) -> dict[str, Any]:
    return {"team.members.0": {"name": "A. Leader", "may_concede": what}}


def before(release: str) -> dict[str, Any]:
    return {"statements": [{"text": "We come.", "occasion": "press before", "release": release}]}


def rounds(when: str, on: str) -> dict[str, Any]:
    return {f"meeting.{when}": [{"what": "Tea.", "on": on}]}


def ours_by(on: str, **more: Any) -> dict[str, Any]:
    return {"strategy.deadlines": [{"what": "Vote", "on": on, "whose": "ours", **more}]}


def asked(received: str, due: str) -> dict[str, Any]:
    return {"handling.disclosure": {"received": received, "due": due}}


def offered(on: str, **days: str) -> dict[str, Any]:
    return {"log": [{"words": "66 a month", "on": on}],
            **{name.replace("_", "."): day for name, day in days.items()}}  # fmt: skip


def lasting(**fields: Any) -> dict[str, Any]:
    return {"issues.0": {"title": "Duration of the truce", "unit": "days", **fields}}


def share(least: str) -> dict[str, Any]:
    return {"issues.0": {"title": "Our share", "unit": "%", "bottom_line": least}}


SILENT = [
    ("days-out-of-order", [
        pytest.param({}, id="no other day is written"),
        pytest.param({"brief.date": "2026-12-03"}, id="the brief is of the day of the talks"),
        pytest.param({"brief.date": "2026-12-04", "meeting.until": "2026-12-05"},
                     id="the brief is renewed while they talk"),
        pytest.param({"brief.date": "2026-12-20", "debrief.outcome": "Signed."},
                     id="the brief is renewed for its debrief"),
        pytest.param(mandate(on="2026-12-03"), id="the mandate comes on the day of the talks"),
        pytest.param({**mandate(on="2027-01-10"), **rounds("next", "2027-02")},
                     id="a mandate for the next round"),
        pytest.param({"agreement.signature": "2026-12-03", "agreement.text_lock": "Initials"},
                     id="signature on the day of the talks"),
        pytest.param({"agreement.signature": "2026-05-03", "meeting.phase": "implementation"},
                     id="signed, and now to be carried out"),
        pytest.param(rounds("previous", "2026-12"), id="an earlier round in the same month"),
        pytest.param(rounds("next", "2026"), id="a next round in the same year"),
        pytest.param(ours_by("2026-11-23"), id="our deadline is today"),
        pytest.param(ours_by("2026-11-01", whose="theirs"), id="their deadline has passed"),
        pytest.param(ours_by("2026-11-01", real=False), id="our deadline was only claimed"),
        pytest.param({**ours_by("2026-11-01"), "debrief.outcome": "Signed."},
                     id="our deadline, looked back upon"),
        pytest.param(asked("2026-11-01", "2026-11-21"), id="an answer due in twenty days"),
        pytest.param({"brief.date": "1905-08-01", "meeting.date": "1905-08-10"},
                     id="talks of another century"),
        pytest.param({"brief.date": "2026-12-01", "meeting.date": "2030-12-03"},
                     id="a conference in four years"),
        pytest.param(before("2026-12"), id="released in the month of the talks"),
        pytest.param({"statements": [{"text": "x", "occasion": "opening", "release": "2027"}]},
                     id="an opening statement, released when it has been said"),
        pytest.param(mandate(decide_by="2026-12-03"), id="decided on the last day"),
        pytest.param({**mandate(decide_by="2027-01-20"), "meeting.next": ["A second round"]},
                     id="decided for the next round"),
        pytest.param(offered("2026-12-03", brief_date="2026-11-01"), id="offered at the table"),
        pytest.param(offered("2026-12-20", brief_date="2026-12-20", debrief_on="2026-12-19"),
                     id="offered after the talks, and the brief knows it"),
        pytest.param({**offered("2072-01-20"), "meeting.date": None, "brief.date": None},
                     id="nothing to compare it with"),
    ]),
    ("beyond-the-mandate", [
        pytest.param({}, id="nothing is left out"),
        pytest.param({"mandate": None, **gives("EU sanctions", "x")}, id="no mandate"),
        pytest.param({**mandate(out_of_scope="Any EU sanctions"), **gives("More time", "x")},
                     id="something else is given"),
        pytest.param({**mandate(out_of_scope="EU sanctions of 2014"),
                      **gives("Relief from EU sanctions of 2022", "x")}, id="another year"),
        pytest.param({**mandate(out_of_scope="EU sanctions"),
                      **gives("No change to EU sanctions", "x")}, id="it is refused"),
        pytest.param({**mandate(envelope="5 million EUR"),
                      "issues.0": {**RENT, "fallbacks": [STEP]}}, id="just the sum"),
        pytest.param({**mandate(envelope="4 million JPY"),
                      "issues.0": {**RENT, "fallbacks": [STEP]}}, id="another currency"),
        pytest.param({**mandate(envelope="4 million EUR"),
                      "issues.0": {**RENT, "direction": "more", "fallbacks": [STEP]}},
                     id="we receive it"),
        pytest.param({**mandate(must_refer="The sum"), "issues.0": LADDER}, id="somebody is asked"),
        pytest.param(steps({"what": "20 km"}), id="the mandate reserves nothing"),
        pytest.param({**mandate(out_of_scope="EU sanctions"), **ours("They", "lift EU sanctions")},
                     id="a duty of theirs"),
        pytest.param({**mandate(out_of_scope="EU sanctions"),
                      **ours("Ukraine", "apply no new EU sanctions")}, id="a duty to refrain"),
        pytest.param({**mandate(must_refer="The rent"), **concedes("Anything but the rent")},
                     id="all but what must go home"),
        pytest.param({**mandate(must_refer="The rent"),
                      **concedes("The rent, only after a call home.")}, id="home is asked"),
        pytest.param({**mandate(may_agree="Duration up to 180 days"),
                      **lasting(target="180 days", fallbacks=["90 days"])}, id="just the days"),
        pytest.param({**mandate(may_agree="Duration up to 1.250 days"),
                      **lasting(target="900 days")}, id="below thousands after a point"),
        pytest.param({**mandate(may_agree="Notice up to 180 days"), **lasting(target="240 days")},
                     id="days of something else"),
        pytest.param({**mandate(may_agree="Duration up to 6 months"), **lasting(target="240 days")},
                     id="another unit"),
        pytest.param({**mandate(may_agree="Shares down to 68 per cent"), **share("69 %")},
                     id="a share within what was granted"),
        pytest.param({**mandate(may_agree="A hall for at least 6 months"), "issues.0": {
            "title": "Hall", "unit": "m2", "bottom_line": "4 m2"}}, id="months are no metres"),
    ]),
    ("mandate-runs-out", [
        pytest.param({}, id="no day is written"),
        pytest.param(mandate(expires="2026-12-03"), id="on the last day"),
        pytest.param({**mandate(expires="2026-12-31"), "agreement.signature": "2026-12-20"},
                     id="after the signature"),
        pytest.param({"brief.valid_until": "2026-12-03"}, id="the brief just lasts"),
        pytest.param({**mandate(expires="2026-12-01"), "meeting.date": None}, id="no day of talks"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("days-out-of-order", [
        pytest.param({"brief.date": "2027-09-20"}, ["brief date"],
                     "the brief speaks of 20 September 2027, and the talks end on 3 December 2026",
                     id="the brief is of the autumn after"),
        pytest.param({"brief.date": "2026-12-01", "meeting.date": "2062-12-03"}, ["meeting date"],
                     "3 December 2062, 36 years ahead", id="two digits changed places"),
        pytest.param(before("2026-12-04"), ["statements 0 release"],
                     "released on 4 December 2026; the talks end on 3",
                     id="said before, told after"),
        pytest.param(mandate(decide_by="2026-12-10"), ["mandate decide_by"],
                     "needed by 10 December 2026", id="decided when the delegation is home"),
        pytest.param(offered("2072-01-20"), ["log 0 on"], "of 20 January 2072, later than",
                     id="an offer of the far future"),
        pytest.param(mandate(on="2027-12-01"), ["mandate on"],
                     "granted on 1 December 2027, and the talks end on 3 December 2026",
                     id="the mandate comes when the talks are over"),
        pytest.param({"agreement.signature": "2026-02-18"}, ["agreement signature"],
                     "planned for 18 February 2026, and the talks begin on 3 December 2026",
                     id="signed before they meet"),
        pytest.param(rounds("previous", "2028"), ["meeting previous 0 on"],
                     "an earlier round is of 2028", id="the last round is in two years"),
        pytest.param(rounds("next", "2026-11"), ["meeting next 0 on"],
                     "a round to come is of November 2026", id="the next round was last month"),
        pytest.param(ours_by("2026-01-01"), ["strategy deadlines 0 on"],
                     "our own is 1 January 2026, and the brief speaks of 23 November 2026",
                     id="our deadline has passed"),
        pytest.param(asked("2026-11-21", "2026-11-01"), ["handling disclosure due"],
                     "due on 1 November 2026, and the request came on 21 November 2026",
                     id="an answer due before the question"),
        pytest.param({"meeting.date": None, "meeting.until": "2026-12-05"}, ["meeting until"],
                     "their first day is not written", id="an end without a beginning"),
    ]),
    ("beyond-the-mandate", [
        pytest.param({**mandate(out_of_scope="Any EU sanctions"),
                      **gives("Relief from EU sanctions", "x")}, ["issues 0 gives 0"],
                     "leaves out “Any EU sanctions”", id="a give"),
        pytest.param({**mandate(out_of_scope="Rents"), **package(["Lower rents"], ["x"])},
                     ["packages 0 gives 0"], "a package gives “Lower rents”", id="a package"),
        pytest.param({**mandate(envelope="4.5 million EUR"),
                      "issues.0": {**RENT, "fallbacks": [STEP], "bottom_line": "6 million EUR"}},
                     ["issues 0 fallbacks 0 what", "issues 0 bottom_line"],
                     "5 million EUR, is more than the envelope, 4.5 million EUR", id="the sum"),
        pytest.param({**mandate(must_refer="The sum"), **steps({"what": "20 km"})},
                     ["issues 0 fallbacks 0"], "not said who must agree to fallback 1",
                     id="nobody is asked"),
        pytest.param({**mandate(out_of_scope="Any EU sanctions"),
                      **ours("Ukraine", "lift EU sanctions on pumps")}, ["agreement obligations 0"],
                     "the draft binds us to “lift EU sanctions on pumps”", id="our duty"),
        pytest.param({**mandate(must_refer="Withdrawal from the south"),
                      **ours("Ukraine", "withdraw from the south")}, ["agreement obligations 0"],
                     "“Withdrawal from the south” must go home first", id="our duty, to be asked"),
        pytest.param({**mandate(must_refer="The rent"), **concedes("Dates. The rent, in steps.")},
                     ["team members 0 may_concede"], "A. Leader may concede “The rent, in steps”",
                     id="a member may concede it"),
        pytest.param({**mandate(may_agree="Duration up to 180 days"),
                      **lasting(target="240 days", fallbacks=["365 days"])},
                     ["issues 0 target", "issues 0 fallbacks 0 what"],
                     "the target, 240 days, is beyond the mandate: “Duration up to 180 days”",
                     id="more days than granted"),
        pytest.param({**mandate(may_agree="Duration up to 1.250 days"),
                      **lasting(target="1400 days")}, ["issues 0 target"],
                     "the target, 1,400 days, is beyond the mandate",
                     id="past thousands after a point"),
        pytest.param({**mandate(may_agree="A duration of at least 90 days"),
                      **lasting(realistic="60 days")}, ["issues 0 realistic"], "60 days",
                     id="fewer days than granted"),
        pytest.param({**mandate(may_agree="Shares down to 68 per cent"), **share("66 %")},
                     ["issues 0 bottom_line"], "66 %, is beyond the mandate", id="down to"),
        pytest.param({**mandate(may_agree="A share of 68 percent or more"), **share("66 %")},
                     ["issues 0 bottom_line"], "66 %, is beyond the mandate", id="or more"),
        pytest.param({**mandate(may_agree="Releases of at least 34 billion m3"), "issues.0": {
            "title": "Release", "unit": "billion m3", "bottom_line": "32 billion m3"}},
                     ["issues 0 bottom_line"], "32 billion m3, is beyond", id="cubic metres"),
        pytest.param({**mandate(may_agree="Rent of at least 16 EUR"), "issues.0": {
            "id": "rent", "title": "What it costs", "unit": "EUR", "bottom_line": "15 EUR"}},
                     ["issues 0 bottom_line"], "15 EUR, is beyond", id="an issue by its id"),
        pytest.param({**mandate(may_agree="A duration of 180 days or less"),
                      **lasting(target="240 days")}, ["issues 0 target"], "240 days, is beyond",
                     id="or less"),
    ]),
    ("mandate-runs-out", [
        pytest.param({**mandate(expires="2026-12-04"), "meeting.until": "2026-12-05"},
                     ["mandate expires"], "before the talks end on 5 December", id="in the talks"),
        pytest.param({**mandate(expires="2026-12-04"), "agreement.signature": "2026-12-20"},
                     ["mandate expires"], "before the signature", id="before the signature"),
        pytest.param({"brief.valid_until": "2026-12-01"}, ["brief valid_until"], "must not be used",
                     id="the brief"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
