"""Almost empty pages are ruled for notes; every other page stays as it was set, tags and all."""

import io
from dataclasses import dataclass
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest

from briefgen.typesetting.note_lines import EMPTY, Body, with_note_lines
from briefgen.typesetting.press import Printed, set_pdf
from briefgen.typesetting.reading_back import overflow
from briefgen.typesetting.tagging import PageLabel

MM = 72 / 25.4
HEIGHT = 297 - 25 - 24  # of the body below, in mm

STYLE = """
@page { size: 210mm 297mm; margin: 25mm 20mm 24mm 28mm;
  @top-left { content: "RUNNING HEAD"; font: 7.5pt "Briefbook Sans" }
  @bottom-right { content: counter(page); font: 7.5pt "Briefbook Sans" }
  @footnote { border-top: .35pt solid #b5b5b5 } }
@page :left { margin-left: 20mm; margin-right: 28mm }
@page wide { size: 279.4mm 215.9mm; margin: 20mm }
html { font: 10pt/14pt "Briefbook Serif" }
body { margin: 0 }
p { margin: 0 }
section { break-before: page }
.wide { page: wide }
.cover { page: cover }
.fn { float: footnote }
.low { position: absolute; bottom: 0; width: 100% }
.ruled { height: 200mm; background: repeat 10mm 9mm / 10mm 9mm
  url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='10mm' height='9mm'\
 viewBox='0 0 10 9'><path d='M0 8.9H10' stroke='%23b5b5b5' stroke-width='.1'/></svg>") }
td { border-bottom: .35pt solid #b5b5b5; height: 11.5mm }
.box { border: .35pt solid #b5b5b5 }
.aside { float: right; width: 42mm }
"""


@dataclass(frozen=True, slots=True)
class Case:
    sentence: str
    html: str
    ruled: bool
    css: str = ""


def tall(part: float) -> str:
    """Something drawn that ends when this part of the body is used up."""
    return f'<div class="box" style="height: {HEIGHT * part - 1:.1f}mm"></div>'


CASES = (
    Case("a cover, however empty", "<p>A cover", False, "cover"),
    Case("a blank page", "", False),
    Case("a page a little more than half full", tall(1.03 - EMPTY), False),
    Case("a page full of words", "<p>" + "Many words of one issue. " * 170, False),
    Case("a page already ruled", '<h1>Notes</h1><div class="ruled"></div>', False),
    Case("an empty form", "<table>" + "<tr><td>1</td></tr>" * 14 + "</table>", False),
    Case("a page with a long side note", f'<div class="aside">{tall(0.6)}</div><p>a', False),
    Case("a page with a line at its foot alone", '<p class="low">Not for copying', False),
    Case("a page in two halves", tall(0.3) + '<div class="low">' + tall(0.3) + "</div>", False),
    Case("a few lines", "<p>One line.</p><p>Another line.", True),
    Case("a little less than half full", tall(0.97 - EMPTY), True),
    Case("a few lines and a footnote", '<p>One line<span class="fn">A source.</span>.', True),
    Case("a few lines on another paper", "<p>One line.", True, "wide"),
    Case("a few lines again, on the other side of the leaf", "<p>One line.", True),
)  # fmt: skip

PAGE = "".join(f'<section class="{case.css}">{case.html}</section>' for case in CASES)
BODIES = [Body(28 * MM, 24 * MM, 190 * MM, 272 * MM)] * len(CASES)
LABELS = [PageLabel(1, "r"), PageLabel(2)]


def printed_with(note_lines: bool, html: str = PAGE) -> Printed:
    return set_pdf(
        html, stylesheets=[STYLE], language="en", title="A book",
        labels=LABELS, note_lines=note_lines,
    )  # fmt: skip


@pytest.fixture(scope="module")
def ruled() -> Printed:
    return printed_with(True)


@pytest.fixture(scope="module")
def plain() -> Printed:
    return printed_with(False)


