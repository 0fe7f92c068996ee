"""What is told of a sheet that is too long is true: how many lines, from where, what is longest."""

import re
from pathlib import Path

import pytest
from making import quiet, typed

from briefgen.pipeline import make
from briefgen.problems import TooLong, Unusable

PLAN = """\
title: Trams
us: A
counterparts: B
handling: {distribution: [{copy_number: 1, name: C, edition: limits}]}
mandate: {envelope: 400 million EUR, may_agree: Delivery, ad_referendum: Price, escalation: Chair}
issues:
"""
ISSUE = """\
  - title: {title}
    unit: km
    direction: less
    opening: {n}0 km
    target: {n}1 km
    bottom_line: {n}2 km
    fallbacks: [{steps}]
"""
LONG = "With a condition that is rather long and runs over several lines in its own narrow column"
ALIKE = "Delivery of the first vehicles and of the units for tests, lot {n}"
WORDY = "Guaranteed availability of the fleet in the morning peak, and penalties, in lot {n}"


def _plan(title: str, steps: int) -> str:
    said = ", ".join(f"{{{{what: Step {k}, condition: {LONG}}}}}" for k in range(steps))
    issue = ISSUE.replace("{title}", title).replace("{steps}", said)
    return PLAN + "".join(issue.format(n=n) for n in range(1, 9))


@pytest.mark.parametrize(
    ("title", "steps"),
    [
        pytest.param(WORDY, 0, id="long titles, which get the room that no step takes"),
        pytest.param("Lot {n}", 3, id="long steps, whose rows stand close"),
    ],
)
def test_eight_issues_have_room_on_the_sheet_of_limits(
    title: str, steps: int, tmp_path: Path
) -> None:
    made = make(typed(_plan(title, steps), tmp_path), "limits", "pdf", "a4", quiet)
    assert made.pages == 1


def _told(plan: str, folder: Path, copies: bool = False) -> tuple[str, str]:
    with pytest.raises(Unusable) as caught:
        make(typed(plan, folder), "limits", "pdf", "a4", quiet, copies)
    assert isinstance(caught.value, TooLong)
    (problem,) = caught.value.problems
    return problem.message, problem.advice


def test_a_sheet_to_be_signed_is_neither_too_long_nor_counted(tmp_path: Path) -> None:
    plan = _plan(ALIKE, 5)
    alone, together = _told(plan, tmp_path), _told(plan, tmp_path, copies=True)
    assert re.search(r": \d\d lines too many\.", alone[0])
    assert alone == together
    assert "Return sheet" not in together[1]


def test_of_titles_that_begin_alike_the_one_beyond_is_named(tmp_path: Path) -> None:
    message, advice = _told(_plan(ALIKE, 5), tmp_path)
    begun = re.search(r"under “.*, lot (\d)”$", message)
    assert begun, message
    assert int(begun[1]) > 3
    assert "Issue: rank" not in message
    assert "titles of issues" in advice


def test_parts_under_one_title_are_counted_as_one(tmp_path: Path) -> None:
    plan = f"title: T\nissues: [{{title: Wagons, public: x, points: [{LONG * 12}]}}]\n"
    with pytest.raises(TooLong) as caught:
        make(typed(plan, tmp_path), "points", "pdf", "a4", quiet)
    (problem,) = caught.value.problems
    assert problem.advice.count("“Wagons”") == 1
