"""What is learned by heart in a copy of this process: it comes back, or nothing is lost."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.keeping import Kept
from briefgen.keeping.ahead import ahead, caught_up
from briefgen.keeping.by_heart import by_heart, recalled
from briefgen.keeping.noting import note, noting

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no copy can be made")


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process of one thread; here other tests may have left some behind."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "kept", b"secret of this test", 1_000_000)


def known(word: str, made: Callable[[], str]) -> str:
    """What is made of a word, as any room asks for it."""
    return recalled((word,), made, str.encode, bytes.decode, "plan")


def told_where() -> str:
    """Something that shows which process made it."""
    return str(os.getpid())


def learn_a_word() -> None:
    note(Path("/rules.yaml"), b"rules")
    known("word", told_where)


def break_down() -> None:
    known("word", told_where)
    raise KeyError("ours")


def never_end() -> None:
    time.sleep(600)


@pytest.mark.usefixtures("alone")
def test_what_a_copy_learned_is_known_here_and_the_next_time(kept: Kept) -> None:
    with noting() as notes, by_heart(kept, "program", "plan"), ahead(learn_a_word):
        caught_up()
        there = known("word", told_where)
        assert there != told_where()
    assert list(notes) == [os.path.abspath("/rules.yaml")]  # noqa: PTH100 (as it is noted)
    with by_heart(kept, "program", "plan"):
        assert known("word", told_where) == there


@pytest.mark.parametrize("work", [break_down, lambda: os._exit(9)])
def test_where_it_comes_to_nothing_it_is_made_here(kept: Kept, work: Callable[[], None]) -> None:
    with by_heart(kept, "program", "plan"), ahead(work):
        caught_up()
        assert known("word", told_where) == told_where()


def test_no_copy_is_made_beside_other_threads(kept: Kept) -> None:
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        with by_heart(kept, "program", "plan"), ahead(learn_a_word):
            caught_up()
            assert known("word", told_where) == told_where()
    finally:
        over.set()
        other.join()


@pytest.mark.usefixtures("alone")
def test_a_copy_that_nobody_waits_for_is_ended(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    copies, fork = [], os.fork

    def forked() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", forked)
    with pytest.raises(KeyboardInterrupt), by_heart(kept, "program", "plan"), ahead(never_end):
        raise KeyboardInterrupt
    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


LEARNS_MUCH = """
import os, signal, threading
from pathlib import Path
from briefgen.keeping import Kept
from briefgen.keeping import ahead
from briefgen.keeping.by_heart import by_heart, recalled
fork = os.fork
def forked():
    pid = fork()
    if pid:
        print(pid, flush=True)
    return pid
os.fork = forked
def learn():
    recalled(("word",), lambda: "much" * 100_000, str.encode, bytes.decode, "plan")
kept = Kept(Path("kept"), b"secret of this test", 10_000_000)
with by_heart(kept, "program", "plan"), ahead.ahead(learn):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_copy_with_much_to_tell_ends_when_the_process_is_killed(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LEARNS_MUCH],
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    assert process.stdout
    copy = int(process.stdout.readline())
    assert process.wait() == -signal.SIGKILL
    for _ in range(100):
        if not _runs(copy):
            break
        time.sleep(0.1)
    else:
        os.kill(copy, signal.SIGKILL)
        pytest.fail("the copy waits for ever")


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
