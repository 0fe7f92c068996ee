"""Findings that were answered: what an answer holds for, until when, and what is said of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from building import with_
from click.testing import CliRunner
from pydantic import ValidationError

from briefgen.answers import answered, path_of, written_path
from briefgen.clearance import Tier
from briefgen.cli import main
from briefgen.finding import Finding, Words, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.accepted import Accepted
from briefgen.pipeline import open_file, review
from briefgen.review import looked_over
from briefgen.settings import Settings

DAY = date(2027, 3, 1)


def entry(finding: str = "no-room", **more: str) -> dict[str, str]:
    return {"finding": finding, "reason": "We trade it.", "who": "the head", **more}


def on_issue(number: int) -> Finding:
    found = weak(("issues", number, "bottom_line"), "“Inspections a day”: limits do not meet", "x")
    return Finding("weak", found.path, found.message, "x", check="no-room")


def of_words(path: tuple[str | int, ...], family: str = "ruling-out") -> Finding:
    words = Words(family, f"{family}/a", "", "We will  not send troops.", 3, 11)
    return Finding("weak", path, "an option is ruled out", "x", check="words", words=words)


def answer(finding: Finding, *entries: dict[str, str], **changes: Any) -> str | None:
    plan = with_({"accepted": list(entries), **changes})
    (one,) = answered([finding], plan, DAY)
    return one.answer.reason if one.answer else None


@pytest.mark.parametrize(
    ("finding", "given"),
    [
        pytest.param(on_issue(0), entry("single-issue"), id="another check"),
        pytest.param(on_issue(0), entry(where="issues[2]"), id="another issue, by its number"),
        pytest.param(on_issue(0), entry(where="waiting"), id="another issue, by its id"),
        pytest.param(on_issue(0), entry(where="issues[1].target"), id="another line of the issue"),
        pytest.param(on_issue(0), entry(where="the quota of grain"), id="other words"),
        pytest.param(on_issue(1), entry(where="inspections"), id="an id that is a word there too"),
        pytest.param(on_issue(0), entry(where="e"), id="a single letter"),
        pytest.param(on_issue(0), entry(where="the"), id="a word that stands everywhere"),
        pytest.param(on_issue(0), entry(where="imits do"), id="half a word"),
        pytest.param(on_issue(0), entry(until="2027-02-28"), id="an answer that has run out"),
        pytest.param(of_words(("statements", 0, "text")), entry("ruling-out/b"), id="another rule"),
        pytest.param(of_words(("statements", 0, "text")), entry("vague-wording"), id="a family"),
    ],
)
def test_what_an_answer_does_not_hold_for(finding: Finding, given: dict[str, str]) -> None:
    assert answer(finding, given) is None


@pytest.mark.parametrize(
    ("finding", "given"),
    [
        pytest.param(on_issue(0), entry(), id="all of its kind"),
        pytest.param(on_issue(0), entry(where="issues"), id="a part"),
        pytest.param(on_issue(0), entry(where="issues[1]"), id="an issue by its number"),
        pytest.param(on_issue(1), entry(where="issues[2].bottom_line"), id="a line of it"),
        pytest.param(on_issue(0), entry(where="inspections"), id="an issue by its id"),
        pytest.param(on_issue(0), entry(where="Inspections a day"), id="an issue by its title"),
        pytest.param(on_issue(1), entry(where="LIMITS do not"), id="words of the message"),
        pytest.param(on_issue(0), entry(until="2027-03-01"), id="until today"),
        pytest.param(on_issue(1), entry(where="Inspections a day"), id="a title that is named"),
        pytest.param(of_words(("statements", 0, "text")), entry("ruling-out/a"), id="a rule"),
        pytest.param(of_words(("statements", 0, "text")), entry("ruling-out"), id="its family"),
        pytest.param(of_words(("statements", 1, "text")),
                     entry("ruling-out", where="will not\n send"), id="words of the sentence"),
        pytest.param(of_words(("agreement", "obligations", 0, "what"), "vague-wording"),
                     entry("vague-wording", where="lease"), id="an obligation by its id"),
    ],
)  # fmt: skip
def test_what_an_answer_holds_for(finding: Finding, given: dict[str, str]) -> None:
    duty = {"agreement": {"obligations": [{"id": "lease", "what": "x"}]}}
    assert answer(finding, given, **duty) == "We trade it."


VAGUE = {
    "agreement": {
        "definitions": [{"term": "area", "meaning": "x"}],
        "obligations": [
            {"what": "leave", "deliberate": {"reason": "Both need it.", "who": "Legal adviser"}},
            {"what": "pay"},
        ],
    }
}


@pytest.mark.parametrize(
    ("path", "family", "reason"),
    [
        pytest.param(("agreement", "obligations", 0, "what"), "vague-wording", True, id="itself"),
        pytest.param(("agreement", "obligations", 0, "until"), "vague-wording", True, id="a part"),
        pytest.param(
            ("agreement", "obligations", 1, "what"), "vague-wording", False, id="the next"
        ),
        pytest.param(
            ("agreement", "definitions", 0, "meaning"), "vague-wording", False, id="a term"
        ),
        pytest.param(("agreement", "draft"), "vague-wording", False, id="the draft"),
        pytest.param(
            ("agreement", "obligations", 0, "what"), "ruling-out", False, id="other words"
        ),
    ],
)
def test_a_clause_that_is_vague_on_purpose(
    path: tuple[str | int, ...], family: str, reason: bool
) -> None:
    told = answer(of_words(path, family), **VAGUE)
    assert told == ("left open on purpose: Both need it." if reason else None)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        pytest.param("statements[2]", ("statements", 1), id="an entry"),
        pytest.param("issues[1].bottom_line", ("issues", 0, "bottom_line"), id="a line of it"),
        pytest.param("agreement.obligations[3].what", ("agreement", "obligations", 2, "what"),
                     id="deep down"),
        pytest.param("team", ("team",), id="a part"),
        pytest.param("We will not", None, id="words"),
    ],
)  # fmt: skip
def test_a_path_as_it_is_written(written: str, path: tuple[str | int, ...] | None) -> None:
    assert path_of(written) == path
    if path:
        assert written_path(path) == written


def reviewed(plan: Negotiation, today: date | None = DAY) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for one in looked_over(plan, Settings(), today):
        found.setdefault(one.check, []).append(one)
    return found


CLOSED = {"issues.0.their_limit": "10 ships", "brief": {}}


@pytest.mark.parametrize(
    ("entries", "checks"),
    [
        pytest.param([], [], id="nothing was answered"),
        pytest.param([entry()], [], id="an answer that holds"),
        pytest.param([entry(until="2027-02-28")], ["accepted-expired"], id="one that has run out"),
        pytest.param([entry("no-note-taker")], ["accepted-nothing"], id="one to nothing"),
        pytest.param([entry(where="issues[2]")], ["accepted-nothing"], id="one for another issue"),
        pytest.param([entry("no-rom")], ["accepted-nothing"], id="one that is misspelt"),
    ],
)
def test_answers_are_looked_at_too(entries: list[Any], checks: list[str]) -> None:
    found = reviewed(with_({**CLOSED, "accepted": entries}))
    assert [check for check in found if check.startswith("accepted-")] == checks
    for one in (one for check in checks for one in found[check]):
        assert (one.severity, one.path[:2], one.tier) == ("weak", ("accepted", 0), Tier.SEALED)


def test_an_answer_to_nothing_says_what_was_meant() -> None:
    found = reviewed(with_({**CLOSED, "accepted": [entry("no-rom")]}))
    assert "`no-room`" in found["accepted-nothing"][0].advice
    assert found["no-room"][0].answer is None


@pytest.mark.parametrize(
    ("name", "told", "advice"),
    [
        pytest.param("no-note-taker", "nothing of the kind", "Take the entry away", id="a check"),
        pytest.param("ruling-out/no-plans", "nothing of the kind", "Take the entry", id="a rule"),
        pytest.param("No note taker", "nothing of the kind", "Take the entry", id="with a capital"),
        pytest.param("ruling-out, where: 'members[5]'", "nothing of the kind",
                     "at the top of the file, `team.members[5]`.", id="a path without its part"),
        pytest.param("singel-issue", "no check or rule is called so", "`single-issue`",
                     id="misspelt"),
        pytest.param("rulling-out", "no check or rule is called so", "`ruling-out`",
                     id="a family, misspelt"),
        pytest.param("no-plans", "no check or rule is called so", "`ruling-out/no-plans`",
                     id="a rule without its family"),
        pytest.param("zzz", "no check or rule is called so", "briefgen explain", id="no idea"),
    ],
)  # fmt: skip
def test_an_answer_to_no_check_at_all_is_told_from_one_to_nothing(
    name: str, told: str, advice: str, tmp_path: Path
) -> None:
    file = tmp_path / "n.yaml"
    file.write_text(PLAN + f"accepted: {{finding: {name}, reason: Weighed., who: The head}}\n")
    (one,) = [f for f in review(open_file(file), DAY) if f.check == "accepted-nothing"]
    assert told in one.message
    assert advice in one.advice


PLAN = """\
title: Grain
us: Ukraine
counterparts: Russia
issues:
  - {title: T, unit: km, direction: more, target: 5, bottom_line: 9}
