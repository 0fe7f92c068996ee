"""Markdown to HTML: the few signs of our own, and how typed text is set."""

import pytest
from printed import read

from briefgen import charts
from briefgen.charts.scenarios import Band, Scenario, Scenarios
from briefgen.markup import to_html

CHART = charts.fence(
    Scenarios("Scenarios", (Scenario("A <b>", 10, 20, ""), Scenario("B", 55, 75, "likely")), ())
)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param("::: say\nwords\n:::", '<div class="say"><p>words</p></div>', id="a block"),
        pytest.param("::: wide duties\nx\n:::", '<div class="wide duties"><p>x</p></div>',
                     id="a block with two names"),
        pytest.param(":::: a\n::: b\nx\n:::\n::::",
                     '<div class="a"><div class="b"><p>x</p></div></div>', id="a block in a block"),
        pytest.param("[x]{.fn}", '<p><span class="fn">x</span></p>', id="a footnote"),
        pytest.param("[see [y](#z)]{.fn}", '<p><span class="fn">see <a href="#z">y</a></span></p>',
                     id="a footnote with a link"),
        pytest.param("{.h #points}\n## Points",
                     '<h2 id="points" class="h">Points</h2>', id="a name"),
        pytest.param("[x](#y){.p}", '<p><a href="#y" class="p">x</a></p>', id="a link's class"),
        pytest.param("[x]{onclick=run}", "<p><span>x</span></p>", id="no program"),
        pytest.param("[x]{style=a:b}", "<p><span>x</span></p>", id="no style"),
        pytest.param("::: 9\nx\n:::", "<p>::: 9x:::</p>", id="no block of that name"),
        pytest.param("```\n<b>\n```", "<pre><code>&lt;b&gt;</code></pre>", id="another fence"),
        pytest.param("| A |\n|--:|\n| b |", "<table><thead><tr><th>A</th></tr></thead><tbody>"
                     "<tr><td>b</td></tr></tbody></table>", id="a table"),
    ],
)  # fmt: skip
def test_signs(markdown: str, html: str) -> None:
    assert to_html(markdown).replace("\n", "").replace(' style="text-align:right"', "") == html


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        pytest.param("Articles 5 (c), (r) and (tm) +-", "Articles 5 (c), (r) and (tm) +-",
                     id="clauses stay clauses"),
        pytest.param("well-known B-2027-01 +1", "well-known B-2027-01 +1", id="hyphens stay"),
        pytest.param(".... ---- ?..", ".... ---- ?..", id="rows of signs stay"),
        pytest.param("1905--1907, --- or ...", "1905–1907, — or …", id="dashes and dots"),
        pytest.param("\"A\" and 'B', Witte's", "“A” and ‘B’, Witte’s", id="quotation marks"),
        pytest.param("`a -- b`", "a -- b", id="code stays"),
    ],
)  # fmt: skip
def test_typography(typed: str, set_: str) -> None:
    assert "".join(read(to_html(typed)).words).strip() == set_


def test_a_chart_is_drawn_with_its_words_and_its_caption() -> None:
    page = read(to_html(CHART))
    assert next(page.all("figure")) == {"class": "chart scenarios"}
    assert {"svg", "figcaption"} <= page.names
    assert page.crossed == []
    assert "<b>" not in to_html(CHART)


def test_a_chart_in_a_list_or_a_block_is_drawn_too() -> None:
    assert "<svg" in to_html(f"::: wide\n\n{CHART}\n:::")
    assert Band("likely", 55, 75).word == "likely"


LINKS = {
    "into the web": ("[a](https://a.example/b?c=1)", True),
    "to a letter": ("[a](mailto:desk@a.example)", True),
    "to a place in the book": ("[a](#issue-1)", True),
    "to a picture of ours": ("![a](maps/line.png)", True),
    "into the web, in raw HTML": ("<a class=x href='https://a.example/b?c=1&amp;d'>a</a>", True),
    "to a place in the book, in raw HTML": ("<p>\n<a href=#issue-1>a</a>", True),
    "to a picture beside the folder, in raw HTML": ("<img alt='' src='../a.png'>", True),
    "to a share of another machine": ("[a](//a.example/b)", False),
    "the same with its signs in numbers": ("[a](%2F%2Fa.example/b)", False),
    "to a file of whoever reads": ("[a](/etc/passwd)", False),
    "out of the folder": ("[a](../../etc/passwd)", False),
    "to a file by its scheme": ("[a](file:///etc/passwd)", False),
    "to what runs": ("[a](javascript:x)", False),
    "to what runs, in raw HTML": ("<a href='java&#10;script:x'>a</a>", False),
    "to what runs, in a drawing": ("<svg><a xlink:href=' JavaScript:x'>a</a></svg>", False),
    "to a file by its scheme, in raw HTML": ("<p>\n<a href=file:///etc/passwd>a</a>", False),
    "out of the folder, in raw HTML": ("<p><A\nclass='b'href='./.%2e/c'>a</A>", False),
    "out of the folder, behind a comment": ("<!-- <a b='--><a href='../c'>a</a>", False),
}


@pytest.mark.parametrize(("markdown", "leads"), LINKS.values(), ids=LINKS)
def test_a_link_leads_to_the_web_and_within_the_book(markdown: str, leads: bool) -> None:
    html = to_html(markdown)
    assert ("href=" in html or "src=" in html) == leads


def test_raw_html_runs_nothing_and_keeps_the_rest() -> None:
    written = (
        "<p><img alt='x' src=y.png onerror=z()class=w> <b onclick='z()'title=\"on x=1\">c</b></p>"
    )
    kept = "<p><img alt='x' src=y.png > <b title=\"on x=1\">c</b></p>"
    assert to_html(written) == kept
    assert to_html(written, as_written=True) == written
