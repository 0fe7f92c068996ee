"""Checks of scenarios, sources and what is told as known; each silent where it should be."""

from typing import Any

import pytest
from asked import silent, speaking


def ways(*entries: dict[str, Any] | str) -> dict[str, Any]:
    return {"scenarios": list(entries)}


def kinds(*given: str | None) -> dict[str, Any]:
    return ways(*({"name": f"Way {n}", "kind": kind} for n, kind in enumerate(given)))


def motives(*sources: str | None) -> dict[str, Any]:
    rows = [{"what": f"Claim {n}", "source": source} for n, source in enumerate(sources)]
    return {"counterparts": [{"name": "Russia", "motives": rows}]}


def said(*days: str | None) -> dict[str, Any]:
    rows = [{"what": f"Claim {n}", "on": day} for n, day in enumerate(days)]
    return {"counterparts": [{"name": "Russia", "stated": rows}]}


SILENT = [
    ("one-source-only", [
        pytest.param(motives(*["paper"] * 4), id="four claims"),
        pytest.param(motives(*["paper"] * 5, "memoir"), id="two sources"),
        pytest.param(motives(*["paper"] * 4, None), id="the fifth has none"),
    ]),
    ("scenario-without-answer", [
        pytest.param({}, id="none"),
        pytest.param(ways({"name": "a", "our_move": "x"}, {"name": "b", "our_move": "y"}),
                     id="moves, and no signs yet"),
    ]),
    ("scenarios-one-sided", [
        pytest.param({}, id="none"),
        pytest.param(kinds(None, None, None), id="no kinds yet"),
        pytest.param(kinds("success", "least", "stalemate", "worse", "breach"), id="all"),
        pytest.param(kinds("success", "least", "stalemate", "breach"), id="a breach is worse"),
    ]),
    ("stale-facts", [
        pytest.param({"issues.0.their_position_on": "2026-06"}, id="this summer"),
        pytest.param(said("2026-06"), id="stated this summer"),
        pytest.param(said("2019", "2026-11-20", "2024"), id="stated long ago, and heard since"),
        pytest.param(said(None, None), id="stated, nobody knows when"),
        pytest.param({**said("2020"), "brief": None}, id="stated, and no day"),
        pytest.param({"issues.0.their_position_on": "2020", "brief": None}, id="no day"),
        pytest.param({"log": [{"words": "x", "on": "2020", "status": "refused"}]}, id="refused"),
        pytest.param({**ways({"name": "a", "source": "s"}), "sources": [
            {"id": "s", "title": "S", "on": "2020"}]}, id="no likelihood"),
    ]),
    ("still-to-be-decided", [
        pytest.param({"issues.0.why": "tbd"}, id="a draft"),
        pytest.param({"brief.status": "final", "issues.0.title": "X"}, id="a single letter"),
        pytest.param({"brief.status": "final", "issues.0.why": "To be decided by Parliament"},
                     id="it says more"),
        pytest.param({"brief.status": "final", "issues.0.why": "Der Hafen bleibt offen"},
                     id="it says more, in German"),
    ]),
    ("sure-without-reason", [
        pytest.param(motives("paper"), id="no confidence given"),
        pytest.param({"issues.0.their_limit": {"value": "20 ships", "confidence": "high",
                                               "basis": "Said so"}}, id="a ground"),
        pytest.param({"issues.0.their_limit": {"value": "20 ships", "confidence": "low"}},
                     id="low confidence"),
    ]),
    ("whose-view-unknown", [
        pytest.param({"sources": [{"id": "a", "title": "A"}]}, id="nobody has begun"),
        pytest.param({"sources": [{"id": "a", "title": "A", "nature": "Ours"}]}, id="written"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("one-source-only", [
        pytest.param(motives(*["paper"] * 5), ["sources"], "all 5 claims", id="five claims"),
    ]),
    ("scenario-without-answer", [
        pytest.param(ways("a", {"name": "b", "our_move": "x", "signs": "y"}),
                     ["scenarios 0", "scenarios 0"], "if this happens: “a”", id="neither"),
    ]),
    ("scenarios-one-sided", [
        pytest.param(ways("a"), ["scenarios"], "only one scenario is", id="one"),
        pytest.param(ways("a", "b"), ["scenarios"], "only two scenarios are", id="two"),
        pytest.param(kinds("success", "least", "success"), ["scenarios"],
                     "about stalemate (or talks for show), matters getting worse or a breach",
                     id="hopeful"),
    ]),
    ("stale-facts", [
        pytest.param(said("2024", "2025-11-23", None), ["counterparts 0 stated 1 on"],
                     "Russia stated, “Claim 1”, is of 23 November 2025, 365 days old",
                     id="the last that they stated"),
        pytest.param({"issues.0.their_position_on": "2026-05-26"}, ["issues 0 their_position_on"],
                     "is of 26 May 2026, 181 days old", id="a position"),
        pytest.param({"log": [{"words": "x", "on": "2025", "status": "open"}]}, ["log 0"],
                     "the open offer “x” is of 2025", id="an open offer"),
        pytest.param({**ways({"name": "a", "likelihood": "20 %", "source": "s"}), "sources": [
            {"id": "s", "title": "S", "on": "2025-06"}]}, ["scenarios 0 source"],
            "the likelihood of “a” is of June 2025", id="a likelihood"),
    ]),
    ("still-to-be-decided", [
        pytest.param({"brief.status": "final", "issues.0.why": "TBD."}, ["issues 0 why"],
                     "the brief is final, and `why` says “TBD.”", id="a cleared brief"),
        pytest.param({"brief.status": "cleared", "issues.0.points": ["a", "to be confirmed"]},
                     ["issues 0 points 1"], "`points`", id="in a list"),
        pytest.param({"brief.status": "cleared", "issues.0.why": "Noch offen"}, ["issues 0 why"],
                     "“Noch offen”", id="in German"),
        pytest.param({"brief.status": "cleared", "issues.0.why": "(à préciser)"}, ["issues 0 why"],
                     "“(à préciser)”", id="in French"),
    ]),
    ("sure-without-reason", [
        pytest.param({"counterparts": [{"name": "Russia", "motives": [
            {"what": "Fear", "confidence": "high"}]}]}, ["counterparts 0 motives 0"],
            "not written why: “Fear”", id="a motive"),
        pytest.param({"issues.0.their_limit": {"value": "20 ships", "confidence": "high"}},
                     ["issues 0 their_limit"], "this estimate", id="an estimate"),
    ]),
    ("whose-view-unknown", [
        pytest.param({"sources": [{"id": "a", "title": "A", "nature": "Ours"},
                                  {"id": "b", "title": "B"}]}, ["sources 1"], "“b”", id="one"),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
