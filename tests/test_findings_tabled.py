"""Texts that they have from us: heard as past words, and before their day as any text of ours."""

from pathlib import Path

import pytest

from briefgen.finding import Finding
from briefgen.pipeline import open_file, review

HEAD = """\
title: Renewal of a lease
us: Hallmann
counterparts: the Fund
brief: {date: 2027-02-15}
issues:
  - {title: Rent, unit: EUR, direction: less, opening: 5 EUR, target: 6 EUR, bottom_line: 7 EUR}
  - {title: Roof, texts: {ours: The Fund shall renew the roof by 1 May 2027.}}
"""
VAGUE = "The Fund shall renew the roof as soon as possible."
LIMIT = "The Company shall pay 7 EUR for each square metre."
RULED = "We have no plan B, and we will never look at another hall."


def told(text: str, folder: Path, on: str = "2027-02-01") -> list[Finding]:
    file = folder / "n.yaml"
    file.write_text(f"{HEAD}tabled:\n  - {{title: A, on: {on}, text: '{text}'}}\n")
    return [one for one in review(open_file(file)) if one.path[:1] == ("tabled",)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Fund shall renew the roof by 1 May 2027.", id="wording from the draft"),
        pytest.param("The Company shall pay 5 EUR for each square metre.", id="what we open with"),
        pytest.param("We came to listen, and we brought three lettings.", id="a text in our voice"),
    ],
)
def test_what_may_be_told_is_no_finding(text: str, tmp_path: Path) -> None:
    assert told(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "on", "name", "grave"),
    [
        pytest.param(VAGUE, "2027-02-01", "vague-wording", "note", id="a duty that they have"),
        pytest.param(VAGUE, "2027-02-15", "vague-wording", "note", id="handed over this day"),
        pytest.param(VAGUE, "2027-03-01", "vague-wording", "weak", id="a duty still to be handed"),
        pytest.param(LIMIT, "2027-02-01", "limit-given-away", "weak", id="our limit is out"),
        pytest.param(LIMIT, "2027-03-01", "limit-given-away", "stop", id="our limit would be out"),
        pytest.param(RULED, "2027-02-01", "ruling-out", "note", id="in our own voice"),
    ],
)
def test_what_they_have_is_told_more_mildly(
    text: str, on: str, name: str, grave: str, tmp_path: Path
) -> None:
    found = [one for one in told(text, tmp_path, on) if one.id.startswith(name)]
    assert [one.severity for one in found[:1]] == [grave]
    past = on <= "2027-02-15"
    assert found[0].advice.startswith("They have this text: mend its next version.") == past
    assert not (past and found[0].words and found[0].words.fix)
