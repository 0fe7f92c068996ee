"""`briefgen pack add`: what is taken in, what is refused, and that a refusal leaves no trace."""

import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from building import PACK, play
from click.testing import CliRunner, Result

from briefgen.cli import main
from briefgen.cli.pack import parcel

GOOD = {"pack.yaml": PACK, "wait-a-day.md": play(), "LICENSE": "MIT", "README.md": "Read me."}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, in which the command is given, and beside it a place for parcels."""
    (tmp_path / "talks" / "playbooks").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "talks")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def folder(desk: Path, **files: str) -> Path:
    top = desk / "parcel" / "theirs"
    for name, text in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text, "utf-8")
    return top


def zipped(desk: Path, files: dict[str, str], name: str = "theirs.zip") -> Path:
    with zipfile.ZipFile(desk / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, text in files.items():
            archive.writestr(inside, text)
    return desk / name


def refused(desk: Path, path: Path, told: str) -> None:
    before = sorted((desk / "talks").rglob("*"))
    done = run("pack", "add", path)
    assert done.exit_code == 2, done.output
    assert told in done.stderr
    assert sorted((desk / "talks").rglob("*")) == before


@pytest.mark.parametrize("top", ["", "theirs/"], ids=["files at the top", "one folder at the top"])
def test_a_pack_in_a_zip_file(desk: Path, top: str) -> None:
    path = zipped(desk, {f"{top}{name}": text for name, text in GOOD.items()})
    done = run("pack", "add", path)
    assert done.exit_code == 0, done.output
    assert "playbooks/theirs: Ours, 1 play" in done.stdout
    home = desk / "talks/playbooks/theirs"
    assert sorted(p.name for p in home.iterdir()) == sorted([*GOOD, "added.txt"])
    assert "from theirs.zip" in (home / "added.txt").read_text("utf-8")
    assert stat.S_IMODE((home / "pack.yaml").stat().st_mode) == 0o600
    assert "wait-a-day" in run("play", "list", "--pack", "theirs").stdout
    assert run("pack", "add", path).exit_code == 2


def test_a_pack_in_a_folder(desk: Path) -> None:
    assert run("pack", "add", folder(desk, **GOOD)).exit_code == 0
    listed = run("pack", "list").stdout
    assert "theirs" in listed
    assert "licence not stated" in " ".join(listed.split())
    assert " ".join(listed.split()).count("taken in from elsewhere") == 1
    assert max(map(len, listed.splitlines())) <= 100


def test_what_computers_add_by_themselves_is_left_behind(desk: Path) -> None:
    extra = {"__MACOSX/._pack.yaml": "x", "theirs/.DS_Store": "x"}
    path = zipped(desk, {**{f"theirs/{n}": t for n, t in GOOD.items()}, **extra})
    assert run("pack", "add", path).exit_code == 0
    assert not (desk / "talks/playbooks/theirs/.DS_Store").exists()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        pytest.param({"../evil.md": "x"}, "leads out of the pack", id="a name that leads out"),
        pytest.param({"dossiers/../../evil.md": "x"}, "leads out", id="a longer way out"),
        pytest.param({"/evil.md": "x"}, "leads out", id="a name from the root"),
        pytest.param({"C:evil.md": "x"}, "leads out", id="another disk"),
        pytest.param({"..\\evil.md": "x"}, "leads out", id="a way out for Windows"),
        pytest.param({"a\x1b[2J.md": "x"}, "leads out", id="a sign for the terminal"),
        pytest.param({"evil.py": "x"}, "not a kind of file", id="a program"),
        pytest.param({"evil.css": "x"}, "not a kind of file", id="a style sheet"),
        pytest.param({"templates/cover.md": "x"}, "a folder that a pack does not", id="a template"),
        pytest.param({".hidden.md": "x"}, "hidden", id="a hidden file"),
        pytest.param({f"{'a' * 300}.md": play()}, "too long a name", id="a very long name"),
        pytest.param({"huge.txt": "x" * 300_000}, "too large", id="a huge file"),
        pytest.param({"WAIT-A-DAY.md": "x"}, "twice", id="names that differ in capitals only"),
        pytest.param({f"a{n}.txt": "x" for n in range(300)}, "more than 200", id="many files"),
        pytest.param({f"a{n}.txt": "x" for n in range(900)}, "more than 200", id="very many"),
        pytest.param({f"a{n}.txt": "x" * 230_000 for n in range(30)}, "than 5 MB", id="much"),
        pytest.param({"b.md": "no head"}, "three dashes", id="a play that does not load"),
        pytest.param({"b.md": play(body="{{ us.nam }}")}, "name", id="a misspelt name"),
        pytest.param({"b.md": play(body="{% if log %}{{ x }}{% endif %}")}, "nothing is called",
                     id="a mistake in a branch that few talks take"),
        pytest.param({"b.md": play(body="{{ f() }}")}, "call", id="a call"),
        pytest.param({"dossiers/a.yaml": "title: x"}, "topics", id="a dossier that does not load"),
        pytest.param({"lists/a.yaml": "kind: x"}, "kind", id="a list that does not load"),
        pytest.param({"hold-the-clock.md": play()}, "--replace", id="a shipped play's name"),
        pytest.param({"pack.yaml": "version: 1"}, "name", id="a pack without a name"),
        pytest.param({"pack.yaml": 'name: "a\\eb"'}, "cannot be printed", id="an escape"),
    ],
)  # fmt: skip
def test_a_zip_file_that_is_refused(desk: Path, more: dict[str, str], told: str) -> None:
    refused(desk, zipped(desk, {**GOOD, **more}), told)
    assert not list(desk.glob("evil*"))


def linked(desk: Path) -> Path:
    top = folder(desk, **GOOD)
    (top / "evil.md").symlink_to("/etc/passwd")
    return top


def linked_folder(desk: Path) -> Path:
    top = folder(desk, **GOOD)
    (top / "dossiers").symlink_to("/etc")
    return top


def linked_pack(desk: Path) -> Path:
    (desk / "other").symlink_to(folder(desk, **GOOD))
    return desk / "other"


def pipe(desk: Path) -> Path:
    top = folder(desk, **GOOD)
    os.mkfifo(top / "evil.md")
    return top


def linked_in_zip(desk: Path) -> Path:
    path = zipped(desk, GOOD)
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo("evil.md")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return path


def packed(way: int) -> Callable[[Path], Path]:
    def parcel_of(desk: Path) -> Path:
        path = zipped(desk, GOOD)
        with zipfile.ZipFile(path, "a", way) as archive:
            archive.writestr("a.txt", "x" * 9_000)
        return path

    return parcel_of


def broken(desk: Path) -> Path:
    path = zipped(desk, GOOD)
    path.write_bytes(path.read_bytes()[:-60])
    return path


def damaged(desk: Path) -> Path:
    path = zipped(desk, {**GOOD, "a.txt": "0123456789" * 400})
    raw = path.read_bytes()
    at = raw.index(b"a.txt") + 8
    path.write_bytes(raw[:at] + b"\xff\xff\xff" + raw[at + 3 :])
    return path


def lying(desk: Path) -> Path:
    """Its list of contents says ten letters, and a million come out."""
    path = zipped(desk, {**GOOD, "bomb.txt": "x" * 1_000_000})
    raw = path.read_bytes()
    size = (1_000_000).to_bytes(4, "little")
    path.write_bytes(raw.replace(size, (10).to_bytes(4, "little")))
    return path


@pytest.mark.parametrize(
    ("parcel_of", "told"),
    [
        pytest.param(linked, "is a link", id="a link in a folder"),
        pytest.param(linked_folder, "is a link", id="a link to a folder"),
        pytest.param(linked_pack, "is a link", id="a link to a pack"),
        pytest.param(pipe, "not an ordinary file", id="a pipe"),
        pytest.param(linked_in_zip, "is a link", id="a link in a zip file"),
        pytest.param(broken, "cannot be opened", id="a zip file cut off"),
        pytest.param(damaged, "cannot be opened", id="a zip file with a wrong byte"),
        pytest.param(lying, "cannot be opened", id="more than it says"),
        pytest.param(packed(zipfile.ZIP_BZIP2), "in another way", id="a member packed by bzip2"),
        pytest.param(packed(zipfile.ZIP_LZMA), "in another way", id="a member packed by LZMA"),
        pytest.param(lambda desk: desk / "gone", "There is no", id="nothing"),
        pytest.param(lambda desk: folder(desk, **{"a.md": play()}), "no pack.yaml", id="no pack"),
        pytest.param(lambda desk: folder(desk, **{"pack.yaml": PACK}), "no plays", id="no plays"),
        pytest.param(lambda desk: zipped(desk, GOOD, "a b.zip"), "cannot be the name", id="name"),
        pytest.param(
            lambda desk: zipped(desk, GOOD, "drafting.zip"),
            "“drafting” comes with",
            id="the name of a shipped pack",
        ),
        pytest.param(
            lambda desk: zipped(desk, GOOD, "Kremlin.zip"),
            "“kremlin” comes with",
            id="the same in capitals",
        ),
        pytest.param(
            lambda desk: zipped(desk, GOOD, "\u043aremlin.zip"),
            "letters beyond a–z",
            id="the same with a Cyrillic letter",
        ),
    ],
)
def test_a_parcel_that_is_refused(desk: Path, parcel_of: Callable[[Path], Path], told: str) -> None:
    refused(desk, parcel_of(desk), told)


def test_a_play_takes_another_s_place_only_when_asked_to(desk: Path) -> None:
    path = zipped(desk, {**GOOD, "hold-the-clock.md": play("Their way")})
    refused(desk, path, "hold-the-clock")
    assert run("pack", "add", path, "--replace").exit_code == 0
    assert "Their way" in run("play", "list", "--pack", "theirs").stdout


def test_a_disk_that_fills_up_leaves_nothing_behind(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefgen.cli.placing.os.fsync", full)
    refused(desk, zipped(desk, GOOD), "the disk is full")


def test_nothing_is_added_outside_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "no negotiation file" in run("pack", "add", tmp_path).stderr
    assert parcel.MOST_FILES < 1000
