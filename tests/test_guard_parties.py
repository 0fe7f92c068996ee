"""The names of the parties in a row say no more than the names; what stands beside them does."""

from typing import Any

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged

PARTIES: dict[str, Any] = {
    "title": "Visits",
    "us": {"name": "Norway", "full_name": "the Kingdom of Norway"},
    "counterparts": [
        {"name": "the European Union"},
        {"name": "the Faroe Islands", "full_name": "the Government of the Faroe Islands"},
        {"name": "Iceland"},
        {"name": "Canada"},
        {"name": "Greenland Home Rule", "tier": "sealed"},
    ],
    "meeting": {"place": "London, Kew"},
}


def leaks(held: str, printed: str) -> list[str]:
    """What leaks where this was withheld, and that is printed."""
    plan = with_({**PARTIES, "strategy": {"summary": held}})
    return fields(judged(contents_of(printed.encode(), "md"), plan, Tier.OPEN))


ROW = "# Norway, the European Union, the Faroe Islands, Iceland and Canada"


@pytest.mark.parametrize(
    ("held", "printed"),
    [
        pytest.param("Bring Norway, the European Union, the Faroe Islands, Iceland and Canada in.",
                     ROW, id="all of them as they are printed"),
        pytest.param("A deal of Norway, the European Union and the Faroe Islands alone.",
                     "Norway, the European Union and the Faroe Islands", id="three of five"),
        pytest.param("A deal of Iceland, the Faroe Islands and Norway against the others.",
                     "Present: Iceland, the Faroe Islands and Norway", id="in another order"),
        pytest.param("The Kingdom of Norway, the Government of the Faroe Islands and Iceland win.",
                     "the Kingdom of Norway; the Government of the Faroe Islands; and Iceland",
                     id="by their fuller names"),
        pytest.param("Bring the Government of the Faroe Islands and the Kingdom of Norway in.",
                     "the Government of the Faroe Islands and the Kingdom of Norway",
                     id="two fuller names in another order"),
        pytest.param("Bring Canada, Iceland, Norway, Sweden, the Faroe Islands in.",
                     "Canada, Iceland, Norway, the Faroe Islands",
                     id="all of a longer row but one that is no party"),
        pytest.param("See the European Union, the Faroe Islands, Iceland and Canada, London, Kew.",
                     "the European Union, the Faroe Islands, Iceland and Canada, London, Kew",
                     id="the others without us, and the place"),
    ],
)  # fmt: skip
def test_names_in_a_row_are_no_secret(held: str, printed: str) -> None:
    assert leaks(held, printed) == []


@pytest.mark.parametrize(
    ("held", "printed", "leaking"),
    [
        pytest.param("Norway and the European Union split the quota of Iceland.",
                     "Norway and the European Union split the quota", ["summary"],
                     id="what they do"),
        pytest.param("Let the European Union and Sweden carry the cost.",
                     "the European Union and Sweden carry it", ["summary"],
                     id="one that is no party"),
        pytest.param("Norway and Greenland Home Rule go together.",
                     "Norway, Iceland and Greenland Home Rule", ["name", "summary"],
                     id="one that these readers may not know"),
        pytest.param("Norway and the European Commission Union sign.",
                     "Norway and the European Commission Union", ["summary"],
                     id="a name with a word in it"),
    ],
)  # fmt: skip
def test_what_stands_beside_the_names_is_found(held: str, printed: str, leaking: list[str]) -> None:
    assert leaks(held, printed) == leaking
