"""The processes that set pages: when they are started, and what is done while they work."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefgen.guard.shelved import shipped_body
from briefgen.keeping import Kept
from briefgen.settings import Build
from briefgen.typesetting import pressroom, setters
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
    monkeypatch.setattr(setters, "_waiting", waiting)
    monkeypatch.setattr(setters, "_alone", [])
    monkeypatch.setattr(setters, "_cores", lambda: 2)
    monkeypatch.setattr(setters, "_started", lambda *last: Idle(last))
    return waiting


def test_one_process_gets_ready_before_there_is_work(started: list[Idle]) -> None:
    setters.warm()
    setters.warm()
    assert [one.last for one in started] == [(setters.REHEARSAL,)]


@pytest.mark.parametrize(
    ("sections", "alone", "set_before", "ready"),
    [
        pytest.param(2, False, False, 1, id="a short paper is printed before it is ready"),
        pytest.param(40, True, False, 1, id="others like this one have the other cores"),
        pytest.param(40, False, True, 1, id="its pages were set before: few will be new"),
        pytest.param(40, False, False, 2, id="every page of a book is new"),
    ],
)
def test_another_gets_ready_when_the_first_is_and_this_one_computes_alone(
    started: list[Idle], tmp_path: Path, sections: int, alone: bool, set_before: bool, ready: int
) -> None:
    kept = Kept(tmp_path / "kept", b"secret of this test", 1_000_000)
    if set_before:
        setters.manned(print, 40, kept, "talks.yaml", "book")
    if alone:
        setters.alone()
    setters.warm()
    stage = setters.manned(print, sections, kept, "talks.yaml", "book")
    stage("choose the plays")
    assert len(started) == 1
    stage("check")
    stage("check")
    assert len(started) == ready


def test_one_that_is_started_for_its_work_does_not_rehearse(started: list[Idle]) -> None:
    taken: Any = setters.taken()
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
    setters.warm()
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


def test_while_pages_are_set_the_next_step_is_made_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    sys.modules.pop(SELDOM, None)
    shipped_body.cache_clear()

    def one(*_: object) -> bytes:
        until = time.monotonic() + 30
        while SELDOM not in sys.modules and time.monotonic() < until:
            time.sleep(0.01)
        return SELDOM.encode() if SELDOM in sys.modules else b"never"

    monkeypatch.setattr(pressroom, "_one", one)
    # What fails there is told when it is used, and keeps nothing back.
    meanwhile = ["briefgen.no_such_module", "briefgen.guard.shelved:at_hand", SELDOM]
    asked = {"limits": Build(), "hands": 1, "ends": time.monotonic() + 60, "meanwhile": meanwhile}
    assert pressroom._worked([("a:b", {})], **asked) == [SELDOM.encode()]  # type: ignore[arg-type]
    assert "running" in vars(shipped_body())
