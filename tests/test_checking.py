"""The shelf of checks as a whole: what it says of a sound file, in which order, and to whom."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from building import case
from making import EXAMPLES, opened

from briefgen import checks
from briefgen.answers import answered
from briefgen.clearance import Tier, tiers
from briefgen.finding import Case, Finding, check_failed, note, stop, weak
from briefgen.manual import FAILED, why
from briefgen.negotiation import Negotiation
from briefgen.pipeline import review
from briefgen.review import graded
from briefgen.settings import Settings

JUDGES = {"accepted-nothing", "accepted-expired"}
"""Checks of the answers to findings; they are tested with the answers."""


def test_a_sound_negotiation_has_no_findings() -> None:
    assert checks.run(case()) == ()


def test_a_title_alone_is_told_what_to_write_next_and_nothing_else() -> None:
    found = checks.run(Case(Negotiation(title="Grain")))
    assert {one.check for one in found} == {"fill-in-next"}
    assert {one.severity for one in found} == {"note"}


def test_the_gravest_comes_first_then_part_by_part() -> None:
    found = checks.run(case({
        "issues.0.target": "1 ship",
        "issues.1": {"title": "b", "direction": "less", "bottom_line": "5 h", "their_limit": "6 h"},
        "team.members": ["A", "B"],
        "agenda.0.length": "9 h",
        "alternatives.theirs": [],
    }))  # fmt: skip
    assert [(one.severity, one.check, one.path[0]) for one in found] == [
        ("stop", "target-past-limit", "issues"),
        ("weak", "agenda-too-long", "agenda"),
        ("weak", "no-note-taker", "team"),
        ("weak", "no-room", "issues"),
        ("note", "no-alternative", "alternatives"),
    ]


def test_the_tenth_of_a_list_comes_after_the_second() -> None:
    bare = {"title": "x", "unit": "km", "direction": "more", "opening": "1", "target": "2"}
    found = checks.run(case({"issues": [{**bare, "title": f"Issue {n}"} for n in range(12)]}))
    numbers = [one.path[1] for one in found if one.check == "target-past-limit"]
    assert numbers == list(range(12))


@pytest.mark.parametrize("make", [stop, weak, note])
def test_a_finding_is_for_the_core_team_unless_it_says_otherwise(
    make: type[Finding],
) -> None:
    assert make(("issues",), "a", "b").tier == Tier.CORE  # type: ignore[arg-type, call-arg]


def test_what_gives_a_limit_away_is_sealed() -> None:
    found = checks.run(case({"issues.0.their_limit": "10 ships", "issues.0.target": "1 ship"}))
    limits = [one for one in found if one.check in ("no-room", "target-past-limit")]
    assert len(limits) == 2
    assert {one.tier for one in limits} == {Tier.SEALED}


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_check_breaks_off_on_an_example(name: str) -> None:
    found = checks.run(Case(opened(name).negotiation))
    assert [one for one in found if one.failed] == []
    assert all(one.check in checks.ids() for one in found)


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=[pytest.mark.long] * (n == "portsmouth-1905")) for n in EXAMPLES],
)
def test_no_check_breaks_off_where_a_part_is_missing(name: str) -> None:
    whole = opened(name).negotiation
    parts = {n: f for n, f in Negotiation.model_fields.items() if not f.is_required()}
    assert len(parts) > 20
    for part, field in parts.items():
        blank = field.get_default(call_default_factory=True)
        found = checks.run(Case(whole.model_copy(update={part: blank})))
        assert [one.message for one in found if one.failed] == [], part


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_finding_repeats_a_sealed_word_below_its_tier(name: str) -> None:
    negotiation = opened(name).negotiation
    known = tiers(negotiation)
    for one in checks.run(Case(negotiation)):
        places = [path for path in known if path == one.path]
        assert all(known[path] <= one.tier for path in places)


def tables() -> list[Any]:
    """The files that hold tables of checks."""
    files = sorted(Path(__file__).parent.glob("test_checks*.py"))
    return [import_module(file.stem) for file in files]


def test_a_finding_is_as_sealed_as_the_value_it_points_to() -> None:
    looked = 0
    for name, rows in (row for table in tables() for row in table.SPEAKING):
        for changes, *_ in (row.values for row in rows):
            negotiation = case(changes).negotiation
            known = tiers(negotiation)
            for one in checks.named(name)(Case(negotiation)):
                below = [tier for path, tier in known.items() if path[: len(one.path)] == one.path]
                looked += bool(below)
                assert min(below, default=Tier.OPEN) <= one.tier, (name, one.message)
    assert looked > 50


def test_every_check_has_rows_of_both_kinds() -> None:
    silent = {check for table in tables() for check, _ in table.SILENT}
    speaking = {check for table in tables() for check, _ in table.SPEAKING}
    assert len(tables()) > 3
    assert silent == speaking == set(checks.ids()) - JUDGES


def test_a_broken_check_does_not_take_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Case) -> Iterator[Finding]:
        yield note((), "half of it", "")
        raise ZeroDivisionError

    def load(name: str) -> object:
        return (
            SimpleNamespace(check=broken) if name.endswith("single_issue") else import_module(name)
        )

    monkeypatch.setattr(checks, "import_module", load)
    found = checks.run(case({"team.members": ["A", "B"]}))
    assert [one.check for one in found] == ["single-issue", "no-note-taker"]
    told = "the check single-issue failed, and says nothing of this plan: ZeroDivisionError"
    assert found[0].message == told
    assert "briefgen explain single-issue" in found[0].advice
    assert why(found[0]) == (FAILED, "")


def test_a_check_that_failed_is_neither_answered_nor_graded_as_it_would_be_itself() -> None:
    failed = check_failed("single-issue", ZeroDivisionError())
    entry = {"finding": "single-issue", "reason": "Rent first.", "who": "the head"}
    plan = case({"accepted": [entry]}).negotiation
    (one,) = answered([failed], plan, None)
    assert one.answer is None
    grades: tuple[tuple[dict[str, str], list[str]], ...]
    grades = (({"single-issue": "stop"}, ["weak"]), ({"single-issue": "off"}, []))
    for severity, left in grades:
        settings = Settings.model_validate({"severity": severity})
        assert [one.severity for one in graded([failed], settings)] == left
    judged = Case(plan, found=(failed,))
    assert list(checks.named("accepted-nothing")(judged)) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("portsmouth-1905", []),
        pytest.param("lease", []),
        pytest.param("cyber-talks", [("note", "vague-wording")]),
    ],
)
def test_a_plan_that_is_well_made_is_all_but_silent(name: str, told: list[tuple[str, str]]) -> None:
    found = [one for one in review(opened(name)) if one.answer is None]
    assert [(one.severity, one.check) for one in found] == told
