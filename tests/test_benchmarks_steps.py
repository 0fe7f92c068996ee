"""What a build does, step by step: every step that is named is there, and a second counts once."""

import sys
import time
from collections.abc import Callable

import pytest

from benchmarks import steps, worker
from benchmarks.clock import run
from benchmarks.scale import can_weigh
from briefgen import pipeline

_ASKED = ("open_file", "assembled")


@pytest.mark.parametrize(
    "named",
    [steps.PRINTING, steps.WORKING, steps.ALONE],
    ids=["a build", "a worker", "one process"],
)
def test_every_step_is_there_and_stands_again_as_it_was(named: dict[str, str]) -> None:
    before = [getattr(pipeline, name) for name in _ASKED]
    with steps.followed(named, lambda step: lambda: None):
        assert [getattr(pipeline, name) for name in _ASKED] != before
    assert [getattr(pipeline, name) for name in _ASKED] == before


def test_a_step_is_told_when_it_begins_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def tell(step: str) -> Callable[[], None]:
        told.append(f"{step} begins")
        return lambda: told.append(f"{step} ends")

    monkeypatch.setattr(pipeline, "set_in", lambda library: told.append("it works"))
    with steps.followed({"a step": "briefgen.pipeline:set_in"}, tell):
        pipeline.set_in(None)  # type: ignore[arg-type]
    assert told == ["a step begins", "it works", "a step ends"]


def test_what_a_step_takes_is_not_counted_in_the_one_around_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spent = iter([0.0, 0.0, 1.0, 3.0, 6.0, 10.0])
    monkeypatch.setattr(time, "process_time", lambda: next(spent))
    ledger = worker.Ledger()
    ledger.next()
    outer = ledger.tell("outer")
    inner = ledger.tell("inner")
    inner()
    outer()
    assert ledger.briefs == [{worker.REST: 1.0, "outer": 2.0 + 4.0, "inner": 3.0}]


@pytest.mark.skipif(not can_weigh(), reason="this system does not tell")
def test_what_a_process_computes_counts_though_it_is_killed_unasked() -> None:
    busy = "import time\nwhile time.process_time() < 0.6: pass\nprint(flush=True); time.sleep(60)"
    parent = (
        "import os, subprocess, sys, time; "
        f"p = subprocess.Popen([sys.executable, '-c', {busy!r}], stdout=subprocess.PIPE); "
        "p.stdout.readline(); time.sleep(0.5); p.kill(); os._exit(0)"
    )
    assert run([sys.executable, "-c", parent]).computed > 0.4


@pytest.mark.skipif(not can_weigh(), reason="this system does not tell")
def test_memory_is_that_of_a_process_and_its_children() -> None:
    code = "import time; held = bytearray(60_000_000); time.sleep(0.4)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}])"
    weight = run([sys.executable, "-c", parent], weighed=True).weight
    assert weight
    assert weight.all > 60 > weight.first
