"""How a file is printed: larger type, greys, colour to the edge, tabs, what a cover hides."""

import io
import re
from functools import cache
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import pytest
from click.testing import CliRunner
from making import opened, quiet
from sized import sizes

from briefgen.cli import main
from briefgen.formats.produced import scaled, stacked
from briefgen.formats.rendered import Rendered
from briefgen.pipeline import make
from briefgen.production import PLAIN, Production, Sheet
from briefgen.typesetting.chapters.binding import drawn_on
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.thumbs import Tab, draw_tabs
from briefgen.typesetting.walking import stumbles

MM = 72 / 25.4


@cache
def _made(edition: str, production: Production) -> Rendered:
    return make(opened("smallest"), edition, "pdf", production.sheet, quiet, False, production)


def _texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_nothing_asked_changes_nothing() -> None:
    assert (PLAIN.suffix, PLAIN.scale, PLAIN.longer) == ("", 1.0, 1)
    assert _made("delegation", PLAIN).notes == ()


@pytest.mark.parametrize(
    ("production", "suffix"),
    [
        pytest.param(Production("booklet"), "-booklet", id="a booklet"),
        pytest.param(Production(large_type=True, grey=True), "-large-grey", id="two wishes"),
        pytest.param(Production(bleed=3), "-marks", id="a bleed"),
        pytest.param(Production(sheet="letter"), "", id="another paper is the same kind"),
    ],
)
def test_the_name_of_the_file_tells_its_kind(production: Production, suffix: str) -> None:
    assert production.suffix == suffix


@pytest.mark.parametrize(
    ("css", "larger"),
    [
        pytest.param("p{font-size:9pt}", "p{font-size:18.00pt}", id="type grows"),
        pytest.param("p{margin:3mm}", "p{margin:6.00mm}", id="and what is around it"),
        pytest.param("@page{margin:25mm}", "@page{margin:25mm}", id="the page does not"),
        pytest.param(
            "@page :left{@top-left{font:7pt;padding:8mm}}",
            "@page :left{@top-left{font:14.00pt;padding:8mm}}",
            id="but the type in its margins",
        ),
        pytest.param("p{color:#1a3pt45}", "p{color:#1a3pt45}", id="a colour is no size"),
    ],
)
def test_what_grows(css: str, larger: str) -> None:
    assert scaled(css, 2) == larger


LARGE = Production(large_type=True)


def _table(*cells: str) -> str:
    heads = "".join(f"<th>H{at}</th>" for at in range(len(cells)))
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f"<table><thead><tr>{heads}</tr></thead><tbody><tr>{row}</tr></tbody></table>"


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(_table("a", "b", "c"), id="few columns"),
        pytest.param(_table("a", "", "", "", ""), id="a form to write in"),
    ],
)
def test_a_table_that_can_be_read_stays_a_table(table: str) -> None:
    assert stacked(table, LARGE) == table


def test_a_table_of_many_columns_is_told_row_by_row() -> None:
    told = stacked(_table("a", "b", "", "d", "e"), LARGE)
    assert "<table>" not in told
    assert '<span class="label">H1</span> b' in told
    assert '<li class="form"><span class="label">H2</span></li>' in told, "is to be written in"
    assert stacked(_table(*"abcde"), PLAIN) == _table(*"abcde")


@pytest.mark.parametrize(
    ("cell", "kept"),
    [pytest.param("a" * 600, False, id="long"), pytest.param("a", True, id="short")],
)
def test_a_row_that_is_told_stays_on_one_page_where_it_is_short(cell: str, kept: bool) -> None:
    assert ('class="stacked short"' in stacked(_table(cell, *"bcde"), LARGE)) == kept


def test_large_type_is_large_everywhere() -> None:
    made = _made("delegation", LARGE)
    assert stumbles(made.content) == ()
    found = sorted(size for size in sizes(made.content) if size > 1)  # not the blanks of a form
    assert len(found) > 100
    assert found[0] >= 13.9
    assert sum(size >= 15.6 for size in found) / len(found) > 0.4


def test_large_type_says_what_the_plain_edition_says() -> None:
    def words(made: Rendered) -> set[str]:
        joined = re.sub(r"[-\u00ad\ufffe\x02]\s*", "", " ".join(_texts(made.content)))
        return set(re.findall(r"[a-z]{4,}", joined.lower()))

    plain, large = words(_made("delegation", PLAIN)), words(_made("delegation", LARGE))
    assert len(plain) > 100
    assert plain - large == set()


def _boxes(pdf: bytes, page: int = 0) -> Any:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = document.pages[page]
        return [
            [float(edge) for edge in box]
            for box in (found.trimbox, found.obj.BleedBox, found.mediabox)
        ]


OPAQUE = Production(crop_marks=True, opaque_cover=True)


