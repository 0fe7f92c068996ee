"""Tabs at the edge of a book: how many stand down a page, and what is on them."""

import pytest
from inked import MM

from briefgen.typesetting.thumbs import tabs_down


@pytest.mark.parametrize(
    ("told", "high", "steps", "words"),
    [
        pytest.param(["Issue 1", "People"], 235, 2, ["Issue 1", "People"], id="few: as they are"),
        pytest.param(["Background and chronology"] * 9, 235, 9, ["Background"] * 9,
                     id="long ones end before their and"),
        pytest.param(["What you may hear"] * 20, 235, 10, ["What you may hear"] * 20,
                     id="many begin again at the top"),
    ],
)  # fmt: skip
def test_words_on_tabs_stay_readable(
    told: list[str], high: float, steps: int, words: list[str]
) -> None:
    _, found, shown = tabs_down(told, high * MM)
    assert (found, shown) == (steps, words)
