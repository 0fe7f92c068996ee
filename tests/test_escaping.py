"""What a writer types is printed as it was typed, and stays in its place."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from printed import folded, read

from briefgen.escaping import inline, literal, prose
from briefgen.markup import to_html

PLACES = {
    "a paragraph": "{}",
    "the next line of one": "Before\n{}",
    "a list item": "- {}",
    "a numbered item": "3. {}",
    "a heading": "# {}",
    "a table cell": "| A | B |\n|:--|:--|\n| {} | last |",
    "a label": "- [{}]{{.label}} last",
    "words in bold": "**{}.** last",
}
LETTERS = st.one_of(
    st.sampled_from("#>*_-+=`~|[](){}<>!&\\:;.^$\"'/1 \t\na"),
    st.characters(exclude_categories=["Cs", "Cc"]),
)
PIECES = st.lists(
    st.sampled_from([
        "#", "- ", "* ", "1. ", "10) ", "> ", "\n", "\n\n", "\r", "    ", "\t", "```", "~~~", ":::",
        "[", "]", "(", ")", "{", "}", "<b>", "<br>", "<!--", "\\", "&", "!", "|", "|---|", "---",
        "===", "***", "___", "a", "x y", "javascript:", "data:", "*", "_", "`", ":", " ", "{.fn}",
        "{#id}", "&#60;", "&lt;", "&#10;", "http://a.b/", "[a](", "[a]:", "chart range",
    ])
).map("".join)  # fmt: skip
TAGS = {
    "p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@given(text=st.text(LETTERS).map(str.strip).filter(bool))
@example("Article 5 (c), the “R” (r) and (tm)")
@example("1905. The year")
@example("A -- B --- C ... D")
@example("{{ 7*7 }} {% if x %}")
@example("[a]: http://a.b")
@example("::: say")
@example("&amp; &#38; &lt;b&gt;")
@example("a\\")
@settings(max_examples=60, deadline=None)
def test_plain_text_is_printed_to_the_letter(place: str, text: str) -> None:
    page = read(to_html(place.format(literal(text))))
    rest = read(to_html(place.format("Q"))).text.split("Q")
    assert page.text == folded(text.join(rest))
    assert page.names == read(to_html(place.format("Q"))).names


def test_a_blank_that_must_not_break_stays() -> None:
    assert literal("10\u00a0km,\n 3\u202f000 yen") == "10\u00a0km, 3\u202f000 yen"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>", id="emphasis"),
        pytest.param("See [the text](https://a.b/c?d=1&e=2).",
                     '<p>See <a href="https://a.b/c?d=1&amp;e=2">the text</a>.</p>', id="a link"),
        pytest.param("[p. 4](#issue-1)", '<p><a href="#issue-1">p. 4</a></p>', id="in the book"),
        pytest.param("[write](mailto:a@b.c)", '<p><a href="mailto:a@b.c">write</a></p>', id="mail"),
        pytest.param("- one\n- two", "<ul><li>one</li><li>two</li></ul>", id="a list"),
        pytest.param("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>", id="a numbered list"),
        pytest.param("> said", "<blockquote><p>said</p></blockquote>", id="a quotation"),
        pytest.param("one\n\ntwo", "<p>one</p><p>two</p>", id="two paragraphs"),
        pytest.param("one<br>two", "<p>one<br>two</p>", id="a line end"),
        pytest.param(r"3 \* 4 and \# and C:\x", "<p>3 * 4 and # and C:\\x</p>", id="a backslash"),
        pytest.param("Articles 5(c) -- 7 ...", "<p>Articles 5(c) – 7 …</p>", id="dashes and dots"),
        pytest.param("[sum] / [another sum]", "<p>[sum] / [another sum]</p>", id="brackets"),
        pytest.param("a [ ] b", "<p>a [ ] b</p>", id="a blank to fill in"),
    ],
)  # fmt: skip
def test_what_prose_keeps(text: str, html: str) -> None:
    assert to_html(prose(text)).replace("\n", "") == html


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<b>bold</b>", id="raw HTML"),
        pytest.param(r"\<b>", id="raw HTML behind a backslash"),
        pytest.param("<!- gone ->", id="a remark"),
        pytest.param("# Title", id="a heading"),
        pytest.param(" \tcode", id="a block of code by a blank and a tab"),
        pytest.param("- # Title", id="a heading in a list"),
        pytest.param("Title\n===", id="a heading by its underline"),
        pytest.param("Title\r# Title", id="a heading behind a foreign line end"),
        pytest.param("***", id="a line of stars"),
        pytest.param("_ _ _", id="a line of strokes"),
        pytest.param("```\ncode\n```", id="a fence"),
        pytest.param("```chart range\n{}\n```", id="a chart of their own"),
        pytest.param("`code`", id="code"),
        pytest.param("- a\n\n        code", id="code by indentation"),
        pytest.param("::: say\nwords\n:::", id="a container"),
        pytest.param("> ::: say", id="a container in a quotation"),
        pytest.param("word{.fn}", id="a class"),
        pytest.param("[word]{.fn}", id="a footnote of ours"),
        pytest.param("[word][other]", id="a reference"),
        pytest.param("[word\n]: http://a.b", id="a definition over two lines"),
        pytest.param(r"[a\]b]: http://a.b", id="a definition in disguise"),
        pytest.param("[x](javascript:alert(1))", id="a link that runs"),
        pytest.param("[x](javascript&#58;alert)", id="a link that runs, in disguise"),
        pytest.param("[x](file:///etc/passwd)", id="a link to the machine"),
        pytest.param("[x](data:text/html,y)", id="a page within a link"),
    ],
)
def test_what_prose_prints_as_it_stands(text: str) -> None:
    page = read(to_html(prose(text)))
    assert page.names <= {"p", "ul", "li", "blockquote"}
    wanted = text.removeprefix("- ").removeprefix("> ").replace("\\", "").replace("&#58;", ":")
    assert page.text == folded(wanted)


@given(text=st.one_of(PIECES, st.text(LETTERS)))
@settings(max_examples=400, deadline=None)
def test_prose_never_leaves_its_place(text: str) -> None:
    around = f"[a] before\n\n::: say\n{prose(text)}\n\n:::\n\n[a] after [Label]{{.label}}"
    html = to_html(around)
    page = read(html)
    assert html.startswith('<p>[a] before</p>\n<div class="say">\n')
    assert html.endswith('</div>\n<p>[a] after <span class="label">Label</span></p>\n')
    assert page.names <= {*TAGS, "div", "span"}
    assert html.count("<div") == html.count("<span") == 1
    for tag in page.tags:
        assert set(tag.attributes) <= {"href", "style", "start", "class"}
    for link in page.all("a"):
        scheme, colon, _ = link["href"].partition(":")
        assert not colon or scheme in ("http", "https", "mailto")


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@given(text=st.one_of(PIECES, st.text(LETTERS)).filter(str.strip))
@settings(max_examples=100, deadline=None)
def test_prose_in_a_line_stays_on_it(place: str, text: str) -> None:
    line = inline(text)
    assert "\n" not in line
    assert "|" not in line
    page, bare = read(to_html(place.format(line))), read(to_html(place.format("Q")))
    inside = {"em", "strong", "a", "br"}
    assert [t for t in page.tags if t.name not in inside] == [
        t for t in bare.tags if t.name not in inside
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("one\ntwo", "one two", id="lines are joined"),
        pytest.param("one\n\ntwo", "one<br>two", id="paragraphs are parted"),
        pytest.param("- one\n- two", "• one<br>• two", id="a list keeps its bullets"),
        pytest.param("a | b", "a &#124; b", id="a stroke does not end the cell"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_prose_folded_into_a_line(text: str, line: str) -> None:
    assert inline(text) == line
