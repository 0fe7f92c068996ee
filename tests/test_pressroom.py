"""The processes that set pages: when they are started, and what is done while they work."""

import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any

import pytest

from briefgen.settings import Build
from briefgen.typesetting import pressroom
from briefgen.typesetting.chapters.piece import Piece
from briefgen.typesetting.faces import FACES
from briefgen.typesetting.rehearsal import rehearse

SELDOM = "colorsys"
"""A module that nothing here needs."""


@dataclass(frozen=True, slots=True)
class Idle:
    """A process that waits, and what it does last to get ready."""

    last: tuple[str, ...] = ()
    alive: bool = True

    def stop(self) -> None:
        """It ends."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Idle]:
    """The processes that wait; none is really started."""
    waiting: list[Any] = []
    monkeypatch.setattr(pressroom, "_waiting", waiting)
    monkeypatch.setattr(pressroom, "_started", lambda *last: Idle(last))
    return waiting


def test_one_process_gets_ready_before_there_is_work(started: list[Idle]) -> None:
    pressroom.warm()
    pressroom.warm()
    assert [one.last for one in started] == [(pressroom._REHEARSAL,)]


def test_one_that_is_started_for_its_work_does_not_rehearse(started: list[Idle]) -> None:
    taken: Any = pressroom._taken()
    assert taken.last == ()
    assert started == []


@pytest.mark.parametrize(
    ("pages", "more", "waiting"),
    [
        pytest.param(400, True, 1, id="another book may come: they stay"),
        pytest.param(20, False, 1, id="little is to be had from a short book"),
        pytest.param(400, False, 0, id="the last book, and it is long"),
    ],
)
def test_processes_end_before_a_long_book_is_bound(
    started: list[Idle], monkeypatch: pytest.MonkeyPatch, pages: int, more: bool, waiting: int
) -> None:
    monkeypatch.setattr(pressroom, "_last", [])
    pressroom.warm()
    if not more:
        pressroom.for_the_last_time()
    pressroom._none_left(pages)
    assert len(started) == waiting


def test_at_the_rehearsal_every_face_is_read() -> None:
    piece = Piece.unpacked(rehearse())
    assert piece.said == ()
    assert len(piece.letters) == len(FACES)


def test_what_binds_a_book_is_not_loaded_before_its_pages_are_asked_for() -> None:
    told = "import sys; import briefgen.formats.shelf.pdf; import briefgen.typesetting.pressroom; "
    told += (
        "print([name for name in ('pikepdf', 'pypdfium2', 'weasyprint') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_while_pages_are_set_the_next_step_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    sys.modules.pop(SELDOM, None)

    def one(*_: object) -> bytes:
        until = time.monotonic() + 30
        while SELDOM not in sys.modules and time.monotonic() < until:
            time.sleep(0.01)
        return SELDOM.encode() if SELDOM in sys.modules else b"never"

    monkeypatch.setattr(pressroom, "_one", one)
    asked = {"limits": Build(), "hands": 1, "ends": time.monotonic() + 60, "meanwhile": [SELDOM]}
    assert pressroom._worked([("a:b", {})], **asked) == [SELDOM.encode()]  # type: ignore[arg-type]
