"""An amount is known again by the words of its issue’s own drafts, whatever the issue is called."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage

FISH = {
    "title": "Mackerel",
    "us": {"name": "Norvania"},
    "counterparts": [{"name": "Ostmark"}],
    "agreement": {
        "obligations": [
            {"what": "keep armed guards away", "quantity": "[8] [2] km", "issue": "Corridor"},
            {"what": "pay Norvania", "quantity": "[60] million EUR", "issue": "Money"},
        ]
    },
    "issues": [
        {
            "title": "Control",
            "unit": "days",
            "bottom_line": 7,
            "their_position": 14,
            "texts": {
                "ours": "Landings shall be reported within [2] days. Norvania inspects the holds.",
                "theirs": "A skipper shall hand in every paper of the voyage in [14] days.",
            },
        },
        {"title": "Corridor", "unit": "km", "bottom_line": 4},
        {"title": "Money", "unit": "EUR", "bottom_line": 50},
        {"title": "Notice", "unit": "days", "their_position": 9, "opening": 5},
    ],
}  # fmt: skip


def found(text: str) -> list[str]:
    """The fields that these words give away to the delegation."""
    return fields(judged(Contents((Passage("page 1", text, 1),)), with_(FISH), Tier.DELEGATION))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Landings shall be reported within 14 days.", id="their own figure"),
        pytest.param("Landings shall be reported within [2] days.", id="the draft itself"),
        pytest.param("Landings shall be reported within 7 hours.", id="in another unit"),
        pytest.param("Landings fell for 7 days.", id="one of its words"),
        pytest.param("Landings are reported. The fair lasts 7 days.", id="in another sentence"),
        pytest.param("Landings reported\nThe fair: 7 days", id="in another line"),
        pytest.param("Norvania inspects for 7 days.", id="words of a sentence without an amount"),
        pytest.param("A skipper may sleep for 7 days of the voyage.", id="two of many words"),
        pytest.param("It will pay Norvania 50 EUR for it.", id="one word, and a party"),
        pytest.param("The guards live 4 km from the town.", id="one word of an obligation"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Landings shall be reported within [7] days.", id="with its own limit"),
        pytest.param("Landings shall be reported within [2][7] days.", id="both in brackets"),
        pytest.param("Reported are landings in seven days.", id="turned round, in words"),
        pytest.param("The skipper hands in a paper of the voyage in 7 days.", id="their wording"),
        pytest.param("They keep all armed guards 4 km away.", id="an obligation"),
    ],
)
def test_a_secret_is_heard(text: str) -> None:
    assert found(text) == ["bottom_line"]
