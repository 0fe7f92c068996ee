"""Withheld words in their order, with one more between, some left out, or with other endings."""

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged
from briefgen.guard.loosely import root

HELD = {
    "title": "Cod",
    "us": {"name": "Norland"},
    "counterparts": [{"name": "Estmark"}],
    "alternatives": {
        "ours": [
            "The fleet withdraws from the northern banks before autumn",
            "The envoys walk along the southern coast, then rest before winter",
        ]
    },
    "issues": [
        {
            "title": "Persons held",
            "public": "The envoys sail along the southern coast, then talk before winter.",
            "fallbacks": [{"what": "320 persons", "condition": "With all women among them"}],
        }
    ],
}


def told(text: str) -> list[str]:
    """The fields that these words give away, by their last name."""
    verdict = judged(contents_of(text.encode(), "md"), with_(HELD), Tier.DELEGATION)
    return [str(hit.path[-1]) for hit in verdict.leaks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A fleet came from the northern banks", id="two words that say something"),
        pytest.param("The fleet from autumn banks withdraws north", id="another order"),
        pytest.param(
            "The fleet never once withdraws as the old northern farms", id="too many between"
        ),
        pytest.param(
            "The fleet withdraws.\n\nNobody.\n\nNone at northern banks", id="far from each other"
        ),
        pytest.param(
            "The envoys sail along the southern coast, then talk before winter",
            id="a sentence of theirs that is much the same",
        ),
        pytest.param("320, all women among them", id="five words of them"),
        pytest.param("Then 320 of them came with women", id="a number, and none of the rest"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("The fleet withdraws from the cold northern banks", "0", id="one word more"),
        pytest.param("The fleet withdraws from northern banks", "0", id="a small word left out"),
        pytest.param("The fleet withdrawing from the northern bank", "0", id="other endings"),
        pytest.param("Withdrawal of the fleet from the northern banks", "0", id="a piece of it"),
        pytest.param(
            "The fleet withdrew from the northern banks by autumn", "0", id="another verb"
        ),
        pytest.param("320 with all women among them", "condition", id="an amount, its condition"),
    ],
)
def test_what_was_changed_is_heard(text: str, field: str) -> None:
    assert told(text) == [field]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("withdraw withdraws withdrawing withdrawal withdrawals", id="a verb"),
        pytest.param("transfer transferred transferring", id="a letter that is doubled"),
        pytest.param("supply supplies supplied", id="an i for a y"),
        pytest.param("propose proposal proposals proposing", id="an e that falls away"),
    ],
)
def test_one_word_with_many_endings(words: str) -> None:
    assert len({root(word) for word in words.split()}) == 1
