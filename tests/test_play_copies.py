"""`briefgen play eject` for dossiers and lists: what is taken over, and how it is watched."""

import re
from pathlib import Path

import pytest
from building import Shelves
from click.testing import CliRunner, Result
from making import FIVE_LINES, text_of

from briefgen.cli import main
from briefgen.library import Library, shipped, workspace_of

TODAY = ("--today", "2026-11-22")
TALKS = f"{FIVE_LINES}topics: [ceasefire]\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a negotiation, in which the commands are given."""
    (tmp_path / "talks.yaml").write_text(TALKS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["play", *arguments])


@pytest.mark.parametrize(
    ("name", "file", "what"),
    [
        pytest.param("kremlin/lists/scenarios", "lists/scenarios", "list", id="its whole name"),
        pytest.param("lists/hopes", "lists/hopes", "list", id="without the pack"),
        pytest.param("codewords", "lists/codewords", "list", id="its id alone"),
        pytest.param("kremlin/dossiers/cyber", "dossiers/cyber", "dossier", id="a dossier"),
        pytest.param("playbooks/kremlin/dossiers/space.yaml", "dossiers/space", "dossier",
                     id="a path, as a shell completes it"),
    ],
)  # fmt: skip
def test_a_dossier_or_list_is_taken_over(desk: Path, name: str, file: str, what: str) -> None:
    done = run("eject", name)
    assert done.exit_code == 0, done.output
    assert f"playbooks/kremlin/{file}.yaml now takes the place of the shipped {what}" in done.stdout
    original = (shipped() / f"playbooks/kremlin/{file}.yaml").read_bytes()
    assert (desk / f"playbooks/kremlin/{file}.yaml").read_bytes() == original
    assert (desk / f"playbooks/kremlin/as-shipped/{file}.yaml").read_bytes() == original
    assert "yours already" in run("eject", name).stderr
    assert run("check", file, *TODAY).exit_code == 0
    assert workspace_of(desk / "deeper/talks.yaml") == desk


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["eject", "scenrios"], "Did you mean “scenarios”?", id="misspelt"),
        pytest.param(["eject", "kremlin/lists/scenario"], "“kremlin/lists/scenarios”?", id="near"),
        pytest.param(["show", "kremlin/dossier/cyber"], "“kremlin/dossiers/cyber”?", id="show"),
        pytest.param(["check", "scenrios"], "Did you mean “scenarios”?", id="check"),
        pytest.param(["eject", "cyber", "--extends"], "kremlin/dossiers/cyber is a dossier",
                     id="only plays can be changed in part"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_over(desk: Path, arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert not (desk / "playbooks").exists()


def test_a_copy_is_listed_and_watched(desk: Path) -> None:
    run("eject", "scenarios")
    listed = run("list", *TODAY).stdout
    assert listed.startswith("kremlin, dossiers and lists; in your folder\n  lists/scenarios ")
    assert "replaces kremlin/lists/scenarios, which has not changed" in listed
    assert "hold-the-clock" in listed
    assert "lists/hopes" in listed
    only = run("list", "--dossiers", *TODAY).stdout
    assert "lists/hopes" in only
    assert "hold-the-clock" not in only
    kept = desk / "playbooks/kremlin/as-shipped/lists/scenarios.yaml"
    kept.write_text(kept.read_text("utf-8").replace("title: Seven", "title: Six", 1), "utf-8")
    stale = run("list", "--stale", *TODAY).stdout
    assert "HAS CHANGED" in stale
    assert "lists/hopes" not in stale
    shown = run("list", "--diff", "--pack", "kremlin").stdout
    assert re.search(r"^ +-title: Six", shown, re.MULTILINE)
    assert re.search(r"^ +\+title: Seven", shown, re.MULTILINE)
    kept.unlink()
    assert "cannot be told" in run("list", "--dossiers").stdout
    counted = CliRunner().invoke(main, ["pack", "list"]).stdout
    assert "in your folder; 0 plays; 1 dossier or list" in " ".join(counted.split())


def test_the_copy_is_what_the_book_prints(desk: Path) -> None:
    before = text_of(TALKS, desk, "book", "markdown")
    assert "38 %" in before
    run("eject", "scenarios")
    copy = desk / "playbooks/kremlin/lists/scenarios.yaml"
    text = copy.read_text("utf-8").replace("likelihood: 38 %", "likelihood: 33 %")
    copy.write_text(text.replace("likelihood: 20 %", "likelihood: 25 %"), "utf-8")
    assert run("check", "scenarios", *TODAY).exit_code == 0
    after = text_of(TALKS, desk, "book", "markdown")
    assert "33 %" in after
    assert "38 %" not in after


def test_a_dossier_or_list_is_shown_as_it_is_written(desk: Path) -> None:
    shown = run("show", "hopes").stdout
    assert shown.startswith("title: What Moscow hoped for\nkind: hopes\n")
    assert "title: Cyber" in run("show", "kremlin/dossiers/cyber").stdout


def test_one_name_for_two_things_is_asked_back(desk: Path) -> None:
    pack = desk / "playbooks/mine"
    (pack / "dossiers").mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Mine\n")
    (pack / "dossiers/hopes.yaml").write_text("title: H\ntopics: [x]\nlede: y\nas_of: 2026\n")
    told = run("show", "hopes").stderr
    assert "“hopes” is the name of mine/dossiers/hopes and kremlin/lists/hopes" in told
    assert run("show", "dossiers/hopes").stdout.startswith("title: H\n")


def test_what_ships_may_lie_inside_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "own/.venv/briefgen/shipped"
    monkeypatch.setattr("briefgen.library.shipped", lambda: inside)
    files = {"own/.venv/briefgen/shipped/playbooks/theirs/pack.yaml": "name: Theirs\n"}
    library: Library = Shelves(tmp_path).library(**files, **{"own/playbooks/a/pack.yaml": "x"})
    theirs, ours = inside / "playbooks/theirs", tmp_path / "own/playbooks/a"
    assert library.shown(theirs / "pack.yaml") == "playbooks/theirs/pack.yaml"
    assert [library.ships(folder) for folder in (theirs, ours)] == [True, False]
