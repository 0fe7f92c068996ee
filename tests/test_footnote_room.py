"""A note stays with its call: the engine compares to the last decimal whether it fits."""

from pathlib import Path

import pytest
import weasyprint

PAGES = Path("templates/pages")


@pytest.mark.parametrize(
    "sheets",
    [
        pytest.param(["print.css"], id="plain"),
        pytest.param(["print.css", "large.css"], id="a card"),
        pytest.param(["print.css", "large-type.css"], id="large type"),
    ],
)
@pytest.mark.parametrize("margin", [70, 92.96, 101.7])
def test_below_the_notes_is_a_hair_of_room(sheets: list[str], margin: float) -> None:
    html = '<p>One.</p><p>Two, said there.<span class="fn">Where it was said.</span></p>'
    styles = [weasyprint.CSS(filename=PAGES / name) for name in sheets]
    styles.append(weasyprint.CSS(string=f"@page{{margin-bottom:{margin}pt}}"))
    (page,) = weasyprint.HTML(string=html).render(stylesheets=styles).pages
    _, area, *_ = page._page_box.children
    last = area.children[-1]
    room = area.position_y + area.margin_height() - last.position_y - last.margin_height()
    assert 0.001 < room < 0.1


@pytest.mark.parametrize("high", range(300, 420, 7))
def test_a_note_stays_where_the_next_row_goes_to_another_page(high: int) -> None:
    row = "<tr><td>" + "A line of this cell.<br>" * 6
    html = (
        '<p>Said here.<span class="fn">Where it was said.</span></p>'
        f'<div style="height:{high}pt"></div><table><tbody>{row}</tbody></table>'
    )
    styles = [weasyprint.CSS(filename=PAGES / "print.css")]
    styles.append(weasyprint.CSS(string="@page{size:200mm 190mm}"))
    first, *_ = weasyprint.HTML(string=html).render(stylesheets=styles).pages
    _, area, *_ = first._page_box.children
    assert area.children
