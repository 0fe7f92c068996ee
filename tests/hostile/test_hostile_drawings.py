"""Drawings: what is not drawn is in no book, and what is drawn stays."""

import base64
import io

import pytest
from PIL import Image

from briefgen.typesetting.drawings import Unsafe
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
    "a class that another one shows again": (
        "<style>text{display:none}.b{display:inline}</style><text class='b'>Kept</text>"
    ),
    "text that leads somewhere within": "<text><a href='#t'>Kept</a></text>",
    "quotes with signs of a rule": "<style>text{font-family:'a;b{c}'}</style><text>Kept</text>",
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
    "text of no size": f"<text font-size='0'>{WORD}</text>",
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
