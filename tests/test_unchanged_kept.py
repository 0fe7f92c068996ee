"""What a build keeps for the next one, and how it is seen, wiped and left alone."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from standing import again, program_in, talks_in, written

from briefgen.cli import main
from briefgen.cli.unchanged import Asked
from briefgen.keeping import kept_at
from briefgen.production import Production


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return program_in(tmp_path_factory.mktemp("program"))


def test_it_is_seen_and_wiped_and_can_be_left_alone(tmp_path: Path, program: Path) -> None:
    talks = talks_in(tmp_path, program)
    anew = talks.build("--no-cache")
    assert not (talks.folder / ".briefgen").exists()
    kept, once_more = talks.build(), talks.build()
    assert [again(one) for one in (anew, kept, once_more)] == [False, False, True]
    said = [[line.split("  (")[0] for line in one.splitlines()[:2]] for one in (anew, once_more)]
    assert said[0] == said[1]
    told = talks.run("", "cache", "n.yaml").stdout
    assert re.match(r"[2-9] pieces, \d\.\d MB of at most 200 MB in .*kept\n$", told)
    assert talks.run("", "cache", "n.yaml", "--wipe").stdout.startswith("Wiped: ")
    assert talks.run("", "cache", "n.yaml").stdout.startswith("0 pieces, ")
    assert not (talks.folder / ".briefgen").exists()
    assert talks.stands() is False


@pytest.mark.parametrize("why", ["no megabytes are set for it", "no secret can be kept here"])
def test_what_was_kept_before_is_wiped_where_nothing_is_kept_any_more(
    why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, mine = tmp_path / "n.yaml", tmp_path / ".briefgen/kept/notes.txt"
    settings = "cache: {megabytes: 0}\n" if "megabytes" in why else ""
    (tmp_path / "briefgen.yaml").write_text(settings)
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "settings"))
    store = kept_at(tmp_path)
    store.put(store.key("a"), b"chapter")
    mine.write_text("mine")
    if "secret" in why:
        (tmp_path / "settings/briefgen/secret").write_bytes(b"spoilt")

    def said(*more: str) -> str:
        return CliRunner().invoke(main, ["cache", str(file), *more]).output

    assert said().startswith(f"Nothing is kept: {why}.\nFrom before there are 1 piece, ")
    assert said("--wipe").startswith("Wiped: 1 piece, ")
    assert said() == said("--wipe") == f"Nothing is kept: {why}.\n"
    assert [*mine.parent.iterdir()] == [mine]


def test_what_is_kept_of_an_open_edition_holds_nothing_above_it(
    tmp_path: Path, program: Path
) -> None:
    talks = talks_in(tmp_path, program)
    edition = "name: Open page\nreader: all\ntier: open\nsections: [open-agenda]\n"
    written("templates/editions/all.yaml", edition)(talks.folder)
    done = talks.run("", "build", "n.yaml", "-f", "html", "-e", "all")
    assert done.returncode in (0, 1), done.stderr
    pieces = [one.read_bytes() for one in talks.kept]
    assert len(pieces) >= 2
    assert any(b"Open page" in one for one in pieces)
    assert not any(b"zebrafish" in one or b"n.yaml" in one for one in pieces)


def test_with_a_password_or_as_numbered_copies_nothing_is_kept(tmp_path: Path) -> None:
    asked = Asked(tmp_path, ("book",), (), "a4", None, Production(), None, True)
    assert asked.keeps
    assert not any(
        replace(asked, **change).keeps
        for change in ({"secret": "of several words"}, {"copies": "apart"}, {"cache": False})
    )
