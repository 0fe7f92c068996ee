"""A label keeps the size of its scheme on paper, also where several pages share a sheet."""

from collections.abc import Iterator
from functools import cache

import pypdfium2
import pytest
from inked import MM, faults
from making import ROOT, quiet, typed

from briefgen.formats.rendered import Rendered
from briefgen.pipeline import make
from briefgen.production import PLAIN, Imposition, Production, Sheet

LABEL = "TLP:AMBER+STRICT"
PLAN = f"""\
title: Inspection of grain ships
brief: {{number: B-7, date: 2026-11-23, status: draft, cover_title: Grain}}
us: Ukraine
counterparts: Russia
meeting: {{place: Istanbul, format: mediated}}
issues: [Number of inspections, Insurance]
handling: {{scheme: tlp, marking: {LABEL}}}
"""


@cache
def printed(edition: str, how: Production) -> Rendered:
    return make(typed(PLAN, ROOT), edition, "pdf", how.sheet, quiet, production=how)


def heights(pdf: bytes) -> Iterator[float]:
    """How high the first letter of each label stands on the finished sheet."""
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        search = text.search(LABEL, match_case=True)
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
@pytest.mark.parametrize("edition", ["agenda", "principal"])
def test_a_label_that_is_larger_has_its_room(edition: str, kind: Imposition) -> None:
    assert faults(printed(edition, Production(kind)).plain, 5 * MM) == []
