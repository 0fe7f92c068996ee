"""The frame that the tags tell of a picture encloses it on its page, and nothing beside it."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from test_chapters import SECTIONS, SHEETS, Counted, _section

from briefgen.keeping import Kept
from briefgen.typesetting.chapters.bindery import Bindery
from briefgen.typesetting.chapters.parts import Parts

_SCALE = 4
_HAIR = 0.5
_RED = (255, 0, 0)
_DRAWING = (
    '<p>Words.</p><svg role="img" viewBox="0 0 10 5" style="width:{}mm;{}"><title>A field</title>'
    '<rect width="10" height="5" fill="#ff0000"/></svg><p>More words.</p>'
)
_STYLES = ("", "float:right", "padding:5mm", "margin-left:9mm;border:1mm solid", "float:left")
_PICTURED = tuple(
    _section(f"picture-{number}", _DRAWING.format(20 + 5 * number, style))
    for number, style in enumerate(_STYLES)
)
BOOK = Parts("en", '<body class="edition-book">', (*SECTIONS[:2], *_PICTURED))
SHEETS_OF = {
    "a page as it is": "",
    "one that bleeds": "@page{bleed:5mm}",
    "one far from its fold": "@page :left{margin:9mm 31mm 9mm 5mm}"
    "@page :right{margin:9mm 5mm 9mm 31mm}",
}
Frame = tuple[float, ...]


@pytest.mark.parametrize("css", SHEETS_OF.values(), ids=SHEETS_OF)
@pytest.mark.parametrize("chapters", [True, False], ids=["in chapters", "in one piece"])
def test_a_picture_stands_in_the_frame_that_the_tags_tell(chapters: bool, css: str) -> None:
    bindery = Bindery(BOOK, (*SHEETS, css), "A book", (), Kept.none(), Counted(), "here")
    pdf = (bindery.printed() if chapters else bindery.in_one_piece()).pdf
    told = _told(pdf)
    assert len(told) == len(_STYLES)
    assert len({page % 2 for page in told}) == 2
    for page, frame in told.items():
        assert frame == pytest.approx(_seen(pdf, page), abs=_HAIR)


def _told(pdf: bytes) -> dict[int, Frame]:
    """The frame of each picture in the tags, by its page."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        return {
            pages[one.Pg.objgen]: tuple(map(float, one.A.BBox))
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.Figure
        }


def _seen(pdf: bytes, number: int) -> Frame:
    """Where a page is red, in points from where it begins to count."""
    page = pypdfium2.PdfDocument(pdf)[number]
    left, _, _, top = page.get_mediabox()
    drawn = page.render(scale=_SCALE).to_pil().convert("RGB")
    apart = ImageChops.difference(drawn, Image.new("RGB", drawn.size, _RED)).convert("L")
    found = apart.point(lambda step: 255 * (step < 9)).getbbox()
    assert found, f"there is no picture on page {number}"
    x1, y1, x2, y2 = (side / _SCALE for side in found)
    return left + x1, top - y2, left + x2, top - y1
