"""The alignment of cells, told to the engine in rules of the page, and only where that is the same.

Markdown writes it on every cell; the page that is printed must not show that it was told otherwise.
"""

import pytest

from briefgen.typesetting.cells import aligned_by_rule
from briefgen.typesetting.press import set_pdf

SHEET = "@page{size:a5}table{width:100%}td{text-align:justify}"
LEFT = '<td style="text-align:left">'


def page(cells: str, head: str = "") -> str:
    table = f"<table><tbody><tr>{cells}</tr></tbody></table>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{table}</body></html>"


@pytest.mark.parametrize(
    ("html", "sheet"),
    [
        pytest.param(page("<td>a</td>"), SHEET, id="no cell is aligned"),
        pytest.param(
            page('<td style="text-align:left;color:red">a</td>'), SHEET, id="a style that says more"
        ),
        pytest.param(
            page('<td class="n" style="text-align:left">a</td>'), SHEET, id="a cell that says more"
        ),
        pytest.param(
            page(f"{LEFT}a</td>", "<style>td.n{text-align:right}</style>"),
            SHEET,
            id="the page has rules already, which may weigh more",
        ),
        pytest.param(
            page(f"{LEFT}a</td>"), "td[ style*=left]{color:red}", id="a rule asks for the style"
        ),
        pytest.param(
            page(f"{LEFT}a</td>"), "td:after{content:attr(style)}", id="the style is to be printed"
        ),
    ],
)
def test_the_page_stays_as_it_is_where(html: str, sheet: str) -> None:
    assert aligned_by_rule(html, [SHEET, sheet]) == html


@pytest.mark.parametrize("side", ["left", "right", "center"])
@pytest.mark.parametrize("sheet", [SHEET, "td{text-align:right !important}"])
def test_the_same_bytes_come_out_whichever_way_a_cell_is_aligned(side: str, sheet: str) -> None:
    html = page(f'<td style="text-align:{side}">Of the island</td><td>Of the line</td>')
    told = aligned_by_rule(html, [sheet])
    assert f'<td data-cell="{side}">' in told
    # Such a page, with a comment where the rules would stand, is left as it is.
    apart = html.replace("<head>", "<head><!-- <style -->")
    assert aligned_by_rule(apart, [sheet]) == apart
    one, other = (
        set_pdf(each, stylesheets=[sheet], language="en", title="A").pdf for each in (html, apart)
    )
    assert one == other
