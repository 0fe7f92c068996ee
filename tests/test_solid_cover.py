"""A cover printed solid: what a pen is to write on it is white, what is printed stands out."""

from pathlib import Path

import pypdfium2
import pytest
from making import quiet, typed

from briefgen.pipeline import make
from briefgen.production import Production

MM = 72 / 25.4
DARK, WHITE = (31, 58, 95), (255, 255, 255)
PLAN = """\
title: Grain ships
brief: {{number: B-1, cover_title: Harbour, date: 2027-02-15}}
us: Ukraine
counterparts: Russia
handling:
  scheme: {scheme}
  note: Return it.
  distribution: [{{copy_number: 7, name: A. Leader, edition: delegation}}]
"""
EU = "eu, marking: SECRET UE/EU SECRET, registration_number: R-1, markings: {open: none}"
UK = "uk, marking: TOP SECRET, markings: {open: OFFICIAL}"


def _cover(scheme: str, folder: Path, copies: bool = False) -> pypdfium2.PdfPage:
    plan = PLAN.format(scheme=scheme.replace(", ", "\n  "))
    made = make(
        typed(plan, folder), "delegation", "pdf", "a4", quiet, copies, Production(opaque_cover=True)
    )
    return pypdfium2.PdfDocument(_first(made.content, made.stamps) if copies else made.content)[0]


def _first(pdf: bytes, stamps: bytes) -> bytes:
    from briefgen.typesetting.stamping import stamped

    return stamped(pdf, stamps, 0)


def _around(page: pypdfium2.PdfPage, words: str) -> set[tuple[int, int, int]]:
    """The colours in which these words are drawn, and of the ground up to 2 mm above them."""
    found = page.get_textpage().search(words).get_next()
    assert found, words
    letters = page.get_textpage()
    left, low, _, _ = letters.get_charbox(found[0])
    _, _, right, high = letters.get_charbox(found[0] + found[1] - 1)
    image = page.render(scale=4).to_pil().convert("RGB")
    top = page.get_height() - high - 2 * MM
    cut = image.crop([round(at * 4) for at in (left, top, right, page.get_height() - low)])
    counted = cut.getcolors(cut.width * cut.height)
    return {colour for count, colour in counted or () if count * 200 > cut.width * cut.height}


@pytest.mark.parametrize("scheme", ["none", EU, UK, "tlp, marking: TLP:RED"])
def test_a_pen_writes_on_white(scheme: str, tmp_path: Path) -> None:
    page = _cover(scheme, tmp_path)
    for words in ("Signature", "........ for ........"):
        assert WHITE in _around(page, words)
        assert DARK not in _around(page, words)
    assert DARK in _around(page, "Harbour")
    assert "____" not in page.get_textpage().get_text_range()


@pytest.mark.parametrize("scheme", [EU, UK, "tlp, marking: TLP:RED"])
def test_a_copy_s_number_is_read_on_the_solid_cover(scheme: str, tmp_path: Path) -> None:
    colours = _around(_cover(scheme, tmp_path, copies=True), "Copy 7")
    assert DARK in colours
    assert max(map(min, colours)) > 200
