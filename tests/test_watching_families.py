"""The further families of words: what only sounds like one, and what is one.

The texts stand in `families.txt`; whoever meets a false alarm adds a line there.
"""

from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from briefgen.library import Library
from briefgen.playbooks.play import Text
from briefgen.playbooks.watching import watched
from briefgen.wording import Rules, look_over

ROWS = [
    row.split(maxsplit=2)
    for row in (Path(__file__).parent / "families.txt").read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]
# These have tests of their own.
APART = {"ruling-out", "showing-our-hand", "vague-wording", "drift", "mixed-register"}
AWAY = Path("nowhere")
SHELVES = [one for one in watched(Library(AWAY, AWAY), "en") if one.shelf.family not in APART]
QUOTED = [
    pytest.param(one.shelf.family, rule.id, told, id=told)
    for one in SHELVES
    for rule in one.shelf.rules
    for told in rule.must_flag
    if "quotation" in rule.unless and told.count(".") == 1
]


@cache
def shipped() -> Rules:
    """The rules that ship, made ready."""
    return Rules((one.shelf, one.play_title) for one in SHELVES)


def heard(text: str, kind: Text) -> set[str]:
    """The families that hear something in a text."""
    return {hit.family for hit in look_over(text, kind, shipped())} - APART


def test_the_texts_speak_of_families_that_are_there() -> None:
    named = {family for _, family, _ in ROWS} - {"-"}
    assert {kind for kind, _, _ in ROWS} <= set(get_args(Text))
    assert len(named) > 12
    assert named <= {one.shelf.family for one in SHELVES}


@pytest.mark.parametrize(
    ("kind", "text"),
    [pytest.param(kind, text, id=text) for kind, family, text in ROWS if family == "-"],
)
def test_what_gives_no_cause_is_let_pass(kind: Text, text: str) -> None:
    assert heard(text, kind) == set()


@pytest.mark.parametrize(("family", "rule", "told"), QUOTED)
def test_what_is_quoted_is_let_pass(family: str, rule: str, told: str) -> None:
    text = f"Their paper reads “{told.rstrip('.')}” on page two."
    kinds: tuple[Text, ...] = ("statement", "line", "clause")
    hits = [hit.rule for kind in kinds for hit in look_over(text, kind, shipped())]
    assert f"{family}/{rule}" not in hits


@pytest.mark.parametrize(
    ("kind", "family", "text"),
    [pytest.param(*row, id=row[2]) for row in ROWS if row[1] != "-"],
)
def test_what_should_not_be_said_is_found(kind: Text, family: str, text: str) -> None:
    assert family in heard(text, kind)
