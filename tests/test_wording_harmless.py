"""What only sounds like a hand shown, and the terms beside it that still show."""

from pathlib import Path

import pytest

from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording import Hit, Rules, look_over

FAMILY = "showing-our-hand"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away: Path = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


def found(text: str, rules: Rules, language: str = "en", names: tuple[str, ...] = ()) -> list[Hit]:
    """The findings of the family in a statement."""
    hits = look_over(text, "statement", rules, names, language)
    return [hit for hit in hits if hit.family == FAMILY]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We ask for the readings of wells 2 to 5.", id="numbers that name"),
        pytest.param("Our proposal is on page 7.", id="a page"),
        pytest.param("We accept the minutes as printed.", id="order of business"),
        pytest.param("We propose to begin with the maps.", id="how to begin"),
        pytest.param("Our aim is to keep the lake clean.", id="an aim without terms"),
        pytest.param("Norway could accept neither the price nor the day.", id="refused at once"),
        pytest.param("Sweden could accept 30 per cent, as we hear.", id="another state's figure"),
        pytest.param("The other side does not object to our map.", id="the other side"),
        pytest.param("Our partners have no objection to the map.", id="our partners"),
        pytest.param("Norway will open its ledgers on 9 June if Sweden does the same.", id="trade"),
    ],
)
def test_names_business_and_aims_show_nothing(text: str, rules: Rules) -> None:
    assert not found(text, rules, names=("Norway",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Our aim is 35 per cent.", id="an aim with a figure"),
        pytest.param("We propose a fee of 3 per cent from 1 May.", id="a figure beside a day"),
        pytest.param("The assembly has capped us at 9 million crowns.", id="capped"),
        pytest.param("We and our partners could accept thirty per cent.", id="we and partners"),
        pytest.param("“We are ready to accept a shorter lease,” our minister said.", id="quoted"),
    ],
)
def test_terms_beside_them_still_show(text: str, rules: Rules) -> None:
    assert found(text, rules, names=("Norway",))


def test_what_another_delegation_has_no_objection_to_is_theirs(rules: Rules) -> None:
    text = "Orlov said Polish Delegation had no objection to a vote."
    assert found(text, rules)
    assert not found(text, rules, names=("Ruritania",))
