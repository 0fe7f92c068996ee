"""What is no longer needed goes back to the system after a task, where that is wanted."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from briefgen.typesetting import sweeping


class Ring:
    """It holds itself, so it goes only when somebody looks for it."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def unswept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody looks by himself."""
    monkeypatch.setattr(sweeping, "_each", [])
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("unswept")
@pytest.mark.parametrize(
    ("wanted", "much", "gone"),
    [
        pytest.param(False, True, False, id="it is not wanted: a worker knows much by heart"),
        pytest.param(True, False, False, id="little was made"),
        pytest.param(True, True, True, id="much was made"),
    ],
)
def test_what_holds_itself_goes_after_a_task(wanted: bool, much: bool, gone: bool) -> None:
    if much:
        gc.collect(0)  # as Python does when many things were made
    ring = weakref.ref(Ring())
    if wanted:
        sweeping.after_each()
    sweeping.after_a_task()
    assert (ring() is None) is gone


def test_where_the_system_knows_no_way_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[None] = []
    monkeypatch.setattr(sweeping, "_trim", lambda: asked.append(None))
    sweeping.sweep()
    assert asked == [None]
