"""Checks of the letter: the name of the text, and its terms beside each other."""

from typing import Any

import pytest
from asked import silent, speaking


def named(instrument: str, binding: bool | None = None) -> dict[str, Any]:
    return {"agreement": {"instrument": instrument, "binding": binding}}


def terms(**meanings: str) -> dict[str, Any]:
    told = [{"term": term, "meaning": meaning} for term, meaning in meanings.items()]
    return {"agreement.definitions": told}


SILENT = [
    ("name-against-its-force", [
        pytest.param({}, id="no draft"),
        pytest.param(named("Memorandum"), id="not said whether it binds"),
        pytest.param(named("Memorandum of understanding", False), id="an arrangement"),
        pytest.param(named("Treaty", True), id="a treaty"),
        pytest.param(named("Agreement", False), id="a name for both"),
        pytest.param(named("Binding memorandum", True), id="its name says so"),
    ]),
    ("terms-that-overlap", [
        pytest.param({}, id="no draft"),
        pytest.param(terms(a="x", b="y"), id="two things"),
        pytest.param({**terms(Zone="The strip"), "agreement.draft": "“Zone” means the strip."},
                     id="the same in the list and in the draft"),
    ]),
    ("relief-without-condition", [
        *(pytest.param({"agreement.obligations": [{"what": what}]}, id=what)
          for what in ("cease to violate the embargo", "stop the evasion of sanctions",
                       "cease to circumvent the sanctions on oil", "cease fire",
                       "withdraw the ships that broke the embargo")),
    ]),
    ("decision-maker-unknown", [
        pytest.param({"counterparts": [{"name": "Russia", "people": [
            {"name": "A", "style": "Jovial, decides alone"}]}]}, id="one who decides alone"),
    ]),
]  # fmt: skip

SPEAKING = [
    ("name-against-its-force", [
        pytest.param(named("Memorandum", True), ["agreement instrument"],
                     "“Memorandum” is the name",
                     id="a memorandum that binds"),
        pytest.param(named("Convention", False), ["agreement instrument"], "not to bind",
                     id="a convention that does not"),
    ]),
    ("terms-that-overlap", [
        pytest.param(terms(Year="1 May to 30 April", Season="1 May to 30 April."),
                     ["agreement definitions 1"], "“Year” and “Season”", id="twins"),
        pytest.param(terms(Zone="The strip", zone="The hill"), ["agreement definitions 1"],
                     "“Zone”, also written “zone”,", id="in another letter, another thing"),
        pytest.param({**terms(Zone="The strip"), "agreement.draft": "“Zone” means the hill."},
                     ["agreement draft"], "“Zone” is defined twice", id="otherwise in the draft"),
    ]),
    ("relief-without-condition", [
        *(pytest.param({"agreement.obligations": [{"what": what}]}, ["agreement obligations 0"],
                       "is relief without", id=what)
          for what in ("terminate the sanctions on oil", "stop applying the travel bans",
                       "cease the application of sanctions on oil and banking",
                       "cease to apply the embargo on arms", "revoke the export controls")),
    ]),
]  # fmt: skip

test_a_check_stays_silent = silent(SILENT)
test_a_check_speaks = speaking(SPEAKING)
