"""What a cut takes out leaves no trace: not in findings, not in names, not on the cover."""

from pathlib import Path

import pytest
from building import with_
from making import text_of, typed

from briefgen.clearance import Tier, cleared
from briefgen.guard import judged
from briefgen.guard.opening import markdown
from briefgen.negotiation.references import without_lost
from briefgen.pipeline import review

SECRET = """
title: Grain ships
us: Ukraine
counterparts: Norway
issues:
  - {title: Open matter, links: [Hidden matter], opening: 4 ships}
  - {title: Hidden matter, tier: sealed, opening: 5 ships, public: We said 5 ships.}
agenda:
  - {title: First, length: 10 min, issues: [Hidden matter, Open matter]}
  - {title: Unlisted, length: 50 min, tier: sealed}
meeting: {length: 30 min}
strategy:
  first_offer: they
  order: [Hidden matter, Open matter]
  deadlines: [{what: Hidden deadline, whose: ours, tier: sealed}]
scenarios:
  - {name: One, likelihood: 50 %}
  - {name: Two, likelihood: 50 %}
  - {name: Three, likelihood: 43 %, tier: sealed}
agreement:
  obligations:
    - {who: Norway, what: pay}
    - {who: Norway, what: Hidden duty, tier: sealed}
"""


@pytest.mark.parametrize("edition", ["book", "principal"])
@pytest.mark.parametrize("format_name", ["html", "markdown"])
def test_nothing_sealed_is_told_by_findings_or_names(
    edition: str, format_name: str, tmp_path: Path
) -> None:
    said = " ".join(finding.message for finding in review(typed(SECRET, tmp_path)))
    assert "Hidden matter" in said
    assert "143" in said
    text = text_of(SECRET, tmp_path, edition, format_name)
    assert "Open matter" in text
    for trace in ("Hidden", "143", "Unlisted", "60 minutes", "obligations 1, 2"):
        assert trace not in text, trace


def test_names_of_what_was_cut_go_with_it() -> None:
    whole = with_(
        {
            "issues.1.tier": "sealed",
            "issues.0.links": ["waiting"],
            "agenda.0.issues": ["waiting", "inspections"],
            "strategy.order": ["waiting", "inspections"],
            "counterparts": ["Russia", {"name": "Norway", "tier": "sealed"}],
            "log": [
                {"words": "x", "issue": "waiting", "by": "Norway"},
                {"words": "y", "issue": "inspections", "by": "Russia"},
            ],
        }
    )
    assert without_lost(whole) == whole
    seen = without_lost(cleared(whole, Tier.CORE))
    assert seen.strategy is not None
    assert seen.issues[0].links == ()
    assert seen.agenda[0].issues == ("inspections",)
    assert seen.strategy.order == ("inspections",)
    assert [offer.issue for offer in seen.log] == [None, "inspections"]
    assert [offer.by for offer in seen.log] == [None, "Russia"]


SPOKEN_ON = """
title: Grain ships
us: {name: Ukraine}
counterparts: Norway
issues:
  - Open matter
  - {id: quayside, title: Second quay, tier: sealed}
team: {members: [{name: Hale, speaks_on: [Open matter, quayside, Second quay, the weather]}]}
"""


@pytest.mark.parametrize("edition", ["delegation", "book"])
def test_nobody_speaks_on_an_issue_that_was_cut(edition: str, tmp_path: Path) -> None:
    text = text_of(SPOKEN_ON, tmp_path, edition, "markdown")
    assert "Open matter; the weather" in text
    assert "quay" not in text.casefold()


CITED = """
title: Grain ships
us: Ukraine
counterparts: Norway
issues: [Open matter]
context:
  agreed:
    - {what: The port is open., source: "friend-in-lisbon, p. 4"}
    - {what: The quay is long., source: "harbour-book, p. 5"}
    - {what: The crane is old., source: seen by us}
sources:
  - {id: friend-in-lisbon, title: Letter of a friend, tier: sealed}
  - {id: harbour-book, title: Book of the harbour}
"""


@pytest.mark.parametrize("edition", ["delegation", "book"])
def test_a_source_that_was_cut_is_not_cited_by_its_id(edition: str, tmp_path: Path) -> None:
    text = text_of(CITED, tmp_path, edition, "markdown")
    assert "The port is open." in text
    assert "lisbon" not in text.casefold()
    assert "Book of the harbour, p. 5" in text
    assert "seen by us" in text


def test_the_guard_knows_the_id_of_a_source_that_was_cut(tmp_path: Path) -> None:
    whole = typed(CITED, tmp_path).negotiation
    told = judged(markdown.opened(b"See friend-in-lisbon, p. 4."), whole, Tier.CORE)
    assert [hit.path[0] for hit in told.leaks] == ["sources"]
    assert judged(markdown.opened(b"See harbour-book, p. 5."), whole, Tier.CORE).leaks == ()


@pytest.mark.parametrize(
    ("brief", "named"),
    [
        pytest.param("{}", True, id="without a code name the cover says who meets whom"),
        pytest.param(
            "{cover_title: Spring, date: 2026-01-02}", False, id="a code name stands alone"
        ),
    ],
)
def test_the_cover(brief: str, named: bool, tmp_path: Path) -> None:
    page = text_of(
        f"title: Grain\nus: Ukraine\ncounterparts: Norway\nbrief: {brief}\n",
        tmp_path, "book", "html",
    )  # fmt: skip
    cover = page[page.index('id="cover"') : page.index("</section>")]
    assert ("Norway" in cover) is named
    assert ("Spring" in cover) is not named
