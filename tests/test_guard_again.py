"""A limit or a raised name typed into a sentence that others read: lawful, and told."""

from typing import Any

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.guard import Verdict, judged
from briefgen.guard.passages import Contents, Passage

NAME = "Henrik Aalgaardsen"
OFFICE = "Secretary General of the Harbour Council"
SIGNED = {"given_by": OFFICE}
ARREARS = {"title": "Arrears", "unit": "thousand EUR", "opening": 150}
PLAN: dict[str, Any] = {
    "title": "Harbour",
    "us": {"name": "Norway"},
    "counterparts": [{"name": "Vietnam"}],
    "issues": [
        {"title": "Exclusion zone", "unit": "km", "bottom_line": 13.7, "opening": 27},
        {"title": "Slots", "unit": "slots", "bottom_line": 10, "their_position": 31},
        {"title": "Berths", "unit": "slots", "bottom_line": 31},
    ],
    "stakeholders": [{"name": NAME, "tier": "sealed"}],
}


def verdict(text: str, **more: object) -> Verdict:
    plan = with_({**PLAN, **more})
    return judged(Contents((Passage("page 1", text, 1),)), plan, Tier.DELEGATION)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param("We meet.", {"agenda": [{"title": "Lunch"}]}, id="nothing of it"),
        pytest.param("27 berths", {"agenda": [{"title": "27 berths"}]}, id="another amount"),
        pytest.param("10 slots", {"agenda": [{"title": "10 slots"}]}, id="one that says little"),
        pytest.param(
            "31 slots", {"agenda": [{"title": "31 slots"}]}, id="one that they have named"
        ),
        pytest.param("We meet.", {"agenda": [{"title": "13.7 km"}]}, id="not printed here"),
        pytest.param(
            NAME,
            {"team": {"members": [{"name": NAME}]}, "agenda": [{"title": f"Ask {NAME}"}]},
            id="a name that is known besides",
        ),
        pytest.param(
            "We pay 150,000 euros now.",
            {"issues": [ARREARS, {"title": "Upkeep", "points": ["We pay 150,000 euros now."]}]},
            id="the sum of another issue",
        ),
        pytest.param(
            OFFICE,
            {"team": {"members": [{"name": "A. Holm", "title": OFFICE}]}, "mandate": SIGNED},
            id="an office that a withheld field names as well",
        ),
    ],
)
def test_what_must_stay_silent(text: str, more: dict[str, Any]) -> None:
    assert not verdict(text, **more).retyped


@pytest.mark.parametrize(
    ("text", "more", "field"),
    [
        pytest.param("A zone of 13.7 km", {"agenda": [{"title": "A zone of 13.7 km"}]},
                     "bottom_line", id="a limit in a title"),
        pytest.param("A zone of 13.7 km", {"agenda": [{"title": "A zone of 13.7 km"}],
                     "packages": [{"name": "All", "gives": "13.7 km off the coast"}]},
                     "bottom_line", id="a limit that a withheld sentence names as well"),
        pytest.param("13,700 metres", {"handling": {"marking": "13.7 km", "scheme": "custom"}},
                     "bottom_line", id="a limit in a marking, in another dress"),
        pytest.param(f"Ask {NAME}.", {"agenda": [{"title": f"Ask {NAME}"}]},
                     "name", id="a raised name in a title"),
        pytest.param("The arrears are 150,000 euros.", {"issues": [ARREARS, {"title": "Upkeep",
                     "points": ["The arrears are 150,000 euros."]}]},
                     "opening", id="a sum in another issue, with the word of its own"),
        pytest.param(OFFICE, {"agenda": [{"title": OFFICE}], "mandate": SIGNED},
                     "given_by", id="an office in a title of the agenda"),
    ],
)  # fmt: skip
def test_what_is_typed_lower_down_is_told(text: str, more: dict[str, Any], field: str) -> None:
    told = verdict(text, **more)
    assert [one.path[-1] for one in told.retyped] == [field]
    assert not told.leaks


@pytest.mark.parametrize(
    ("item", "heard"),
    [
        pytest.param({"title": "Sheds", "length": "90 min"}, False, id="the length of an item"),
        pytest.param({"title": "Sheds, 1 h 30 min each"}, True, id="one typed into a title"),
    ],
)
def test_an_item_may_last_as_long_as_a_session(item: dict[str, Any], heard: bool) -> None:
    plan = with_({**PLAN, "team": {"session_limit": "1 h 30 min"}, "agenda": [item]})
    page = Contents((Passage("page 1", "Sheds, 1 h 30 min each", 1),))
    assert bool(judged(page, plan, Tier.OPEN).retyped) == heard
