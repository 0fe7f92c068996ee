"""Findings on a plan, as a report tells them: where they are written, in which order, and why."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import ROOT

from briefgen.cli import main
from briefgen.cli.looking import look
from briefgen.cli.report import Told
from briefgen.cli.told import told_of_plan
from briefgen.cli.wanted import Wanted
from briefgen.finding import Finding, Words
from briefgen.pipeline import open_file

PLAN = """\
title: Grain
issues: [Insurance, {title: Rent, unit: km, direction: more, target: 5, bottom_line: 9}]
statements:
  - text: >
      Yes. We will
      not go. So it is.
  - !include said/closing.md
"""
SAID = "They go.\nWe will not go.\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talks" / "said").mkdir(parents=True)
    (tmp_path / "talks" / "said" / "closing.md").write_text(SAID)
    (tmp_path / "talks" / "n.yaml").write_text(PLAN)
    return Path("talks/n.yaml")


def words(number: int, text: str, grave: str = "weak") -> Finding:
    start = text.index("will")
    found = Words("ruling-out", "ruling-out/a", "A play", "We will not go.", start, start + 8)
    path = ("statements", number, "text")
    return Finding(grave, path, "ruled out", "do", check="w", words=found)  # type: ignore[arg-type]


def told(file: Path, *findings: Finding) -> list[Told]:
    return told_of_plan(findings, open_file(file))


@pytest.mark.parametrize(
    ("number", "text", "place", "said", "where"),
    [
        pytest.param(0, "Yes. We will not go. So it is.", ("talks/n.yaml", 5, 15, 6, 10),
                     "will not", "statements[1].text", id="folded"),
        pytest.param(1, SAID.strip(), ("talks/said/closing.md", 2, 4, 2, 12),
                     "will not", "statements[2].text", id="included, from the current folder on"),
        pytest.param(0, "Words that are will not be there.", ("talks/n.yaml", 4, 5, 4, 9),
                     None, "statements[1].text", id="not written there in these words"),
    ],
)  # fmt: skip
def test_where_words_of_a_plan_stand(
    number: int,
    text: str,
    place: tuple[str, int, int, int, int],
    said: str | None,
    where: str,
    file: Path,
) -> None:
    found = words(number, text)
    if not said:
        found = Finding("weak", found.path, "x", "y", check="w", words=Words(
            "f", "f/r", "", "Gone.", 900, 905))  # fmt: skip
    (one,) = told(file, found)
    assert (one.file, one.line, one.column, one.end_line, one.end_column) == place
    assert (one.words, one.where, one.part, one.root) == (said, where, "statements", "talks/n.yaml")


def test_parts_stand_in_the_order_of_the_plan_and_the_gravest_first_in_each(file: Path) -> None:
    text = "Yes. We will not go. So it is."
    found = told(
        file,
        words(0, text, "note"), words(0, text, "stop"), words(1, SAID.strip()),
        Finding("note", ("issues", 1), "b", "", check="single-issue"),
        Finding("weak", ("issues", 0), "a", "", check="single-issue"),
        Finding("note", (), "whole", "", check="fill-in-next"),
    )  # fmt: skip
    assert [(one.part, one.severity) for one in found] == [
        ("", "note"), ("issues", "weak"), ("issues", "note"),
        ("statements", "stop"), ("statements", "weak"), ("statements", "note"),
    ]  # fmt: skip


def test_a_check_says_why_and_a_rule_names_its_play(file: Path) -> None:
    check, rule = told(
        file,
        Finding("note", ("issues",), "b", "", check="single-issue"),
        words(1, SAID.strip()),
    )
    assert (check.id, check.check, check.family, check.play) == (
        "single-issue", "single-issue", None, check.play,
    )  # fmt: skip
    assert check.why
    assert check.why.endswith(".")
    assert (rule.id, rule.check, rule.family, rule.play, rule.why) == (
        "ruling-out/a", "w", "ruling-out", "A play", None,
    )  # fmt: skip


def test_several_plans_in_one_run(file: Path) -> None:
    Path("talks/two.yaml").write_text("title: Two\nissues: [One]\n")
    report = look(Wanted(files=(file, Path("gone.yaml"), Path("talks/two.yaml")))).report
    assert report.files == ("talks/n.yaml", "talks/two.yaml")
    assert [problem.message for problem in report.problems] == ["There is no file gone.yaml"]
    assert {one.root for one in report.findings} == set(report.files)


@pytest.mark.parametrize(
    ("strict", "code"),
    [pytest.param([], 0, id="as it comes"), pytest.param(["--strict"], 1, id="strictly")],
)
def test_how_a_weak_plan_ends(strict: list[str], code: int, file: Path) -> None:
    file.write_text("title: x\nagreement: {obligations: [pay]}\n")
    done = CliRunner().invoke(main, ["check", str(file), *strict])
    assert (done.exit_code, ": STOP: " in done.stdout) == (code, bool(code))


@pytest.mark.parametrize(
    ("picture", "told", "advice"),
    [
        pytest.param("mrs o.svg", [], "", id="a drawing beside the file passes"),
        pytest.param("gone.jpg", ['talks/n.yaml:4:29 The picture "gone.jpg" could not be used: '
                     "there is no such file."], "Put the file into the folder", id="not there"),
        pytest.param("/etc/o.png", ['talks/n.yaml:4:29 The picture "/etc/o.png" could not be used: '
                     "it lies outside the folders of this book."], "Put the file", id="elsewhere"),
        pytest.param("o.webp", ['talks/n.yaml:4:29 The picture "o.webp" could not be used: only '
                     "PNG, JPEG and SVG pictures may be used."], "save it as JPEG or PNG",
                     id="a kind that is not printed"),
    ],
)  # fmt: skip
def test_a_picture_is_looked_for(picture: str, told: list[str], advice: str, file: Path) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    Path("talks/mrs o.svg").write_text(drawn)
    people = f"counterparts:\n- name: B\n  people: [{{name: O, photo: {picture}}}]\n"
    file.write_text(f"title: x\n{people}context: {{figures: [{{file: mrs o.svg, title: Map}}]}}\n")
    looked = look(Wanted(files=(file,), cache=False))
    assert [f"{one.place} {one.message}" for one in looked.problems] == told
    assert all(advice in one.advice for one in looked.problems)
    assert (looked.report.exit_code, bool(looked.seen[0].findings)) == (2 if told else 0, True)


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal to look at")
@pytest.mark.parametrize(("no_colour", "bold"), [("", True), ("1", False)], ids=["bold", "plain"])
def test_a_terminal_gets_bold_unless_it_asks_not_to(no_colour: str, bold: bool, file: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": no_colour}
    arguments = [sys.executable, "-m", "briefgen", "check", str(file)]
    subprocess.run(arguments, stdout=follower, env=env, check=False)
    os.close(follower)
    shown = os.read(leader, 65536)
    os.close(leader)
    assert b"Findings: " in shown
    assert (b"\x1b[1m" in shown) is bold


def test_the_day_is_today_where_the_brief_names_none(file: Path) -> None:
    entry = "accepted: {finding: no-room, reason: r, who: w, until: 2027-03-01}\n"
    file.write_text(PLAN + entry)
    checks = [
        {one.check for one in look(Wanted(files=(file,), today=today)).report.findings}
        for today in (date(2027, 3, 1), date(2027, 3, 2))
    ]
    assert ["accepted-expired" in found for found in checks] == [False, True]
