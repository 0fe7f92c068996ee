"""What a workspace sets in `briefgen.yaml`: how it is read, and what it changes in a review."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from building import with_

from briefgen.finding import Finding, Words, weak
from briefgen.library import Library
from briefgen.pipeline import open_file, review
from briefgen.problems import Unusable
from briefgen.reading.schema import json_schema
from briefgen.review import graded, looked_over
from briefgen.settings import Limits, Settings, settings_of

KNOWN = ("no-room", "single-issue", "ruling-out", "ruling-out/no-plans")
PLAN = "title: Grain\nus: Ukraine\ncounterparts: Russia\nissues: [Insurance]\n"


def set_by(text: str, folder: Path) -> Settings:
    (folder / "briefgen.yaml").write_text(text, encoding="utf-8")
    return settings_of(Library(folder, folder), lambda: KNOWN)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param("", {}, id="nothing, to mark the folder"),
        pytest.param("# ours\n", {}, id="a remark"),
        pytest.param("severity:\n", {}, id="an empty part"),
        pytest.param("severity: {no-room: note, single-issue: off}\n",
                     {"no-room": "note", "single-issue": "off"}, id="in one line"),
        pytest.param("severity:\n  ruling-out: weak\n  ruling-out/no-plans: stop\n",
                     {"ruling-out": "weak", "ruling-out/no-plans": "stop"}, id="a family, a rule"),
    ],
)  # fmt: skip
def test_what_can_be_set(text: str, severity: dict[str, str], tmp_path: Path) -> None:
    assert set_by(text, tmp_path).severity == severity


def test_without_a_file_all_is_as_it_comes(tmp_path: Path) -> None:
    assert settings_of(Library(tmp_path, tmp_path), lambda: ()) == Settings()


def test_a_limit_is_set_by_its_name(tmp_path: Path) -> None:
    assert set_by("limits: {days_until_stale: 30}\n", tmp_path).limits.days_until_stale == 30
    assert Limits().days_until_stale == 180


@pytest.mark.parametrize(
    ("text", "place", "told", "advice"),
    [
        pytest.param("severity:\n  no-rom: note\n", "2:3", "`no-rom`", "`no-room`", id="a slip"),
        pytest.param("severity:\n  no-plans: note\n", "2:3", "`no-plans`", "briefgen explain",
                     id="no such check"),
        pytest.param("severity: {no-room: loud}\n", "1:21", "“loud”", "`stop`", id="no such grade"),
        pytest.param("limits: {days_until_stail: 3}\n", "1:10", "`days_until_stail`",
                     "`days_until_stale`", id="a limit misspelt"),
        pytest.param("limits: {days_until_stale: soon}\n", "1:28", "“soon”", "digits", id="words"),
        pytest.param("limits: {working_day: 6 h}\n", "1:23", "“6 h”",
                     "for example working_day: 360. Minutes of talks", id="hours for minutes"),
        pytest.param("limits: {days_until_stale: 6 months}\n", "1:28", "“6 months”",
                     "for example days_until_stale: 180.", id="months for days"),
        pytest.param("limits: {working_day: 90 min}\n", "1:23", "“90 min”",
                     "only: working_day: 90", id="minutes, with their unit"),
        pytest.param("build: {megabytes: 30 MB}\n", "1:20", "“30 MB”", "only: megabytes: 30",
                     id="a unit in small letters in the name"),
        pytest.param("limits: {strong_influence: high}\n", "1:28", "“high”",
                     "for example strong_influence: 4", id="an example within the bounds"),
        pytest.param("limits: {days_until_stale: 0}\n", "1:28", "at least 1", "stale", id="few"),
        pytest.param("severty: {no-room: off}\n", "1:1", "`severty`", "`severity`", id="a part"),
        pytest.param("severity: off\n", "1:11", "“off”", "", id="one word for all"),
    ],
)  # fmt: skip
def test_what_cannot_be_set(text: str, place: str, told: str, advice: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        set_by(text, tmp_path)
    (problem,) = caught.value.problems
    assert str(problem.place) == f"briefgen.yaml:{place}"
    assert told in problem.message
    assert advice in problem.advice
    assert problem.excerpt


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("severity: {no-room: loud}\nlimits: {working_day: 0}\n",
                     ["1:21", "2:23"], id="no wrong name"),
        pytest.param("severity: {no-rom: off}\nlimits: {working_day: 0}\n", ["1:12", "2:23"],
                     id="a wrong name above a wrong number"),
        pytest.param("limits: {working_day: 0}\nseverity: off\n", ["1:23", "2:11"],
                     id="names that cannot be read"),
    ],
)  # fmt: skip
def test_wrong_names_are_told_beside_what_else_is_wrong(
    text: str, places: list[str], tmp_path: Path
) -> None:
    with pytest.raises(Unusable) as caught:
        set_by(text, tmp_path)
    assert [str(one.place) for one in caught.value.problems] == [
        f"briefgen.yaml:{place}" for place in places
    ]


def test_of_many_names_only_the_first_are_told(tmp_path: Path) -> None:
    text = "severity:\n" + "".join(f"  no-check-{number}: off\n" for number in range(1_053))
    with pytest.raises(Unusable) as caught:
        set_by(text, tmp_path)
    *told, rest = caught.value.problems
    assert [one.place.line for one in told if one.place] == list(range(2, 52))
    assert str(rest.place) == "briefgen.yaml:52:3"
    assert rest.message == "From here on, 1,003 more names are no check's"


def test_the_check_ids_are_asked_for_only_where_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text("limits: {days_until_stale: 30}\n")
    settings_of(Library(tmp_path, tmp_path), lambda: pytest.fail("asked"))


def found(check: str, rule: str = "") -> Finding:
    words = Words("ruling-out", rule, "", "We go.", 0, 2) if rule else None
    one = weak(("issues",), "told", "do")
    return Finding(one.severity, one.path, one.message, one.advice, check=check, words=words)


@pytest.mark.parametrize(
    ("severity", "finding", "grade"),
    [
        pytest.param({}, found("no-room"), "weak", id="as it comes"),
        pytest.param({"single-issue": "off"}, found("no-room"), "weak", id="another check"),
        pytest.param({"no-room": "stop"}, found("no-room"), "stop", id="graver"),
        pytest.param({"no-room": "note"}, found("no-room"), "note", id="lighter"),
        pytest.param({"no-room": "off"}, found("no-room"), None, id="off"),
        pytest.param({"ruling-out": "note"}, found("words", "ruling-out/a"), "note", id="a family"),
        pytest.param({"ruling-out": "off", "ruling-out/a": "stop"}, found("words", "ruling-out/a"),
                     "stop", id="a rule before its family"),
        pytest.param({"words": "off", "ruling-out": "note"}, found("words", "ruling-out/a"), "note",
                     id="a family before the check"),
    ],
)  # fmt: skip
def test_how_grave_a_finding_is(severity: Any, finding: Finding, grade: str | None) -> None:
    left = graded([finding], Settings(severity=severity))
    assert [one.severity for one in left] == ([grade] if grade else [])


def test_what_is_made_graver_moves_to_the_front(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(PLAN)
    assert review(open_file(file))[0].severity != "stop"
    (tmp_path / "briefgen.yaml").write_text("severity: {fill-in-next: stop}\n")
    first = review(open_file(file))[0]
    assert (first.check, first.severity) == ("fill-in-next", "stop")


def test_the_settings_lie_in_the_workspace_not_beside_every_file(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text("severity: {fill-in-next: off}\n")
    (tmp_path / "talks").mkdir()
    file = tmp_path / "talks" / "n.yaml"
    file.write_text(PLAN)
    assert "fill-in-next" not in {one.check for one in review(open_file(file))}


@pytest.mark.parametrize(
    ("written", "today", "expired"),
    [
        pytest.param("2027-02-01", date(2027, 5, 1), False, id="the day of the brief counts"),
        pytest.param("2027-05-01", date(2027, 2, 1), True, id="even where it is the later one"),
        pytest.param(None, date(2027, 5, 1), True, id="else today"),
        pytest.param(None, None, False, id="without any day nothing runs out"),
    ],
)
def test_the_day_on_which_a_plan_is_read(
    written: str | None, today: date | None, expired: bool
) -> None:
    entry = {"finding": "no-room", "reason": "r", "who": "w", "until": "2027-03-01"}
    plan = with_({"brief": {"date": written} if written else {}, "accepted": [entry]})
    ids = {one.check for one in looked_over(plan, Settings(), today)}
    assert ("accepted-expired" in ids) is expired


def test_editors_can_be_told_what_may_be_set() -> None:
    schema = json_schema(Settings)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == {"build", "cache", "limits", "severity"}
