"""A build that somebody ends: what its exit code says, and that nothing is left of it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from making import FIVE_LINES, ROOT

from briefgen.stopping import Ended, at_once, until_ended

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are sent")


def begun(home: Path, aside: Path) -> "subprocess.Popen[str]":
    """A build whose engine has begun, so that something is laid aside."""
    aside.mkdir()
    (home / "talks.yaml").write_text(FIVE_LINES)
    build = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "build", str(home / "talks.yaml"), "-e", "principal"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(aside)},
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    until = time.monotonic() + 20
    while not list(aside.iterdir()) and time.monotonic() < until:
        time.sleep(0.01)
    return build


@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [
        pytest.param(signal.SIGINT, 130, "Stopped.\n", id="by Ctrl-C"),
        pytest.param(signal.SIGTERM, 143, "Stopped.\n", id="by the system"),
        pytest.param(signal.SIGHUP, 129, "Stopped.\n", id="by a terminal that is closed"),
        pytest.param(signal.SIGKILL, -9, "", id="by a kill, after which its engine clears away"),
    ],
)
def test_nothing_is_left_of_a_build_that_is_ended(
    sent: signal.Signals, code: int, said: str, tmp_path: Path
) -> None:
    aside = tmp_path / "aside"
    build = begun(tmp_path, aside)
    build.send_signal(sent)
    _, complaint = build.communicate(timeout=30)
    assert (build.returncode, complaint) == (code, said)
    assert [one for one in aside.rglob("*") if one.is_file()] == []
    until = time.monotonic() + (10 if sent == signal.SIGKILL else 0)
    while list(aside.iterdir()) and time.monotonic() < until:
        time.sleep(0.05)
    assert list(aside.iterdir()) == []
    assert not (tmp_path / "output").exists()


def test_who_disregards_the_end_of_a_terminal_still_does() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with until_ended():
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def _asked_twice() -> None:
    with until_ended():
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            signal.raise_signal(signal.SIGTERM)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_what_is_done_at_once_is_done_before_the_end(sent: signal.Signals) -> None:
    done = []

    def asked() -> None:
        with until_ended():
            with at_once():
                os.kill(os.getpid(), sent)
                done.append("within")
            done.append("behind")

    with pytest.raises(KeyboardInterrupt):
        asked()
    assert done == ["within"]
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def test_a_second_request_does_not_disturb_the_clearing_away() -> None:
    with pytest.raises(Ended) as caught:
        _asked_twice()
    assert caught.value.code == 143
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
