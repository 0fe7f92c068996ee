"""Nothing that is printed leaves the measure of its page: no word, no rule of a table, no picture.

Looked for in finished files, where the chapters are bound and the tabs drawn: a table that is too
wide runs under the tab on a right-hand page, and on a left-hand one into the holes.
"""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import pytest
from making import EXAMPLES, ROOT, for_each_example, made, opened, quiet, typed
from sized import sizes

from briefgen.book import editions
from briefgen.library import Library
from briefgen.pipeline import Paper, edition_named, make
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Production, brought_down
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.tagging import PageLabel

MM = 72 / 25.4
NEAR = 2
"""So far a slanted letter may lean out of the box that it stands in."""

BOOK = {"a4": (28, 20), "letter": (31, 22.9)}
WHITE = {"limits": (15, 15), "card": (15, 15), "points": (13, 13)}
"""By style, what stays white at the inner and at the outer edge, in millimetres."""

_LARGER = (26, 17)
_DRAWN = [raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH]
_A_RULE = 2
LARGE = Production(large_type=True)
EVERY = [
    pytest.param(example, edition, paper, id=f"{example}, {edition} on {paper}")
    for example in EXAMPLES
    for edition in editions(Library(ROOT, ROOT))
    for paper in ("a4", "letter")
]


def beyond(pdf: bytes, white: tuple[float, float], near: float = NEAR) -> Iterator[str]:
    """What reaches over the inner or the outer edge of the measure of its page."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        first, last = white if number % 2 else white[::-1]
        low, high = first * MM - near, page.get_width() - last * MM + near
        for left, foot, right, top in _boxes(page):
            if left < low or right > high:
                yield f"page {number}: {left:.0f} to {right:.0f}, {foot:.0f} to {top:.0f} up"
    document.close()


def _boxes(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Texts, pictures and rules; of a drawing, what is cut off at its frame says nothing."""
    for thing in page.get_objects(filter=_DRAWN, max_depth=1):
        box = thing.get_bounds()
        if thing.type != raw.FPDF_PAGEOBJ_PATH or box[3] - box[1] < _A_RULE:
            yield box


def _white(example: str, edition: str, paper: Paper = "a4") -> tuple[float, float]:
    return WHITE.get(edition_named(opened(example), edition).style, BOOK[paper])


def test_what_is_too_wide_is_seen() -> None:
    css = "@page{size:A4;margin:25mm 20mm 25mm 28mm} p{white-space:nowrap} .wide{margin-right:-4mm}"
    rule = '<hr class="wide" style="border:0;border-top:1pt solid">'
    for html, seen in (("<p>short</p>", 0), (f"<p>{'long ' * 40}</p>", 1), (rule, 1)):
        pdf = set_pdf(html, stylesheets=[css], language="en", title="T").pdf
        assert len(list(beyond(pdf, BOOK["a4"]))) == seen


@pytest.mark.parametrize("example", for_each_example(long=("cyber-talks",)))
def test_a_book_keeps_to_its_measure(example: str) -> None:
    for edition in ("book", "principal"):
        pdf = made(example, edition, "pdf").content
        assert list(beyond(pdf, _white(example, edition))) == []


@pytest.mark.long
@pytest.mark.parametrize(("example", "edition", "paper"), EVERY)
def test_so_does_every_edition_on_either_paper(example: str, edition: str, paper: Paper) -> None:
    pdf = _made(example, edition, paper, PLAIN)
    assert list(beyond(pdf, _white(example, edition, paper))) == []


@pytest.mark.long
@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("edition", ["book", "delegation", "drafter", "annex"])
def test_so_does_large_type(example: str, edition: str) -> None:
    assert list(beyond(_made(example, edition, "a4", LARGE), _LARGER, 2 * NEAR)) == []


def _made(example: str, edition: str, paper: Paper, production: Production) -> bytes:
    try:
        return make(opened(example), edition, "pdf", paper, quiet, production=production).content
    except Unusable as told:
        pytest.skip(str(told)[:80])


@pytest.mark.parametrize(("text", "word"), [(9.8, 7.8), (12.74, 10.1), (16, 14)],
                         ids=["plain", "a booklet", "large type"])  # fmt: skip
def test_the_word_above_note_lines_is_large_where_the_text_is(text: float, word: float) -> None:
    style = f"html {{ font-size: {text}pt }}"
    made = set_pdf("<p>One line.", stylesheets=[style], language="en", title="A", note_lines=True,
                   labels=[PageLabel(1)])  # fmt: skip
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        box = document.pages[0].Resources.XObject["/NoteLabel"].BBox
    assert float(box[3]) == pytest.approx(word * 2, abs=0.1)


STEPS = "".join(f"\n    - {{what: Step {at} of the many, who: Buyer}}" for at in range(60))
CHARTED = f"""\
title: Delivery
us: Elektrizitätsversorgungsunternehmen
counterparts: Seller
brief: {{cover_title: Delivery, date: 2027-02-15}}
stakeholders:
  - {{name: Bank, influence: 3, stance: 1}}
  - {{name: Court, influence: 4, stance: -1}}
issues:
  - {{title: Price, unit: euros, opening: 5, target: 6, realistic: 7, their_position: 9}}
agreement:
  sequence:{STEPS}
"""


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_no_letter_of_a_booklet_is_smaller_than_6_5_points(paper: Paper) -> None:
    plan = typed(CHARTED, ROOT)
    booklet = Production("booklet", paper)
    pages = make(plan, "book", "pdf", paper, quiet, production=booklet).plain
    document = pypdfium2.PdfDocument(pages)
    scale = brought_down("booklet", paper, *document[0].get_size())
    said = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Step 20" in said
    assert "Not drawn" in said
    assert min(size * scale for size in sizes(pages) if size > 1) >= 6.5
