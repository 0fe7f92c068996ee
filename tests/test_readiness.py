"""How far each part has come: what is there says nothing, what is thin says what it lacks."""

from pathlib import Path
from random import Random
from typing import Any

import canaries
import pytest
from building import with_
from click.testing import CliRunner
from making import FIVE_LINES, ROOT, opened, text_of

from briefgen.clearance import Tier, cleared, tier_of, tiers
from briefgen.cli import main
from briefgen.negotiation import Negotiation
from briefgen.readiness import PARTS, Standing, gaps, owed_by_the_author, readiness

TEAM = {"members": [{"name": "A", "role": "leader"}, {"name": "B", "role": "drafter"}]}
READY = {"given_by": "Cabinet", "may_agree": "Dates", "must_refer": "Money", "escalation": "B"}


def standing(part: str, changes: dict[str, Any], tier: Tier = Tier.SEALED) -> Standing | None:
    found = readiness(cleared(with_(changes), tier), tier)
    return next((one for one in found if one.part == part), None)


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        pytest.param("us", {}, id="our side is named"),
        pytest.param("alternatives", {}, id="both sides' alternatives"),
        pytest.param("mandate", {"mandate": READY}, id="all that a mandate needs"),
        pytest.param("team", {"team": {**TEAM, "one_voice": "A", "recess_called_by": "A"}},
                     id="a delegation with its rules"),
        pytest.param("statements", {"statements": [
            {"text": "a", "occasion": "opening", "speaker": "A"},
            {"text": "b", "occasion": "joint", "speaker": "A"}]}, id="one of them opens"),
    ],
)  # fmt: skip
def test_a_part_that_is_there_says_nothing(part: str, changes: dict[str, Any]) -> None:
    assert standing(part, changes) == Standing(part, "there")


@pytest.mark.parametrize(
    ("part", "changes", "told"),
    [
        pytest.param("mandate", {"mandate": {**READY, "escalation": None}}, "whom to call",
                     id="one field"),
        pytest.param("meeting", {"meeting.place": "Oslo", "meeting.format": "summit"},
                     "what would count as success", id="only the outcome"),
        pytest.param("agenda", {"agenda": [{"title": "a", "length": "1 h", "goal": "x"},
                                           {"title": "b", "leads": "A", "goal": "y"}]},
                     "how long an item takes (b); who leads it (a)", id="entries by name"),
        pytest.param("risks", {"risks": [{"what": w, "owner": "A"} for w in "abcd"]},
                     "what we do about them", id="all entries, so no names"),
        pytest.param("risks", {"risks": [{"what": w, "owner": "A"} for w in "abc"]
                               + [{"what": "d", "owner": "A", "answer": "x"}]},
                     "what we do about them (a, b and 1 more)", id="most entries"),
        pytest.param("statements", {"statements": [{"text": "a", "speaker": "A"}]},
                     "an opening statement", id="no statement opens"),
    ],
)  # fmt: skip
def test_a_thin_part_says_what_it_lacks(part: str, changes: dict[str, Any], told: str) -> None:
    found = standing(part, changes)
    assert found is not None
    assert (found.state, found.told) == ("thin", told)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        pytest.param("rehearsal", "how the team rehearses", id="a part"),
        pytest.param("risks", "what may go wrong", id="a list"),
    ],
)
def test_a_missing_part_says_what_it_would_hold(part: str, told: str) -> None:
    found = standing(part, {})
    assert found is not None
    assert (found.state, found.told) == ("missing", told)


@pytest.mark.parametrize(
    ("part", "changes", "owes"),
    [
        pytest.param("context", {}, None, id="nobody is known"),
        pytest.param("context", {"brief.author": "The desk"}, None, id="the author is no guess"),
        pytest.param("agreement", {"team": TEAM, "brief.author": "The desk"}, "B", id="the pen"),
        pytest.param("strategy", {"team": TEAM}, "A", id="the leader"),
        pytest.param(
            "issues",
            {"issues.0.owner": "C", "issues.1.owner": "D"},
            "C, D",
            id="who owns the issues",
        ),
        pytest.param("us", {"brief.author": "The desk"}, None, id="nothing is owed"),
    ],
)
def test_who_owes_it(part: str, changes: dict[str, Any], owes: str | None) -> None:
    found = standing(part, changes)
    assert found is not None
    assert found.owes == owes


@pytest.mark.parametrize(
    ("changes", "owes"),
    [
        pytest.param({}, None, id="nobody wrote it"),
        pytest.param({"brief.author": "The desk"}, "The desk", id="the author"),
    ],
)
def test_who_owes_the_rest(changes: dict[str, Any], owes: str | None) -> None:
    plan = with_(changes)
    assert owed_by_the_author(readiness(plan), plan) == owes
    assert owed_by_the_author([Standing("us", "there")], plan) is None
    assert owed_by_the_author([Standing("risks", "thin", owes="B")], plan) is None


