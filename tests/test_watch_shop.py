"""The warm process for real: what it makes, and that nothing is left of it when it is stopped."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from making import FIVE_LINES, ROOT

from briefgen.cli.watch_shop import (
    Broken,
    Done,
    Event,
    Finished,
    Found,
    Order,
    Shop,
    WarmProcess,
)
from briefgen.typesetting.child import Bounds, Stopped

pytestmark = pytest.mark.skipif(os.name != "posix", reason="asks the system for its processes")
PLENTY = Bounds(1000, 8000)


@pytest.fixture
def aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the processes lay something aside."""
    folder = tmp_path / "aside"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def order(tmp_path: Path) -> Order:
    file = tmp_path / "talks.yaml"
    file.write_text(FIVE_LINES)
    return Order(file, (("card", "pdf"), ("card", "markdown"), ("card", "odt")))


def events(shop: Shop) -> Iterator[Event]:
    shop.begin()
    while (event := shop.event(120)) is not None:
        yield event
        if isinstance(event, Done):
            return


def start_another() -> int:
    """In the process: one more, which would run for an hour, and something laid aside."""
    tempfile.mkstemp()
    return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"]).pid


def wait_for_ever() -> None:
    tempfile.mkdtemp()
    time.sleep(3600)


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    # One that nobody has asked for its end yet is still in the list.
    told = Path(f"/proc/{pid}/stat")
    return told.exists() and told.read_text().rpartition(")")[2].split()[0] == "Z"


def soon(true: Callable[[], bool]) -> bool:
    until = time.monotonic() + 20
    while not true() and time.monotonic() < until:
        time.sleep(0.01)
    return true()


def test_nothing_is_left_of_a_stopped_process_and_of_those_that_it_started(aside: Path) -> None:
    process = WarmProcess()
    other = process.ask("test_watch_shop:start_another", {}, PLENTY)
    assert any(aside.iterdir())
    process.stop()
    assert not process.alive
    assert soon(lambda: gone(other))
    assert list(aside.iterdir()) == []
    process.stop()


def test_a_task_is_stopped_from_outside(aside: Path) -> None:
    import threading

    process, told = WarmProcess(), []

    def ask() -> None:
        try:
            process.ask("test_watch_shop:wait_for_ever", {}, PLENTY)
        except Stopped as stopped:
            told.append(stopped.why)

    asking = threading.Thread(target=ask)
    asking.start()
    assert soon(lambda: any(aside.glob("*/*")))
    process.stop()
    asking.join(20)
    assert told == ["broken"]
    assert list(aside.iterdir()) == []


def test_a_real_file_is_made_broken_and_mended_in_one_process(aside: Path, order: Order) -> None:
    started: list[WarmProcess] = []

    def start() -> WarmProcess:
        started.append(WarmProcess())
        return started[-1]

    wanted = (("card", "pdf"), ("card", "markdown"))
    order = Order(order.file, wanted, folder=order.file.parent / "out")
    shop = Shop(order, start)
    try:
        pdf, text, found, done = events(shop)
        order.file.write_text(FIVE_LINES.replace("title", "titel"))
        broken, _ = events(shop)
        order.file.write_text(FIVE_LINES.replace("grain", "coal"))
        mended = next(events(shop))
    finally:
        shop.close()
    assert isinstance(pdf, Finished)
    assert isinstance(mended, Finished)
    assert isinstance(text, Finished)
    assert (pdf.folder, pdf.made.name) == (order.folder, "card.pdf")
    assert pdf.made.content.startswith(b"%PDF")
    assert pdf.made.content != mended.made.content
    assert b"grain ships" in text.made.content
    assert isinstance(found, Found)
    assert found.told
    assert isinstance(done, Done)
    assert isinstance(broken, Broken)
    assert [str(one.place) for one in broken.problems] == [f"{order.file}:1:1"]
    assert len(started) == 1
    assert list(aside.iterdir()) == []


def test_an_edition_that_does_not_exist_is_told_before_anything_is_made(order: Order) -> None:
    shop = Shop(order, WarmProcess)
    try:
        told = list(events(shop))
    finally:
        shop.close()
    assert [type(one) for one in told] == [Broken, Done]


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_the_user_ends_it_and_nothing_is_left(
    sent: signal.Signals, code: int, tmp_path: Path, order: Order
) -> None:
    (tmp_path / "aside").mkdir()
    watch = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "watch", str(order.file), "-e", "card"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path / "aside")},
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert watch.stderr is not None
    while "Waiting for the next save; Ctrl-C ends." not in watch.stderr.readline():
        assert watch.poll() is None
    watch.send_signal(sent)
    told, complaint = watch.communicate(timeout=30)
    assert (complaint, watch.returncode) == ("\nNo longer watching.\n", code)
    assert "card.pdf" in told
    assert (tmp_path / "output" / "talks" / "card.pdf").is_file()
    assert list((tmp_path / "aside").iterdir()) == []
