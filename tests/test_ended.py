"""A build that somebody ends: what its exit code says, and that nothing is left of it."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import FIVE_LINES, ROOT

from briefgen.stopping import Ended, at_once, until_ended

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are sent")


def engine_of(build: int) -> bool:
    """Whether the build has begun its engine, which is a process of its own."""
    with contextlib.suppress(OSError):  # a thread that ends takes its list away
        return any(one.read_text() for one in Path(f"/proc/{build}/task").glob("*/children"))
    return False


def shells(code: int) -> int:
    """The code as a shell tells it: Python ends by the signal where it met it within an `exec`."""
    return 128 - code if code < 0 else code


def begun(home: Path, aside: Path, sent: signal.Signals) -> "subprocess.Popen[str]":
    """A build that has laid something aside; one to be killed has begun its engine, too.

    Killed between the two, it leaves an empty folder, and the next program sweeps that away.
    """
    aside.mkdir()
    (home / "talks.yaml").write_text(FIVE_LINES)
    build = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "build", str(home / "talks.yaml"), "-e", "principal"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(aside)},
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if list(aside.iterdir()) and (sent != signal.SIGKILL or engine_of(build.pid)):
            return build
        time.sleep(0.01)
    raise AssertionError("The build lays nothing aside.")


@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [
        pytest.param(signal.SIGINT, 130, "Stopped.\n", id="by Ctrl-C"),
        pytest.param(signal.SIGTERM, 143, "Stopped.\n", id="by the system"),
        pytest.param(signal.SIGHUP, 129, "Stopped.\n", id="by a terminal that is closed"),
        pytest.param(
            signal.SIGKILL,
            137,
            "",
            id="by a kill, after which its engine clears away",
            marks=pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of it"),
        ),
    ],
)
def test_nothing_is_left_of_a_build_that_is_ended(
    sent: signal.Signals, code: int, said: str, tmp_path: Path
) -> None:
    aside = tmp_path / "aside"
    build = begun(tmp_path, aside, sent)
    build.send_signal(sent)
    _, complaint = build.communicate(timeout=30)
    assert (shells(build.returncode), complaint) == (code, said)
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


@pytest.fixture
def undisturbed() -> Iterator[None]:
    """Afterwards the signals mean what they meant before."""
    asking = signal.SIGINT, signal.SIGTERM, signal.SIGHUP
    before = {number: signal.getsignal(number) for number in asking}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("undisturbed")
@pytest.mark.parametrize("others", [0, 3])
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_what_is_done_at_once_is_done_before_the_end(sent: signal.Signals, others: int) -> None:
    done = []
    over = threading.Event()
    threads = [threading.Thread(target=over.wait) for _ in range(others)]
    for thread in threads:
        thread.start()

    def asked() -> None:
        with until_ended():
            with at_once():
                os.kill(os.getpid(), sent)
                time.sleep(0.05)
                done.append("within")
            done.append("behind")

    try:
        with pytest.raises(KeyboardInterrupt):
            asked()
    finally:
        over.set()
    assert done == ["within"]


@pytest.mark.usefixtures("undisturbed")
def test_a_second_request_does_not_disturb_the_clearing_away() -> None:
    with pytest.raises(Ended) as caught:
        _asked_twice()
    assert caught.value.code == 143
