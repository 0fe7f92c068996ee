"""A marking keeps the size of its scheme on paper, also where several pages share a sheet."""

from collections.abc import Iterator
from functools import cache

import pypdfium2
import pytest
from inked import MM, faults
from making import ROOT, quiet, typed

from briefgen.formats.rendered import Rendered
from briefgen.pipeline import make
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Imposition, Production, Sheet

LABEL = "TLP:AMBER+STRICT"
PLAN = """\
title: Inspection of grain ships
brief: {number: B-7, date: 2026-11-23, status: draft, cover_title: Grain}
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [Number of inspections, Insurance]
handling:
  registration_number: SN 7
  distribution: [{copy_number: 1, name: Ann Reader}]
"""
LEVEL = "TRÈS SECRET UE/EU TOP SECRET"
SCHEMES = {LABEL: "tlp", LEVEL: "eu", "TOP SECRET": "uk", "For the board": "custom"}


@cache
def printed(edition: str, how: Production, label: str = LABEL, more: str = "") -> Rendered:
    plan = f"{PLAN}{more}  scheme: {SCHEMES.get(label, 'custom')}\n  marking: {label}\n"
    return make(typed(plan, ROOT), edition, "pdf", how.sheet, quiet, production=how)


def heights(pdf: bytes, label: str = LABEL) -> Iterator[float]:
    """How high the first letter of each label stands on the finished sheet."""
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        search = text.search(label, match_case=True)
        while place := search.get_next():
            _, low, _, high = text.get_charbox(place[0])
            yield high - low


@pytest.mark.parametrize("sheet", ["a4", "letter"])
@pytest.mark.parametrize("kind", ["booklet", "2-up", "4-up"])
@pytest.mark.parametrize("edition", ["agenda", "principal", "delegation", "card", "points"])
def test_a_label_is_as_high_on_the_sheet_as_on_a_page_of_its_own(
    edition: str, kind: Imposition, sheet: Sheet
) -> None:
    alone = list(heights(printed("agenda", PLAIN).content))
    assert max(alone) - min(alone) < 0.01
    made = printed(edition, Production(kind, sheet))
    found = list(heights(made.content))
    assert len(found) == len(list(heights(made.plain))) > 0
    assert min(found) >= alone[0] * 0.999


@pytest.mark.parametrize("kind", ["booklet", "2-up", "4-up"])
@pytest.mark.parametrize("label", [label for label in SCHEMES if label != LABEL])
def test_a_level_or_a_text_is_as_high_too(label: str, kind: Imposition) -> None:
    alone = min(heights(printed("principal", PLAIN, label).content, label))
    made = printed("principal", Production(kind), label)
    found = list(heights(made.content, label))
    assert len(found) == len(list(heights(made.plain, label))) > 0
    assert min(found) >= alone * 0.999


@pytest.mark.parametrize("kind", ["booklet", "2-up", "4-up"])
@pytest.mark.parametrize("edition", ["agenda", "principal"])
@pytest.mark.parametrize("label", SCHEMES)
def test_a_label_that_is_larger_has_its_room(label: str, edition: str, kind: Imposition) -> None:
    assert faults(printed(edition, Production(kind), label).plain, 5 * MM) == []


@pytest.mark.parametrize("kind", ["booklet", "4-up"])
@pytest.mark.parametrize("edition", ["card", "points"])
def test_no_level_is_broken_between_lines(edition: str, kind: Imposition) -> None:
    for page in pypdfium2.PdfDocument(printed(edition, Production(kind), LEVEL).plain):
        lines = page.get_textpage().get_text_range().splitlines()
        assert sum(LEVEL in line for line in lines) == 2


@pytest.mark.parametrize("kind", ["2-up", "4-up"])
@pytest.mark.parametrize("edition", ["agenda", "principal", "card", "points"])
def test_a_long_text_keeps_its_size_on_several_lines(edition: str, kind: Imposition) -> None:
    label, first = "For the board, the buyers and nobody else in the house " * 2, "For the board"
    made = printed(edition, Production(kind), label)
    alone = min(heights(printed("principal", PLAIN, label).content, first))
    assert min(heights(made.content, first)) >= alone * 0.999
    assert faults(made.plain, 5 * MM) == []


def test_a_text_wider_than_its_share_is_refused_with_its_length() -> None:
    with pytest.raises(Unusable, match="the marking has 79 letters"):
        printed("principal", Production("4-up"), "x" * 79)


ASKED_FOR = """\
  caveats: [LIMITE, RELEASABLE TO THE REPUBLIC OF X]
"""
BESIDE = {
    "under a label in colour, page and caveats": (LABEL, ("LIMITE", "Page 1")),
    "under a level, caveats and registration number": (LEVEL, ("LIMITE", "SN 7")),
}


@pytest.mark.parametrize("kind", ["2-up", "4-up"])
@pytest.mark.parametrize(("label", "said"), BESIDE.values(), ids=BESIDE)
def test_what_stands_beside_a_marking_is_6_points_or_more(
    label: str, said: tuple[str, ...], kind: Imposition
) -> None:
    made = printed("principal", Production(kind), label, ASKED_FOR)
    capital = 0.62 * 6
    for words in said:
        found = list(heights(made.content, words))
        assert found
        assert min(found) >= capital
    assert faults(made.plain, 5 * MM) == []
