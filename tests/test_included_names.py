"""Under which name a file that a plan includes is spoken of."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from making import FIVE_LINES

from briefgen.cli import main


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "talks" / "sub").mkdir(parents=True)
    (tmp_path / "talks" / "briefgen.yaml").touch()
    return tmp_path / "talks"


def test_a_mistake_in_it_is_placed_from_where_one_stands(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "plan.yaml").write_text(f"{FIVE_LINES}team: !include sub/team.yaml\n")
    (home / "sub" / "team.yaml").write_text("membrs: []\n")
    monkeypatch.chdir(home.parent)
    done = CliRunner().invoke(main, ["check", "talks/plan.yaml", "--format", "github"])
    assert "file=talks/sub/team.yaml,line=1" in done.stdout


def test_one_that_is_called_as_the_plan_is_no_circle(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "plan.yaml").write_text("members: [{name: Anna}]\n")
    (home / "sub" / "plan.yaml").write_text(f"{FIVE_LINES}team: !include ../plan.yaml\n")
    monkeypatch.chdir(home / "sub")
    done = CliRunner().invoke(main, ["check", "plan.yaml"])
    assert done.exit_code == 0, done.stderr