def contents(pdf: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [page.Contents.read_bytes() for page in document.pages]


def added(ruled: Printed, plain: Printed, number: int) -> bytes:
    """What the page draws now and did not draw before."""
    before, after = (contents(each.pdf)[number - 1] for each in (plain, ruled))
    assert after.startswith(b"q\n" + before + b"\nQ\n")
    return after.removeprefix(b"q\n" + before + b"\nQ\n")


def heights(drawn: bytes) -> list[float]:
    words = drawn.split()
    return [float(words[at - 1]) for at, word in enumerate(words) if word == b"l"]


def number_of(start: str) -> int:
    return next(n for n, case in enumerate(CASES, start=1) if case.sentence.startswith(start))


def test_each_case_is_one_page(ruled: Printed) -> None:
    assert ruled.pages == len(CASES)
    assert ruled.warnings == ()


@pytest.mark.parametrize(
    ("number", "case"),
    [pytest.param(n, case, id=case.sentence) for n, case in enumerate(CASES, start=1)],
)
def test_only_an_almost_empty_page_is_ruled(
    number: int, case: Case, ruled: Printed, plain: Printed
) -> None:
    if case.ruled:
        assert len(heights(added(ruled, plain, number))) >= 10
    else:
        assert contents(ruled.pdf)[number - 1] == contents(plain.pdf)[number - 1]


@pytest.mark.parametrize(
    ("start", "left", "right", "lowest"),
    [
        pytest.param("a few lines", 20, 182, 24, id="a left page"),
        pytest.param("a little less", 28, 190, 24, id="a right page"),
        pytest.param("a few lines on another", 20, 259.4, 20, id="another paper, on its side"),
    ],
)
def test_the_lines_keep_to_the_body_and_to_their_distance(
    start: str, left: float, right: float, lowest: float, ruled: Printed, plain: Printed
) -> None:
    drawn = added(ruled, plain, number_of(start))
    lines = heights(drawn)
    assert f" {left * MM:.2f} {lines[0]:.2f} m {right * MM:.2f} ".encode() in drawn
    assert lines[0] == pytest.approx(lowest * MM, abs=0.02)
    steps = {round((high - low) / MM, 1) for low, high in pairwise(lines)}
    assert steps == {9.0}


def test_the_first_line_stands_clear_of_the_text(ruled: Printed, plain: Printed) -> None:
    number = number_of("a little less")
    end = 297 - 25 - HEIGHT * (0.97 - EMPTY)
    assert 8 <= end - heights(added(ruled, plain, number))[-1] / MM < 18


def test_the_lines_stop_above_a_footnote(ruled: Printed, plain: Printed) -> None:
    number = number_of("a few lines and a footnote")
    document = pypdfium2.PdfDocument(plain.pdf)
    tops = [
        thing.get_bounds()[3] for thing in document[number - 1].get_objects() if thing.type == 1
    ]
    document.close()
    note = max(top for top in tops if 24 * MM < top < 60 * MM)
    assert heights(added(ruled, plain, number))[0] >= note + 8 * MM - 1


def test_lines_and_word_are_marked_as_decoration(ruled: Printed, plain: Printed) -> None:
    for number, case in enumerate(CASES, start=1):
        if case.ruled:
            drawn = added(ruled, plain, number)
            assert drawn.startswith(b"/Artifact BMC\nq ")
            assert drawn.endswith(b" Do Q\nEMC")
            assert drawn.count(b"BMC") == drawn.count(b"EMC") == 1


def test_the_word_is_one_shape_for_all_pages(ruled: Printed) -> None:
    with pikepdf.open(io.BytesIO(ruled.pdf)) as document:
        words = [page.Resources.XObject["/NoteLabel"] for page in document.pages[9:]]
        assert len({word.objgen for word in words}) == 1
        assert b"BMC" not in pikepdf.unparse_content_stream(pikepdf.parse_content_stream(words[0]))
        assert list(words[0].Resources.keys()) == []


@pytest.mark.parametrize("label", ["Notizen", "Me\u0301mo", "Заметки"])
def test_the_word_may_be_in_another_language(label: str, plain: Printed) -> None:
    out = with_note_lines(plain.pdf, BODIES, label=label)
    assert out != with_note_lines(plain.pdf, BODIES)


def test_the_ink_of_the_page_is_light_and_the_word_is_seen(ruled: Printed) -> None:
    number = number_of("a few lines")
    document = pypdfium2.PdfDocument(ruled.pdf)
    picture = document[number - 1].render(scale=4, grayscale=True).to_pil()
    document.close()
    with pikepdf.open(io.BytesIO(ruled.pdf)) as opened:
        drawn = opened.pages[number - 1].Contents.read_bytes()
    first = heights(drawn.rpartition(b"/Artifact BMC")[2])[-1]
    above = 297 - first / MM
    strips = (20, above - 4, 35, above - 1), (60, above - 4, 80, above - 1)
    word, beside = (picture.crop(tuple(round(4 * MM * at) for at in strip)) for strip in strips)
    assert 80 <= word.getextrema()[0] <= 110
    assert beside.getextrema()[0] == 255


def test_tags_labels_and_title_are_untouched(ruled: Printed, plain: Printed) -> None:
    told = []
    for pdf in (plain.pdf, ruled.pdf):
        with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as metadata:
            nums = list(document.Root.StructTreeRoot.ParentTree.Nums)
            kinds = [[str(one.S) if one else "" for one in kept] for kept in nums[1::2]]
            labels = [str(page.label) for page in document.pages]
            told.append((kinds, labels, str(document.Root.Lang), metadata["pdfuaid:part"]))
            assert document.check_pdf_syntax() == []
    assert told[0] == told[1]
    assert told[0][1][:3] == ["i", "1", "2"]


def test_the_words_of_the_book_are_the_same(ruled: Printed, plain: Printed) -> None:
    read = []
    for pdf in (plain.pdf, ruled.pdf):
        document = pypdfium2.PdfDocument(pdf)
        read.append([page.get_textpage().get_text_range() for page in document])
        document.close()
    assert read[0] == read[1]
    assert overflow(plain.pdf, 9) == overflow(ruled.pdf, 9)


def test_the_same_page_gives_the_same_bytes(ruled: Printed) -> None:
    assert printed_with(True).pdf == ruled.pdf


def test_a_second_time_changes_nothing(plain: Printed) -> None:
    once = with_note_lines(plain.pdf, BODIES)
    assert once != plain.pdf
    assert with_note_lines(once, BODIES) == once


def test_a_book_without_empty_pages_is_handed_back_as_it_came() -> None:
    html = f'<section class="cover">Cover</section><section>{tall(0.9)}</section>'
    assert printed_with(True, html).pdf == printed_with(False, html).pdf


def test_the_pages_to_leave_alone_can_be_named(plain: Printed) -> None:
    ruled_all = contents(with_note_lines(plain.pdf, BODIES, leave=()))
    assert ruled_all[0] != contents(plain.pdf)[0]
    everything = range(1, len(CASES) + 1)
    assert with_note_lines(plain.pdf, BODIES, leave=everything) == plain.pdf
