"""The command line: what it prints, what it writes, and with which code it ends."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.cli import main
from briefgen.pipeline import make
from briefgen.problems import Problem, TooLong, unusable

STOPPING = FIVE_LINES.replace(
    "issues: [", "issues: [{title: T, unit: km, direction: more, target: 5, bottom_line: 9}, "
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "talks.yaml"
    made.write_text(FIVE_LINES)
    return made


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def briefgen(*arguments: str | Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "briefgen", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), **env}, capture_output=True, check=False,
    )  # fmt: skip


def test_a_sound_file_ends_with_0(file: Path) -> None:
    done = run("check", file)
    assert (done.exit_code, done.stderr) == (0, "")
    assert not re.search(r"briefgen check", done.stdout.splitlines()[-1])


def test_a_finding_that_says_stop_ends_with_1(file: Path) -> None:
    file.write_text(STOPPING)
    done = run("check", file)
    assert done.exit_code == 1
    assert re.search(rf"(?m)^{re.escape(str(file))}:5:\d+: STOP: ", done.stdout)
    assert re.fullmatch(r"Findings: 1 stop(, \d+ \w+)*\.", done.stdout.splitlines()[-1])
    done = run("build", file, "-f", "Markdown")
    assert done.exit_code == 1
    assert done.stdout.rstrip().endswith(f"See them with: briefgen check {file}")
    assert (file.parent / "output" / "talks" / "book.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["check", "{gone}"], "There is no file", id="no such file"),
        pytest.param(["check", "{folder}"], "is a folder, not a file", id="a folder"),
        pytest.param(["check", "{wrong}"], "wrong.yaml:1:1: ", id="a file with a mistake"),
        pytest.param(["check", "{pipe}"], "not an ordinary file", id="a pipe"),
        pytest.param(["plays", "{gone}"], "There is no file", id="plays of nothing"),
        pytest.param(["build", "{gone}"], "There is no file", id="a build of nothing"),
        pytest.param(
            ["build", "{file}", "-e", "boss"], "Editions are: addendum, agenda, annex", id="edition"
        ),
        pytest.param(
            ["build", "{file}", "-e", "Cards"], "did you mean “card”?", id="nearly an edition"
        ),
        pytest.param(["build", "{file}", "-e", "../book"], "There is no edition", id="a path"),
        pytest.param(["build", "{file}", "-f", "docx"], "html, markdown, pdf", id="format"),
        pytest.param(["build", "{file}", "--paper", "a5"], "'a4', 'letter'", id="paper"),
        pytest.param(
            ["build", "{file}", "-f", "html", "-o", "{file}"], "cannot be written", id="folder"
        ),
        pytest.param(["completion", "cmd"], "'bash', 'zsh', 'fish'", id="shell"),
        pytest.param(["chek", "{file}"], "No such command 'chek'", id="command"),
        pytest.param(["check"], "There is no file negotiation.yaml", id="nothing named"),
    ],
)
def test_what_cannot_be_used_ends_with_2(arguments: list[str], told: str, file: Path) -> None:
    names = {"gone": "gone.yaml", "wrong": "wrong.yaml", "pipe": "pipe.yaml", "folder": "."}
    (file.parent / "wrong.yaml").write_text("titel: x\n")
    os.mkfifo(file.parent / "pipe.yaml")
    places = {name: file.parent / place for name, place in names.items()}
    before = sorted(file.parent.rglob("*"))
    done = run(*(one.format(file=file, **places) for one in arguments))
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""
    assert sorted(file.parent.rglob("*")) == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_and_a_folder_that_are_closed_to_the_user(file: Path) -> None:
    file.chmod(0)
    assert "may not be read by you" in run("check", file).stderr
    file.chmod(0o600)
    closed = file.parent / "closed"
    closed.mkdir(mode=0o500)
    done = run("build", file, "-f", "html", "-o", closed)
    assert done.exit_code == 2
    assert "Permission denied" in done.stderr


def test_without_a_name_the_file_of_the_workspace_is_meant(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.rename(file.parent / "negotiation.yaml")
    monkeypatch.chdir(file.parent)
    assert run("check").exit_code == 0


def test_all_problems_are_counted(file: Path) -> None:
    file.write_text("titel: x\nus: 1\nisues: []\n")
    assert run("check", file).stderr.rstrip().endswith("problems; nothing was written.")


def test_what_is_written_is_for_its_owner_only(file: Path) -> None:
    folder = file.parent / "out"
    done = run("build", file, "-f", "html", "-f", "markdown", "-f", "html", "-o", folder)
    assert done.exit_code == 0
    written = sorted(folder.iterdir())
    assert [path.name for path in written] == [
        "book.html", "book.md", "principal.html", "principal.md",
    ]  # fmt: skip
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}
    assert [line.split("  ")[0] for line in done.stdout.splitlines()[:4]] == [
        str(folder / name) for name in ("book.html", "book.md", "principal.html", "principal.md")
    ]


def stopped(*_: object) -> None:
    raise KeyboardInterrupt


def full(_: int) -> None:
    raise OSError(28, "No space left on device")


def leaking(opened: object, edition: str, *more: object) -> object:
    if edition == "principal":
        raise unusable("The Principal’s brief gives away a limit", "Take it out.")
    return make(opened, edition, *more)  # type: ignore[arg-type]


def too_long(opened: object, edition: str, *more: object) -> object:
    if edition == "principal":
        raise TooLong([Problem("The edition principal has 3 pages and may have 2", "Shorten it.")])
    return make(opened, edition, *more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("where", "instead", "code"),
    [
        pytest.param("briefgen.cli.printed.make", stopped, 130, id="the user stops it"),
        pytest.param("briefgen.cli.placing.os.fsync", full, 2, id="the disk is full"),
        pytest.param("briefgen.cli.printed.make", leaking, 2, id="the second edition leaks"),
    ],
)
def test_a_build_that_fails_leaves_the_old_files(
    where: str, instead: object, code: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = file.parent / "out"
    folder.mkdir()
    (folder / "book.html").write_text("the old one")
    monkeypatch.setattr(where, instead)
    done = run("build", file, "-f", "html", "-o", folder)
    assert done.exit_code == code
    assert done.stderr
    assert [path.name for path in folder.iterdir()] == ["book.html"]
    assert (folder / "book.html").read_text() == "the old one"


def test_an_edition_that_is_too_long_keeps_no_other_from_its_readers(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = file.parent / "out"
    folder.mkdir()
    (folder / "principal.html").write_text("the old one")
    monkeypatch.setattr("briefgen.cli.printed.make", too_long)
    for _ in range(2):  # nothing of it is kept for the next time
        done = run("build", file, "-f", "html", "-o", folder)
        assert done.exit_code == 2
        assert "has 3 pages and may have 2.\n        Shorten it." in done.stderr
        assert "1 of 2 files not written: principal.html." in done.stderr
        assert f"not to be used: {folder / 'principal.html'}." in done.stderr
    assert (folder / "principal.html").read_text() == "the old one"
    assert (folder / "book.html").is_file()


def test_where_all_are_too_long_nothing_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.cli.printed.make", too_long)
    done = run("build", file, "-e", "principal", "-o", file.parent / "out")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (file.parent / "out").exists()


def test_a_pipe_gets_plain_text(file: Path) -> None:
    file.write_text(STOPPING)
    for arguments in (["check", file], ["build", file, "-f", "markdown"], ["check", "gone"]):
        done = briefgen(*arguments)
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", done.stdout + done.stderr)
        assert b"Traceback" not in done.stderr


def test_a_pipe_of_another_code_page_is_no_obstacle(file: Path) -> None:
    file.write_text(STOPPING.replace("title: T", "title: Острова"), encoding="utf-8")
    done = briefgen("check", file, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert b"Findings:" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal to look at")
@pytest.mark.parametrize(("no_colour", "bold"), [("", True), ("1", False)], ids=["bold", "plain"])
def test_a_terminal_gets_bold_unless_it_asks_not_to(no_colour: str, bold: bool) -> None:
    import pty

    leader, follower = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": no_colour}
    subprocess.run(
        [sys.executable, "-m", "briefgen", "check", "gone.yaml"],
        stderr=follower,
        env=env,
        check=False,
    )
    os.close(follower)
    told = os.read(leader, 4096)
    os.close(leader)
    assert b"There is no file gone.yaml" in told
    assert (b"\x1b[1m" in told) is bold
