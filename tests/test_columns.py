"""Columns of tables in which no row says anything."""

import pytest

from briefgen.columns import columns

HEAD = "::: wide risks\n| Risk | Effect | Answer |\n|:--|:--|--:|\n"
STAYS = [
    pytest.param("No table.\n\n- –\n", id="a dash that stands in no table"),
    pytest.param(f"{HEAD}| a | b | c |\n:::\n", id="every column says something"),
    pytest.param(f"{HEAD}| a | – | c |\n| a | b | – |\n:::\n", id="one row of two has it"),
    pytest.param(f"{HEAD}| a | | c |\n:::\n", id="an empty cell is written in by hand"),
    pytest.param(f"{HEAD}| a | ? | c |\n:::\n", id="a question mark asks"),
    pytest.param(f"{HEAD}| a | –<br>[Review 1] | c |\n:::\n", id="a dash with a mark behind it"),
    pytest.param(f"{HEAD}:::\n", id="no rows"),
    pytest.param(f"{HEAD}| – | – | – |\n:::\n", id="nothing in any column"),
    pytest.param(f"{HEAD}| a | – |\n:::\n", id="a row that is too short"),
    pytest.param("| a | b |\n| a | – |\n| a | – |\n", id="lines that are no table"),
]
GOES = [
    pytest.param(f"{HEAD}| a | – | c |\n| d | – | – |\n:::\n",
                 "::: wide risks less-2\n| Risk | Answer |\n|:--|--:|\n| a | c |\n| d | – |\n:::\n",
                 id="one of three"),
    pytest.param(f"{HEAD}| – | b | – |\n:::\n",
                 "::: wide risks less-1\n| Effect |\n|:--|\n| b |\n:::\n",
                 id="the first and the last"),
    pytest.param(f"{HEAD}| a | b | – |\n:::\n\n{HEAD}| a | b | c |\n:::\n",
                 "::: wide risks less-3\n| Risk | Effect |\n|:--|:--|\n| a | b |\n:::\n\n"
                 f"{HEAD}| a | b | c |\n:::\n", id="of the table before another"),
    pytest.param("| a | b |\n|--|--|\n| a | – |\n", "| a |\n|--|\n| a |\n", id="in no block"),
]  # fmt: skip


@pytest.mark.parametrize("text", STAYS)
def test_what_says_something_stays(text: str) -> None:
    assert columns(text) == text


@pytest.mark.parametrize(("text", "left"), GOES)
def test_a_column_of_dashes_goes(text: str, left: str) -> None:
    assert columns(text) == left