"""
ANSWER = "accepted: {finding: target-past-limit, reason: The scale was turned., who: The head}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "talks.yaml"
    made.write_text(PLAN + ANSWER)
    return made


def test_what_was_answered_stops_nothing_and_is_told_at_the_end(file: Path) -> None:
    done = CliRunner().invoke(main, ["check", str(file), "--strict"])
    before, told = done.stdout.split("\n\nAccepted, and not counted\n")
    assert "target-past-limit" not in before
    assert told.startswith(f"{file}:5:")
    assert "[target-past-limit]: The scale was turned. (The head)\n" in told
    assert told.rstrip().endswith("1 accepted.")
    assert "1 stop" not in CliRunner().invoke(main, ["check", str(file)]).stdout
    assert [one.answer for one in review(open_file(file)) if one.check == "target-past-limit"]


@pytest.mark.parametrize(("answer", "code"), [(ANSWER, 0), ("", 1)], ids=["answered", "open"])
def test_how_a_build_ends(answer: str, code: int, file: Path) -> None:
    file.write_text(PLAN + answer)
    done = CliRunner().invoke(main, ["build", str(file), "-e", "principal", "-f", "markdown"])
    assert done.exit_code == code
    assert ("1 accepted." in done.stdout) is (code == 0)


@pytest.mark.parametrize("told", [" ", "?", "--"])
def test_an_empty_answer_is_none(told: str) -> None:
    with pytest.raises(ValidationError, match="here stands no answer"):
        Accepted(finding="no-room", reason=told, who="Head")


def test_what_is_said_of_an_answer_is_not_answered_itself() -> None:
    entries = [entry("no-rom"), entry("accepted-nothing")]
    found = reviewed(with_({**CLOSED, "accepted": entries}))
    assert [one.path[:2] for one in found["accepted-nothing"]] == [("accepted", 0), ("accepted", 1)]
    assert [one.answer for one in found["accepted-nothing"]] == [None, None]
