"""The small tools of the bindery: style sheets in parts, numbers where noughts stood, bookmarks."""

from pathlib import Path

from briefgen.typesetting.chapters.numbering import Slot, found, separable, written
from briefgen.typesetting.chapters.sheets import of_later_pages, without_margins


def test_the_shipped_styles_are_for_chapters() -> None:
    # Cards are few, and set in one piece: a second card names its issue, the first does not. What
    # is for a screen is never printed.
    apart = {
        file.name
        for file in Path("templates/pages").glob("*.css")
        if file.name != "screen.css" and not separable([file.read_text("utf-8")])
    }
    assert apart == {"points-a5.css", "points-a6.css"}


def test_margins_go_and_the_page_stays() -> None:
    css = '@page x:right{margin:2mm;@top-left{content:"a{b}"}@left-middle{width:1mm}}p{color:red}'
    assert without_margins(css).replace(" ", "") == "@pagex:right{margin:2mm;}p{color:red}"


def test_the_first_page_of_a_chapter_is_not_that_of_the_book() -> None:
    assert ":first" not in of_later_pages("@page :first{margin:0} @page a:first{margin:0}")
    assert of_later_pages("p:first-child{margin:0}") == "p:first-child{margin:0}"


def test_numbers_are_written_where_noughts_stood() -> None:
    glyphs = {"P": 7, "0": 16, "1": 17, "2": 18}
    content = b"/ABC 1 Tf [<0007>-3<0010>0<0010>] TJ <0010> Tj /D 1 Tf <000700100010> Tj"
    (spot,) = found(content, "P00", glyphs, ("ABC",))
    figures = (16, 17, 18, *[0] * 7)
    told = written(content, [Slot("", spot[1:])], {"": 21}, figures)
    assert told == content.replace(b"<0010>0<0010>", b"<0012>0<0011>")
