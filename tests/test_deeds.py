"""Whether words name a deed; what the tests are not sure of counts as one."""

import pytest

from briefgen import deeds

DEEDS = [
    "Release of 40 detainees", "Trust in figures: 40 detainees", "withdrawal from sector 3",
    "The principle", "They refrain from it, checked by monitors", "Nothing: it costs us nothing",
    "A better text on money", "Money", "No longer to fly there",
]  # fmt: skip
NONE = [
    None, "", "–", "nothing", "tbd", "Keine.", "noch offen", "rien", "goodwill", "Good will",
    "a better atmosphere",
    "A gesture of goodwill.", "improved relations between both sides", "Trust and dialogue",
    "They continue not to fly there", "a promise not to pass on missiles", "refraining from tests",
]  # fmt: skip
STANDING = [
    "Recognition of the port", "a summit in the capital", "A seat at the table",
    "Joint statement of both", "normalisation of ties", "reopening of the consulate",
    "an equal footing", "To recognise the authorities there",
]  # fmt: skip
NO_STANDING = [
    "Working visit of two experts", "We recognise that prices rose", "Seats for the buses",
    "Reopening of the road", "A press release", "Most favoured treatment",
]  # fmt: skip


@pytest.mark.parametrize("text", DEEDS)
def test_this_has_a_price(text: str) -> None:
    assert deeds.has_a_price(text)


@pytest.mark.parametrize("text", NONE)
def test_this_has_none(text: str | None) -> None:
    assert not deeds.has_a_price(text)


@pytest.mark.parametrize("text", STANDING)
def test_this_gives_rank(text: str) -> None:
    assert deeds.gives_standing(text)


@pytest.mark.parametrize("text", NO_STANDING)
def test_this_gives_none(text: str) -> None:
    assert not deeds.gives_standing(text)


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("The parties consult", True),
        ("talks", True),
        ("Measure M is back after five days", False),
        ("Consultation within 5 days", False),
        ("They consult, and then the court of Hamburg decides on costs", False),
    ],
)
def test_only_a_talk(text: str, talk: bool) -> None:
    assert deeds.only_talk(text) is talk


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Relief from EU sanctions", True),
        ("eu Sanctions end", True),
        ("No change to EU sanctions", False),
        ("A lease without any EU sanctions", False),
        ("EU sanctionsregime", False),
        ("No lease, and in the last week of talks EU sanctions", True),
    ],
)
def test_taking_words_in(text: str, taken: bool) -> None:
    assert deeds.takes_in(text, "EU sanctions") is taken
