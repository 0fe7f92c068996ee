"""A build that is killed at any moment leaves the last good file whole, and no other."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TALKS = """\
title: Talks
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [{title: Inspections, bottom_line: 4711 ships}]
"""
CANARIES = (b"4711", b"%PDF", b"Inspections")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="no such way to be killed")


def start(workspace: Path, scratch: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "briefgen", "build", "talks.yaml", "-e", "principal",
         "-f", "pdf", "-f", "html", "-f", "markdown"],
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(scratch)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def whole(file: Path) -> bool:
    end = {"pdf": b"%%EOF\n", "html": b"</html>\n", "md": b"\n"}[file.suffix[1:]]
    return file.read_bytes().endswith(end)


def left(*folders: Path) -> list[str]:
    """Every file that is there beyond the finished ones, and every one that is not whole."""
    found = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    finished = [file for file in found if file.stem == "principal"]
    strange = set(found) - set(finished)
    return [str(file) for file in strange] + [str(one) for one in finished if not whole(one)]


def kill_all(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize(
    "times",
    [
        pytest.param(1, id="once"),
        pytest.param(100, id="a hundred times", marks=pytest.mark.long),
    ],
)
def test_a_kill_at_any_moment_leaves_nothing_behind(times: int, tmp_path: Path) -> None:
    workspace, scratch = tmp_path / "workspace", tmp_path / "scratch"
    workspace.mkdir()
    scratch.mkdir()
    (workspace / "talks.yaml").write_text(TALKS)
    since = time.monotonic()
    assert start(workspace, scratch).wait() == 0
    lasts = time.monotonic() - since
    out = workspace / "output"
    good = {file.name: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    assert set(good) == {"principal.pdf", "principal.html", "principal.md"}
    assert left(out, scratch) == []
    chance = random.Random(times)
    killed = 0
    for _ in range(times):
        process = start(workspace, scratch)
        time.sleep(chance.uniform(0.02, lasts * 1.1))
        killed += process.poll() is None
        kill_all(process)
        assert left(out, scratch) == []
        there = {file.name: file.read_bytes() for file in out.rglob("*") if file.is_file()}
        assert there == good
    assert killed > times // 2


WRITES = """
import os, sys
from pathlib import Path
from briefgen.cli.writing import write_whole
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    write_whole(target, b"4711" + os.urandom(1) * 3_000_000 + b"%%EOF\\n")
"""


@pytest.mark.parametrize("before", [True, False], ids=["over an old file", "a first file"])
def test_a_kill_in_the_midst_of_writing_leaves_nothing_half_written(
    before: bool, tmp_path: Path
) -> None:
    chance = random.Random(7)
    for turn in range(20):
        folder = tmp_path / str(turn)
        folder.mkdir()
        target = folder / "principal.pdf"
        if before:
            target.write_bytes(b"%%EOF\n")
        process = subprocess.Popen(
            [sys.executable, "-c", WRITES, str(target)],
            cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
        assert process.stdout
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.03 if before else 0.004))
        kill_all(process)
        process.stdout.close()
        # Between link and rename a file bears its passing name, whole; the next build goes on.
        passing = [one for one in left(folder) if not _is_whole(Path(one))]
        assert passing == []
        assert target.exists() or not before


def _is_whole(file: Path) -> bool:
    content = file.read_bytes()
    whole = (
        len(content) > 3_000_000 and content.startswith(b"4711") and content.endswith(b"%%EOF\n")
    )
    return file.suffix == ".next" and whole and file.stat().st_mode & 0o777 == 0o600


def test_what_is_written_beside_the_book_holds_nothing_of_it(tmp_path: Path) -> None:
    """Logs, caches and the folder for passing things: none of them tells a word of the plan."""
    workspace, scratch, home = (tmp_path / name for name in ("workspace", "scratch", "home"))
    for folder in (workspace, scratch, home):
        folder.mkdir()
    (workspace / "talks.yaml").write_text(TALKS)
    ran = subprocess.run(
        [sys.executable, "-m", "briefgen", "build", "talks.yaml", "-e", "card", "-e", "principal"],
        cwd=workspace,
        env={
            **os.environ, "PYTHONPATH": str(ROOT), "HOME": str(home), "TMPDIR": str(scratch),
            "XDG_CACHE_HOME": str(home / "cache"),
        },
        capture_output=True,
        check=False,
    )  # fmt: skip
    assert ran.returncode in (0, 1), ran.stderr
    assert b"4711" not in ran.stdout + ran.stderr
    cached = [*(workspace / "output" / ".cache").rglob("*"), *home.rglob("*"), *scratch.rglob("*")]
    written = [file for file in cached if file.is_file()]
    assert any("fontconfig" in str(one) for one in written)
    for file in written:
        assert not any(canary in file.read_bytes() for canary in CANARIES), file
