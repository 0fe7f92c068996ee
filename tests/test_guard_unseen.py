"""What a page of HTML holds where a browser shows none: scripts, attributes, comments, data."""

import base64

import pytest
from guarding import fields, in_file


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<script>// lines: 12 of them\n</script>", id="another thing in a remark"),
        pytest.param('<script>{"unit": "km", "lines": 12}</script>', id="a number of its own"),
        pytest.param("<style>/* 12 mm of margin */</style>", id="another unit"),
        pytest.param("<!-- page <b>12</b> of 40 -->", id="the number of a page"),
        pytest.param("<template>Row <b>12</b></template>", id="a row of a template"),
        pytest.param('<script>"data:,\\ud800"</script>', id="half a letter"),
        pytest.param('<p style="width:17%">x', id="a share of the page"),
        pytest.param('<svg><stop offset="17%"/></svg>', id="a share of a drawing"),
        pytest.param('<iframe srcdoc="<p>12&amp;nbsp;lines">', id="another thing in a page in it"),
    ],
)
def test_honest_pages_pass(page: str) -> None:
    assert fields(in_file(page.encode(), "html")) == []


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<script>// we end at 12 km\nlet a = 1</script>", id="a remark of a line"),
        pytest.param("<script>/* we end\nat 12 km */</script>", id="a remark of several"),
        pytest.param("<script>let a = `we end at 12 km`</script>", id="a text of several lines"),
        pytest.param("<style>/* we end at 12 km */</style>", id="in a style sheet"),
        pytest.param("<!-- we end at <b>12</b> km -->", id="in bold, in a comment"),
        pytest.param("<!-- we end at 12&nbsp;km -->", id="with a hard blank, in a comment"),
        pytest.param("<template>We end at <b>12</b> km</template>", id="in a template"),
        pytest.param('<p title="12&amp;nbsp;km">', id="with a blank that is named twice"),
        pytest.param('<iframe srcdoc="<p>12&amp;nbsp;km">', id="the same, of a page in it"),
        pytest.param("<iframe srcdoc='<p title=\"12 km\">'>", id="in a tag of a page in it"),
    ],
)
def test_what_a_page_says_out_of_sight_is_found(page: str) -> None:
    assert "bottom_line" in fields(in_file(page.encode(), "html"))


@pytest.mark.parametrize(
    "attribute",
    [
        *("placeholder", "label", "summary", "content", "abbr", "headers", "media", "style", "x"),
        *("onclick", "whatever"),
    ],
)
def test_a_share_is_found_in_any_attribute(attribute: str) -> None:
    page = f'<p>A page</p><input {attribute}="17 %">'
    assert fields(in_file(page.encode(), "html")) == ["fallbacks"]


SEVEN = b"7z\xbc\xaf\x27\x1c\0\x04" + bytes(range(256)) * 3


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        pytest.param("image/png", b"\x89PNG\r\n\x1a\n" + bytes(99), "", id="a picture"),
        pytest.param("image/gif", b"GIF89a" + bytes(99), "", id="a small picture"),
        pytest.param("font/woff2", b"wOF2" + bytes(range(99)), "", id="a typeface"),
        pytest.param("text/plain", b"Words", "", id="a text"),
        pytest.param("application/x-7z", SEVEN, "packed file", id="a 7z archive"),
        pytest.param("font/woff2", SEVEN, "packed file", id="one that is called a typeface"),
        pytest.param("image/png", bytes(range(256)), "unknown kind", id="unknown bytes"),
    ],
)
@pytest.mark.parametrize("page", ["<a href='{}'>x</a>", "<style>a{{b:url({})}}</style>"])
def test_data_that_is_not_read_is_told(page: str, kind: str, data: bytes, told: str) -> None:
    coded = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    unread = " ".join(in_file(page.format(coded).encode(), "html").unread)
    assert told in unread
    assert bool(told) is bool(unread)