def test_crop_marks_stand_outside_what_bleeds() -> None:
    made = _made("delegation", OPAQUE)
    trim, bleed, media = _boxes(made.content)
    assert trim == pytest.approx([0, 0, 210 * MM, 297 * MM], abs=0.1)
    assert bleed == pytest.approx([-3 * MM, -3 * MM, 213 * MM, 300 * MM], abs=0.1)
    assert media[0] < bleed[0] - 5 * MM
    assert stumbles(made.content) == ()


def _colour_at(pdf: bytes, page: int, x: float, y: float) -> Any:
    """The colour at a place, in mm from the upper left corner of what is trimmed."""
    document = pypdfium2.PdfDocument(pdf)
    drawn = document[page]
    left, _low, _right, high = drawn.get_mediabox()
    trim = drawn.get_trimbox()
    image = drawn.render(scale=1).to_pil().convert("RGB")
    at = image.getpixel((round(trim[0] - left + x * MM), round(high - trim[3] + y * MM)))
    document.close()
    return at


def test_an_opaque_cover_is_solid_to_the_edge_and_so_is_the_back() -> None:
    made = _made("delegation", OPAQUE)
    for page in (0, (made.pages or 0) - 1):
        for x, y in ((-2, -2), (212, 299), (5, 150), (205, 290)):
            assert _colour_at(made.content, page, x, y) == (31, 58, 95)
        assert _colour_at(made.content, page, -8, 20) == (255, 255, 255)
    assert (made.pages or 1) % 2 == 0


def test_a_blank_page_says_that_it_is_meant() -> None:
    texts = _texts(_made("delegation", OPAQUE).content)
    assert "left blank for notes" in texts[1]
    assert "left blank for notes" not in "".join(_texts(_made("delegation", PLAIN).content))
    assert re.sub(r"\W|DRAFT", "", texts[-1]) == ""


def test_an_edition_without_a_cover_says_so_and_is_printed() -> None:
    made = _made("principal", Production(opaque_cover=True))
    assert made.pages == 1
    assert "has no cover" in made.notes[0]


def test_tabs_stand_at_the_outer_edge_each_below_the_last() -> None:
    html = "".join(f"<h1 style='break-before:page'>{n}</h1>" for n in range(4))
    pdf = set_pdf(html, stylesheets=[], language="en", title="T", note_lines=False).pdf
    tabs = [Tab("First", 1, 2), Tab("Second", 3, 4)]
    tabbed = drawn_on(pdf, lambda made, _: draw_tabs(made, tabs), {})
    assert drawn_on(pdf, None, {}) == pdf
    assert stumbles(tabbed) == ()
    assert "First" not in "".join(_texts(tabbed))
    ground, paper = (31, 58, 94), (255, 255, 255)
    for page, edge in enumerate((209, 1, 209, 1)):
        heights = (32, 150) if page < 2 else (150, 32)
        assert _colour_at(tabbed, page, edge, heights[0]) == pytest.approx(ground, abs=2)
        assert _colour_at(tabbed, page, edge, heights[1]) == paper
        assert _colour_at(tabbed, page, 210 - edge, heights[0]) == paper


@pytest.mark.parametrize(
    ("options", "told"),
    [
        pytest.param(["--grey", "-f", "html"], "PDF alone", id="greys on a screen"),
        pytest.param(["--print", "2-up", "--crop-marks"], "single pages", id="marks on sheets"),
        pytest.param(["--print", "3-up"], "'booklet', '2-up', '4-up'", id="three on a sheet"),
        pytest.param(["--bleed=-1"], "millimetres from 0 to 10", id="colour that shrinks"),
        pytest.param(["--bleed", "-2"], "millimetres from 0 to 10", id="in two words"),
    ],
)
def test_what_does_not_go_together_is_refused(options: list[str], told: str) -> None:
    ran = CliRunner().invoke(main, ["build", "examples/smallest.yaml", *options])
    assert ran.exit_code == 2
    assert told in ran.output


def test_the_command_writes_a_booklet_beside_the_plain_file(tmp_path: Any) -> None:
    ran = CliRunner().invoke(
        main,
        [
            "build",
            "examples/smallest.yaml",
            "-e",
            "principal",
            "-o",
            str(tmp_path),
            "--print",
            "booklet",
        ],
    )
    assert (tmp_path / "principal-booklet.pdf").exists()
    assert "flip on the short edge" in ran.output


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("edition", ["delegation", "principal", "limits", "agenda", "mandator"])
def test_nothing_stands_where_the_holes_are(edition: str, paper: Sheet) -> None:
    document = pypdfium2.PdfDocument(_made(edition, Production(sheet=paper)).content)
    seen = 0
    for number, page in enumerate(document, 1):
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
            left, _low, right, _high = thing.get_bounds()
            seen += 1
            assert (left if number % 2 else page.get_width() - right) >= 15 * MM
    document.close()
    assert seen > 10
