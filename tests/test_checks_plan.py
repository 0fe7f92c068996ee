"""Checks of the plan: our limits, and who opens."""

from typing import Any

import pytest
from asked import silent, speaking

ISSUE = {"title": "Islands", "unit": "km", "direction": "more", "opening": "30 km"}
LADDER = {**ISSUE, "bottom_line": "10 km", "fallbacks": [{"what": "14 km", "authority": "Head"}]}
STANDS = {"what": "No step", "consequence": "We leave."}
NINE = "Ten stops on a road of 9 km; in 1905 it was 10."


def issue(**fields: Any) -> dict[str, Any]:
    return {"issues.0": {**ISSUE, **fields}}


def gives(what: str, against: str | None, **fields: Any) -> dict[str, Any]:
    return issue(gives=[{"what": what, "against": against}], **fields)


def steps(*fallbacks: Any, **fields: Any) -> dict[str, Any]:
    return issue(fallbacks=list(fallbacks), **fields)


def they(**fields: Any) -> dict[str, Any]:
    return {"strategy": {"first_offer": "they"}, **issue(**fields)}


def said(text: str, **fields: Any) -> dict[str, Any]:
    return {"statements": [{"text": text}], "issues.0": {**LADDER, **fields}}


SILENT = [
    ("fallback-past-red-line", [
        pytest.param({"issues.0": LADDER}, id="above the bottom line"),
        pytest.param(steps({"what": "10 km"}, bottom_line="10 km"), id="just on it"),
        pytest.param(steps({"what": "5 km"}, red_lines="Nothing below 4 km"), id="above the line"),
        pytest.param(steps({"what": "5 km"}, red_lines="Nothing below 4.125 km"),
                     id="above a line that might be thousands"),
        pytest.param(steps({"what": "5 km"}, red_lines="No trains after 10 pm"),
                     id="no such figure"),
        pytest.param(steps({"what": "5 km"}, red_lines="No more than 10 km of fences"),
                     id="a figure for the other side of it"),
        pytest.param(steps({"what": "A lease without joint rule"}, texts={"never": "joint rule"}),
                     id="the words are denied"),
        pytest.param(steps({"what": "A joint ruler"}, texts={"never": "joint rule"}),
                     id="only part of a word"),
        pytest.param(steps({"what": "No joint rule of the island"},
                           red_lines="No joint rule of the island"), id="the step says no as well"),
        pytest.param(steps({"what": "Withdrawal from the south after a ceasefire"},
                           red_lines="No withdrawal from the south before a ceasefire"),
                     id="another order"),
        pytest.param(steps({"what": "We keep the railway to the junction"},
                           red_lines="We keep the railway"), id="something that we keep"),
        pytest.param(steps({"what": "Troops at the port"}, red_lines="No troops"), id="one word"),
    ]),
    ("limit-given-away", [
        pytest.param({}, id="nothing is said"),
        pytest.param(said(NINE), id="other figures, other units"),
        pytest.param(said("We ask for 30 km."), id="the opening"),
        pytest.param(said("They offered 10 km.", their_position="10 km"), id="they named it"),
        pytest.param(said("Peace now", bottom_line="Peace now"), id="words that any text may have"),
        pytest.param({"statements": [{"text": "We want 10 km."}]}, id="of no issue"),
        pytest.param(said("Only the south, and free straits.",
                          bottom_line="The south with free straits"), id="not word for word"),
        pytest.param(said("The line stood 10 km inland in 1905."), id="a fact of a past year"),
        pytest.param(said("No ship within 10 km of us.", red_lines=[
                     {"what": "No ship within 10 km of the coast", "said_openly": True}]),
                     id="a red line that is said aloud"),
        pytest.param(said("A pipe of 15.000 km.", bottom_line="15 km", fallbacks=[]),
                     id="thousands, by whichever mark"),
        pytest.param({"issues.0": {"title": "Lease", "unit": "years", "bottom_line": 45,
                                   "points": ["If it is 45, let us stop.", "It is 45 an hour."]}},
                     id="let and an, which are years in other tongues"),
        pytest.param(said("The first tram comes by June 2028.",
                          bottom_line="The first tram comes by June 2029"), id="another year"),
        pytest.param(said("The G-7 met with 7 ships.", bottom_line="7 seats", opening="9 seats",
                          unit="seats", fallbacks=[], target=None), id="figures in a name"),
        pytest.param(said("It took 5,000 workers and 6,500 EUR.", bottom_line="5,000 machines",
                          unit="machines", opening=9000, target=None,
                          fallbacks=[{"what": "6,500 machines"}]), id="round, or of money"),
        pytest.param(said("It runs in 24 hours.", unit="days", bottom_line=1, opening=9,
                          fallbacks=[]), id="a day is not told by its hours"),
        pytest.param(said("We book 60 bcm.", unit="bcm", opening=90, bottom_line=45,
                          fallbacks=["Not the 60 bcm of the old contract"]),
                     id="a figure in the middle of a step in words"),
    ]),
    ("opening-is-the-limit", [
        pytest.param({"issues.0": LADDER}, id="there is a way to go"),
        pytest.param(issue(bottom_line="30 km", red_lines=[STANDS]), id="a demand that stands"),
        pytest.param(issue(opening="All of it", bottom_line="Half of it"), id="other words"),
        pytest.param(issue(opening="By June 2028", bottom_line="By June 2029"), id="another year"),
        pytest.param(issue(opening=None, bottom_line="30 km"), id="no opening"),
    ]),
    ("we-open-against-the-strategy", [
        pytest.param({}, id="we open"),
        pytest.param({**issue(public="We ask for 30 km.")}, id="we open, and said so"),
        pytest.param(they(public="We ask for much."), id="no figure is out"),
        pytest.param(they(opening="5 km", public="Held since 1905."), id="a digit of a year"),
        pytest.param(they(opening="5 km", public="It is 15 or 5.5 km wide."), id="other figures"),
        pytest.param(they(opening="all of it", public="All of it, 30 km."), id="words"),
        pytest.param(they(first_offer="we", public="30 km"), id="we open on this one"),
        pytest.param(they(texts={"ours": "x"}, their_position="5 km"), id="they have spoken"),
        pytest.param({**they(), "log": [{"words": "x", "by": "them", "issue": "Islands"}]},
                     id="an offer of theirs"),
        pytest.param({**they(), "statements": [{"text": "Thirty ships passed in 1905."}]},
                     id="thirty of something else"),
        pytest.param({**they(), "statements": [{"text": "We propose talks. It is 15 km long."}]},
                     id="a length that is not proposed"),
        pytest.param({**they(their_position="5 km"), "statements": [{"text": "We propose 15 km."}]},
                     id="an answer to their figure"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("fallback-past-red-line", [
        pytest.param(steps({"what": "5 km"}, bottom_line="10 km"), ["issues 0 fallbacks 0 what"],
                     "fallback 1, 5 km, lies past our bottom line, 10 km",
                     id="below the bottom line"),
        pytest.param(steps({"what": "5 km"}, target="6 km", red_lines="Nothing below 7 km"),
                     ["issues 0 target", "issues 0 fallbacks 0 what"],
                     "crosses the red line “Nothing below 7 km”", id="past a figure"),
        pytest.param(steps({"what": "6500 km"}, red_lines="Nothing below 7.500 km"),
                     ["issues 0 fallbacks 0 what"], "crosses the red line “Nothing below 7.500 km”",
                     id="past thousands after a point"),
        pytest.param(issue(texts={"never": "joint rule", "compromise": "Under Joint rule."}),
                     ["issues 0 texts compromise"], "“joint rule”, which we can never", id="words"),
        pytest.param(steps({"what": "The island under joint rule"},
                           red_lines="No joint rule of the island, as in 1867"),
                     ["issues 0 fallbacks 0 what"], "does what the red line rules out",
                     id="the words of the line"),
        pytest.param(gives("Russian bases in the south", "x", red_lines="No bases in the south"),
                     ["issues 0 gives 0"], "what we could give, “Russian bases", id="a gift"),
        pytest.param(steps({"what": "Joint rule of the island"},
                           red_lines="We will never accept joint rule of the island"),
                     ["issues 0 fallbacks 0 what"], "“Joint rule of the island”, does", id="never"),
    ]),
    ("limit-given-away", [
        pytest.param(said("We could live with a zone of ten kilometres."), ["statements 0 text"],
                     "our bottom line, 10 km, stands in a text for outside", id="spelt out"),
        pytest.param(said("The line stood 10 km inland in 1905. A line of 10 km would be just."),
                     ["statements 0 text"], "10 km", id="asked for beside a fact of a past year"),
        pytest.param(said("The line of 1905, 10 km inland, is fair."), ["statements 0 text"],
                     "10 km", id="a past year for a measure of today"),
        pytest.param(said("A line 10 km inland from 2030."), ["statements 0 text"], "10 km",
                     id="a year to come"),
        *(pytest.param(said(f"Mehr als {one} zahlen wir nicht.", unit="EUR", opening=1,
                            bottom_line="19,850", fallbacks=[], direction="less", target=None),
                       ["statements 0 text"], "19,850 EUR, stands", id=f"by its other marks, {one}")
          for one in ("19.850 EUR", "19.850,00 €", "19 850,00 Euro", "EUR 19.850,-",
                      "EUR 19.85k", "19,85 Tsd. Euro", "19 850,00 евро")),
        pytest.param(said("Um 27,5 % geht es.", unit="%", opening=30, bottom_line="27.5",
                          fallbacks=[], target=None), ["statements 0 text"], "27.5 %, stands",
                     id="a decimal comma"),
        pytest.param({"issues.0": {**LADDER, "points": ["a", "At 14 km we shall see."]}},
                     ["issues 0 points 1"], "fallback 1, 14 km,", id="a fallback in a point"),
        pytest.param({"issues.0": {**ISSUE, "bottom_line": "The south with free straits",
                                   "public": "We want the south with free straits."}},
                     ["issues 0 public"], "our bottom line stands", id="word for word"),
        pytest.param(said("Yes: the first tram comes by June 2029.",
                          bottom_line="The first tram comes by June 2029"), ["statements 0 text"],
                     "our bottom line stands", id="word for word, with its year"),
        pytest.param(said("No ship within 10 km of us.", red_lines=[
                     {"what": "No ship within 10 km of the coast", "said_openly": False}]),
                     ["statements 0 text"], "our bottom line, 10 km", id="a red line we keep"),
        pytest.param({"issues.0": {"title": "Cod", "unit": "thousand t", "bottom_line": 330,
                                   "points": ["We have come for 330,000 tonnes."]},
                      "issues.1": {"title": "Crabs", "unit": "t", "bottom_line": 900,
                                   "points": ["It is 0.9 thousand tonnes."]}},
                     ["issues 0 points 0", "issues 1 points 0"],
                     "our bottom line, 330 thousand t", id="in another scale, in two issues"),
        pytest.param({"issues": [{"title": "Wait", "unit": "min", "bottom_line": 45,
                                  "points": ["A bus waits 45 minutes at most."]},
                                 {"title": "Rest", "unit": "hours", "bottom_line": 11,
                                  "points": ["Eleven h are enough."]},
                                 {"title": "Fee", "unit": "$", "bottom_line": 70,
                                  "points": ["Make it 70 dollars."]}]},
                     ["issues 0 points 0", "issues 1 points 0", "issues 2 points 0"],
                     "our bottom line, 45 min", id="the unit by another name, in three issues"),
        *(pytest.param(said(f"We would take {one}.", unit=unit, opening=9000, target=None,
                            bottom_line=limit, fallbacks=[]), ["statements 0 text"],
                       "our bottom line, ", id=f"its unit, {unit}, in “{one}”")
          for unit, limit, one in (
              ("m3/s", 300, "300 m3/s in August"), ("m3/s", 300, "300 cubic metres per second"),
              ("m³/s", 300, "300 m3/s"), ("IR-1 machines", 65, "65 IR-1 machines"),
              ("IR1 machines", 65, "sixty-five IR-1 machines"), ("G-7 seats", 3, "3 G-7 seats"),
              ("IR-1 machines", 6500, "a limit of 6,500 centrifuges"),
              ("bcm", 45, "45 billion cubic metres"), ("km2", 12, "12 square kilometres"),
              ("bcm", 45, "forty-five billion cubic metres"), ("tonnes", 6500, "6.5 kt"),
              ("tonnes", 6500, "6,500 metric tons"), ("tonnes", 650, "650 of these tonnes"),
              ("thousand EUR", 58, "58 TEUR"), ("m", 20, "a strip 20 m wide"),
              ("million EUR", "4.1", "four point one million euros"),
              ("EUR", 58000, "EUR 58k"), ("km", 9, "9,000 metres"))),
        pytest.param(said("Gazprom shall book 60 bcm a year.", unit="bcm", opening=90,
                          bottom_line=45, fallbacks=["At least 60 bcm in the first year"]),
                     ["statements 0 text"], "fallback 1, At least 60 bcm in the first year,",
                     id="a step that begins with its figure"),
    ]),
    ("opening-is-the-limit", [
        pytest.param(issue(bottom_line="30 km", red_lines=["x"]), ["issues 0 opening"],
                     "we open with our bottom line, 30 km", id="a figure"),
        pytest.param(issue(opening="All of it", bottom_line="all of it."), ["issues 0 opening"],
                     "“All of it”", id="the same words"),
    ]),
    ("we-open-against-the-strategy", [
        pytest.param({**they(), "statements": [{"text": "We propose a line at 15 km."}]},
                     ["statements 0 text"], "statement has our figure", id="a figure of ours"),
        pytest.param({**they(opening="All"), "tabled": [{"title": "A", "text": "A line of 9 km."}]},
                     ["tabled 0 text"], "what was tabled as “A” has our figure", id="a draft"),
        pytest.param(they(opening="1200 km", public="We want 1,200 km."), ["issues 0 public"],
                     "our figure is already public", id="our figure is public"),
        pytest.param(they(opening="5.0 km", public="We want 5."), ["issues 0 public"],
                     "already public", id="written in another way"),
        pytest.param({**they(), "statements": [{"text": "30 km is fair.", "occasion": "opening"}]},
                     ["statements 0 text"], "the opening statement has our figure",
                     id="a statement"),
        pytest.param(they(texts={"ours": "x"}), ["issues 0 texts ours"], "our wording is tabled",
                     id="our text"),
        pytest.param({**they(), "log": [{"words": "x", "by": "us", "issue": "Islands"}]}, ["log 0"],
                     "an offer of ours", id="our offer"),
        pytest.param(issue(first_offer="they", public="30 km"), ["issues 0 public"],
                     "they are to open",
                     id="they open on this one"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
