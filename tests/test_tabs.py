"""Tabs at the edge of a book: how many stand down a page, and what is on them."""

import pytest
from inked import MM

from briefgen.typesetting.lettering import run
from briefgen.typesetting.thumbs import tabs_down

HIGH = 235 * MM
LARGE = 13.06
RUSSIAN = "Хронология и обстоятельства предшествующих переговоров"


@pytest.mark.parametrize(
    ("told", "size", "steps", "words"),
    [
        pytest.param(["Issue 1", "People"], 8, 2, ["Issue 1", "People"], id="few: as they are"),
        pytest.param([RUSSIAN, "Люди"], 8, 2, [RUSSIAN, "Люди"], id="a long one that has room"),
        pytest.param(["Issue 1"] * 9, LARGE, 9, ["Issue 1"] * 9, id="short ones in large type"),
        pytest.param(["Background and chronology"] * 9, 8, 9, ["Background"] * 9,
                     id="long ones end before their and"),
        pytest.param(["What you may hear"] * 20, 8, 7, ["What you may hear"] * 20,
                     id="many begin again at the top"),
        pytest.param(["What you may hear"] * 20, LARGE, 5, ["What you may hear"] * 20,
                     id="in large type they begin again sooner"),
        pytest.param([RUSSIAN] * 4, 8, 4, ["Хронология и обстоятельства …"] * 4,
                     id="four are cut at a word, without the small words at its end"),
        pytest.param(["Ab" * 60] * 4, 8, 4, None, id="a word without end is cut at a letter"),
        pytest.param([RUSSIAN, *["Plays"] * 40], LARGE, 4, None, id="one long among many is cut"),
    ],
)  # fmt: skip
def test_words_on_tabs_keep_their_size(
    told: list[str], size: float, steps: int, words: list[str] | None
) -> None:
    step, found, shown = tabs_down(told, HIGH, size)
    assert found == steps
    assert words is None or shown == words
    room = step - 3 * MM
    assert all(one and run(one, size, "BriefbookSans-Semibold") <= room for one in shown)
