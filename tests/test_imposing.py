"""Pages on sheets: the right ones beside each other, their backs behind them, nothing lost."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from briefgen.production import Imposition, OnSheets, Sheet
from briefgen.typesetting.imposing import booklet, imposed, leaves
from briefgen.typesetting.press import set_pdf

_: None = None
A4, LETTER, A5, A6 = "A4", "Letter", "A5", "A6"


def _pages(count: int, size: str = A4) -> bytes:
    """A file whose pages say their numbers, the first with a link to the last."""
    body = "".join(
        f'<h1 id="p{n}" style="break-before:page">Number{n}.<a href="#p{count}">x</a></h1>'
        for n in range(1, count + 1)
    )
    css = f"@page{{size:{size};margin:9mm}}"
    return set_pdf(
        f"<html><body>{body}</body></html>",
        stylesheets=[css], language="en", title="T", note_lines=False,
    ).pdf  # fmt: skip


def _told(pdf: bytes) -> list[list[int]]:
    """The numbers on each side, from left to right and from the top."""
    document = pypdfium2.PdfDocument(pdf)
    sides = []
    for page in document:
        text = page.get_textpage()
        found = []
        for match in re.finditer(r"Number(\d+)\.", text.get_text_range()):
            left, _low, _right, top = text.get_charbox(match.start())
            found.append((-round(top, -2), left, int(match[1])))
        sides.append([number for *_, number in sorted(found)])
    document.close()
    return sides


@pytest.mark.parametrize(
    ("pages", "back", "sides"),
    [
        pytest.param(4, False, [(3, 0), (1, 2)], id="one sheet"),
        pytest.param(8, False, [(7, 0), (1, 6), (5, 2), (3, 4)], id="two sheets"),
        pytest.param(3, False, [(_, 0), (1, 2)], id="three pages leave the outside of the back"),
        pytest.param(3, True, [(2, 0), (1, _)], id="unless the last page is the outside"),
        pytest.param(1, False, [(_, 0), (_, _)], id="one page"),
    ],
)
def test_the_order_of_a_booklet(
    pages: int, back: bool, sides: list[tuple[int | None, int | None]]
) -> None:
    assert list(booklet(pages, back=back)) == sides


@pytest.mark.parametrize("pages", range(1, 41))
def test_a_folded_booklet_reads_from_first_to_last(pages: int) -> None:
    sides = list(booklet(pages))
    assert len(sides) % 2 == 0
    right_hand = [side[1] for side in sides[::2]] + [side[1] for side in sides[1::2]][::-1]
    left_hand = [side[0] for side in sides[1::2]] + [side[0] for side in sides[::2]][::-1]
    read = [page for pair in zip(right_hand, left_hand, strict=True) for page in pair]
    whole = len(sides) * 2
    assert read == [*range(pages), *[None] * (whole - pages)]


@pytest.mark.parametrize(
    ("pages", "columns", "rows", "sides"),
    [
        pytest.param(4, 2, 1, [(0, 2), (3, 1)], id="two cards with their backs"),
        pytest.param(3, 2, 1, [(0, 2), (_, 1)], id="the last without a back"),
        pytest.param(8, 2, 2, [(0, 2, 4, 6), (3, 1, 7, 5)], id="four cards"),
        pytest.param(2, 2, 2, [(0, _, _, _), (_, 1, _, _)], id="one card alone"),
    ],
)
def test_each_back_lies_behind_its_front(
    pages: int, columns: int, rows: int, sides: list[tuple[int | None, ...]]
) -> None:
    assert list(leaves(pages, columns, rows)) == sides


@pytest.mark.parametrize(
    ("size", "count", "wanted", "told"),
    [
        pytest.param(
            A4, 8, OnSheets("booklet", "a4"), [[8, 1], [2, 7], [6, 3], [4, 5]], id="a booklet"
        ),
        pytest.param(A4, 3, OnSheets("2-up", "a4"), [[1, 2], [3]], id="two pages side by side"),
        pytest.param(A4, 5, OnSheets("4-up", "a4"), [[1, 2, 3, 4], [5]], id="four pages"),
        pytest.param(
            A4, 4, OnSheets("2-up", "a4", apart=2), [[1, 2], [], [3], [4]], id="a leaf given back"
        ),
        pytest.param(
            A4,
            6,
            OnSheets("4-up", "a4", apart=2),
            [[1, 2, 3, 4], [], [5], [6]],
            id="a leaf given back, with its back behind it",
        ),
        pytest.param(A5, 4, OnSheets("2-up", "a4", cards=True), [[1, 3], [4, 2]], id="A5 cards"),
        pytest.param(
            A6,
            5,
            OnSheets("4-up", "a4", cards=True, plain_backs=True),
            [[1, 2, 3, 4], [], [5], []],
            id="cards that are all fronts",
        ),
        pytest.param(
            A6, 8, OnSheets("4-up", "a4", cards=True), [[1, 3, 5, 7], [4, 2, 8, 6]], id="A6 cards"
        ),
        pytest.param(
            A6,
            4,
            OnSheets("4-up", "a4", cards=True, plain_backs=True, apart=2),
            [[1, 2], [], [3], [4]],
            id="cards that are all fronts, and one given back that goes on behind",
        ),
        pytest.param(
            A5,
            2,
            OnSheets("booklet", "a4", cards=True, plain_backs=True),
            [[1], [2]],
            id="cards that are all fronts, folded",
        ),
    ],
)
def test_what_stands_on_the_sides(
    size: str, count: int, wanted: OnSheets, told: list[list[int]]
) -> None:
    assert _told(imposed(_pages(count, size), wanted).pdf) == told


@pytest.mark.parametrize(
    ("size", "kind", "sheet", "scale"),
    [
        pytest.param(A4, "booklet", "a4", 0.707, id="A4 pages on halves of A4"),
        pytest.param(A5, "2-up", "a4", 1.0, id="A5 cards keep their size on A4"),
        pytest.param(A6, "4-up", "a4", 1.0, id="A6 cards keep their size on A4"),
        pytest.param(A5, "2-up", "letter", 0.944, id="on Letter they are a little smaller"),
        pytest.param(
            "197.6mm 305.4mm", "booklet", "letter", 0.707, id="halves of Letter are filled"
        ),
    ],
)
def test_how_large_a_page_comes_out(
    size: str, kind: Imposition, sheet: Sheet, scale: float
) -> None:
    assert imposed(_pages(1, size), OnSheets(kind, sheet)).scale == pytest.approx(scale, abs=0.002)


def test_the_sheets_are_sound_small_and_the_same_each_time() -> None:
    pages = _pages(12)
    first = imposed(pages, OnSheets("booklet", "a4"))
    assert first == imposed(pages, OnSheets("booklet", "a4"))
    assert len(first.pdf) < len(pages) * 1.1
    with pikepdf.open(io.BytesIO(first.pdf)) as document:
        assert document.check_pdf_syntax() == []
        gone = {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names"}
        assert gone & set(document.Root.keys()) == set()
        with document.open_metadata() as told:
            assert told["pdfaid:part"] == "2"
            assert "pdfuaid:part" not in told
        assert not any("/Annots" in page.obj for page in document.pages)


def test_only_cards_have_marks_to_be_cut_by() -> None:
    def marks(wanted: OnSheets) -> int:
        with pikepdf.open(io.BytesIO(imposed(_pages(2, A5), wanted).pdf)) as document:
            drawn = pikepdf.parse_content_stream(document.pages[0], "l")
            return len(drawn)

    assert marks(OnSheets("2-up", "a4")) == 0
    assert marks(OnSheets("2-up", "a4", cards=True)) == 2 * (3 + 2)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        pytest.param(OnSheets("booklet", "a4"), "flip on the short edge", id="across"),
        pytest.param(OnSheets("4-up", "a4"), "flip on the long edge", id="upright"),
        pytest.param(OnSheets("booklet", "a4"), "71% of their size", id="smaller"),
        pytest.param(OnSheets("2-up", "a4"), "Links and bookmarks are left out", id="links"),
    ],
)
def test_whoever_stands_at_the_printer_is_told(wanted: OnSheets, told: str) -> None:
    assert told in imposed(_pages(2), wanted).told
