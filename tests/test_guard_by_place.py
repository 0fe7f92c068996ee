"""Letters that are drawn one by one are read by their places, in a file that is not ours."""

import json
import random
from itertools import accumulate
from types import SimpleNamespace

import pytest
from guarding import fields, pdf, shown, verdict_on, written

from briefgen.guard import apart
from briefgen.guard.passages import Contents
from briefgen.guard.pdf import by_place

SAID = "We end at 12 km"
WIDE = dict(
    zip("We ndat12km", (944, 556, 278, 556, 556, 556, 278, 556, 556, 500, 833), strict=True)
)
"""Thousandths of the size that Helvetica gives to each."""


def letters(places: list[str], order: list[int] | None = None, text: str = SAID) -> bytes:
    """Each letter drawn by itself, where its matrix says, in that order."""
    drawn = [f"BT /F1 12 Tf {at} Tm ({sign}) Tj ET" for sign, at in zip(text, places, strict=True)]
    every = order or [*range(len(text))]
    return written(pdf(shown("Some words of a page") + "\n".join(drawn[n] for n in every).encode()))


def row(step: float = 8, turned: str = "1 0 0 1") -> list[str]:
    """A place for each letter, from left to right, at one pace."""
    a, b, *_ = map(float, turned.split())
    return [f"{turned} {90 + n * step * a:.1f} {300 + n * step * b:.1f}" for n in range(len(SAID))]


def spaced(gap: float) -> list[str]:
    """A place for each letter, with the same gap behind each, whatever its width."""
    steps = [WIDE[sign] * 0.012 + gap for sign in SAID]
    return [f"1 0 0 1 {90 + at:.1f} 300" for at in accumulate(steps[:-1], initial=0)]


UPRIGHT = [f"1 0 0 1 300 {600 - n * 14}" for n in range(len(SAID))]
BACK = [*reversed(range(len(SAID)))]
MIXED = random.Random(3).sample(BACK, len(BACK))


def leaks(content: bytes) -> list[str]:
    return fields(verdict_on(Contents(tuple(by_place.passages(content)))))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(written(pdf(shown("We end\nat 12 km, two lines"))), id="as text is drawn"),
        pytest.param(written(pdf(shown("1 2 3 4 5 6 7 8 9 10 11"))), id="figures in a row"),
    ],
)
def test_nothing_is_told_twice(content: bytes) -> None:
    assert [one.text for one in by_place.passages(content)] == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(letters(row(), BACK), id="from the last letter to the first"),
        pytest.param(letters(row(), MIXED), id="in any order"),
        pytest.param(letters(row(20), MIXED), id="far apart, in any order"),
        pytest.param(letters(spaced(5)), id="with the same gap behind each"),
        pytest.param(letters(row(8, ".8 .6 -.6 .8")), id="askew"),
        pytest.param(letters(row(8, "0 1 -1 0"), BACK), id="upwards, backwards"),
        pytest.param(letters(UPRIGHT), id="one below the other"),
        pytest.param(letters(UPRIGHT, MIXED), id="one below the other, in any order"),
    ],
)
def test_letters_that_stand_apart_are_read_together(content: bytes) -> None:
    assert leaks(content) == ["bottom_line"]


def test_a_file_of_unknown_origin_is_read_so(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    content = letters(row(), BACK)
    monkeypatch.setattr(apart, "_limit", lambda *_: None)
    buffer = SimpleNamespace(read=lambda: content)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=buffer))
    monkeypatch.setattr("sys.stdout", SimpleNamespace(write=said.append))
    apart.main("pdf", 0, 0)
    told = [one["where"] for one in json.loads(said[0])["passages"]]
    assert "page 1, read by the places of its letters" in told
