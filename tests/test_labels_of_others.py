"""A marking of one's own may not be the label of a scheme that the paper is not marked by."""

import pytest
from building import with_

from briefgen.handling import faults
from briefgen.negotiation import Fault

SCHEMES = ("custom", "none")


def told(scheme: str, marking: str) -> list[Fault]:
    return list(faults(with_({"handling": {"scheme": scheme, "marking": marking}})))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "marking",
    [
        pytest.param("Most secret", id="a grave word"),
        pytest.param("MOST SECRET. FOR TWO READERS", id="a grave word in capitals"),
        pytest.param("CONFIDENTIAL", id="what every firm writes"),
        pytest.param("Secret", id="a level in small letters"),
        pytest.param("NATO SECRET", id="the level of an owner whose scheme is not here"),
        pytest.param("OFFICIAL GAZETTE", id="a word of a level among others"),
        pytest.param("EU team only", id="an owner and no level"),
        pytest.param("Team//Board", id="two strokes between words"),
        pytest.param("Texte ex-UE", id="an owner behind a stroke"),
        pytest.param("LIMITE", id="a mark of distribution"),
    ],
)
def test_a_text_of_ones_own(scheme: str, marking: str) -> None:
    assert told(scheme, marking) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("marking", "words"),
    [
        pytest.param("TLP:WHITE", "Take scheme: tlp", id="TLP 1.0"),
        pytest.param("tlp amber", "Take scheme: tlp", id="TLP in small letters"),
        pytest.param("ＴＬＰ:RED", "Take scheme: tlp", id="TLP in wide letters"),
        pytest.param("SECRET UE/EU SECRET", "a label of the EU", id="EU"),
        pytest.param("Très secret UE", "Take scheme: eu", id="half an EU level"),
        pytest.param("R-UE/EU-R", "Take scheme: eu", id="an EU level in short"),
        pytest.param("SECRET", "Name the owner first, as in NATO SECRET", id="UK, or nobody's"),
        pytest.param("OFFICIAL: SENSITIVE", "scheme: uk: OFFICIAL", id="UK with a colon"),
        pytest.param(
            "TOP SECRET – UK EYES ONLY", "scheme: uk: OFFICIAL", id="UK with more behind it"
        ),
        pytest.param("S\u200bECRET", "scheme: uk: OFFICIAL", id="UK with a sign that nobody sees"),
        pytest.param("Top  Secret", "a label of the UK", id="a UK level in small letters"),
        pytest.param("Official", "a label of the UK", id="a UK level by itself"),
        pytest.param("CUI//SP-PRVCY", "Take scheme: us-cui", id="CUI with its category"),
        pytest.param("TOP SECRET//SI//NOFORN", "no scheme here prints", id="a US banner"),
        pytest.param("CONFIDENTIAL//NOFORN", "no scheme here prints", id="a lower US banner"),
    ],
)
def test_the_label_of_another_scheme(scheme: str, marking: str, words: str) -> None:
    (fault,) = told(scheme, marking)
    assert fault.path == ("handling", "marking")
    assert words in f"{fault.message} {fault.advice}"


def test_it_is_asked_of_every_tier() -> None:
    handling = {"marking": "Board only", "markings": {"open": "TLP:GREEN"}}
    (fault,) = faults(with_({"handling": handling}))
    assert fault.path == ("handling", "markings", "open")
