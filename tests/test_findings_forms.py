"""The forms in which findings are told: one report, told to a person and to three machines."""

import json
import re
from dataclasses import replace

import jsonschema
import pytest
from click.testing import CliRunner
from telling import FULL, PAGES, PLAN, STANDS, WHOLE, WORDS, report

from briefgen.cli import main
from briefgen.cli.check import FORMS
from briefgen.cli.report import Told
from briefgen.cli.reports import forms, named
from briefgen.cli.reports.json import schema
from briefgen.cli.reports.text import render as as_text


def test_every_form_on_the_shelf_is_offered() -> None:
    assert set(forms()) == set(FORMS)
    assert all(named(form)(FULL, PAGES).endswith("\n") for form in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_found_is_told_too(form: str) -> None:
    told = named(form)(report(), {})
    assert "no-room" not in told
    assert (told == "No findings.\n") is (form in ("text", "github"))


def test_a_person_reads_part_by_part() -> None:
    assert as_text(report(WHOLE, PLAN, WORDS, accepted=(STANDS,)), {}) == (
        "The whole plan\n"
        "talks.yaml:1:1: note: a day is missing  [fill-in-next]\n"
        "        Why: It cannot be settled alone.\n"
        "        Do: Say what we do.\n"
        "\n"
        "Issues\n"
        "talks.yaml:7:3: STOP: the limits do not meet  [no-room]\n"
        "    7 |   target: 9 km\n"
        "          ^^^^^^\n"
        "        Why: It cannot be settled alone.\n"
        "        Do: Say what we do.\n"
        "\n"
        "Statements\n"
        "talks.yaml:3:14: weak: an option of ours is ruled out  [ruling-out/will-not]\n"
        "    3 |   - text: We will not send troops. We stay.\n"
        "                     ^^^^^^^^^^^^^\n"
        "        Play: Rule nothing out\n"
        "        Do: Say what we do.\n"
        "        Instead: We keep our options open.\n"
        "\n"
        "Accepted, and not counted\n"
        "talks.yaml:7:3: the limits do not meet  [no-room]: Traded for B (the head, until "
        "2027-03-01)\n"
        "\n"
        "Findings: 1 stop, 1 weak, 1 note; 1 accepted.\n"
    )


LONG = replace(WORDS, excerpt=f"  - {'x' * 200} We will not go", column=209, end_column=217)


@pytest.mark.parametrize(
    ("one", "under"),
    [
        pytest.param(WORDS, "will not send", id="in one line"),
        pytest.param(replace(WORDS, end_line=4, end_column=3), "will not send troops. We stay.",
                     id="into the next line"),
        pytest.param(LONG, "will not", id="far out in a long line"),
        pytest.param(replace(WORDS, excerpt="\tx: will not go", column=5, end_column=13),
                     "will not", id="behind a tab"),
    ],
)  # fmt: skip
def test_carets_stand_under_the_words(one: Told, under: str) -> None:
    _, line, marks = as_text(report(one), {}).splitlines()[1:4]
    start = marks.index("^")
    assert line[start : start + marks.count("^")] == under
    assert len(line) < 110


def test_bold_is_for_headings_and_only_where_it_is_asked_for() -> None:
    assert "\x1b" not in as_text(FULL, {})
    bold = re.findall(r"\x1b\[1m(.*?)\x1b\[0m", as_text(FULL, {}, bold=True))
    assert bold == ["The whole plan", "Issues", "Statements", "Accepted, and not counted"]


def test_no_sign_in_a_file_moves_the_cursor() -> None:
    wicked = replace(WORDS, excerpt="  - \x1b[2Jgone \u202elive", message="a \x1b[31m red one")
    for form in ("text", "github"):
        assert not re.search(r"[\x1b\u202e]", named(form)(report(wicked), {}))


def test_several_files_are_told_apart() -> None:
    other = replace(PLAN, root="other.yaml", file="other.yaml")
    text = as_text(report(PLAN, other, files=("talks.yaml", "other.yaml")), {})
    assert text.startswith("talks.yaml: Issues\n")
    assert "\n\nother.yaml: Issues\n" in text


def test_json_keeps_to_the_schema_that_is_printed() -> None:
    known = json.loads(CliRunner().invoke(main, ["schema", "--findings"]).stdout)
    assert known == schema()
    jsonschema.Draft202012Validator.check_schema(known)
    told = json.loads(named("json")(FULL, {}))
    jsonschema.validate(told, known)
    told["findings"][0]["line"] = "three"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, known)


def test_every_name_in_the_schema_has_a_meaning() -> None:
    parts = [schema(), *schema()["$defs"].values()]
    fields = [field for part in parts for field in part["properties"].values()]
    assert len(fields) > 50
    assert all(field.get("description", "").endswith(".") for field in fields)


def test_json_carries_all_that_a_program_needs() -> None:
    told = json.loads(named("json")(FULL, {}))
    assert (told["version"], told["counts"]["stop"], len(told["accepted"])) == (1, 1, 1)
    one = told["findings"][2]
    assert {name: one[name] for name in (
        "family", "rule", "severity", "sentence", "line", "column", "endLine", "endColumn",
        "offset", "message", "advice", "play", "fix",
    )} == {
        "family": "ruling-out", "rule": "ruling-out/will-not", "severity": "weak",
        "sentence": "We will not send troops.", "line": 3, "column": 14, "endLine": 3,
        "endColumn": 27, "offset": 40, "message": "an option of ours is ruled out",
        "advice": "Say what we do.", "play": "Rule nothing out", "fix": "We keep our options open.",
    }  # fmt: skip
