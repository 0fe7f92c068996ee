"""An amount written bare under its issue’s unit is known as that, and not as another issue’s."""

import pytest

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage
from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read

PLAN = read(
    Source(
        "n.yaml",
        """\
title: Port talks
us: Norvania
counterparts: Ostmark
issues:
  - title: Dispute panel
    target: A list that each side may add to, with fourteen days to object
  - {title: Crew visas, unit: days, their_position: 14}
  - {title: Revision clause, unit: months of notice, opening: 24}
  - {title: Term, unit: years, their_position: 2}
  - {title: Term for the tunnel, unit: years, opening: 3}
  - {title: Term for the radio, unit: years, their_position: 3}
  - {title: Zone for the wrecks, unit: km, bottom_line: 17, their_position: 9}
  - {title: Fishing zone, unit: km, their_position: 17}
  - {title: Port dues, why: Our masters wait in the harbour for forty days}
  - {title: Shore leave, unit: days, their_position: 40}
  - {title: Fund for the quay, opening: 14 million EUR}
  - {title: Fund for the dredgers, unit: EUR, target: 2 million EUR, their_position: 14}
  - {title: Pilots, unit: vessels, bottom_line: 44}
  - {title: Tugs, unit: vessels}
  - {title: Rent of yards, unit: EUR/m2, their_position: 5.90, their_limit: 5.90 EUR/m2}
  - {title: Storage in sheds, unit: bcm a year, bottom_line: 5.90 EUR/m2, their_position: 1.8}
  - {title: Flow of gas, bottom_line: 1.8 bcm a year with a ramp}
debrief: {results: [{issue: tugs, result: 44}]}
""",
    ),
    Negotiation,
)


def leaks(text: str, tier: Tier = Tier.DELEGATION) -> set[tuple[str | int, ...]]:
    contents = Contents((Passage("page 1", text, 1, goes_on=True),))
    verdict = judged(contents, PLAN, tier, "")
    return {hit.path[1:] for hit in verdict.leaks}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dispute panel\n– –\nCrew visas\n– 14 days p. 5", id="below another’s row"),
        pytest.param("| Crew visas | 14 days |\n| Dispute panel | – |", id="above another’s row"),
        pytest.param("A list, each side may object\n# Crew visas\nThey ask. 14 days", id="a page"),
        pytest.param("Revision clause: –\nTerm\n2 years\nRevision clause", id="in another unit"),
        pytest.param("| Term for the tunnel |\n| Term for the radio | 3 years |", id="alike"),
        pytest.param("Zone for the wrecks: –\nFishing zone: 17 km", id="one that tells alone"),
        pytest.param("Of our papers the last\n\n17 km", id="beside neither"),
        pytest.param("On crew visas they ask for fourteen days", id="in words"),
        pytest.param("The masters wait\nShore leave – 40 days\nIn the harbour", id="in a sentence"),
        pytest.param("Zone for the wrecks: 9 km", id="of the very issue"),
        pytest.param(
            "Rent of yards: 5.90 EUR/m2", id="of the very issue, where words are compared"
        ),
        pytest.param("Storage in sheds: 1.8 bcm a year", id="begins the words of another"),
    ],
)
def test_what_is_of_an_issue_that_they_know(text: str) -> None:
    assert leaks(text) == set()


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param(
            "Crew visas: 9 days\nDispute panel: 14 days", (0, "target"), id="a sum in words"
        ),
        pytest.param("Crew visas\nRevision clause: 2 years", (2, "opening"), id="in its row"),
        pytest.param("Term\n# Revision clause\n24 months", (2, "opening"), id="on its page"),
        pytest.param("24 months: the Revision clause", (2, "opening"), id="before its title"),
        pytest.param("Term for the tunnel: 3 years", (4, "opening"), id="with a title alike"),
        pytest.param(
            "Fishing zone –\nZone for the wrecks: 17 km", (6, "bottom_line"), id="that tells alone"
        ),
        pytest.param(
            "Fund for the quay: 14 million EUR", (10, "opening"), id="with another unit than known"
        ),
        pytest.param(
            "Shore leave\nThe masters wait in the harbour for 40 days", (8, "why"), id="a sentence"
        ),
        pytest.param("Storage in sheds: 5.90 EUR/m2", (15, "bottom_line"), id="word for word"),
        pytest.param(
            "Flow of gas: 1.8 bcm a year", (16, "bottom_line"), id="the first words of it"
        ),
        pytest.param(
            "1.8 bcm a year with a ramp", (16, "bottom_line"), id="with words that nobody knows"
        ),
    ],
)
def test_the_same_amount_beside_the_withheld_issue(text: str, field: tuple[int, str]) -> None:
    assert leaks(text) == {field}


def test_what_came_out_is_known_of_its_issue() -> None:
    assert leaks("Pilots\nTugs: 44 vessels", Tier.CORE) == set()
    assert leaks("Tugs\nPilots: 44 vessels", Tier.CORE) == {(12, "bottom_line")}


def test_what_is_withheld_itself_makes_nothing_known() -> None:
    assert leaks("Crew visas: 14 days", Tier.OPEN) == {(1, "their_position")}
    assert (14, "their_position") in leaks("Rent of yards: 5.90 EUR/m2", Tier.OPEN)


INDEX = """\
title: Trams
us: Norvania
counterparts:
  - name: Ostmark
    strategy: Trade a firm price for an open index.
    limit: {value: Fixed price with steel index above five per cent}
issues: [{title: Indexation of price and wages, unit: "% a year", their_position: 5}]
"""


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        pytest.param("Indexation of price\nand wages\n5 % a year 4 March – “The index is the law”",
                     False, id="below its own title, and another cell behind it is no matter"),
        pytest.param("Indexation of price\nSteel, index: 5 % a year", True,
                     id="behind the words of the value that is withheld"),
    ],
)  # fmt: skip
def test_an_amount_that_they_know_is_not_remarked(text: str, heard: bool) -> None:
    plan = read(Source("n.yaml", INDEX), Negotiation)
    verdict = judged(Contents((Passage("page 1", text, 1),)), plan, Tier.CORE)
    assert not verdict.leaks
    assert bool(verdict.perhaps) == heard
