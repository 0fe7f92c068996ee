"""A mark of the review has a bar in the outer margin, and nothing else leads the eye there."""

from pathlib import Path

import pypdfium2
from making import quiet, typed

from briefgen.pipeline import make
from briefgen.typesetting.chapters.binding import drawn_on
from briefgen.typesetting.margin_bars import draw_bars
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.walking import stumbles

DARK = 160
PLAN = """\
title: Renewal of a lease
us: The Fund
counterparts: The Owner
issues:
  - {title: Rent, unit: EUR, direction: less, opening: 40 EUR, target: 60 EUR, bottom_line: 50 EUR}
"""


def bars(pdf: bytes) -> list[list[int]]:
    """Of each page, at which half millimetres something dark stands 12 mm from its edge."""
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        shown = page.render(scale=2 * 25.4 / 72, grayscale=True).to_pil()
        across = shown.width - 24 if number % 2 else 23
        dark = [at for at in range(shown.height) if shown.getpixel((across, at)) < DARK]
        found.append([at for at in dark if at - 1 not in dark])
    return found


def test_it_stands_at_the_height_of_the_words_on_the_outer_side() -> None:
    mark = "<a href='#there'>Review 1</a>"
    html = (
        f"<p>{mark}<h1 style='break-before:page'>2</h1><p style='margin-top:50mm'>{mark} {mark}"
        "<h1 style='break-before:page' id='there'>3</h1><a href='#else'>4</a><p id='else'>5</p>"
    )
    pdf = set_pdf(html, stylesheets=[], language="en", title="T", note_lines=False).pdf
    drawn = drawn_on(pdf, lambda made, _: draw_bars(made, "there"), {})
    first, second, third = bars(drawn)
    assert (len(first), len(second), third) == (1, 1, [])
    assert second[0] - first[0] > 100
    assert bars(drawn_on(pdf, lambda made, _: draw_bars(made, "there", [1]), {}))[0] == []
    assert stumbles(drawn) == ()


def test_who_reads_the_review_sees_them_and_nobody_else(tmp_path: Path) -> None:
    talks = typed(PLAN, tmp_path)
    book = make(talks, "book", "pdf", "a4", quiet)
    seen = bars(book.content)
    listed = next(
        number
        for number, page in enumerate(pypdfium2.PdfDocument(book.content))
        if page.get_textpage().get_text_range().partition("Contents")[1]
    )
    assert seen[listed] == []
    assert sum(map(len, seen)) > 0
    told = make(talks, "delegation", "pdf", "a4", quiet).content
    assert not any(bars(told))
