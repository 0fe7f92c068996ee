"""What a sentence of a draft is for, what it binds to, and what of it can be measured."""

import pytest

from briefgen.wording.duties import duties
from briefgen.wording.genre import genre
from briefgen.wording.measures import measures
from briefgen.wording.sentences import Sentence, sentences


def sentence(text: str) -> Sentence:
    (one,) = sentences(text)
    return one


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Recognising the need for order,", "recital", id="recital"),
        pytest.param("The gate of the port is open at night.", "description", id="plain words"),
        pytest.param(
            "Nothing in this Part shall be construed as a licence.", "saving", id="saving"
        ),
        pytest.param('"Ship" means a vessel.', "definition", id="definition"),
        pytest.param("Article 4 Access and reports", "heading", id="heading"),
        pytest.param("This Article shall not apply to mail.", "scope", id="scope"),
        pytest.param("It may be amended by letter.", "final", id="final"),
        pytest.param("No ship shall enter.", "ban", id="ban"),
        pytest.param("A ship may enter.", "permission", id="permission"),
        pytest.param("Requests the Board to report;", "call", id="call"),
        pytest.param("The ship shall leave.", "duty", id="duty"),
    ],
)
def test_what_a_sentence_is_for(text: str, kind: str) -> None:
    one = sentence(text)
    assert genre(one, duties(one)) == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The Parties shall pay.", [("shall", "paid|pay", False)], id="plain"),
        pytest.param(
            "The Parties shall, in accordance with their laws, assist each other.",
            [("shall", "assist", False)],
            id="over an aside",
        ),
        pytest.param(
            "The Parties shall adopt, maintain and effectively enforce the rules.",
            [("shall", "adopt", False), ("shall", "maintain", False), ("shall", "enforc", False)],
            id="several verbs",
        ),
        pytest.param("The bag shall not be opened.", [("shall", "open", True)], id="denied"),
        pytest.param("Neither Party shall fire.", [("shall", "fir", True)], id="neither"),
        pytest.param("To meet once a year.", [("bare", "meet", False)], id="a list of duties"),
        pytest.param(
            "The Parties undertake to ratify it.", [("undertakes", "ratifi", False)], id="undertake"
        ),
        pytest.param(
            "The wind may rise in May.", [("may", "rise|ris", False)], id="a month is no helper"
        ),
    ],
)
def test_what_a_clause_binds_to(text: str, told: list[tuple[str, str, bool]]) -> None:
    shown = [(one.force, one.verb, one.denied) for one in duties(sentence(text))]
    assert len(shown) == len(told)
    for (force, verb, denied), wanted in zip(shown, told, strict=True):
        assert (force, denied) == (wanted[0], wanted[2])
        assert verb in wanted[1].split("|")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("They shall cooperate closely.", 0, id="nothing"),
        pytest.param("They shall pay 40,000 crowns.", 1, id="a sum"),
        pytest.param("They shall leave by 4 May along the road on Map 2.", 2, id="a day and a map"),
        pytest.param("They shall meet every year.", 1, id="a rhythm"),
        pytest.param("They shall do as Article 4 says.", 0, id="an article is no measure"),
    ],
)
def test_how_much_can_be_measured(text: str, level: int) -> None:
    assert measures(sentence(text)).level == level
