"""Marks on parts: how high each stands, and which papers bear them."""

from typing import Any

import pytest

from briefgen.book import Book, Edition, Section
from briefgen.clearance import Tier
from briefgen.handling import key, marks_parts, portion_at, portioned
from briefgen.handling.portions import pieces
from briefgen.negotiation.brief import Handling
from briefgen.portioning import begun
from briefgen.portioning import portioned as with_marks


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


def book(*sections: tuple[str, str, str]) -> Book:
    made = [Section(name, name, text, page, True) for name, page, text in sections]
    edition = Edition(name="x", reader="y", tier="core", sections=("notes",))
    return Book("x", edition, "t", "en", {}, tuple(made))


@pytest.mark.parametrize(
    ("sections", "texts"),
    [
        pytest.param([("a", "plain", "# A\n")], ["# A\n"], id="nothing is told of its handling"),
        pytest.param([("opening", "opening", "By X"), ("a", "plain", "b\n")], ["By X", "b\n"],
                     id="there is no title to stand below"),
        pytest.param([("opening", "opening", "\nBy X\n"), ("a", "plain", "k\n\n# A\n\nb\n")],
                     ["k\n\n# A\n\nBy X\n\nb\n"], id="below the first title"),
    ],
)  # fmt: skip
def test_how_a_paper_without_a_cover_begins(
    sections: list[tuple[str, str, str]], texts: list[str]
) -> None:
    assert [one.markdown for one in begun(book(*sections)).sections] == texts


def test_a_form_bears_the_mark_of_what_it_will_hold() -> None:
    forms = book(("a", "plain", "# A\n"), ("offer-log", "form", "# Log\n"))
    marked = with_marks(forms, Handling(), lambda _: forms)
    assert [one.markdown for one in marked.sections] == [
        "# [(open)]{.portion} A\n", "# [(core)]{.portion} Log\n"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("handling", "told"),
    [
        pytest.param({}, [], id="no part is marked"),
        pytest.param({"portion_marks": True, "scheme": "tlp", "marking": "TLP:AMBER"}, [],
                     id="the scheme has marks of its own"),
        pytest.param({"portion_marks": True, "marking": "Ours"}, ["open", "delegation"],
                     id="as far as these readers go"),
    ],
)  # fmt: skip
def test_what_is_said_of_marks(handling: dict[str, Any], told: list[str]) -> None:
    found = key(Handling.model_validate(handling), Tier.DELEGATION)
    assert [mark for mark, _ in found] == told
