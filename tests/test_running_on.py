"""What runs on over pages is one element of the tags; notes, links and heads are what they are."""

import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pytest
from making import made
from pikepdf import Array, Dictionary, Name, Stream

from briefgen.formats.citing import cited
from briefgen.typesetting.blanks import join_broken_links
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.tagging import parents_of
from briefgen.typesetting.walking import stumbles

STYLE = "@page { size: 300pt 200pt; margin: 20pt } .fn { float: footnote }"
ROWS = "".join(f"<tr><td>Row {number}<td>Words" for number in range(30))
HEADS = "<thead><tr><th>Ours<th>Theirs</thead>"
FORM = f"<table>{HEADS}<tbody>{'<tr><td>&#160;<td>' * 6}</table>"
TABLE = f"<table>{HEADS}<tbody>{ROWS}</table>"
LONG = "<p>" + "Many words in one paragraph. " * 60 + "</p>"
LIST = "<ul>" + "<li>A line of the list, of some length.</li>" * 20 + "</ul>"


def _set(html: str) -> bytes:
    page = f"<html><body><section><h1>A</h1>{html}</section></body></html>"
    return set_pdf(page, stylesheets=[STYLE], language="en", title="A", note_lines=False).pdf


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", ())
    return list(kids) if isinstance(kids, Array) else [kids]


