"""The sealed annex, and the list of what was let out: items that their writers have moved."""

from html import unescape
from pathlib import Path

import pytest
from making import FIVE_LINES, text_of
from printed import folded

SIGNED = "{to: delegation, by: Director Ahn, on: 2026-11-20, why: They know it already}"
BY_HAND, LET_OUT = "Sealed by hand", "Let out further than usual"


def words(plan: str, folder: Path, edition: str) -> str:
    own = plan.startswith(("counterparts", "issues"))
    whole = f"title: T\n{plan}" if own else FIVE_LINES + plan
    return folded(unescape(text_of(whole, folder, edition, "markdown")))


@pytest.mark.parametrize(
    ("plan", "edition", "told", "not_told"),
    [
        pytest.param("", "annex", ["The least", "Step down", "Insurance"],
                     [BY_HAND, "Without an agreement", "Packages"], id="nothing: a form"),
        pytest.param("context: {chronology: [{what: Envoys met at sea}]}", "annex", [],
                     ["Envoys met", BY_HAND], id="an event as it is"),
        pytest.param("context: {chronology: [{what: Envoys met at sea, tier: sealed}]}", "annex",
                     [BY_HAND, "| Event | Envoys met at sea |"], [], id="an event, sealed"),
        pytest.param("context: {chronology: [{what: Envoys met at sea, tier: core}]}", "annex", [],
                     ["Envoys met", BY_HAND], id="an event, raised to what the book carries"),
        pytest.param("team: {signals: [{sign: Pen down, tier: sealed}]}", "annex", ["Pen down"],
                     [BY_HAND], id="a sign, which is sealed of itself"),
        pytest.param("counterparts: [{name: Russia, tier: sealed, tactics: [{what: Delay, tier: "
                     "sealed}]}]", "annex", [BY_HAND, "Delay"], ["tactics"],
                     id="a part and what is in it: once"),
        pytest.param("issues: [{title: Oil, gives: [{what: Wells, tier: sealed}]}]", "annex",
                     [BY_HAND, "| What we give, Oil | Wells |"], [], id="given, at no price"),
        pytest.param("issues: [{title: Oil, gives: [{what: Wells, cost: Half, tier: sealed}]}]",
                     "annex", ["Wells"], [BY_HAND], id="at a price: with the limits of its issue"),
        pytest.param("strategy: {deadlines: [{what: Harvest, whose: ours, tier: sealed}]}", "annex",
                     ["Harvest<br>Whose: ours |"], ["deadlines"], id="a choice"),
        pytest.param("sources: [{id: a-1, title: Notes of May, nature: memory}]\n"
                     "context: {chronology: [{what: Envoys met, source: a-1, tier: sealed}]}",
                     "annex", ["Source: Notes of May"], ["a-1"], id="a source, by its title"),
        pytest.param("", "book", [], [LET_OUT], id="nothing let out"),
        pytest.param(f"stakeholders: [{{name: Insurers, cleared: {SIGNED}}}]", "book",
                     [LET_OUT, "Insurers", "Director Ahn", "They know it already"], [],
                     id="somebody with a stake, let out"),
    ],
)  # fmt: skip
def test_what_was_moved_is_listed_where_it_belongs(
    plan: str, edition: str, told: list[str], not_told: list[str], tmp_path: Path
) -> None:
    text = words(f"{plan}\n", tmp_path, edition)
    assert [one for one in told if one not in text] == []
    assert [one for one in not_told if one in text] == []


def test_one_item_within_a_sealed_one_is_told_once(tmp_path: Path) -> None:
    plan = "title: T\ncounterparts: [{name: Russia, tier: sealed, objectives: [Delay by spring]}]\n"
    assert text_of(plan, tmp_path, "annex", "markdown").count("Delay by spring") == 1
