"""Amounts in a page of HTML where a browser shows none: scripts, styles, comments, templates."""

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
    ],
)
def test_what_a_page_says_out_of_sight_is_found(page: str) -> None:
    assert "bottom_line" in fields(in_file(page.encode(), "html"))
