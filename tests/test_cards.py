"""Cards laid several on a sheet: as large as alone, none cut off, each with a plain back."""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from making import opened, quiet, typed
from sized import sizes

from briefgen.formats.rendered import Rendered
from briefgen.pipeline import make
from briefgen.production import Imposition, Production, Sheet
from briefgen.typesetting.reading_back import usual_size

MM = 72 / 25.4
HALVES = {"a4": (148, 210), "letter": (139.7, 215.9)}
QUARTERS = {"a4": (105, 148), "letter": (107.95, 139.7)}


@cache
def _made(example: str, edition: str, kind: Imposition | None, sheet: Sheet = "a4") -> Rendered:
    return make(opened(example), edition, "pdf", sheet, quiet, production=Production(kind, sheet))


def _pages(pdf: bytes) -> list[tuple[float, float]]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [page.trimbox for page in document.pages]
        return [(float(b[2] - b[0]) / MM, float(b[3] - b[1]) / MM) for b in boxes]


def _words(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    told = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(told.split())


def _places(pdf: bytes, word: str) -> list[list[tuple[int, ...]]]:
    """Where the word stands on each page with words, as boxes of its letters."""
    import pypdfium2

    document, found = pypdfium2.PdfDocument(pdf), []
    for page in document:
        words, here = page.get_textpage(), []
        search = words.search(word, match_case=True)
        while at := search.get_next():
            here.append(tuple(round(edge) for edge in words.get_charbox(at[0])))
        found += [sorted(here)] if words.get_text_range().strip() else []
    document.close()
    return found


@pytest.mark.parametrize("edition", ["card", "points"])
def test_a_card_that_is_printed_alone_stays_as_it_was(edition: str) -> None:
    wide = 210 if edition == "card" else 148
    assert _pages(_made("lease", edition, None).content)[0][0] == pytest.approx(wide, abs=0.1)


@pytest.mark.parametrize("sheet", ["a4", "letter"])
@pytest.mark.parametrize(
    ("kind", "shares"),
    [
        pytest.param("booklet", HALVES, id="a booklet of halves"),
        pytest.param("2-up", HALVES, id="two on a sheet"),
        pytest.param("4-up", QUARTERS, id="four on a sheet"),
    ],
)
@pytest.mark.parametrize("edition", ["card", "points"])
def test_each_card_is_set_on_its_share_of_the_sheet(
    edition: str, kind: Imposition, shares: dict[str, tuple[float, float]], sheet: Sheet
) -> None:
    made = _made("lease", edition, kind, sheet)
    for page in _pages(made.plain):
        assert page == pytest.approx(shares[sheet], abs=0.1)
    assert "of their size" not in made.notes[0]


@pytest.mark.parametrize("example", ["lease", "portsmouth-1905", "cyber-talks"])
@pytest.mark.parametrize("kind", ["2-up", "4-up"])
def test_what_is_said_is_14_points_and_its_label_12(example: str, kind: Imposition) -> None:
    plain = _made(example, "card", kind).plain
    assert usual_size(plain) == pytest.approx(14, abs=0.1)
    in_text = [size for size in sizes(plain, 22 * MM) if size < 13.9]
    assert in_text
    assert min(in_text) >= 11.9


@pytest.mark.parametrize("kind", ["2-up", "4-up"])
def test_nothing_of_the_card_is_lost(kind: Imposition) -> None:
    def said(made: Rendered) -> set[str]:
        return {word for word in _words(made.plain or made.content).split() if word.isalpha()}

    alone = said(_made("portsmouth-1905", "card", None))
    assert len(alone) > 80
    # The whole sheet says that questions stand in the book; on those that are cut they have room.
    assert alone - said(_made("portsmouth-1905", "card", kind)) <= {"Questions"}


@pytest.mark.parametrize("edition", ["card", "points"])
def test_the_back_of_each_sheet_of_cards_says_nothing(edition: str) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(_made("portsmouth-1905", edition, "4-up").content)
    told = [page.get_textpage().get_text_range().strip() for page in document]
    document.close()
    assert len(told) >= 2
    assert all(told[::2])
    assert not any(told[1::2])


SECRET = """\
title: T
brief: {cover_title: T, date: 2026-11-30}
handling:
  scheme: eu
  registration_number: SN 77
  marking: SECRET UE/EU SECRET
  markings: {open: none}
  distribution: [{copy_number: 1, name: A}]
issues: [{title: Rent, points: [It is dear.]}, {title: Term, points: [It is long.]}]
"""
LONG = "What we say of it at length takes a line or more of a card and of the next; " * 3


@pytest.mark.parametrize(
    ("edition", "kind"),
    [
        pytest.param("points", None, id="points alone"),
        pytest.param("points", "2-up", id="points, two on a sheet"),
        pytest.param("points", "4-up", id="points, four on a sheet"),
        pytest.param("card", "4-up", id="table cards"),
    ],
)
def test_every_card_is_a_front_marked_alike_and_not_ruled_for_notes(
    edition: str, kind: Imposition | None, tmp_path: Path
) -> None:
    plan = typed(SECRET.replace("It", LONG), tmp_path)
    made = make(plan, edition, "pdf", "a4", quiet, production=Production(kind))
    pdf = made.plain or made.content
    with pikepdf.open(io.BytesIO(pdf)) as document:
        ruled = ["/NoteLabel" in page.Resources.get("/XObject", {}) for page in document.pages]
    assert not any(ruled)
    placed = [_places(pdf, word) for word in ("Copy", "SECRET")]
    assert all(len(one) > 1 and one[0] == one[1] for one in placed)


def test_where_text_comes_out_small_it_is_told_how_small() -> None:
    assert "comes out at" not in _made("lease", "card", "4-up").notes[0]
    (note,) = _made("smallest", "agenda", "4-up").notes
    assert "pages at 50% of their size" in note
    assert "Most text comes out at 4." in note
