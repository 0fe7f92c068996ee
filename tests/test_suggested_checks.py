"""Every check that was suggested has its row, and what it became is there."""

import re
from functools import cache
from pathlib import Path

import pytest
from making import ROOT

from briefgen import checks
from briefgen.library import Library
from briefgen.playbooks.watching import families, watched

PAGE = (ROOT / "docs" / "suggested-checks.md").read_text("utf-8")
SUGGESTED = Path(__file__).with_name("suggested_checks.txt").read_text("utf-8").split()
"""The name of each check that was suggested, one a line."""
ROWS = re.findall(r"(?m)^\| `([a-z-]+)` \| (.+?) \| (.+) \|$", PAGE.split("## Beyond")[0])
BEYOND = re.findall(r"(?m)^\| (`.+?`) \| .+ \|$", PAGE.split("## Beyond")[1])


@cache
def known() -> set[str]:
    """The checks and the families of words that ship."""
    away = Path("nowhere")
    return {
        *checks.ids(),
        *(name for one in watched(Library(away, away)) for name in families(one)),
    }


def named(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_each_suggestion_has_one_row_in_the_order_of_the_list() -> None:
    assert len(SUGGESTED) == len(set(SUGGESTED)) == 67
    assert [name for name, _, _ in ROWS] == SUGGESTED


@pytest.mark.parametrize(("suggested", "became"), [(name, became) for name, became, _ in ROWS])
def test_what_it_became_is_there_or_it_was_dropped(suggested: str, became: str) -> None:
    assert became.startswith("dropped") or named(became), suggested
    assert set(named(became)) - known() == set()


def test_what_goes_beyond_the_list_is_there() -> None:
    found = [name for cell in BEYOND for name in named(cell)]
    assert len(found) > 10
    assert set(found) - known() == set()


def test_every_check_and_family_has_a_place_on_the_page() -> None:
    """So that a new one is told of in one of the two tables."""
    told = {name for _, became, _ in ROWS for name in named(became)}
    told |= {name for cell in BEYOND for name in named(cell)}
    assert known() - told == set()


def test_every_row_gives_its_reason() -> None:
    assert [name for name, _, why in ROWS if not why.endswith((".", ")"))] == []
