"""A heading stands on the page of what it heads: read in the tags of finished files."""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from making import EXAMPLES, ROOT, opened, quiet
from pikepdf import Array, Dictionary

from briefgen.formats.page import sheet
from briefgen.formats.produced import scaled, stacked
from briefgen.library import Library
from briefgen.pipeline import make
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Production
from briefgen.typesetting.press import set_pdf

LARGE = Production(large_type=True)
LIBRARY = Library(ROOT, ROOT)


def alone(pdf: bytes) -> list[int]:
    """The pages on which a heading stands whose text begins on another."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.obj.objgen: at for at, page in enumerate(document.pages, start=1)}
        told = list(_told(document.Root.StructTreeRoot, 0, 0, numbers))
    return [
        here
        for (level, here), (after, there) in pairwise(told)
        if level and here != there and (not after or after > level)
    ]


def _told(one: Any, level: int, page: int, numbers: dict[Any, int]) -> Iterator[tuple[int, int]]:
    """Of each piece of text the level of the heading that it is part of, or 0, and its page."""
    kind = str(one.get("/S", ""))
    if kind == "/Note":
        return
    level = int(kind[2:]) if kind[:2] == "/H" and kind[2:].isdigit() else level
    page = numbers[one.Pg.objgen] if "/Pg" in one else page
    kids = one.get("/K", ())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, int):
            yield level, page
        elif isinstance(kid, Dictionary) and "/MCID" in kid:
            yield level, numbers[kid.Pg.objgen] if "/Pg" in kid else page
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield from _told(kid, level, page, numbers)


@pytest.mark.parametrize(("html", "found"), [
    pytest.param("<h1>A</h1><p>Text.", [], id="a heading with its text"),
    pytest.param("<h1>A</h1><h2>B</h2><p>Text.", [], id="two headings with a text"),
    pytest.param("<h1>A</h1><h1 style='break-before:page'>B</h1><p>T", [], id="one without text"),
    pytest.param("<h1>A</h1><p style='break-before:page'>Text.", [1], id="a text on the next page"),
    pytest.param("<h1>A</h1><h2 style='break-before:page'>B</h2><p>T", [1], id="a heading alone"),
])  # fmt: skip
def test_a_heading_that_stands_alone_is_seen(html: str, found: list[int]) -> None:
    pdf = set_pdf(html, stylesheets=[], language="en", title="T", note_lines=False).pdf
    assert alone(pdf) == found


WORDS = "Write what we do without a deal, who does it, from when, and what would improve it."


@pytest.mark.parametrize("above", [0, 60, 120, 180], ids="{} mm stand above it".format)
def test_long_moves_in_large_type_stand_with_their_heading(above: int) -> None:
    move = f'<span class="move"><strong>1</strong> {WORDS}</span>'
    cells = "".join(f"<td>{'<br>'.join([move] * count)}</td>" for count in (7, 8, 6))
    heads = "<th>Before</th><th>At the table</th><th>Afterwards</th>"
    table = f"<table><thead><tr>{heads}</tr></thead>\n<tbody><tr>{cells}</tr></tbody></table>"
    html = (
        f'<section class="chapter"><div style="height:{above}mm"></div>'
        f'<h2>What to do<span class="whose"> a play</span></h2>'
        f'<div class="wide moves">{table}</div>'
    )
    styles = [scaled(sheet(name, LIBRARY), LARGE.scale) for name in ("common", "print")]
    styles += [sheet("large", LIBRARY), sheet("large-type", LIBRARY)]
    made = set_pdf(stacked(html, LARGE), stylesheets=styles, language="en", title="T")
    assert alone(made.pdf) == []


@pytest.mark.long
@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("edition", ["book", "principal", "interpreter", "drafter", "annex"])
@pytest.mark.parametrize("how", [PLAIN, LARGE], ids=["plain", "large"])
def test_no_heading_stands_alone(example: str, edition: str, how: Production) -> None:
    try:
        made = make(opened(example), edition, "pdf", "a4", quiet, production=how)
    except Unusable as told:
        pytest.skip(str(told)[:80])
    assert alone(made.content) == []


@pytest.mark.parametrize(("edition", "ours"), [
    pytest.param("disclosure", False, id="what is released has none"),
    pytest.param("defensives", True, id="what our own readers get has them"),
])  # fmt: skip
@pytest.mark.parametrize("kind", [None, "booklet"], ids=["pages", "a booklet"])
def test_only_our_own_readers_get_room_for_notes(edition: str, ours: bool, kind: Any) -> None:
    made = make(opened("smallest"), edition, "pdf", "a4", quiet, production=Production(kind))
    pages = made.plain or made.content
    with pikepdf.open(io.BytesIO(pages)) as document:
        ruled = any("/NoteLabel" in page.Resources.get("/XObject", {}) for page in document.pages)
    assert ruled == ours
