"""What is told of findings outside the program: the page on checks, and the hooks."""

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from making import ROOT

from briefgen.cli import main
from briefgen.cli.check import FORMS, KINDS
from briefgen.cli.reports.json import schema
from briefgen.negotiation import Negotiation
from briefgen.negotiation.accepted import Accepted
from briefgen.pipeline import open_file, review
from briefgen.reading import Source, read
from briefgen.settings import Settings

PAGE = (ROOT / "docs" / "checks.md").read_text("utf-8")
BLOCKS = re.findall(r"(?ms)^```yaml\n(.*?)^```", PAGE)
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.mark.parametrize("text", [one for one in BLOCKS if one.startswith("title:")])
def test_every_plan_on_the_page_can_be_read(text: str) -> None:
    assert read(Source("page", text), Negotiation).title


def test_the_answers_on_the_page_answer_something(tmp_path: Path) -> None:
    (text,) = [one for one in BLOCKS if "accepted:" in one]
    (tmp_path / "n.yaml").write_text(text)
    found = review(open_file(tmp_path / "n.yaml"), date(2027, 1, 1))
    assert sorted(one.check for one in found if one.answer) == ["ruling-out", "single-issue"]
    assert [one.message for one in found if one.check.startswith("accepted-")] == []


def test_the_settings_on_the_page_can_be_read() -> None:
    (text,) = [one for one in BLOCKS if one.startswith("severity:")]
    assert read(Source("page", text), Settings).severity["single-issue"] == "off"


def test_the_page_names_every_form_kind_option_and_field() -> None:
    names = [*FORMS, *KINDS, *Accepted.model_fields]
    names += [name for part in schema()["$defs"].values() for name in part["properties"]]
    names = [name for name in names if name not in ("tier", "cleared", "stop", "weak", "note")]
    assert len(names) > 30
    assert [name for name in names if f"`{name}`" not in PAGE] == []
    options = re.findall(r"(?<![\w-])--[a-z]+", PAGE)
    known = CliRunner().invoke(main, ["check", "--help"]).stdout
    known += CliRunner().invoke(main, ["schema", "--help"]).stdout
    assert [option for option in options if option not in known] == []


@pytest.mark.parametrize("link", re.findall(r"\]\(#([\w-]+)\)", PAGE))
def test_every_link_on_the_page_leads_somewhere(link: str) -> None:
    heads = [head.lower() for head in re.findall(r"(?m)^##+ (.*)$", PAGE)]
    assert link in {re.sub(r"[^\w -]", "", head).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_on_several_files(hook: dict[str, str], tmp_path: Path) -> None:
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    texts = {"a.yaml": "title: Grain\n", "b.yaml": "title: Rent\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    program, *arguments = shlex.split(hook["entry"])
    files = [str(tmp_path / name) for name in texts]
    done = CliRunner().invoke(main, [*arguments, *files, "-f", "json"])
    assert program == "briefgen"
    assert done.exit_code == 0, done.output
    assert all(file in done.stdout for file in files)
    assert re.compile(hook["files"])
