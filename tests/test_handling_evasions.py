"""A marking that is refused is refused in any letters, dashes, blanks; other words are let be."""

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.handling import faults, refused_at
from briefgen.negotiation.brief import Handling

UK = {"scheme": "uk", "marking": "SECRET"}
EU = {"scheme": "eu", "marking": "RESTREINT UE/EU RESTRICTED"}
CUI = {"scheme": "us-cui", "marking": "CUI"}
OWN = {"scheme": "custom", "marking": "Board"}
CAVEATS = {
    "a date as a French text calls it is no marking": (UK, "Limite de dépôt: 3 mai", ""),
    "what is limited is no LIMITE": (UK, "Limited to six", ""),
    "single letters of a name are no level": (OWN, "Desks A B C", ""),
    "a grave word in small letters is one's own": (OWN, "Most secret", ""),
    "the UK's own words below its level": (UK, "uk eyes only", ""),
    "the Council's own word below an EU level": (EU, "limite", ""),
    "LIMITE in small letters": (UK, "limite", "“limite” is a marking of the Council"),
    "LIMITE with its owner": (CUI, "EU Limite", "a marking of the Council"),
    "UK EYES ONLY in small letters": (EU, "uk eyes only", "is a marking of the UK"),
    "UK EYES ONLY with dashes": (EU, "UK-Eyes-Only", "is a marking of the UK"),
    "UK EYES ONLY with a dash that does not break": (EU, "UK EYES‑ONLY", "is a marking of the UK"),
    "UK EYES ONLY with two blanks": (CUI, "UK  EYES  ONLY", "is a marking of the UK"),
    "a level in letters set apart": (OWN, "S E C R E T  U E", "a paper has one"),
    "a level of the US in small letters": (OWN, "cui", "a paper has one"),
    "a limit of dissemination is no level": (UK, "NOFORN", "limits dissemination in the US"),
    "the same in small letters": (OWN, "noforn", "limits dissemination in the US"),
    "NOFORN in two words": (CUI, "NO FORN", "designation: dissemination"),
    "a level of the UK with a Greek letter": (OWN, "SΕCRET", "a paper has one"),
    "words in another alphabet are one's own": (OWN, "ТАЙНО", ""),
    "NOFORN below CUI belongs in its block": (CUI, "NOFORN", "designation: dissemination"),
    "a classified marking of the US": (UK, "SECRET//NOFORN", "no scheme here prints these"),
}  # fmt: skip


@pytest.mark.parametrize(("handling", "caveat", "told"), CAVEATS.values(), ids=CAVEATS)
def test_a_caveat_is_read_as_it_is_heard(handling: dict[str, str], caveat: str, told: str) -> None:
    found = list(faults(with_({"handling": {**handling, "caveats": [caveat]}})))
    assert bool(found) == bool(told)
    assert all(told in f"{one.message} {one.advice}" for one in found[:1])
    assert all(one.path == ("handling", "caveats", 0) for one in found)


@pytest.mark.parametrize("marking", ["ТLP:RED", "TLР:АMBER", "SΕCRET UE"])
def test_a_label_in_letters_that_look_alike_is_that_label(marking: str) -> None:
    (fault,) = faults(with_({"handling": {"scheme": "custom", "marking": marking}}))
    assert fault.path == ("handling", "marking")
    assert "and the scheme here is another" in fault.message


@pytest.mark.parametrize(
    ("caveat", "refused"),
    [
        pytest.param("Return to the registry", False, id="what forbids nothing is let be"),
        pytest.param("uk eyes  only", True, id="with two blanks"),
        pytest.param("UK EYES‑ONLY", True, id="with a dash that does not break"),
    ],
)
def test_eyes_only_is_not_for_the_other_side(caveat: str, refused: bool) -> None:
    own = Handling.model_validate({"scheme": "uk", "marking": "OFFICIAL", "caveats": [caveat]})
    assert bool(refused_at(own, Tier.OPEN)) == refused
