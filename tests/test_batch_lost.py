"""Workers that are lost: nobody waits for ever, and nobody is blamed who did nothing."""

import contextlib
import logging
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from batching import TEXT

from briefgen.batch import cluster
from briefgen.batch.cluster import Cluster
from briefgen.batch.crew import TRIES, _given_up
from briefgen.batch.hand import KILLED, Hand, Lost
from briefgen.batch.here import Here
from briefgen.batch.order import Answer, Order
from briefgen.problems import Unusable
from briefgen.settings import Build
from briefgen.typesetting.aside import Aside
from briefgen.typesetting.child import Fault
from briefgen.typesetting.stopped import told


class Client:
    """One of Dask's that stands, with so many workers at each time it is asked."""

    status = "running"

    def __init__(self, *workers: int) -> None:
        self.workers = list(workers)

    def nthreads(self) -> dict[str, int]:
        """The workers, and what each can do at a time."""
        return {str(one): 1 for one in range(self.workers.pop(0) if self.workers else 0)}


def test_a_cluster_that_lost_its_workers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(2, 1, 0, 1)
    monkeypatch.setattr(cluster, "_reached", lambda _: client)
    monkeypatch.setattr(cluster, "_WITHOUT_WORKERS", 0.5)
    monkeypatch.setattr(cluster, "_BREATH", 0.2)
    with pytest.raises(Unusable, match="has no workers any more"):
        Cluster("tcp://10.0.0.1:8786").next()
    assert client.workers == []


@pytest.fixture
def talkative() -> Iterator[tuple[logging.Logger, ...]]:
    """Loggers of Dask, as it sets them up itself."""
    loggers = tuple(map(logging.getLogger, ("distributed", "distributed.client", "asyncio")))
    levels = [one.level for one in loggers]
    for one in loggers:
        one.setLevel(logging.INFO)
    yield loggers
    for one, level in zip(loggers, levels, strict=True):
        one.setLevel(level)


def test_dask_says_nothing_of_its_own(talkative: tuple[logging.Logger, ...]) -> None:
    mine = logging.getLogger("briefgen.tests")
    before = mine.isEnabledFor(logging.CRITICAL)
    cluster._hush()
    assert not [one for one in talkative if one.isEnabledFor(logging.CRITICAL)]
    assert mine.isEnabledFor(logging.CRITICAL) is before


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(Lost(f"was lost ({KILLED})"), "was killed", id="killed"),
        pytest.param(Lost(), "was lost", id="for no reason that is known"),
    ],
)
def test_of_a_lost_worker_its_machine_is_named_first(answer: Lost, words: str) -> None:
    (problem,) = _given_up(answer).problems
    assert problem.message.startswith(f"{TRIES} times the worker that had this {answer.why}")
    assert words in problem.message
    assert "short of memory" in problem.advice
    assert "template" not in f"{problem.message} {problem.advice}"


def test_a_file_that_came_back_damaged_is_not_for_want_of_memory() -> None:
    (problem,) = _given_up(Answer("built")).problems
    assert "damaged" in problem.message
    assert "memory" not in problem.advice


def test_an_engine_that_is_killed_again_and_again_is_not_the_fault_of_a_template() -> None:
    (problem,) = told("broken", Build()).problems
    assert "killed" in problem.message
    assert problem.advice.index("memory") < problem.advice.index("template")


def test_a_worker_that_is_killed_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(self: Hand) -> Any:
        raise BrokenPipeError("[Errno 32] Broken pipe")

    monkeypatch.setattr(Hand, "_begun", killed)
    order = Order(0, "talks.yaml", TEXT)
    assert Hand(pages=False).carry_out(order) == Lost(f"was lost ({KILLED})")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux for its processes")
def test_a_worker_that_is_stopped_while_it_gets_ready_takes_its_engine_with_it() -> None:
    hand = Hand()
    order = Order(0, "nowhere.yaml", TEXT)
    at_work = threading.Thread(target=hand.carry_out, args=(order,))
    at_work.start()
    until = time.monotonic() + 20
    while len(group := _of_group(hand.pid)) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    pid = hand.pid
    hand.stop()
    at_work.join(20)
    assert len(group) == 2
    while _of_group(pid) and time.monotonic() < until:
        time.sleep(0.01)
    assert _of_group(pid) == []


def _of_group(pid: int) -> list[str]:
    """The processes, the dead left out, of the group which that one leads."""
    told = []
    for file in Path("/proc").glob("[0-9]*/stat") if pid else ():
        with contextlib.suppress(OSError):
            told.append(file.read_text().rpartition(")")[2].split())
    return [one[0] for one in told if one[2] == str(pid) and one[0] != "Z"]


def test_a_crew_that_is_sent_home_has_cleared_away_what_it_laid_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Aside.gone

    def slowly(self: Aside) -> None:
        if threading.current_thread() is not threading.main_thread():
            time.sleep(0.5)
        gone(self)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(Aside, "gone", slowly)
    crew = Here(2, pages=False)
    for number in range(4):
        crew.submit(Order(number, "nowhere.yaml", TEXT))
    assert {crew.next()[0] for _ in range(4)} == {0, 1, 2, 3}
    assert len(list(tmp_path.iterdir())) == 2
    crew._orders.put(None)  # one goes home before it is sent
    time.sleep(0.1)
    crew.stop()
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_keeps_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Hand) -> Any:
        raise Fault("Traceback:\n  line 1\nValueError: no")

    monkeypatch.setattr(Hand, "_begun", broken)
    answer = Hand(pages=False).carry_out(Order(0, "talks.yaml", TEXT))
    assert isinstance(answer, Answer)
    (problem,) = answer.problems
    assert problem.lines()[1:4] == ["Traceback:", "  line 1", "ValueError: no."]
