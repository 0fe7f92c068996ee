"""What contradicts itself within one file: names that nothing bears, units, order, tiers."""

from typing import Any

import pytest
from building import contradictions, with_

from briefgen.negotiation import faults

SIGNED = {"by": "Minister", "on": "2026-11-01"}
MILLIONS = {
    f"issues.0.{name}": f"{amount} million ships"
    for name, amount in zip(
        ("opening", "target", "bottom_line", "their_limit"), (30, 25, 15, 20), strict=True
    )
}


def test_the_sound_negotiation_does_not_contradict_itself() -> None:
    assert contradictions({}) == []


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"strategy.order": ["waiting", "Inspections a day"]}, id="by id or title"),
        pytest.param({"issues.0.links": ["WAITING at anchor"]}, id="in other letters"),
        pytest.param({"issues.0.agenda_item": "1"}, id="an agenda item by its number"),
        pytest.param({"issues.0.agenda_item": "inspections"}, id="an agenda item by its title"),
        pytest.param({"issues.0.bottom_line": "1 ship"}, id="one of a unit"),
        pytest.param({"issues.0.opening": "30"}, id="a bare number under a unit"),
        pytest.param({"issues.0.opening": "all of them"}, id="words under a unit"),
        pytest.param({"issues.0.opening": "30 to 40 ships"}, id="a range in words"),
        pytest.param({"issues.1.opening": "3 h", "issues.1.target": "4 h"}, id="no unit, one used"),
        pytest.param(MILLIONS, id="a scale before the unit of the issue, in every figure"),
        pytest.param(MILLIONS | {"issues.0.target": "20 mn ships"}, id="the same scale, in short"),
        pytest.param({"issues.1.opening": "3 h", "issues.1.fallbacks": ["5 EUR"]},
                     id="another unit where nothing is compared"),
        pytest.param({"meeting.until": "2026-12-03"}, id="a meeting of one day"),
        pytest.param({"counterparts.0": {"name": "Russia", "stated": [
            {"what": "No.", "source": "Radio, 5 May"}]}}, id="a source in words"),
        pytest.param({"counterparts.0": {"name": "Russia", "stated": [
            {"what": "No.", "source": "radio"}]}}, id="one word, where no sources are listed"),
        pytest.param({"sources": [{"id": "memoir", "title": "x"}], "log": [
            {"words": "Yes.", "source": "memoir, p. 3"}]}, id="a source that is listed"),
        pytest.param({"agreement.sequence": [{"id": "a", "what": "x"},
            {"what": "y", "after": "a"}, {"what": "z", "after": ["a", "y"]}]}, id="steps in order"),
        pytest.param({"log": [{"words": "Yes.", "by": "us"}, {"words": "No.", "by": "them"}]},
                     id="words of either side"),
        pytest.param({"counterparts": ["Russia", {"name": "Türkiye", "full_name": "The Republic"}],
                      "log": [{"words": "Yes.", "by": by} for by in
                              ("russia", "The Republic", "Ukraine")]},
                     id="words of a party by its name"),
        pytest.param({"counterparts": ["Russia", {"name": "Türkiye", "full_name": "Türkiye"}]},
                     id="a full name that is the name"),
        pytest.param({"agreement.obligations": [{"what": "go"}, {"what": "go"}, {"id": "a",
                      "what": "x"}]}, id="obligations without an id"),
        pytest.param({"sources": [{"id": "UN", "title": "x"}], "log": [
            {"words": "Yes.", "source": "UN envoy, 5 May"}]}, id="a source in words like an id"),
        pytest.param({"sources": [{"id": "memoir", "title": "x"}], "log": [
            {"words": "Yes.", "source": "memoir, p. 3,\nand p. 9"}]}, id="an id above more words"),
        pytest.param({"context.chronology": [{"what": "War", "on": "2022-03", "until": "2022"}]},
                     id="an end known to the year"),
        pytest.param({"issues.0.tier": "sealed"}, id="raised"),
        pytest.param({"issues.0.tier": "delegation"}, id="raised to where it is"),
        pytest.param({"issues.0.cleared": {"to": "open", **SIGNED}}, id="lowered"),
        pytest.param({"issues.0.title": "Ships", "issues.1.title": "Ships"},
                     id="one title, two ids"),
        pytest.param({"issues.1": {"title": "Dues", "unit": "EUR", "target": "500 €",
                                   "scale": ["0", "9"]}}, id="a sign for its currency"),
    ],
)  # fmt: skip
def test_what_holds_together(changes: dict[str, Any]) -> None:
    assert contradictions(changes) == []


