"""A zip file in which a pack arrives: its names as they will lie on the disk, and its time."""

import zipfile
from pathlib import Path

import pytest
from building import PACK, play
from click.testing import CliRunner

from briefgen.cli import main
from briefgen.cli.pack import add, parcel
from briefgen.library import Library
from briefgen.problems import Problem, Unusable
from briefgen.settings import Build, Settings


def zipped(folder: Path, *names: str) -> Path:
    path = folder / "theirs.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        pytest.param(["pack.yaml", "lists/a.yaml"], ["pack.yaml", "lists/a.yaml"], id="plain"),
        pytest.param(["lists//a.yaml"], ["lists/a.yaml"], id="two slashes"),
        pytest.param(["./lists/./a.yaml"], ["lists/a.yaml"], id="dots"),
        pytest.param(["./p/pack.yaml", "p//a.md"], ["pack.yaml", "a.md"], id="in one folder"),
    ],
)
def test_names_are_taken_as_they_will_lie(
    names: list[str], taken: list[str], tmp_path: Path
) -> None:
    _, files = parcel.opened(zipped(tmp_path, *names))
    assert [*files] == taken


@pytest.mark.parametrize(
    ("names", "bytes_for", "told"),
    [
        pytest.param(["a.md", "./a.md"], {}, "is in it twice", id="one file by two names"),
        pytest.param(["\u00e9.md", "e\u0301.md"], {}, "is in it twice", id="one name in two forms"),
        pytest.param(["CON.md"], {}, "name of a device", id="a device of Windows"),
        pytest.param(["nul.txt.md"], {}, "name of a device", id="one with two endings"),
        pytest.param(["./../a.md"], {}, "leads out", id="a way out"),
        pytest.param(["a.md", "ab.md"], {b"ab.md": b"\0b.md"}, "not a kind of file", id="no name"),
        pytest.param(["bé.md"], {"é".encode(): b"\xff\xff"}, "a name in it is damaged", id="bytes"),
    ],
)
def test_names_that_are_refused(
    names: list[str], bytes_for: dict[bytes, bytes], told: str, tmp_path: Path
) -> None:
    path = zipped(tmp_path, *names)
    for name, raw in bytes_for.items():
        path.write_bytes(path.read_bytes().replace(name, raw))
    with pytest.raises(Unusable, match=told):
        parcel.opened(path)


def test_what_takes_too_long_to_try_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, theirs = tmp_path / "talks", tmp_path / "theirs"
    for folder in (home / "playbooks", theirs):
        folder.mkdir(parents=True)
    (theirs / "pack.yaml").write_text(PACK)
    (theirs / "wait-a-day.md").write_text(play())

    def endless(_: Library) -> list[Problem]:
        while True:
            pass

    settings = Settings.model_construct(build=Build.model_construct(seconds=1))
    monkeypatch.setattr(add, "set_in", lambda _: settings)
    monkeypatch.setattr(add, "tried", endless)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(home)
    done = CliRunner().invoke(main, ["pack", "add", str(theirs)])
    assert (done.exit_code, "Trying the pack took more than 1 sec" in done.stderr) == (2, True)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["talks", "theirs"]
