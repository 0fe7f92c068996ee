"""The back of a card of speaking points stays plain, and a second card says which issue it is."""

import pypdfium2
import pytest
from making import ROOT, opened, quiet, typed

from briefgen.pipeline import make
from briefgen.problems import TooLong
from briefgen.production import Production

BLOCK = """\
handling:
  scheme: us-cui
  marking: CUI
  designation: {controlled_by: [Office of Ports], categories: [OPSEC], contact: J. Doe}
"""
POINT = "The lists of ships go to both sides on the day before the inspection. "
CARDS = {
    "four short points stay, marked or not": (BLOCK, [POINT] * 4, ("", "")),
    "where the block takes the room, the public line goes to the book": (
        BLOCK, [POINT * 2] * 3 + [POINT], ("in the book", "")),
    "points too many for the front go to the book": ("", [POINT * 4] * 4, ("more", "")),
    "one point too long for any card is named": ("", [POINT * 14], ("", "“Inspections”, 1")),
}  # fmt: skip


def _pages(plan: str) -> list[str]:
    pdf = make(typed(plan, ROOT), "points", "pdf", "a4", quiet).content
    return [page.get_textpage().get_text_range().strip() for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize(("handling", "points", "told"), CARDS.values(), ids=CARDS)
def test_no_word_comes_on_the_back_of_a_card(
    handling: str, points: list[str], told: tuple[str, str]
) -> None:
    said = "".join(f"      - {point.strip()}\n" for point in points)
    plan = (
        "title: Grain ships\nus: Ukraine\ncounterparts: Russia\n"
        "meeting: {place: Istanbul, format: mediated}\n"
        f"{handling}issues:\n  - title: Inspections\n    public: {POINT}\n    points:\n{said}"
        "  - Insurance\n"
    )
    kept, refused = told
    if refused:
        with pytest.raises(TooLong, match=f"runs on to its back: {refused}"):
            _pages(plan)
        return
    pages = _pages(plan)
    assert len(pages) == 3
    assert not pages[1]
    assert kept in pages[0]
    assert "Insurance" in pages[2]


def test_a_second_card_of_an_issue_says_which_of_them_it_is() -> None:
    how = Production("4-up")
    pdf = make(opened("portsmouth-1905"), "points", "pdf", "a4", quiet, production=how).plain
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    assert len(pages) > 10
    for page in pages:
        assert "of ten" in page.casefold()
