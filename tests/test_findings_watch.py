"""Checking again on every save: what is seen, what is waited for, and how it ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import FIVE_LINES, ROOT

from briefgen.cli.looking import Looked
from briefgen.cli.wanted import Wanted
from briefgen.cli.watched import state
from briefgen.cli.watching import RENAMED, SETTLED, looks


class Saves:
    """Does one thing after the other while the program waits, and then ends it."""

    def __init__(self, *acts: object) -> None:
        self.acts = list(acts)
        self.pauses = 0

    def __call__(self, wait: float) -> None:
        self.pauses += 1
        assert self.pauses < 50
        if wait in (SETTLED, RENAMED):
            return
        if not self.acts:
            raise KeyboardInterrupt
        self.acts.pop(0)()  # type: ignore[operator]


def ids(looked: Looked) -> set[str]:
    return {one.id for seen in looked.seen for one in seen.told}


def run(file: Path, *acts: object) -> Iterator[Looked]:
    """Every look that is taken while these things happen."""
    try:
        yield from looks(Wanted(files=(file,)), Saves(*acts))
    except KeyboardInterrupt:
        return


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "briefgen.yaml").write_text("severity: {}\n")
    (tmp_path / "scene.md").write_text("A port.")
    made = tmp_path / "talks.yaml"
    made.write_text(FIVE_LINES + "context: {scene: !include scene.md}\n")
    return made


def test_without_a_save_nothing_is_looked_at_again(file: Path) -> None:
    assert len(list(run(file))) == 1


def test_a_save_is_seen(file: Path) -> None:
    seen = list(run(file, lambda: file.write_text("title: Grain\nissues: Insurance\n")))
    assert len(seen) == 2
    assert ids(seen[0]) != ids(seen[1])


def test_the_settings_and_what_is_included_are_watched_too(file: Path) -> None:
    silence = "severity: {fill-in-next: off}\n"
    acts = (
        lambda: (file.parent / "briefgen.yaml").write_text(silence),
        lambda: (file.parent / "scene.md").write_text("A port in winter."),
    )
    seen = list(run(file, *acts))
    assert ["fill-in-next" in ids(one) for one in seen] == [True, False, False]


def test_a_mistake_is_told_and_the_next_save_mends_it(file: Path) -> None:
    seen = list(
        run(file, lambda: file.write_text("titel: x\n"), lambda: file.write_text(FIVE_LINES))
    )
    assert [len(one.problems) for one in seen] == [0, 1, 0]


def test_an_editor_that_writes_a_new_file_and_renames_it(file: Path) -> None:
    def rename() -> None:
        (file.parent / "new").write_text("title: Grain\n")
        (file.parent / "new").replace(file)

    assert len(list(run(file, file.unlink, rename))) == 3


def test_the_state_of_what_is_not_there(tmp_path: Path) -> None:
    assert state([tmp_path / "gone"]) == {str(tmp_path / "gone"): None}


@pytest.mark.skipif(os.name != "posix", reason="sends a signal as a terminal does")
def test_the_user_ends_it(file: Path) -> None:
    watch = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "check", "--watch", str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert watch.stderr is not None
    while "Waiting for the next save; Ctrl-C ends." not in watch.stderr.readline():
        assert watch.poll() is None
    time.sleep(0.1)
    watch.send_signal(signal.SIGINT)
    told, complaint = watch.communicate(timeout=20)
    assert (complaint, watch.returncode) == ("\nNo longer watching.\n", 0)
    assert "Findings: " in told