@pytest.mark.parametrize(
    ("issue", "asked"),
    [
        pytest.param({"title": "Words", "texts": {"ours": "x"}}, False, id="its wording is tabled"),
        pytest.param({"title": "Clause"}, False, id="a clause settles it"),
        pytest.param({"title": "Rent", "unit": "EUR", "texts": {"ours": "x"}}, True, id="a scale"),
        pytest.param({"title": "Access"}, True, id="nothing is written"),
    ],
)
def test_a_first_ask_is_for_what_is_not_settled_in_wording(
    issue: dict[str, Any], asked: bool
) -> None:
    plan = with_({"issues": [issue], "agreement.obligations": [{"what": "x", "issue": "Clause"}]})
    assert asked is any(gap.field == "opening" for gap in gaps(plan))


@pytest.mark.parametrize("tier", [Tier.OPEN, Tier.DELEGATION, Tier.CORE])
def test_no_reader_is_asked_for_what_they_may_not_see(tier: Tier) -> None:
    parts = {one.part for one in readiness(cleared(with_(), tier), tier)}
    assert parts
    assert all(tier_of(Negotiation.model_fields[part]) <= tier for part in parts)
    assert all(gap.tier <= tier for gap in gaps(cleared(with_(), tier), tier))


def test_readers_cannot_tell_whether_something_sealed_is_written() -> None:
    without = with_({"alternatives": None, "issues.0.bottom_line": None})
    for tier in (Tier.OPEN, Tier.DELEGATION, Tier.CORE):
        assert readiness(cleared(with_(), tier), tier) == readiness(cleared(without, tier), tier)
    assert readiness(with_()) != readiness(without)


def test_no_word_above_the_readers_tier_is_told() -> None:
    planted = canaries.planted()
    whole = canaries.negotiation(planted)
    known = tiers(whole)
    holes = canaries.some(Negotiation, {**planted.data, "plays": {}}, Random(3))
    for tier in Tier:
        told = str(readiness(cleared(Negotiation.model_validate(holes), tier), tier))
        above = [w for w, path in planted.words.items() if known.get(path, Tier.OPEN) > tier]
        assert above or tier is Tier.SEALED
        assert [word for word in above if word in told] == []


def test_every_part_asked_for_is_a_part_of_the_file() -> None:
    for wanted in PARTS:
        assert wanted.part in Negotiation.model_fields
        fields = {key.partition("=")[0] for key in wanted.fields}
        assert fields <= set(wanted.kind.model_fields)


@pytest.mark.parametrize("example", ["portsmouth-1905", "cyber-talks"])
def test_a_well_made_plan_owes_little(example: str) -> None:
    open_ones = [one for one in readiness(opened(example).negotiation) if one.state != "there"]
    assert len(open_ones) <= 2


def test_the_book_tells_it(tmp_path: Path) -> None:
    text = text_of(FIVE_LINES + "team: {members: [{name: Ms Ada, role: leader}]}\n",
                   tmp_path, "book", "markdown")  # fmt: skip
    _, _, told = text.partition("# Readiness")
    assert "| Meeting | the purpose; the day; the length; what would count as success |" in told
    assert "| Team | who speaks; who calls a recess | Ms Ada" in told
    assert "**Missing.** mandate, agenda, stakeholders" in told
    assert "**There.** our side" in told
    assert "alternatives" not in told.partition("# Review")[0]
    assert "The rest is owed by" not in told


def test_the_book_names_once_who_owes_the_rest(tmp_path: Path) -> None:
    text = text_of(FIVE_LINES + "brief: {author: The desk}\n", tmp_path, "book", "markdown")
    assert text.count("**The rest is owed by.** The desk") == 1


def test_it_is_told_in_a_terminal_without_any_finding() -> None:
    lease, smallest = (str(ROOT / "examples" / f"{name}.yaml") for name in ("lease", "smallest"))
    done = CliRunner().invoke(main, ["check", "--readiness", lease])
    assert done.exit_code == 0
    assert (
        "    Agreement     who verifies; how it begins and ends [In-house lawyer]\n" in done.stdout
    )
    assert "    Issues        what we need (Deposit)\n" in done.stdout
    assert "  There           our side, meeting, mandate" in done.stdout
    assert "  Missing         information, risks" in done.stdout
    assert done.stdout.endswith("  The rest is owed by Head of purchasing.\n")
    assert "[no-note-taker]" not in done.stdout
    both = CliRunner().invoke(main, ["check", "--readiness", lease, smallest]).stdout
    assert max(map(len, both.splitlines())) <= 100
    assert [line for line in both.splitlines() if not line.startswith(" ")] == [lease, smallest]


@pytest.mark.parametrize("more", [["--fix"], ["--watch"], ["-f", "json"], ["--text", "x.txt"]])
def test_it_goes_with_nothing_else(more: list[str]) -> None:
    done = CliRunner().invoke(main, ["check", "--readiness", "talks.yaml", *more])
    assert done.exit_code == 2
    assert "nothing else" in done.stderr
