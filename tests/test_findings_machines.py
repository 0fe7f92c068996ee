"""Findings for code viewers: SARIF, and the workflow commands of GitHub."""

import json
from dataclasses import replace
from typing import Any

import pytest
from telling import FULL, LINE, PAGES, PLAN, PROBLEM, STANDS, WHOLE, WORDS, report

from briefgen.cli.report import Told
from briefgen.cli.reports import named


def sarif(*findings: Told, **more: Any) -> Any:
    (run,) = json.loads(named("sarif")(report(*findings, **more), PAGES))["runs"]
    return run


def test_sarif_has_a_rule_for_every_result() -> None:
    run = sarif(WHOLE, PLAN, WORDS, accepted=(STANDS,), problems=(PROBLEM,))
    rules = run["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    assert [one["level"] for one in run["results"]] == [
        "note", "error", "warning", "error", "error",
    ]  # fmt: skip
    room = next(rule for rule in rules if rule["id"] == "no-room")
    for part in ("No room.", "Why so.", "A play", "Do."):
        assert part in room["help"]["markdown"]
    assert run["invocations"] == [{"executionSuccessful": False}]


def test_sarif_says_where() -> None:
    result = sarif(WORDS)["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "talks.yaml"
    assert place["region"] == {
        "startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 27,
        "charOffset": 40, "charLength": 13, "snippet": {"text": "will not send"},
    }  # fmt: skip
    assert place["contextRegion"] == {
        "startLine": 3, "startColumn": 1, "endColumn": len(LINE) + 1, "snippet": {"text": LINE},
    }  # fmt: skip


def test_sarif_points_to_a_whole_line_where_no_words_are_meant() -> None:
    nowhere = replace(WORDS, line=1, column=1, end_line=1, end_column=1, offset=0, end_offset=0)
    place = sarif(nowhere)["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 1}


def test_of_a_very_long_line_only_the_part_about_the_words_is_shown() -> None:
    line = "x " * 5000 + "never" + " y" * 5000
    found = replace(WORDS, excerpt=line, column=10001, end_column=10006)
    place = sarif(found)["results"][0]["locations"][0]["physicalLocation"]
    told = json.loads(named("json")(report(found), PAGES))["findings"][0]
    context = place["contextRegion"]
    assert place["region"]["snippet"]["text"] == "never"
    assert context["snippet"]["text"] == line[context["startColumn"] - 1 : context["endColumn"] - 1]
    assert context["snippet"]["text"] in told["excerpt"]
    assert "never" in told["excerpt"]
    assert len(told["excerpt"]) < 500


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        pytest.param("a b/tálks.yaml", "a%20b/t%C3%A1lks.yaml", id="blanks and accents"),
        pytest.param("/srv/talks.yaml", "file:///srv/talks.yaml", id="from the root on"),
    ],
)
def test_sarif_names_files_as_addresses(file: str, uri: str) -> None:
    place = sarif(replace(WORDS, file=file))["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri


def test_a_fingerprint_outlives_a_move_and_tells_twins_apart() -> None:
    def marks(*findings: Told) -> list[str]:
        results = sarif(*findings)["results"]
        return [one["partialFingerprints"]["briefgen/v1"] for one in results]

    moved = replace(WORDS, line=99, offset=4000)
    assert marks(WORDS) == marks(moved)
    assert marks(WORDS) != marks(replace(WORDS, sentence="We shall not go."))
    assert len(set(marks(WORDS, moved))) == 2


def test_sarif_tells_an_answer_as_a_suppression() -> None:
    result = sarif(accepted=(STANDS,))["results"][0]
    assert result["suppressions"] == [
        {"kind": "inSource", "justification": "Traded for B (the head)"}
    ]


def test_github_is_given_one_command_for_each() -> None:
    lines = named("github")(FULL, {}).splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == [
        "::error", "::notice", "::error", "::warning",
    ]  # fmt: skip
    assert lines[0] == (
        "::error file=b.yaml,line=1,col=4,title=This cannot be used::`titel` is not known here."
        "%0ADid you mean `title`?"
    )
    assert lines[3].startswith("::warning file=talks.yaml,line=3,endLine=3,col=14,endColumn=27,")
    assert lines[-1] == "Findings: 1 stop, 1 weak, 1 note; 1 accepted."


def test_github_is_not_fooled_by_signs_of_its_own() -> None:
    odd = replace(WORDS, file="a,b:c.yaml", message="100% :: sure\r\n::error::x", advice="")
    (line, _) = named("github")(report(odd), {}).splitlines()
    assert "file=a%2Cb%3Ac.yaml," in line
    assert "::100%25 :: sure" in line
    assert "%0A::error::x" in line
