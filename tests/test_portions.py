"""Marks on parts: how high each stands, and which papers bear them."""

from typing import Any

import pytest

from briefgen.clearance import Tier
from briefgen.handling import marks_parts, portion_at, portioned
from briefgen.handling.portions import pieces
from briefgen.negotiation.brief import Handling


def test_a_part_that_lower_readers_get_too_is_marked_lower() -> None:
    text = "# A\n\none\n\n{.h #b}\n## B\n\ntwo\n\n```chart x\n# no heading\n```\n"
    assert "".join(pieces(text)) == text
    low = "# A\n\nother\n\n## B\n\ntwo\n\n```chart x\n# no heading\n```\n"
    made = portioned(text, "CUI", [("U", low)])
    open_above = portioned("# A\n\n## B\n\ntwo\n\n# C\n", "CUI", [("U", "# A\n\n# C\n")])
    assert open_above.count("[(CUI)]{.portion}") == 2  # a heading speaks for what stands under it
    assert "# [(U)]{.portion} C" in open_above
    assert "# [(CUI)]{.portion} A" in made
    assert "## [(U)]{.portion} B" in made
    assert made.count(".portion") == 2
    assert portioned("plain", "CUI", [("U", "")]) == "[(CUI)]{.portion}\n\nplain"
    cui = Handling.model_validate({"scheme": "us-cui", "marking": "CUI"})
    assert [portion_at(cui, tier) for tier in Tier] == ["U", "CUI", "CUI", "CUI"]


@pytest.mark.parametrize(
    ("tier", "marked", "parts"),
    [
        pytest.param(Tier.OPEN, {}, False, id="a sheet for the other side that says nothing"),
        pytest.param(Tier.OPEN, {"markings": {"open": "U"}, "scheme": "us-cui"}, True,
                     id="a sheet for the other side with a marking"),
        pytest.param(Tier.CORE, {}, True, id="a book for the team"),
    ],
)  # fmt: skip
def test_where_parts_bear_marks(tier: Tier, marked: dict[str, Any], parts: bool) -> None:
    assert marks_parts(Handling.model_validate({"portion_marks": True, **marked}), tier) is parts
    assert not marks_parts(Handling.model_validate(marked), tier)
