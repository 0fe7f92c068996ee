"""Drawings: what is not drawn is in no book, and what is drawn stays."""

import base64
import io
import time

import pytest
from PIL import Image

from briefgen.typesetting.drawings import Unsafe, inspect_drawing
from briefgen.typesetting.stripping import stripped

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:i="urn:i" width="9" height="9">'
)
WORD = "Zebra7731"
KEPT = {
    "what another part refers to": "<defs><text id='a'>Kept</text></defs><use href='#a'/>",
    "an unusual name": "<defs><text id='a:b.c'>Kept</text></defs><use xlink:href='#a:b.c'/>",
    "a name with a blank": "<defs><text id='a b'>Kept</text></defs><use href='#a%20b'/>",
    "a symbol that is used": "<symbol id='s'><text>Kept</text></symbol><use href='#s'/>",
    "text that hardly shows": "<text style='opacity:.05'>Kept</text>",
    "a part that shows in a hidden one": (
        "<g visibility='hidden'><text visibility='visible'>Kept</text></g>"
    ),
    "what only print hides": (
        "<style>@media print{.h{display:none}}</style><text class='h'>Kept</text>"
    ),
    "what only some screens hide": (
        "<style>@media (width:1px){.a{fill:red}.h{display:none}}</style>"
        "<text class='h'>Kept</text>"
    ),
    "what a sheet for some screens hides": (
        "<style media='(width:1px)'>.h{display:none}</style><text class='h'>Kept</text>"
    ),
    "a part without ink that holds the next one away": (
        "<text>Kept<tspan fill='none'>wide</tspan>apart</text>"
    ),
    "what a rule shows that insists": (
        "<style>#k{display:inline!important}</style><text id='k' style='display:none'>Kept</text>"
    ),
    "an attribute that a rule asks for": (
        "<style>[data-k='a'],[role=img]{fill:red}</style><rect data-k='a' role='img'/>"
    ),
    "names with blanks as they are": (
        "<rect id='a b'/><use href='#a b'/><filter id='c d'/><g filter='url(\"#c d\")'/>"
    ),
    "text that gets its ink where it is used": (
        "<g fill='none'><text id='t'>Kept</text></g><use href='#t' fill='red'/>"
    ),
    "text without ink that cuts": (
        "<clipPath id='c'><text fill='none' stroke='none'>Kept</text></clipPath>"
        "<rect clip-path='url(#c)'/>"
    ),
    "text whose lines alone have ink": "<g fill='none' stroke='red'><text>Kept</text></g>",
    "text that a rule may ink": (
        "<style>g text{fill:red}</style><g fill='none'><text>Kept</text></g>"
    ),
    "a class that another one shows again": (
        "<style>text{display:none}.b{display:inline}</style><text class='b'>Kept</text>"
    ),
    "text that leads somewhere within": "<text><a href='#t'>Kept</a></text>",
    "quotes with signs of a rule": "<style>text{font-family:'a;b{c}'}</style><text>Kept</text>",
    "text that a rule may show": (
        "<style>g text{visibility:visible}</style><g visibility='hidden'><text>Kept</text></g>"
    ),
    "ink that hardly shows": "<text fill='rgba(0,0,0,.01)'>Kept</text>",
    "black that is told by four numbers": "<text fill='rgb(0 0 0 / 1)'>Kept</text>",
    "ink without red and green": "<text fill='rgb(255,0,0)' stroke='#f00'>Kept</text>",
    "text that is drawn narrow": "<text transform='translate(0) scale(.1,1)'>Kept</text>",
    "a scale that is not well written": "<text transform='scale(0 0 0)'>Kept</text>",
    "a size below nothing, which does not hold": "<text font-size='-1'>Kept</text>",
    "a size told after that of a whole typeface": (
        "<text style='font:0px serif;font-size:9px'>Kept</text>"
    ),
    "a slant of nothing": "<text style='font:oblique 0deg 9px/0 serif'>Kept</text>",
    "what is cut by a path": (
        "<clipPath id='c'><circle r='4'/></clipPath><text clip-path='url(#c)'>Kept</text>"
    ),
    "the first part of a choice": "<switch><g><text>Kept</text></g></switch>",
    "a value with a name": "<style>:root{--c:red}text{fill:var(--c)}</style><text>Kept</text>",
}  # fmt: skip


@pytest.mark.parametrize("inside", [pytest.param(text, id=name) for name, text in KEPT.items()])
def test_what_is_drawn_stays_as_it_is(inside: str) -> None:
    drawing = f"{HEAD}{inside}</svg>".encode()
    assert stripped(drawing) == drawing


