"""A chapter of which a few lines come on a last page is set closer, if that saves the page."""

from collections.abc import Sequence

import pytest
from comparing import differences
from test_chapters import SHEETS, Counted, _section

from briefgen.keeping import Kept
from briefgen.typesetting.chapters.bindery import Bindery
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.closer import RULE
from briefgen.typesetting.press import Printed, set_pdf

PLAIN = tuple(text.replace(RULE, "section.never") for text in SHEETS)
LINES = {
    "one page, with a few lines": (5, 1, 1),
    "two pages, the second half full": (40, 2, 2),
    "two pages, and closer it would still be two": (29, 2, 2),
    "two pages, a line on the second": (25, 2, 1),
}


def _lines(count: int) -> str:
    return "".join(f"<p>Point {number}</p>" for number in range(count))


def _parts(*counts: int) -> Parts:
    sections = [_section(f"s{number}", _lines(count)) for number, count in enumerate(counts)]
    return Parts("en", "<body>", tuple(sections))


def _whole(parts: Parts, sheets: Sequence[str]) -> Printed:
    return set_pdf(parts.whole, stylesheets=sheets, language="en", title="A book")


@pytest.mark.parametrize(("lines", "before", "after"), LINES.values(), ids=LINES)
def test_a_chapter_is_set_closer_where_that_saves_a_page(
    lines: int, before: int, after: int
) -> None:
    book = _parts(lines)
    plain, closer = _whole(book, PLAIN), _whole(book, SHEETS)
    assert (plain.pages, closer.pages) == (before, after)


COVERS = {
    "a chapter with a third of a page on its second stays as it is": ("plain", 2),
    "a cover is set closer whatever runs on to its back": ("cover", 1),
}


@pytest.mark.parametrize(("kind", "pages"), COVERS.values(), ids=COVERS)
def test_a_cover_holds_on_one_page(kind: str, pages: int) -> None:
    much = (*SHEETS[:-1], f"{SHEETS[-1]} section.closer.page-{kind} p {{ line-height: 1 }}")
    book = Parts("en", "<body>", (_section("s0", _lines(33), kind=kind),))
    assert _whole(book, much).pages == pages


def test_what_gains_nothing_is_left_as_it_was() -> None:
    book = _parts(5, 40, 29)
    plain, closer = _whole(book, PLAIN), _whole(book, SHEETS)
    assert not differences(plain.pdf, closer.pdf)


def test_chapters_are_judged_alike_by_themselves_and_in_one_piece() -> None:
    book = _parts(5, 25, 40, 29, 26, 5)
    bound = Bindery(book, SHEETS, "A book", (), Kept.none(), Counted(), "here").printed()
    whole = _whole(book, SHEETS)
    assert bound.pages == whole.pages == 8
    assert not differences(bound.pdf, whole.pdf)
