"""Checks of the letter: the draft, its duties, words, places and guards, and what is on record."""

from typing import Any

import pytest
from asked import silent, speaking

DUTY = {"who": "Russia", "what": "leave the port", "until": "1 May", "verified_by": "the UN"}
OPEN = {"reason": "Tokyo has not decided", "who": "The head"}
MUST = {"id": "port", "title": "Port", "priority": "must"}


def duty(**fields: Any) -> dict[str, Any]:
    return {"agreement.obligations": [{**DUTY, **fields}]}


def draft(**fields: Any) -> dict[str, Any]:
    return {"agreement": {"obligations": [DUTY], **fields}}


def defined(meaning: str) -> dict[str, Any]:
    return {"agreement.definitions": [{"term": "interim line", "meaning": meaning}]}


def duties(*rows: dict[str, Any], **issue: Any) -> dict[str, Any]:
    told = [{**DUTY, "issue": "port", **row} for row in rows]
    return {"agreement.obligations": told, "issues": [{**MUST, **issue}]}


def across(name: str, **fields: Any) -> dict[str, Any]:
    return {**duty(**fields), "counterparts": [{"name": "Them", "full_name": name}]}


def business(topic: str, *topics: str, **fields: Any) -> dict[str, Any]:
    changes = duty(issue="Gas", **fields)
    return {**changes, "issues.0": {"title": "Gas", "topic": topic}, "topics": list(topics)}