GONE = {
    "a title": f"<title>{WORD}</title>",
    "a description": f"<desc>{WORD}</desc>",
    "metadata": f"<metadata>{WORD}</metadata>",
    "a remark": f"<!-- {WORD} -->",
    "words for those who listen": f"<g aria-label='{WORD}' role='img'><rect/></g>",
    "a title in the text": f"<text>Kept<title>{WORD}</title></text>",
    "the title of a link": f"<a xlink:title='{WORD}'><rect/></a>",
    "the name of a layer": f"<g i:label='{WORD}' id='{WORD}' class='{WORD}'><rect/></g>",
    "data": f"<rect data-x='{WORD}'/>",
    "an element that nobody knows": f"<note>{WORD}</note>",
    "an attribute that nobody knows": f"<rect note='{WORD}'/>",
    "a property that nobody knows": f"<rect style='fill:red;-i-font:{WORD};--n:{WORD}'/>",
    "one in the style sheet": f"<style>rect{{fill:red;-i-font:'{WORD}'}}</style>",
    "text outside of any text": f"<g>{WORD}<rect/>{WORD}</g>",
    "text that is not displayed": f"<text display='none'>{WORD}</text>",
    "a layer that is not displayed": f"<g style='display:none'><rect/><text>{WORD}</text></g>",
    "a class that is not displayed": (
        f"<style>.h{{display:none}}</style><g class='h'><text>{WORD}</text></g>"
    ),
    "a part of a text that is not shown": f"<text>Kept<tspan display='none'>{WORD}</tspan></text>",
    "text that is hidden": f"<g visibility='hidden'><text>{WORD}</text></g>",
    "text that lets all through": f"<text style='opacity:0'>{WORD}</text>",
    "text without ink": f"<text fill='none' stroke='none'>{WORD}</text>",
    "text without ink and a word of its lines": f"<text fill='none'>{WORD}</text>",
    "text without ink from above": f"<g fill='none'><text>{WORD}</text></g>",
    "text of no size from above": f"<g font-size='0'><text><tspan>{WORD}</tspan></text></g>",
    "a name that is not displayed": (
        f"<style>#n{{display:none}}</style><text id='n'>{WORD}</text>"
    ),
    "a class that insists": (
        f"<style>.n{{display:none!important}}</style><text class='n'>{WORD}</text>"
    ),
    "a part that is named like a colour": (
        f"<style>.s{{fill:#abc}}</style><text id='abc' display='none'>{WORD}</text>"
    ),
    "text of no size": f"<text font-size='0'>{WORD}</text>",
    "ink that lets all through": f"<text fill='rgba(0,0,0,0)'>{WORD}</text>",
    "the same with other signs": f"<text style='fill:hsl(0 0% 0% / 0%)'>{WORD}</text>",
    "the same in four figures": f"<text fill='#0000'>{WORD}</text>",
    "the same in eight": f"<text fill='#12345600' stroke='#0000'>{WORD}</text>",
    "a word in capitals": f"<text fill='TRANSPARENT'>{WORD}</text>",
    "another one": f"<g visibility='COLLAPSE'><text>{WORD}</text></g>",
    "the same, where a rule hides others": (
        f"<style>g .h{{display:none}}</style><text visibility='hidden'>{WORD}</text>"
    ),
    "text that lets through more than all": f"<text opacity='-1'>{WORD}</text>",
    "a typeface of no size": f"<text style='font:0px serif'>{WORD}</text>",
    "text that is drawn as a point": f"<g transform='scale(0)'><text>{WORD}</text></g>",
    "text that is drawn as a line": f"<text transform='matrix(1 2 2 4 0 0)'>{WORD}</text>",
    "text that a path without a shape cuts": (
        f"<clipPath id='C'/><text clip-path='url(#C)'>{WORD}</text>"
    ),
    "text behind an empty mask": f"<mask id='m'/><g mask='url(#m)'><text>{WORD}</text></g>",
    "another part of a choice": f"<switch><text>Kept</text><text>{WORD}</text></switch>",
    "one for readers of a language": (
        f"<switch><text systemLanguage='xx'>{WORD}</text><text>Kept</text></switch>"
    ),
    "a choice that falls on nothing": f"<switch><g display='none'/><text>{WORD}</text></switch>",
    "text in a shape": f"<rect><text>{WORD}</text></rect>",
    "text in a paint": (
        f"<linearGradient id='g'><stop/><text>{WORD}</text></linearGradient><rect fill='url(#g)'/>"
    ),
    "text in a text": f"<text>Kept<text>{WORD}</text></text>",
    "a part of a text in none": f"<g><tspan>{WORD}</tspan></g>",
    "words in the style of a text": f"<text><style>{WORD}</style>Kept</text>",
    "what nothing refers to": f"<defs><text id='t'>{WORD}</text></defs>",
    "what only something hidden refers to": (
        f"<text id='t' display='none'>{WORD}</text><use display='none' href='#t'/>"
    ),
    "text beside a paint in a hidden layer": (
        f"<g display='none'><text>{WORD}</text><linearGradient id='g'/></g><rect fill='url(#g)'/>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("inside", [pytest.param(text, id=name) for name, text in GONE.items()])
def test_what_is_not_drawn_is_left_behind(inside: str) -> None:
    left = stripped(f"{HEAD}<circle r='4'/>{inside}</svg>".encode()).decode()
    assert WORD in inside
    assert WORD not in left
    assert "<circle" in left
    assert ("Kept" in left) is ("Kept" in inside)
    assert ("#g" in left) is ('id="g"' in left)


@pytest.mark.parametrize("condition", ["systemLanguage='xx'", "requiredExtensions='urn:x'"])
def test_what_only_some_readers_see_is_refused(condition: str) -> None:
    with pytest.raises(Unsafe, match="some readers"):
        stripped(f"{HEAD}<g><text {condition}>{WORD}</text></g></svg>".encode())


def test_a_style_sheet_without_a_word_is_none() -> None:
    drawing = f"{HEAD}<style></style><rect style=''/></svg>"
    assert b"<rect" in stripped(drawing.encode())


MANY = 20_000


@pytest.mark.parametrize(
    ("sheet", "inside"),
    [
        pytest.param(".a{fill:red}" * MANY, "<text class='a'>x</text>", id="texts and rules"),
        pytest.param("rect{x:url(#" * MANY, "<rect/>", id="names without end"),
        pytest.param(".b{}" * 9 * MANY, "<rect class='c' id='d'/>", id="classes of no rule"),
    ],
)
def test_a_drawing_with_much_style_is_read_soon(sheet: str, inside: str) -> None:
    since = time.perf_counter()
    stripped(f"{HEAD}<style>{sheet}</style>{inside * MANY}</svg>".encode())
    assert time.perf_counter() - since < 20  # two or three on a machine that is not busy


@pytest.mark.parametrize(
    "sheet", ["rect:nth-child(4){}", "g.h + rect{}", "rect:first-of-type{}", "g:has(text)~rect{}"]
)
def test_what_a_sheet_counts_keeps_its_place(sheet: str) -> None:
    hidden = f"<g class='h' display='none'><text x='1'>{WORD}</text></g>"
    left = stripped(
        f"{HEAD}<title>{WORD}</title><style>{sheet}.h{{}}</style>{hidden}<rect/></svg>".encode()
    ).decode()
    assert WORD not in left
    assert left.partition(">")[2] == (
        f"<title /><style>{sheet}.h{{}}</style>"
        '<g class="h" display="none"><text /></g><rect /></svg>'
    )


def test_the_usual_document_type_is_left_out() -> None:
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    drawing = f"{kind}{HEAD}<rect/></svg>".encode()
    inspect_drawing(drawing)
    left = stripped(drawing)
    assert b"DOCTYPE" not in left
    assert b"<rect" in left


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("image/jpeg", id="as ever"),
        pytest.param("image/jpeg ", id="with a blank"),
        pytest.param(f"image/jpeg;name={WORD}", id="with a note"),
    ],
)
def test_a_photograph_in_a_drawing_loses_its_notes(kind: str) -> None:
    photograph = io.BytesIO()
    Image.new("RGB", (9, 9)).save(photograph, "JPEG", comment=WORD)
    written = base64.b64encode(photograph.getvalue()).decode()
    left = stripped(f'{HEAD}<image href="data:{kind};base64,{written}"/></svg>'.encode()).decode()
    assert WORD not in left
    assert WORD.encode() in photograph.getvalue()
    assert WORD.encode() not in base64.b64decode(left.split("base64,")[1].split('"')[0])


def test_a_picture_of_another_kind_in_a_drawing_is_refused() -> None:
    with pytest.raises(Unsafe, match="neither PNG nor JPEG"):
        stripped(f'{HEAD}<image href="data:image/jpeg+x;base64,AAAA"/></svg>'.encode())
