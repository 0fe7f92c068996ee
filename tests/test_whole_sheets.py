"""A style sheet that was half saved is refused with its place; what is odd in it is not."""

import time

import pytest
from making import ROOT

from briefgen.formats.whole_sheets import ending_whole
from briefgen.problems import Unusable
from briefgen.reading import Source

WHOLE = [
    pytest.param("", id="nothing at all"),
    pytest.param("p { colour: mauve; -x-odd: 1 }", id="properties that nobody knows"),
    pytest.param("@import 'a.css'", id="a rule that may end with the sheet"),
    pytest.param("p { a: 1 } }", id="more is closed than was opened"),
    pytest.param("p { content: '}' \"/*\" '\\'' }", id="signs within strings"),
    pytest.param("/* { ' */ p { a: url(data:x/*;'y) } /**/ ", id="signs in comments and addresses"),
    pytest.param("p { content: '\\\n{' }\n", id="a string over two lines"),
    pytest.param("p { content: 'torn\n } \n", id="a string that its line ends"),
    pytest.param("<!-- p { a: 1 } -->", id="marks of old pages"),
    pytest.param("p\\{ { a: \\7d }", id="escaped signs"),
]

CUT = [
    pytest.param("@@@ broken {{{", "1:14", "a closing }", id="braces"),
    pytest.param("a { b: 1 }\n@media print {\n  p { c: 2 }\n", "2:14", "a closing }", id="a block"),
    pytest.param("@media print {\n  p { c", "2:5", "a closing }", id="a block in a block"),
    pytest.param("p { width: calc(1mm }\nh1 {}\n", "1:16", "a closing )", id="a bracket"),
    pytest.param("p[lang", "1:2", "a closing ]", id="a selector's bracket"),
    pytest.param("a {}\n/* so it", "2:1", "a closing */", id="a comment"),
    pytest.param("a {}\n/*/", "2:1", "a closing */", id="a comment of three signs"),
    pytest.param('a { b: "so it', "1:8", 'a closing "', id="a string"),
    pytest.param("a { b: '", "1:8", "a closing '", id="a string of nothing"),
    pytest.param("a { b: url(pic", "1:8", "a closing )", id="an address"),
    pytest.param("a {}\n\nh1, h2.titl", "3:1", "its block", id="a selector"),
]


@pytest.mark.parametrize("css", WHOLE)
def test_a_whole_sheet_is_taken_as_it_is(css: str) -> None:
    assert ending_whole(Source("own.css", css)) == css


@pytest.mark.parametrize(("css", "place", "missing"), CUT)
def test_one_that_ends_in_the_middle_is_refused(css: str, place: str, missing: str) -> None:
    with pytest.raises(Unusable) as told:
        ending_whole(Source("own.css", css))
    (problem,) = told.value.problems
    assert str(problem.place) == f"own.css:{place}"
    assert f"ends in the middle: {missing} is missing" in problem.message


def test_all_that_ship_are_whole_and_none_is_once_it_is_cut() -> None:
    for file in (ROOT / "templates" / "pages").glob("*.css"):
        css = file.read_text()
        assert ending_whole(Source(file.name, css)) == css
        with pytest.raises(Unusable):
            ending_whole(Source(file.name, css[: css.rindex("}")]))


def test_a_long_one_is_read_in_no_time() -> None:
    began = time.process_time()
    for css in ('"' * 99_999 + "{", "/*" * 50_000, "url(" * 50_000, "\\" * 99_999, "(" * 99_999):
        with pytest.raises(Unusable):
            ending_whole(Source("own.css", css))
    assert time.process_time() - began < 2
