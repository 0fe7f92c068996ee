"""A batch on a Dask cluster: a scheduler and two workers of its own, each begun by the test."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from batching import TEXT, ended, run_over, small, states
from making import FIVE_LINES, ROOT

from briefgen.batch.cluster import Cluster
from briefgen.batch.here import Here
from briefgen.batch.order import Wanted
from briefgen.batch.parcel import maker
from briefgen.cli.batch_summary import Outcome
from briefgen.problems import Unusable

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.xdist_group("cluster"),
    pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals are sent"),
]

WORD = "walkaway-at-one-hundred-and-twenty"


@dataclass(frozen=True, slots=True)
class Machines:
    """A cluster, with the folder in which its workers may lay things aside, and what they log."""

    address: str
    aside: Path
    logs: tuple[Path, ...]
    scheduler: "subprocess.Popen[bytes]"
    workers: tuple["subprocess.Popen[bytes]", ...]

    def left(self) -> list[Path]:
        """What workers of ours have left in their folder, beside what Dask keeps there itself."""
        found = (path for path in self.aside.rglob("*") if path.is_file())
        return [path for path in found if "dask" not in path.relative_to(self.aside).parts[0]]


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    maker.cache_clear()  # the workers begin now: what was edited meanwhile counts here, too
    aside = tmp_path / "aside"
    aside.mkdir()
    known = tmp_path / "scheduler.json"
    began: list[subprocess.Popen[bytes]] = []

    def begin(name: str, *arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "dask", name, "--scheduler-file", str(known), *arguments]
        with (tmp_path / f"{len(began)}.log").open("wb") as log:
            one = subprocess.Popen(
                [*command, "--no-dashboard", "--host", "127.0.0.1"], stdout=log, stderr=log,
                env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(aside)}, cwd=tmp_path,
            )  # fmt: skip
        began.append(one)
        return one

    try:
        scheduler = begin("scheduler", "--port", "0")
        until(known.exists, 30)
        how = ("--nthreads", "1", "--no-nanny", "--local-directory", str(aside))
        workers = (begin("worker", *how), begin("worker", *how))
        address = json.loads(known.read_text())["address"]
        until(lambda: joined(address) == 2, 30)
        logs = tuple(tmp_path / f"{number}.log" for number in range(3))
        yield Machines(address, aside, logs, scheduler, workers)
    finally:
        for one in began[::-1]:
            one.terminate()
        for one in began:
            try:
                one.wait(10)
            except subprocess.TimeoutExpired:
                one.kill()


def joined(address: str) -> int:
    from distributed import Client

    client = Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    try:
        return len(client.nthreads())  # type: ignore[no-untyped-call]
    finally:
        client.close()  # type: ignore[no-untyped-call]


def until(true: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.1)


def test_a_cluster_prints_the_same_and_keeps_nothing(machines: Machines, tmp_path: Path) -> None:
    """With a brief of each kind: plain, in parts, and one that cannot be used."""
    files = small(tmp_path / "in", 2)
    (tmp_path / "in" / "parts").mkdir()
    (tmp_path / "in" / "parts" / "sealed.yaml").write_text(f"[{{what: {WORD}}}]\n")
    whole, bad = tmp_path / "in" / "whole.yaml", tmp_path / "in" / "bad.yaml"
    whole.write_text(FIVE_LINES + "risks: !include parts/sealed.yaml\n")
    bad.write_text(FIVE_LINES + f"risks:\n  - {{what: Leaks, chance: {WORD}}}\n")
    files += [whole, bad]
    wanted = Wanted(("book",), ("markdown",))
    here = states(run_over(files, tmp_path / "here", wanted=wanted), Here(1, pages=False))
    away = run_over(files, tmp_path / "away", away=True, wanted=wanted)
    assert states(away, Cluster(machines.address)) == here
    assert sorted(here.values()) == ["built", "built", "built", "failed"]
    made = sorted(path.relative_to(tmp_path / "here") for path in tmp_path.glob("here/*/*.md"))
    assert len(made) == 3
    for name in made:
        assert (tmp_path / "away" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()
    assert WORD in (tmp_path / "away" / "in-whole" / "book.md").read_text()
    assert machines.left() == []
    for log in machines.logs:
        assert log.stat().st_size
        assert [word for word in (WORD, "grain", "whole") if word in log.read_text()] == []
    for one in machines.workers:
        one.terminate()
        one.wait(20)
    until(lambda: not list(machines.aside.glob("briefgen-*")), 20)


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(
    machines: Machines, tmp_path: Path
) -> None:
    files = small(tmp_path / "in", 8)
    found: list[Outcome] = []
    run = run_over(files, tmp_path / "out", away=True)
    for outcome, _ in ended(run, Cluster(machines.address)):
        if not found:
            machines.workers[0].send_signal(signal.SIGKILL)
        found.append(outcome)
    assert machines.workers[0].wait(5) == -signal.SIGKILL
    assert sorted(one.folder for one in found) == [f"in-{file.stem}" for file in files]
    assert {one.state for one in found} == {"built"}
    assert len(list((tmp_path / "out").rglob("card.md"))) == 8
    until(lambda: not machines.left(), 20)


@pytest.mark.long
def test_a_cluster_that_is_gone_is_told_and_what_is_finished_stays(
    machines: Machines, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run = run_over(small(tmp_path / "in", 12), tmp_path / "out", away=True)
    found = []
    going = ended(run, Cluster(machines.address))
    found.append(next(going)[0])
    machines.scheduler.send_signal(signal.SIGKILL)
    with pytest.raises(Unusable, match="is gone"):
        found.extend(outcome for outcome, _ in going)
    assert capfd.readouterr().err == ""
    assert 1 <= len(found) < 12
    for one in found:
        assert (tmp_path / "out" / one.folder / f"{TEXT.editions[0]}.md").is_file()


@pytest.mark.long
def test_a_cluster_without_workers_is_told(machines: Machines) -> None:
    for one in machines.workers:
        one.terminate()
        one.wait(20)
    until(lambda: joined(machines.address) == 0, 20)
    with pytest.raises(Unusable, match="has no workers"):
        Cluster(machines.address)