SILENT = [
    ("economic-duty-without-place", [
        pytest.param({}, id="no draft"),
        pytest.param(business("energy"), id="no territory is in question"),
        pytest.param(business("energy", "territory", where="Kyiv oblast"), id="the place is said"),
        pytest.param(business("prisoners", "territory"), id="no business"),
        pytest.param({**duty(what="sell the house"), "topics": ["territory"]}, id="no trade"),
    ]),
    ("enforcement-by-a-veto", [
        pytest.param({}, id="no draft"),
        pytest.param(duty(if_breached="A commission decides by majority."), id="a commission"),
        pytest.param(across("Russian Federation", verified_by="60 monitors; the Security "
                            "Council is informed"), id="the council is only told"),
        pytest.param(across("Norway", if_breached="The Security Council decides."), id="no veto"),
        pytest.param({**duty(), "agreement.disputes": "The court of Hamburg"}, id="a court"),
        pytest.param({"agreement.disputes": "By mutual agreement, failing which a court"},
                     id="a court, where they do not agree"),
    ]),
    ("no-authentic-text", [
        pytest.param({"meeting.languages": ["en", "ru"]}, id="no draft"),
        pytest.param(draft(authentic_languages="English"), id="one language"),
        pytest.param(draft(authentic_languages=["en", "ru"], prevailing_text="Both are equal"),
                     id="a rule is written"),
        pytest.param(draft(), id="one language in the room"),
    ]),
    ("no-consequence-of-breach", [
        pytest.param({}, id="no draft"),
        pytest.param(duty(if_breached="Measure M is back after five days."), id="a step"),
        pytest.param(duty(who="Ukraine"), id="a duty of our own"),
        pytest.param(duty(verb="may"), id="a right"),
        pytest.param(duty(deliberate=OPEN), id="on purpose"),
        pytest.param(duties({}, precision={"if_not": "We stop too."}), id="told under its issue"),
        pytest.param(duties({}, {"if_breached": "Interest of 5 %"}, priority="tradeable"),
                     id="tradeable, and others have one"),
    ]),
    ("no-route-for-disputes", [
        pytest.param({}, id="no draft"),
        pytest.param({"agreement.title": "Treaty"}, id="only a title"),
        pytest.param(draft(disputes="The heads, then a court"), id="a route"),
        pytest.param(draft(draft="Article 9. Disputes go to the heads."), id="told in the draft"),
    ]),
    ("no-text-lock", [
        pytest.param({}, id="no draft"),
        pytest.param({"agreement.title": "Treaty"}, id="only a title"),
        pytest.param(draft(text_lock="Initials"), id="a lock"),
        pytest.param(draft(text_lock="Initials", signature="2026-12-04"), id="a day between"),
        pytest.param({**draft(text_lock="x", signature="2026-12-03"), "meeting.date": None},
                     id="the days of the talks are unknown"),
        pytest.param({**draft(text_lock="x", signature="2026-12-01"),
                      "meeting.until": "2026-12-09"},
                     id="signed before they meet, which another check tells"),
    ]),
    ("no-verification", [
        pytest.param({}, id="no draft"),
        pytest.param(duty(), id="somebody looks"),
        pytest.param(duty(verified_by="Receipt acknowledged by the Trust Bank"), id="a bank"),
        pytest.param(draft(obligations=[{"what": "go"}], verification="60 monitors, daily"),
                     id="a rule for all"),
        pytest.param(draft(obligations=[{"what": "go"}], verification="Inspectors of both sides"),
                     id="those who look are of both sides"),
        pytest.param(duty(verified_by=None, what="pay the rent"), id="the payee sees it"),
        pytest.param(duty(verified_by=None, who="Ukraine"), id="a duty of our own"),
        pytest.param(duty(verified_by=None, verb="may"), id="a right"),
        pytest.param(duty(verified_by=None, deliberate=OPEN), id="on purpose"),
        pytest.param({"agreement.draft": "Monitors inspect each port."}, id="told in the draft"),
    ]),
    ("place-without-map", [
        pytest.param({}, id="no draft"),
        pytest.param(duty(), id="no such place"),
        pytest.param(draft(obligations=[{**DUTY, "where": "the line of contact of annex A"}],
                           annexes="Annex A: map of 1 March"), id="a map"),
        pytest.param(duty(where="the border, 48° north"), id="coordinates"),
        pytest.param(duty(what="stay behind the line of contact", where="Chart 12 of 1 March"),
                     id="a chart under where, for a line in the act"),
        pytest.param(draft(obligations=[{**DUTY, "where": "the grain corridor"}], definitions=[
            {"term": "corridor", "meaning": "Ten metres"}]), id="defined"),
        pytest.param(duty(what="withdraw, front line first"), id="an order of troops"),
        pytest.param(duty(what="keep the corridors clean"), id="a house"),
        pytest.param(duty(where="the vicinity", deliberate=OPEN), id="on purpose"),
        pytest.param(defined("The line from El Arish to Ras Muhammad drawn on the map of 1 May"),
                     id="a definition with its map"),
        pytest.param(defined("A term from three to five years"), id="from and to, and no places"),
    ]),
    ("term-undefined", [
        pytest.param({}, id="no draft"),
        pytest.param(duty(), id="plain words"),
        pytest.param({**duty(), "counterparts": [{"name": "R", "stated": "No violation"}]},
                     id="only they say it"),
        pytest.param(draft(obligations=[{"what": "report violations"}], definitions=[
            {"term": "Violation", "meaning": "A shot of 20 mm or more"}]),
                     id="defined, by a figure"),
        pytest.param({"agreement.draft": "“Violation” means a shot. A violation is told."},
                     id="explained in the draft"),
        pytest.param({"agreement.draft": "**Article 1. Interference.** Each stays at home."},
                     id="only in a heading"),
        pytest.param({**duty(), "glossary": [{"term": "port", "meaning": "x"}]},
                     id="no trap in it"),
        pytest.param(draft(definitions=[{"term": "port", "meaning": "Odesa", "deliberate": OPEN}]),
                     id="short on purpose"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("economic-duty-without-place", [
        pytest.param(business("energy", "territory"), ["agreement obligations 0"],
                     "on whose territory", id="gas"),
        pytest.param({"agreement.obligations": [
            {**DUTY, "what": "buy and sell grain free of customs duty"},
            {**DUTY, "what": "Grant free trade and customs relief"},
            {**DUTY, "what": "Permit Russian companies to invest in ports"}],
            "topics": ["territory"]}, ["agreement obligations 0"], "obligations 1, 2, 3",
                     id="told by its words"),
    ]),
    ("enforcement-by-a-veto", [
        pytest.param(across("Russian Federation", if_breached="The UN Security Council decides."),
                     ["agreement obligations 0 if_breached"], "where Them has a veto",
                     id="a council"),
        pytest.param({"agreement.verification": "A mission, sent by consensus of the parties."},
                     ["agreement verification"], "stop it by saying no", id="by consensus"),
    ]),
    ("no-authentic-text", [
        pytest.param(draft(authentic_languages=["A", "B", "C"]), ["agreement authentic_languages"],
                     "authentic in A, B and C, with", id="three languages"),
        pytest.param({**draft(), "meeting.languages": ["en", "ru"]},
                     ["agreement authentic_languages"], "no language of the draft", id="none"),
        pytest.param(draft(authentic_languages=["en", "ru"]), ["agreement authentic_languages"],
                     "authentic in en and ru, with no rule", id="no rule"),
        pytest.param(draft(authentic_languages=["en", "ru"], prevailing_text="en", definitions=[
            {"term": "port", "meaning": "x"}]), ["agreement definitions 0"],
                     "definition 1, “port”", id="a word in one language"),
    ]),
    ("no-consequence-of-breach", [
        pytest.param(duty(), ["agreement obligations 0"], "obligation 1, “leave the port”",
                     id="one"),
        pytest.param(duties({"if_breached": "Interest of 5 %"}, {}), ["agreement obligations 1"],
                     "obligation 2", id="one on a must"),
        pytest.param(duty(if_breached="The parties consult."),
                     ["agreement obligations 0 if_breached"], "only talked about", id="a talk"),
    ]),
    ("no-route-for-disputes", [
        pytest.param(draft(), ["agreement disputes"], "how a quarrel over it is settled",
                     id="none"),
        pytest.param({"agreement.draft": "Each leaves."}, ["agreement disputes"], "quarrel",
                     id="a draft without"),
    ]),
    ("no-text-lock", [
        pytest.param(draft(), ["agreement text_lock"], "nothing protects the text", id="none"),
        pytest.param(draft(text_lock="x", signature="2026-12-03"), ["agreement signature"],
                     "on the day the talks end", id="signed the same evening"),
        pytest.param({**draft(text_lock="x", signature="2026-12-04"),
                      "meeting.until": "2026-12-05"}, ["agreement signature"],
                     "while the talks last", id="signed the day before"),
    ]),
    ("no-verification", [
        pytest.param(draft(obligations=[{"who": "Russia", "what": "go"}],
                           verification="trilateral talks"), ["agreement obligations 0"],
                     "and “trilateral talks” is only a talk", id="a talk for a rule"),
        pytest.param(duty(verified_by="regular consultations"),
                     ["agreement obligations 0 verified_by"], "the word of whoever",
                     id="a talk for a verifier"),
        pytest.param(duty(verified_by=None), ["agreement obligations 0"],
                     "who verifies obligation 1, “leave the port”", id="nobody looks"),
        pytest.param(duty(verified_by="The parties inform each other"),
                     ["agreement obligations 0 verified_by"], "the word of whoever owes it",
                     id="their own word"),
        pytest.param(duty(verified_by="russia"), ["agreement obligations 0 verified_by"],
                     "“russia”",
                     id="the obliged party"),
        pytest.param({"agreement.draft": "Each leaves."}, ["agreement verification"],
                     "does not say who verifies", id="a draft without"),
    ]),
    ("place-without-map", [
        pytest.param(duty(what="stay behind the line of contact"), ["agreement obligations 0"],
                     "no map shows “line of contact”: obligation 1", id="a line"),
        pytest.param(draft(obligations=[{**DUTY, "what": "hand over those named in annex A",
                                         "where": "The line of contact near Orsha"}],
                           annexes="Annex A: list of 1 March"), ["agreement obligations 0"],
                     "no map shows “line of contact”", id="an annex of names draws no line"),
        pytest.param(defined("The gauge listed in annex A"), ["agreement definitions 0"],
                     "definition 1 names annex A, which is not", id="a lost annex of a definition"),
        pytest.param(duty(where="The buffer zone of Annex F"), ["agreement obligations 0"],
                     "names annex F, which is not among the annexes", id="a lost annex"),
        pytest.param(defined("A line from east of El Arish to Ras Muhammad"),
                     ["agreement definitions 0 meaning"], "no map shows “line from east of",
                     id="a line between two names"),
        pytest.param(duty(where="Zone east of the Suez Canal"), ["agreement obligations 0"],
                     "“Zone east of the Suez Canal”", id="a zone on one side of a name"),
    ]),
    ("term-undefined", [
        pytest.param(duty(what="report each violation"), ["agreement definitions"],
                     "uses “violation” without a definition", id="a quarrelled word"),
        pytest.param({**duty(), "glossary": [{"term": "Port", "meaning": "x", "trap": "y"}]},
                     ["agreement definitions"], "“Port”", id="a word with a trap"),
        pytest.param(draft(definitions=[{"term": "port", "meaning": "The usual one"}]),
                     ["agreement definitions 0 meaning"], "definition 1, “port”", id="three words"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
