"""A batch on this machine: what it writes, what it tells, and how it is stopped and goes on."""

import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from batching import ended, run_over, small, states
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.batch.here import Here
from briefgen.batch.record import NAME
from briefgen.cli import main
from briefgen.cli.batch_summary import Outcome

pytestmark = pytest.mark.xdist_group("batch")  # its workers are enough for two cores

STOPPING = FIVE_LINES.replace(
    "issues: [", "issues: [{title: T, unit: km, direction: more, target: 5, bottom_line: 9}, "
)
MARKDOWN = ("-e", "card", "-f", "markdown", "-j", "2")
BY_ONE = (*MARKDOWN[:-1], "1")
"""Where it is no matter how many do it."""


@pytest.fixture(autouse=True)
def secret(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a secret of this user, nothing that is finished is known again."""
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path_factory.mktemp("settings")))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["batch", *(str(one) for one in arguments)])


def told(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


@pytest.mark.parametrize("option", ["-o", "--summary"])
def test_a_place_that_cannot_be_written_is_told_before_any_work(
    option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.cli.batch._carry_out", lambda *_: pytest.fail("it began"))
    small(tmp_path / "in", 1)
    (tmp_path / "taken").write_text("a file, no folder")
    last = {"-o": tmp_path / "out", option: tmp_path / "taken" / "there"}
    done = run(tmp_path / "in", *(one for pair in last.items() for one in pair), *MARKDOWN)
    assert done.exit_code == 2
    assert "there cannot be written: " in done.stderr


def test_each_gets_a_folder_and_is_not_built_again_until_it_changes(tmp_path: Path) -> None:
    files = small(tmp_path / "in", 3)
    home = tmp_path / "out"
    again = [run(tmp_path / "in", "-o", home, *MARKDOWN)]
    assert (again[0].exit_code, again[0].stderr) == (0, "")
    assert re.search(r"(?m)^\[3/3\] built in-talks-0\d in [\d.]+ s$", again[0].stdout)
    first = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in home.rglob("*.md")}
    assert sorted(str(one.relative_to(home)) for one in first) == [
        f"in-talks-{number:02}/card.md" for number in range(3)
    ]
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in (*first, home / NAME))
    files[1].write_text(files[1].read_text().replace("part 1", "part one"))
    (home / "in-talks-02" / "card.md").write_bytes(b"meddled with")
    again.append(run(tmp_path / "in", "-o", home, *BY_ONE))
    counted = "2 built, 1 unchanged, in"
    assert again[1].stdout.splitlines()[-1].startswith(counted)
    kept, changed, mended = sorted(first)
    assert (kept.read_bytes(), kept.stat().st_mtime_ns) == first[kept]
    assert changed.read_bytes() != first[changed][0]
    assert mended.read_bytes() == first[mended][0]
    again.append(run(tmp_path / "in", "-o", home, *BY_ONE, "--again"))
    assert again[2].stdout.splitlines()[-1].startswith("3 built, in")


def test_one_that_fails_is_told_as_a_build_tells_it_and_the_rest_is_built(tmp_path: Path) -> None:
    small(tmp_path, 2)
    bad, stops = tmp_path / "bad.yaml", tmp_path / "stops.yaml"
    bad.write_text(FIVE_LINES + "risks:\n  - {what: Leaks, chance: of course}\n")
    stops.write_text(STOPPING)
    alone = CliRunner().invoke(main, ["build", str(bad), "-e", "card", "-f", "markdown"])
    done = run(tmp_path, "-o", tmp_path / "out", "--summary", tmp_path / "end.json", *BY_ONE)
    assert (alone.exit_code, done.exit_code) == (2, 2)
    assert f"{bad}:7:" in alone.stderr
    assert alone.stderr.splitlines()[:3] == done.stderr.splitlines()[:3]
    assert re.search(r"(?m)^bad\s+failed\s+\S+bad.yaml:7:\d+$", done.stdout)
    assert re.search(r"(?m)^stops\s+built\s+1 file\s+1 finding says stop$", done.stdout)
    assert len(list((tmp_path / "out").rglob("*.md"))) == 3
    bad.unlink()
    assert run(tmp_path, "-o", tmp_path / "out", *BY_ONE).exit_code == 1


def test_a_brief_of_a_folder_with_a_slip_is_told_and_never_left_out(tmp_path: Path) -> None:
    small(tmp_path, 1)
    (tmp_path / "slip.yaml").write_text("title: Grain\nisues: [Insurance]\n")
    (tmp_path / "site.yaml").write_text("title: A site\nurl: example.org\n")
    done = run(tmp_path, "-o", tmp_path / "out", *BY_ONE)
    assert done.exit_code == 2
    assert f"{tmp_path / 'slip.yaml'}:2:1: " in done.stderr
    assert "left out: " in done.stderr
    assert "slip.yaml (" not in done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 built, 1 failed, 1 left out, in")


def test_the_summary_and_the_record_tell_nothing_of_what_stands_in_the_files(
    tmp_path: Path,
) -> None:
    words = ("grain", "Ukraine", "Istanbul", "Insurance", "walkaway-at-120")
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    bad = FIVE_LINES + "risks:\n  - {what: Leaks, chance: walkaway-at-120}\n"
    (tmp_path / "bad.yaml").write_text(bad)
    end = tmp_path / "end.json"
    done = run(tmp_path, "-o", tmp_path / "out", "--summary", end, *BY_ONE)
    assert "walkaway-at-120" in done.stderr
    for file in (end, tmp_path / "out" / NAME):
        assert "talks.yaml" in file.read_text("utf-8")
        assert [word for word in words if word in file.read_text("utf-8")] == []
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_summary_has_the_shape_that_is_documented(tmp_path: Path) -> None:
    manual = (ROOT / "docs" / "batch.md").read_text("utf-8")
    small(tmp_path, 1)
    (tmp_path / "briefgen.yaml").write_text("build: {pages: 99}\n")
    end = tmp_path / "end.json"
    run(tmp_path, "-o", tmp_path / "out", "--summary", end, *BY_ONE)
    found = told(end)
    assert found["version"] == 1
    assert set(found) == {
        "version", "tool", "output", "seconds", "exit_code", "counts", "briefs", "left_out",
    }  # fmt: skip
    (brief,), (left,) = found["briefs"], found["left_out"]
    assert set(brief) == {
        "file", "folder", "state", "stops", "seconds", "files", "where", "missing",
    }  # fmt: skip
    assert set(brief["files"][0]) == {"name", "pages", "sha256"}
    names = (*found, *found["counts"], *brief, *brief["files"][0], *left)
    assert [name for name in names if f"`{name}`" not in manual] == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        pytest.param(["-e", "nosuch"], 2, "no edition “nosuch”", id="an edition nobody has"),
        pytest.param(["-f", "docx"], 2, "no format “docx”", id="a format that is not there"),
        pytest.param(["--jobs", "0"], 2, "--jobs", id="nobody to do it"),
        pytest.param(["--cluster", "tcp://127.0.0.1:1"], 2, "No Dask scheduler", id="no cluster"),
    ],
)
def test_what_cannot_be_is_told_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
) -> None:
    monkeypatch.setattr("briefgen.batch.cluster._SECONDS", 1)
    small(tmp_path, 1)
    done = run(tmp_path, "-o", tmp_path / "out", *arguments)
    assert (done.exit_code, words in done.stderr) == (code, True), done.stderr
    assert not (tmp_path / "out").exists()


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    files = small(tmp_path / "in", 6)
    crew = Here(2, pages=False)
    found: list[Outcome] = []
    for outcome, _ in ended(run_over(files, tmp_path / "out"), crew):
        if not found:
            os.kill(next(hand.pid for hand in crew.hands if hand.pid), signal.SIGKILL)
        found.append(outcome)
    assert sorted(one.folder for one in found) == [f"in-{file.stem}" for file in files]
    assert {one.state for one in found} == {"built"}
    assert len(list((tmp_path / "out").rglob("card.md"))) == 6


def test_a_worker_makes_room_for_a_fresh_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.batch.hand.BRIEFS", 2)
    crew = Here(1, pages=False)
    seen = set()
    for _, answer in ended(run_over(small(tmp_path / "in", 5), tmp_path / "out"), crew):
        assert answer.state == "built"
        seen.add(crew.hands[0].pid)
    assert len(seen - {0}) > 1


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals are sent")
@pytest.mark.parametrize(
    ("sent", "code"),
    [
        pytest.param(signal.SIGINT, 130, id="by Ctrl-C"),
        pytest.param(signal.SIGTERM, 143, id="by the system", marks=pytest.mark.long),
        pytest.param(signal.SIGKILL, -signal.SIGKILL, id="by a kill"),
    ],
)
def test_a_batch_that_is_stopped_leaves_whole_files_and_goes_on(
    tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    small(tmp_path / "in", 24)
    home, aside = tmp_path / "out", tmp_path / "aside"
    aside.mkdir()
    command = [sys.executable, "-m", "briefgen", "batch", str(tmp_path / "in"), "-o", str(home)]
    begun = subprocess.Popen(
        [*command, *MARKDOWN], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(aside)},
    )  # fmt: skip
    assert begun.stdout
    assert "built" in begun.stdout.readline()
    begun.send_signal(sent)
    begun.communicate(timeout=30)
    assert begun.returncode == code
    there = sorted(home.rglob("card.md"))
    assert 1 <= len(there) < 24
    assert list(home.rglob(".*")) == []
    rest = run(tmp_path / "in", "-o", home, *BY_ONE)
    assert rest.exit_code == 0
    assert re.match(r"\d+ built, [1-9]\d* unchanged, in", rest.stdout.splitlines()[-1])
    assert len(list(home.rglob("card.md"))) == 24
    until = time.monotonic() + 10
    while list(aside.iterdir()) and time.monotonic() < until:
        time.sleep(0.1)
    assert list(aside.iterdir()) == []


def test_a_batch_prints_what_a_build_prints(tmp_path: Path) -> None:
    (file,) = small(tmp_path / "in", 1)
    CliRunner().invoke(main, ["build", str(file), "-e", "card", "-o", str(tmp_path / "one")])
    done = run(file, "-e", "card", "-o", tmp_path / "many")
    assert done.exit_code == 0
    alone, batch = tmp_path / "one" / "card.pdf", tmp_path / "many" / "in-talks-00" / "card.pdf"
    assert alone.read_bytes() == batch.read_bytes()


def test_all_states_are_in_the_right_run(tmp_path: Path) -> None:
    files = small(tmp_path / "in", 2)
    home = tmp_path / "out"
    assert set(states(run_over(files, home), Here(1, pages=False)).values()) == {"built"}
    assert set(states(run_over(files, home), Here(1, pages=False)).values()) == {"unchanged"}