def _elements(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _tree(pdf: bytes) -> tuple[pikepdf.Pdf, list[Any]]:
    document = pikepdf.open(io.BytesIO(pdf))
    return document, list(_elements(document.Root.StructTreeRoot))


def _kinds(pdf: bytes) -> Counter[str]:
    _, elements = _tree(pdf)
    return Counter(str(one.S)[1:] for one in elements)


@pytest.mark.parametrize(
    ("style", "item"),
    [
        pytest.param("", "words", id="words"),
        pytest.param("list-style: none", "words", id="without its mark"),
        pytest.param("", "words <span style='display: block'>apart</span>", id="words set apart"),
        pytest.param("", "<p>One</p><p>two</p>", id="two paragraphs"),
        pytest.param("", f"words {LIST} more", id="a list in a list"),
        pytest.param("", f"{LONG} {LIST} <p>more</p>", id="a list in a list, over pages"),
        pytest.param("", f"words {TABLE}", id="a table in a list"),
        pytest.param("list-style: none", "<p>One</p><p>two</p>", id="two, without its mark"),
    ],
)
def test_an_item_of_a_list_has_one_body(style: str, item: str) -> None:
    pdf = _set(f"<ul style='{style}'><li>{item}<li>{item}</ul>")
    _, elements = _tree(pdf)
    items = [[str(kid.S) for kid in _kids(one)] for one in elements if one.S == Name.LI]
    assert items[0] == (["/LBody"] if style else ["/Lbl", "/LBody"])
    assert all(kinds[-1:] == ["/LBody"] and kinds.count("/LBody") == 1 for kinds in items)
    assert stumbles(pdf) == ()


@pytest.mark.parametrize(
    ("html", "kind", "count"),
    [
        pytest.param(LONG + LONG, "P", 2, id="two paragraphs are two"),
        pytest.param("<table><tr><th>A</table>" * 2, "Table", 2, id="two tables alike are two"),
        pytest.param("<p>One.</p><ul><li>Two</ul>" * 20, "L", 20, id="each list is one"),
        pytest.param(f"<table>{ROWS.replace('td', 'th')}</table>", "TH", 60, id="heads of rows"),
        pytest.param(LONG, "P", 1, id="a paragraph"),
        pytest.param(LIST, "L", 1, id="a list"),
        pytest.param(f"<div>{LIST}{LONG}</div>", "Div", 1, id="a block of several"),
        pytest.param(TABLE, "Table", 1, id="a table"),
        pytest.param(TABLE, "THead", 1, id="its heads, printed on every page"),
        pytest.param(TABLE, "TH", 2, id="each head"),
        pytest.param(TABLE, "TR", 31, id="each row"),
        pytest.param(FORM, "TR", 2, id="of six blank rows, one"),
        pytest.param(f"<table>{HEADS}<tr><td>{LONG}<td>1</table>", "TD", 2, id="a broken row"),
    ],
)
def test_what_runs_over_pages_is_told_once(html: str, kind: str, count: int) -> None:
    pdf = _set(html)
    document, _ = _tree(pdf)
    assert len(document.pages) > 1 or count == 2
    assert _kinds(pdf)[kind] == count
    assert _kinds(pdf)["Sect"] == 1
    assert stumbles(pdf) == ()


def test_text_around_a_block_keeps_its_place() -> None:
    html = f"<div>First. {'Words. ' * 300}<p>Second.</p>Third. {'Words. ' * 300}<b>Last.</b></div>"
    pdf = _set(html)
    pages = pypdfium2.PdfDocument(pdf)
    told = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert re.findall(r"First|Second|Third|Last", told) == ["First", "Second", "Third", "Last"]
    assert stumbles(pdf) == ()


def test_heads_printed_again_are_an_artifact_and_still_head_their_cells() -> None:
    document, elements = _tree(_set(TABLE))
    names = {str(one.ID) for one in elements if one.S == Name.TH}
    cells = [one for one in elements if one.S == Name.TD]
    assert {str(name) for cell in cells for name in cell.A.Headers} == names
    again = [page.Contents.read_bytes().count(b"/Artifact") for page in document.pages]
    assert len(again) > 2
    assert again[0] == 0
    assert all(again[1:])


NOTE = '<span class="fn">What stands below.</span>'


@pytest.mark.parametrize(
    ("html", "holder"),
    [
        pytest.param(f"<p>Words{NOTE} and more.</p>", "/P", id="in the paragraph that calls it"),
        pytest.param(f"<ul><li>Words{NOTE}</ul>", "/LBody", id="in the point of a list"),
        pytest.param(f"<h2>Words{NOTE}</h2>", "/Sect", id="behind a heading"),
        pytest.param(TABLE.replace("Ours", f"Ours{NOTE}"), "/TH", id="in a head, printed again"),
        pytest.param(f"{LONG}<p>{'Words. ' * 190}{NOTE}</p>", "/P", id="in a broken paragraph"),
    ],
)
def test_a_footnote_is_a_note_with_a_name_and_a_sign(html: str, holder: str) -> None:
    pdf = _set(html)
    document, elements = _tree(pdf)
    (note,) = [one for one in elements if str(one.S) == "/Note"]
    assert str(note.P.S) == holder
    assert [str(kid.S) for kid in _kids(note)] == ["/Lbl", "/Span"]
    assert [one.S for one in elements].count(Name.Reference) == 1
    assert str(note.ID) in map(str, document.Root.StructTreeRoot.IDTree.Names)
    assert stumbles(pdf) == ()


@pytest.mark.parametrize(
    "link",
    [
        pytest.param('<a href="#b">plain</a>', id="plain"),
        pytest.param('<a href="#b">with <b>marked <i>up</i></b> words</a>', id="marked up"),
        pytest.param('<a href="#b" class="to">with its page</a>', id="with the number of its page"),
        pytest.param(f'<a href="#b">{"over lines " * 9}</a>', id="over several lines"),
    ],
)
def test_a_link_is_one_link_that_tells_its_page(link: str) -> None:
    pdf = _set(
        f'<style>.to::after {{ content: target-counter("#b", page) }}</style>'
        f'<p>Words, {link}.</p>{LONG}<h2 id="b">B</h2>'
    )
    document, elements = _tree(pdf)
    assert [one.S for one in elements].count(Name.Link) == 1
    told = {str(note.Contents) for note in document.pages[0].Annots}
    assert told == {f"Page {len(document.pages)}"}
    assert stumbles(pdf) == ()


@pytest.mark.xdist_group("lease")
def test_no_link_of_a_book_says_a_bare_number() -> None:
    pdf = made("lease", "book", "pdf").content
    document, _ = _tree(pdf)
    held = parents_of(document)
    said: dict[tuple[int, int], str] = defaultdict(str)
    for page, read in zip(document.pages, pypdfium2.PdfDocument(pdf), strict=True):
        words = read.get_textpage()
        for note in page.obj.get("/Annots", ()):
            link = held[int(note.StructParent)].objgen
            left, top, right, bottom = map(float, note.Rect)
            said[link] += words.get_text_bounded(left, min(top, bottom), right, max(top, bottom))
    assert len(said) > 30
    assert not [words for words in said.values() if words.strip().isdigit()]


def test_what_of_a_link_is_nought_wide_at_the_end_of_a_line_belongs_to_the_link() -> None:
    link = '<a href="#b">words</a>'
    document, _ = _tree(_set(f'<p>{link} and {link}</p><h2 id="b">There</h2>'))
    shut, open_ = document.pages[0].Annots
    before = parents_of(document)
    left_empty = before[int(shut.StructParent)]
    shut.Rect[2] = shut.Rect[0]
    left_empty.K = Array([kid for kid in left_empty.K if not isinstance(kid, int)])
    join_broken_links(document)
    held = parents_of(document)
    assert held[int(shut.StructParent)].objgen == held[int(open_.StructParent)].objgen
    assert len(left_empty.K) == 0
    assert len(_kids(held[int(open_.StructParent)])) == 3


def test_no_drawing_is_without_a_byte() -> None:
    document, _ = _tree(_set('<p style="opacity: .5"></p><p>Words</p>'))
    streams = [thing for thing in document.objects if isinstance(thing, Stream)]
    assert len(streams) > 1
    assert all(one.read_raw_bytes() for one in streams)


def test_a_head_without_words_is_a_cell() -> None:
    pdf = _set(TABLE.replace("Ours", ""))
    assert (_kinds(pdf)["TH"], _kinds(pdf)["TD"]) == (1, 61)
    assert stumbles(pdf) == ()


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(name, marks=[pytest.mark.xdist_group(name)] + [pytest.mark.long] * long)
        for name, long in (("lease", False), ("portsmouth-1905", True))
    ],
)
def test_in_a_bound_book_each_table_is_one_and_each_chapter_too(example: str) -> None:
    html = made(example, "book", "html").content.decode()
    kinds = _kinds(made(example, "book", "pdf").content)
    assert kinds["Table"] == html.count("<table>") > 20
    assert kinds["Sect"] == html.count("<section")
    (noted,) = cited(Parts("en", "<body>", (html,))).sections
    assert kinds["Note"] == kinds["Reference"] == noted.count('class="fn"')