@pytest.mark.parametrize(
    ("changes", "path", "told"),
    [
        pytest.param({"issues.1.id": "Inspections"}, "issues 1",
                     "“Inspections” names two of the issues, number 1 and 2", id="one id, twice"),
        pytest.param({"issues.1": "INSPECTIONS"}, "issues 1", "names two of the issues",
                     id="an id that is another's title"),
        pytest.param({"issues.1.title": "Inspections"}, "issues 1", "names two of the issues",
                     id="an id that is the title of another with an id"),
        pytest.param({"sources": [{"id": "m", "title": "x"}, {"id": "m", "title": "y"}]},
                     "sources 1", "names two of the sources", id="two sources of one id"),
        pytest.param({"agreement.sequence": [{"id": "a", "what": "x"}, {"id": "a", "what": "y"}]},
                     "agreement sequence 1", "names two of the steps", id="two steps of one id"),
        pytest.param({"agreement.obligations": [{"id": "a", "what": "x"}, {"what": "z"},
                                                {"id": "A", "what": "y"}]},
                     "agreement obligations 2", "names two of the obligations, number 1 and 3",
                     id="two obligations of one id"),
        pytest.param({"counterparts": ["Russia", "russia"]}, "counterparts 1",
                     "names two of the counterparts, number 1 and 2. Give one of them a name",
                     id="two counterparts of one name"),
        pytest.param({"counterparts": ["Russia", {"name": "Other", "full_name": "Russia"}]},
                     "counterparts 1", "names two", id="a name that is another's full name"),
        pytest.param({"counterparts": ["Ukraine"]}, "counterparts 0 name",
                     "“Ukraine” is the name of our own side, too", id="talks with oneself"),
        pytest.param({"issues.0.links": ["waitin"]}, "issues 0 links 0",
                     "no issue is called “waitin”. Did you mean “waiting”?", id="a misspelt link"),
        pytest.param({"issues.0.links": ["insurance"]}, "issues 0 links 0", "The file has: insp",
                     id="a link to nothing"),
        pytest.param({"issues.0.links": ["…"]}, "issues 0 links 0", "no issue is called",
                     id="a link of signs alone"),
        pytest.param({"strategy.order": ["x"]}, "strategy order 0", "no issue", id="the order"),
        pytest.param({"agenda.0.issues": ["x"]}, "agenda 0 issues 0", "no issue", id="the agenda"),
        pytest.param({"packages": [{"name": "A", "issues": ["x"]}]}, "packages 0 issues 0",
                     "no issue", id="a package"),
        pytest.param({"agreement.obligations": [{"what": "go", "issue": "x"}]},
                     "agreement obligations 0 issue", "no issue", id="an obligation"),
        pytest.param({"log": [{"words": "No.", "issue": "x"}]}, "log 0 issue", "no issue",
                     id="an offer"),
        pytest.param({"issues.0.agenda_item": "2"}, "issues 0 agenda_item", "no agenda item",
                     id="a number past the agenda"),
        pytest.param({"issues.0.agenda_item": "²"}, "issues 0 agenda_item", "no agenda item",
                     id="a number that is none"),
        pytest.param({"issues.0.agenda_item": "9" * 5000}, "issues 0 agenda_item",
                     "no agenda item", id="a number that nobody counts"),
        pytest.param({"issues.0.agenda_item": "x", "agenda": []}, "issues 0 agenda_item",
                     "The file has: none yet.", id="no agenda"),
        pytest.param({"log": [{"words": "No.", "source": "memoir-1912"}]}, "log 0 source",
                     "no source has the id “memoir-1912”. Add it", id="a source not listed"),
        pytest.param({"sources": [{"id": "memoir-1912", "title": "x"}],
                      "log": [{"words": "No.", "source": "memoir-1921"}]}, "log 0 source",
                     "Did you mean “memoir-1912”?", id="a misspelt source"),
        pytest.param({"sources": [{"id": "UN Report", "title": "x"}],
                      "log": [{"words": "No.", "source": "UN Report, p. 3"}]}, "log 0 source",
                     "no such id can be cited. Write it in small letters, digits and hyphens, "
                     "here and there: un-report.", id="a source with blanks in its id"),
        pytest.param({"context.chronology": [{"what": "War", "on": "2026-05-03",
                                              "until": "2026-04-01"}]},
                     "context chronology 0 until", "ends on 1 April 2026, before it begins on",
                     id="an event that ends before it begins"),
        pytest.param({"meeting.until": "2026-12-02"}, "meeting until",
                     "ends on 2 December 2026, before it begins", id="an end before the beginning"),
        pytest.param({"log": [{"words": "No.", "by": "Rusia"}]}, "log 0 by",
                     "no side is called “Rusia”. Write one of: us, them, Russia.",
                     id="words of nobody"),
        pytest.param({"log": [{"words": "No.", "by": "Mediators"}]}, "log 0 by",
                     "one of: us, them, Russia", id="words of one who is no party"),
        pytest.param({"issues.0.opening": "30 km"}, "issues 0 opening",
                     "the unit here is “km”, but the issue is measured in “ships”", id="a unit"),
        pytest.param({"issues.0.their_limit": "30 km"}, "issues 0 their_limit value", "“km”",
                     id="a unit in an estimate"),
        pytest.param({"issues.0.scale": ["0 km", "9 ships"]}, "issues 0 scale 0", "“km”",
                     id="a unit on the scale"),
        pytest.param({"issues.0.fallbacks": ["30 million ships"]}, "issues 0 fallbacks 0 what",
                     "“million ships”", id="a scale in one figure only"),
        pytest.param({"issues.1.opening": "30"}, "issues 1 opening", "a number without a unit",
                     id="no unit anywhere"),
        pytest.param(MILLIONS | {"issues.0.target": "20"}, "issues 0 target",
                     "the unit here is “ships”, but the issue is measured in “million ships”",
                     id="a bare number beside a scale"),
        pytest.param(MILLIONS | {"issues.0.their_limit": "20 thousand ships"},
                     "issues 0 their_limit value", "“thousand ships”", id="two scales"),
        pytest.param({"issues.1.opening": "3 h", "issues.1.bottom_line": "3 days"},
                     "issues 1 bottom_line", "measured in “h”", id="two units, none in common"),
        pytest.param({"issues.0.tier": "core", "issues.0.cleared": {"to": "open", **SIGNED}},
                     "issues 0 tier", "at once", id="raised and lowered"),
        pytest.param({"issues.0.tier": "open"}, "issues 0 tier", "`tier` only raises",
                     id="raised to below"),
        pytest.param({"issues.0.cleared": {"to": "sealed", **SIGNED}}, "issues 0 cleared to",
                     "`cleared` only lowers", id="lowered to above"),
        pytest.param({"stakeholders": [{"name": "x", "cleared": {"to": "core", **SIGNED}}]},
                     "stakeholders 0 cleared to", "this is “core” as it is",
                     id="lowered to where it is"),
    ],
)  # fmt: skip
def test_what_contradicts_itself(changes: dict[str, Any], path: str, told: str) -> None:
    fault, *others = contradictions(changes)
    assert others == []
    assert " ".join(map(str, fault.path)) == path
    assert told in f"{fault.message}. {fault.advice}"


@pytest.mark.parametrize(
    ("waiting", "circle"),
    [
        pytest.param({"a": "a"}, "a", id="a step that waits for itself"),
        pytest.param({"a": "b", "b": "a"}, "a, b", id="two for each other"),
        pytest.param({"a": "c", "b": "a", "c": "b"}, "a, b, c", id="three in a ring"),
        pytest.param({"a": "b", "b": "a", "c": "b"}, "a, b", id="one that only waits for them"),
        pytest.param({"a": "b", "b": "a", "c": None}, "a, b", id="one that waits for nobody"),
    ],
)
def test_steps_in_a_circle(waiting: dict[str, str | None], circle: str) -> None:
    steps: list[Any] = [{"id": name, "what": f"Step {name}", "after": after or []}
             for name, after in waiting.items()]  # fmt: skip
    (fault,) = contradictions({"agreement.sequence": steps})
    assert fault.message == f"these steps wait for each other: {circle}"


def test_every_contradiction_is_told_at_once() -> None:
    changes = {"issues.0.links": ["x", "y"], "meeting.until": "2026-12-02", "issues.0.tier": "open"}
    assert len(list(faults(with_(changes)))) == 4
