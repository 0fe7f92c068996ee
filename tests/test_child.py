"""Work in a process of its own: what it gives, and how it is stopped."""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from briefgen.problems import Problem, Unusable
from briefgen.settings import Build
from briefgen.typesetting import pressroom, setters
from briefgen.typesetting.child import Bounds, Child, Fault, Stopped
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.unaided import watched

HERE = "test_child"
PLENTY = Bounds(60, 2000)
PAGE = "<h1 id=a>One</h1><p>Words.</p>"


def double(number: int) -> int:
    return number * 2


def refuse() -> None:
    raise Unusable([Problem("No", "Do", None)])


def fail() -> None:
    raise KeyError("ours")


def work_on(_: str = "") -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(600)


def fill() -> None:
    kept = [bytearray(50_000_000) for _ in range(100)]
    assert kept


def dig() -> None:
    dig()


def lay_aside() -> str:
    return tempfile.mkstemp()[1]


def die() -> None:
    os.abort()


def talk() -> str:
    sys.stdout.write("by mistake")
    sys.stdout.flush()
    return "fine"


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return Child()


@pytest.mark.parametrize(
    ("task", "arguments", "answer"),
    [
        pytest.param("double", {"number": 4}, 8, id="an answer"),
        pytest.param("talk", {}, "fine", id="one that prints meanwhile"),
    ],
)
def test_an_answer(child: Child, task: str, arguments: dict[str, int], answer: object) -> None:
    assert child.ask(f"{HERE}:{task}", arguments, PLENTY) == answer
    assert child.alive
    child.stop()


def test_a_problem_comes_as_it_was_and_the_child_lives_on(child: Child) -> None:
    with pytest.raises(Unusable) as caught:
        child.ask(f"{HERE}:refuse", {}, PLENTY)
    assert caught.value.problems == (Problem("No", "Do", None),)
    assert child.ask(f"{HERE}:double", {"number": 1}, PLENTY) == 2
    child.stop()


def test_a_fault_of_ours_brings_its_traceback(child: Child) -> None:
    with pytest.raises(Fault, match="KeyError: 'ours'"):
        child.ask(f"{HERE}:fail", {}, PLENTY)


@pytest.mark.parametrize(
    ("task", "why"),
    [
        pytest.param("work_on", "time", id="work without end"),
        pytest.param("sleep", "time", id="sleep without end"),
        pytest.param("fill", "memory", id="more memory than there is"),
        pytest.param("dig", "depth", id="depth without end"),
        pytest.param("die", "broken", id="a breakdown"),
    ],
)
def test_one_that_goes_too_far_is_stopped(child: Child, task: str, why: str) -> None:
    with pytest.raises(Stopped) as caught:
        child.ask(f"{HERE}:{task}", {}, Bounds(1, 600))
    assert caught.value.why == why
    assert not child.alive


def test_what_was_laid_aside_goes_with_it(child: Child) -> None:
    left = Path(child.ask(f"{HERE}:lay_aside", {}, PLENTY))
    assert left.exists()
    child.stop()
    assert not left.parent.exists()


def held(folder: Path) -> None:
    """In use by another process, as far as the system can tell."""
    import fcntl

    fcntl.flock(os.open(folder, os.O_RDONLY), fcntl.LOCK_EX)


def nested(folder: Path) -> None:
    (folder / "briefgen-b").mkdir()
    os.utime(folder / "briefgen-b", (1_000, 1_000))


@pytest.mark.skipif(os.name != "posix", reason="nothing there tells a folder in use")
@pytest.mark.parametrize(
    ("name", "age", "more", "stays"),
    [
        pytest.param("briefgen-a", 30, None, True, id="a young one"),
        pytest.param("briefgen-a", 7200, held, True, id="one in use"),
        pytest.param("briefgen-a", 7200, lambda one: (one / "f").touch(), True, id="a full one"),
        pytest.param("another-a", 7200, None, True, id="one of another program"),
        pytest.param("briefgen-a", 90, None, False, id="an empty one of a killed build"),
        pytest.param("briefgen-a", 90, nested, False, id="one with an empty one of its engine"),
    ],
)
def test_folders_that_a_killed_program_left_are_swept_away(
    name: str, age: int, more: Callable[[Path], None] | None, stays: bool,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / name
    left.mkdir()
    if more:
        more(left)
    os.utime(left, (time.time() - age,) * 2)
    Child().stop()
    assert [*tmp_path.iterdir()] == ([left] if stays else [])


@pytest.mark.skipif(os.name != "posix", reason="nothing there tells a folder in use")
def test_the_folder_of_a_child_that_waits_for_hours_is_not_swept_away(child: Child) -> None:
    own = Path(child.ask(f"{HERE}:lay_aside", {}, PLENTY))
    own.unlink()
    os.utime(own.parent, (0, 0))
    Child().stop()
    assert own.parent.exists()
    child.stop()


def test_time_counts_for_each_task_anew(child: Child) -> None:
    for _ in range(3):
        child.ask(f"{HERE}:{work_for_a_while.__name__}", {}, Bounds(1, 600))
    child.stop()


def work_for_a_while() -> None:
    since = time.process_time()
    while time.process_time() - since < 0.7:
        pass


def test_the_pages_are_the_same_from_there_as_from_here() -> None:
    sheets = ["h1{color:red}"]
    there = pressroom.set_pdf(
        PAGE, limits=Build(), stylesheets=sheets, language="en", title="T", note_lines=False
    )
    here = set_pdf(PAGE, stylesheets=sheets, language="en", title="T", note_lines=False)
    assert there == here
    assert isinstance(there.anchors, MappingProxyType)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no other process can be started."""
    monkeypatch.setattr(setters, "taken", lambda: None)


@pytest.mark.usefixtures("alone")
def test_where_no_process_can_be_started_it_is_done_here() -> None:
    made = pressroom.set_pdf(PAGE, limits=Build(), stylesheets=[], language="en", title="T")
    assert made.pages == 1


@pytest.mark.usefixtures("alone")
def test_and_a_clock_interrupts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressroom, "set_here", lambda **_: work_on())
    limits = Build.model_construct(seconds=1)
    with pytest.raises(Unusable, match="more than 1 seconds"):
        pressroom.set_pdf(PAGE, limits=limits, stylesheets=[], language="en", title="T")


def unheard(work: Callable[[], Any]) -> Any:
    """As where the program was started by one that heeds no Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return work()
    finally:
        signal.signal(signal.SIGINT, before)


def in_a_thread(work: Callable[[], Any]) -> Any:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


@pytest.mark.parametrize("way", [unheard, in_a_thread])
def test_the_clock_needs_no_signal(way: Callable[[Callable[[], Any]], Any]) -> None:
    with pytest.raises(Stopped, match="time"):
        way(partial(watched, work_on, 0.2))


def test_work_that_ends_in_time_is_not_interrupted_later() -> None:
    for _ in range(20):
        with suppress(Stopped):
            watched(partial(busy, 0.02), 0.02)
        busy(0.005)


def busy(seconds: float) -> None:
    since = time.monotonic()
    while time.monotonic() - since < seconds:
        pass
