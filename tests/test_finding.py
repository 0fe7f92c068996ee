"""What a check is shown and may say: the day, names in a row, tiers, a team's own limits."""

from datetime import date
from typing import Any

import pytest
from building import data, with_

from briefgen import checks
from briefgen.clearance import Path, Tier
from briefgen.finding import Case, Finding, named, raised
from briefgen.settings import Limits

TODAY = date(2026, 12, 1)


def found(check: str, changes: dict[str, Any], **limits: Any) -> list[Finding]:
    case = Case(with_(changes), Limits.model_validate(limits))
    return [one for one in checks.run(case) if one.check == check]


@pytest.mark.parametrize(
    ("changes", "today", "day"),
    [
        pytest.param({}, TODAY, TODAY, id="today"),
        pytest.param({}, None, date(2026, 11, 23), id="the brief's, where today is unknown"),
        pytest.param({"brief": None}, None, None, id="neither"),
        pytest.param({}, date(2027, 5, 1), date(2026, 11, 23), id="the talks are past"),
        pytest.param({"meeting.until": "2027-06-01"}, date(2027, 5, 1), date(2027, 5, 1),
                     id="the talks go on"),
        pytest.param({"brief": None}, date(2027, 5, 1), None, id="past, and no brief's day"),
    ],
)  # fmt: skip
def test_the_day_to_which_ages_are_counted(
    changes: dict[str, Any], today: date | None, day: date | None
) -> None:
    assert Case(with_(changes), today=today).day == day


@pytest.mark.parametrize(
    ("names", "told"),
    [
        pytest.param(["a"], "“a”", id="one"),
        pytest.param(["a", "b"], "“a” and “b”", id="two"),
        pytest.param(["a", "b", "c"], "“a”, “b” and “c”", id="three"),
        pytest.param(["a", "b", "c", "d", "e"], "“a”, “b”, “c” and 2 more", id="five"),
        pytest.param(["word " * 20], f"“{'word ' * 11}…”", id="a long one"),
    ],
)  # fmt: skip
def test_names_in_a_row(names: list[str], told: str) -> None:
    assert named(names) == told


@pytest.mark.parametrize(
    ("paths", "tier"),
    [
        pytest.param([()], Tier.CORE, id="the whole file"),
        pytest.param([("risks", 0)], Tier.CORE, id="an item as it is"),
        pytest.param([("risks", 1)], Tier.SEALED, id="an item that was raised"),
        pytest.param([("risks", 0), ("risks", 1)], Tier.SEALED, id="one of two"),
        pytest.param([("issues", 0, "if_raised", 0)], Tier.SEALED, id="inside one that was"),
    ],
)
def test_a_finding_is_as_high_as_what_it_tells(paths: list[Path], tier: Tier) -> None:
    changes = {
        "risks": ["Fog", {"what": "Ice", "tier": "sealed"}],
        "issues.0": {"title": "a", "tier": "sealed", "if_raised": ["b"]},
    }
    assert raised(with_(changes), paths) is tier


def test_a_finding_on_a_raised_item_is_raised_with_it() -> None:
    ours = {"what": "Vote", "whose": "ours"}
    for tier in (None, "sealed"):
        (one,) = found(
            "deadline-without-consequence", {"strategy.deadlines": [ours | {"tier": tier}]}
        )
        assert one.tier is (Tier.SEALED if tier else Tier.CORE)
    (one,) = found("no-answer-prepared", {"risks": ["Fog", {"what": "Ice", "tier": "sealed"}]})
    assert one.tier is Tier.SEALED


MEMBERS = [{"name": n, "role": "adviser"} for n in "ABC"]
PARTIES = {
    "counterparts": [{"name": "Russia", "people": [{"name": "P", "years_experience": 20}]}],
    "team.members": [{"name": "M", "years_experience": 9}],
}
ELECTION = {"day": "2027-02-20", "of": "Russia", "means": "Election", "within": 90}


@pytest.mark.parametrize(
    ("check", "changes", "limits"),
    [
        pytest.param("agenda-too-long", {"meeting.length": "2 days", "agenda.0.length": "10 h"},
                     {"working_day": 240}, id="working_day"),
        pytest.param("no-session-limit", {"meeting.length": "3 h"}, {"long_meeting": 120},
                     id="long_meeting"),
        pytest.param("no-session-limit", {"team.session_limit": "3 h"}, {"longest_session": 90},
                     id="longest_session"),
        pytest.param("no-session-limit", {"team.session_limit": "1 h",
                                          "meeting.until": "2026-12-04"},
                     {"days_without_relief": 1}, id="days_without_relief"),
        pytest.param("no-short-session-plan", {}, {"several_items": 2}, id="several_items"),
        pytest.param("roles-missing", {"team.members": MEMBERS[:2]}, {"team_with_roles": 2},
                     id="team_with_roles"),
        pytest.param("roles-missing", {"team.members": [*MEMBERS, {"name": "H", "role": "leader"}]},
                     {"team_with_observer": 4}, id="team_with_observer"),
        pytest.param("seniority-gap", {**PARTIES, "team.members.0.years_experience": 15},
                     {"seniority_share": 80}, id="seniority_share"),
        pytest.param("seniority-gap", {**PARTIES, "team.members.0.years_experience": 15},
                     {"seniority_years": 4}, id="seniority_years"),
        pytest.param("nobody-speaks-with-them", {"stakeholders": [{"name": "a", "influence": 3}]},
                     {"strong_influence": 3}, id="strong_influence"),
        pytest.param("scenarios-one-sided", {"scenarios": ["a", "b", "c"]}, {"fewest_scenarios": 4},
                     id="fewest_scenarios"),
        pytest.param("one-source-only", {"sources": [{"id": "s", "title": "S"}], "counterparts": [
            {"name": "Russia", "motives": [{"what": w, "source": "s"} for w in "abc"]}]},
            {"claims_on_one_source": 3}, id="claims_on_one_source"),
        pytest.param("stale-facts", {"issues.0.their_position_on": "2026-11-01"},
                     {"days_until_stale": 14}, id="days_until_stale"),
        pytest.param("symbolic-day", {"meeting.date": "2027-05-04"}, {"days_around": 5},
                     id="days_around"),
        pytest.param("symbolic-day", {}, {"symbolic_days": [ELECTION]}, id="symbolic_days"),
        pytest.param("symbolic-day", {}, {"symbolic_days": {"day": "12-03", "means": "Ours"}},
                     id="a day for everybody"),
    ],
)  # fmt: skip
def test_a_team_s_limits_are_kept(check: str, changes: dict[str, Any], limits: Any) -> None:
    assert data(changes)
    assert found(check, changes) == []
    assert len(found(check, changes, **limits)) == 1


def test_a_day_that_is_not_in_the_calendar_means_nothing() -> None:
    leap = {"symbolic_days": [{"day": "02-29", "means": "Ours"}, {"day": "04-31", "means": "x"}]}
    assert found("symbolic-day", {"meeting.date": "2027-03-01"}, **leap) == []
    assert len(found("symbolic-day", {"meeting.date": "2028-03-01"}, **leap)) == 1
