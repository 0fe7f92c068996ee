"""Findings in a book: the review, what was answered, marks in the margin; and who sees them."""

import re
from pathlib import Path

import pytest
from making import text_of

from briefgen.clearance import Tier
from briefgen.finding import Finding, Words
from briefgen.review import shown_to

PLAN = """\
title: Grain
us: Ukraine
counterparts: Russia
issues:
  - {title: Quota, tier: sealed}
  - {title: Rent, unit: km, direction: more, opening: 3, target: 5}
agreement:
  obligations:
    - {who: Russia, what: pay, until: May, verified_by: the UN, if_breached: no grain}
    - {what: leave, until: May, verified_by: the UN, if_breached: no grain}
"""
ACCEPTED = """\
accepted:
  - finding: target-past-limit
    reason: The scale is ours.
    who: The *head*
    until: 2099-05-01
"""
EDITIONS = {
    "delegation": "name: D\nreader: d\ntier: delegation\nsections: [issues, letter, review]\n",
    "bare": "name: B\nreader: b\ntier: core\nsections: [issues, letter]\n",
}


def printed(text: str, folder: Path, edition: str = "book") -> str:
    shelf = folder / "templates" / "editions"
    shelf.mkdir(parents=True, exist_ok=True)
    for name, lines in EDITIONS.items():
        (shelf / f"{name}.yaml").write_text(lines)
    return text_of(text, folder, edition, "markdown")


def review_in(book: str) -> str:
    return book[book.index("# Review") :].split("\n# ")[0] if "# Review" in book else ""


def test_each_finding_has_a_number_that_stands_in_the_margin_too(tmp_path: Path) -> None:
    book = printed(PLAN, tmp_path)
    rows = re.findall(r"(?m)^\| (\d+) \| \w+ \| (.*?) \|", review_in(book))
    assert [int(number) for number, _ in rows] == list(range(1, len(rows) + 1))
    (duty,) = [number for number, told in rows if "does not say who must act" in told]
    marks = re.findall(r"shall leave[^|]*<br>\[Review ([\d, ]+)\]\(#review\) \|", book)
    assert len(marks) == 1
    assert duty in marks[0].split(", ")


def test_a_mark_stands_beside_the_issue_that_these_readers_see(tmp_path: Path) -> None:
    book = printed(PLAN, tmp_path)
    issue = book[book.index("# Rent") :].split("\n# ")[0]
    found = re.findall(r"\[Review ([\d, ]+)\]\(#review\)", issue)
    rows = re.findall(r"(?m)^\| (\d+) \| \w+ \| (.*?) \|", review_in(book))
    numbers = {number for marks in found for number in marks.split(", ")}
    assert {number for number, told in rows if "Rent" in told} <= numbers


def test_what_was_answered_stands_apart_with_its_reason(tmp_path: Path) -> None:
    review = review_in(printed(PLAN + ACCEPTED, tmp_path))
    before, after = review.split("## Looked at, and left as it is")
    assert "are out of order" not in before
    assert "are out of order" in after
    assert "The scale is ours." in after
    assert "The *head*" not in after
    assert "1 May 2099" in after
    assert "Looked at" not in review_in(printed(PLAN, tmp_path))


@pytest.mark.parametrize(
    ("edition", "marked"),
    [
        pytest.param("book", True, id="the core team"),
        pytest.param("delegation", False, id="all who travel see no mark"),
        pytest.param("bare", False, id="no mark points to a review that is not there"),
    ],
)
def test_who_sees_marks(edition: str, marked: bool, tmp_path: Path) -> None:
    book = printed(PLAN + ACCEPTED, tmp_path, edition)
    assert ("(#review)" in book) is marked
    assert ("The scale is ours." in book) is marked


def found(message: str, path: tuple[str | int, ...], tier: Tier = Tier.CORE) -> Finding:
    return Finding("weak", path, message, "do", tier, "c")


def spoken(sentence: str, path: tuple[str | int, ...]) -> Finding:
    words = Words("f", "f/r", "", sentence, 0, 2)
    return Finding("weak", path, "told", "do", check="w", words=words)


ONE, TWO = ("issues", 0), ("issues", 1)


@pytest.mark.parametrize(
    ("whole", "seen", "shown"),
    [
        pytest.param([found("a", TWO)], [found("a", ONE)], [("a", ONE)], id="it moved up"),
        pytest.param([found("a 2", ONE)], [found("a 1", ONE)], [], id="it counts what was cut"),
        pytest.param([], [found("a", ONE)], [], id="the cut made it"),
        pytest.param([found("a", ONE, Tier.SEALED)], [found("a", ONE)], [], id="it is sealed"),
        pytest.param([found("a", ONE), found("a", TWO)], [found("a", ONE)], [("a", ONE)],
                     id="one of two alike was cut"),
        pytest.param([spoken("We go.", ONE), spoken("We stay.", TWO)], [spoken("We stay.", ONE)],
                     [("told", ONE)], id="one of two sentences was cut"),
    ],
)  # fmt: skip
def test_what_readers_may_know_of(
    whole: list[Finding], seen: list[Finding], shown: list[tuple[str, tuple[str, int]]]
) -> None:
    left = shown_to(Tier.CORE, whole, seen)
    assert [(one.finding.message, one.path) for one in left] == shown


def test_the_review_says_the_part(tmp_path: Path) -> None:
    places = re.findall(r"(?m)^\| \d+ \| .* \| ([^|]*) \|$", review_in(printed(PLAN, tmp_path)))
    assert {"Agreement, obligation 2", "Issue 1, target"} <= set(places)
    assert not any("line" in one for one in places)
