"""What a stranger's play may write is inert in the book: raw HTML, links that run, containers.

What it may not do at all is in test_hostile_packs.
"""

import re
import time
from pathlib import Path

import pytest
from building import Shelves, play, with_

from briefgen.markup import to_html
from briefgen.negotiation import Negotiation
from briefgen.pipeline import Opened, make
from briefgen.playbooks import FilledPlay, choose, fill
from briefgen.problems import Place
from briefgen.reading import Places, Source, read


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def only(shelves: Shelves, body: str) -> FilledPlay:
    negotiation = with_()
    (one,) = fill(choose(shelves.plays(evil=play(body=body)), negotiation), negotiation).chosen
    return one


MARKUP = [
    ("<script>alert(1)</script>", "a script"),
    ("<style>*{display:none}</style>", "a style"),
    ('<iframe src="https://a.example"></iframe>', "a frame"),
    ('<img src="file:///etc/passwd">', "a picture of a file, as HTML"),
    ('<p onclick="x()">a</p>', "something that waits for a click"),
    ("![p](https://a.example/p.png)", "a picture from afar"),
    ("![p](file:///etc/passwd)", "a picture of a file"),
    ("![p][1]\n\n[1]: https://a.example/p.png", "a picture named elsewhere"),
    ("[a](javascript:alert(1))", "a link that runs"),
    ("[a](JaVaScRiPt&#58;alert(1))", "a link that runs, disguised"),
    ("[a](data:text/html;base64,PHNjcmlwdD4=)", "a link that holds a page"),
    ("[a](file:///etc/passwd)", "a link to a file"),
    ("[a]\n\n[a]: javascript:alert(1)", "a link named elsewhere"),
    ("<javascript:alert(1)>", "a link in angles"),
    (":::\n\n# Out\n", "the end of a container"),
    (":::: page\n\nx\n\n::::", "a container"),
    ("# Cover", "a heading"),
    ("Cover\n===", "a heading by its underline"),
    ("[x]{.cover #cover}", "a class"),
    ("{.cover #cover onclick=x}\nText", "attributes of a block"),
    ("[x]{style='position:fixed'}", "a style of a word"),
    ("```chart range\n{}\n```", "a chart"),
    ("~~~\ncode\n~~~", "a fence"),
    ("    indented code", "a block of code"),
    ("`code`", "code"),
    ("a&lt;script&gt;", "references"),
    ("x\n\n---\n\ny", "a line across"),
    ("<!-- hidden", "a remark that never ends"),
    ("<![CDATA[<script>]]>", "a piece of another language"),
    ("| a | b |\n|--|--|\n| <script> | ![x](y.png) |", "a table with more in it"),
]
FORBIDDEN = re.compile(
    r"<(?:script|style|iframe|img|h1|h2|figure|pre|code|div|hr|!)"
    r"|<[^>]*\b(?:onclick|style|class|id)="
    r"|href=\"(?:javascript|data|file)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for text, name in MARKUP])
def test_markup_does_nothing_in_the_body(shelves: Shelves, text: str) -> None:
    one = only(shelves, text)
    html = to_html(f"A line before.\n\n{one.body}\n\nA line behind.\n")
    assert FORBIDDEN.findall(html) == []
    assert html.endswith("<p>A line behind.</p>\n")


@pytest.mark.parametrize("field", [
    "title", "lede", "signs", "before", "at_the_table", "after", "say", "do_not_say", "observed",
    "against", "because", "conflicts", "beside",
])  # fmt: skip
def test_markup_does_nothing_in_the_head(field: str, tmp_path: Path) -> None:
    whole = '"<script>x</script> <img src=x> [a](javascript:b) ![p](q.png) ::: # X {.cover} | `c`"'
    written = {
        "title": None, "lede": None, "because": f"when: issues\nbecause: {whole}",
        "conflicts": f"conflicts: {{play: evil, choose: {whole}}}",
        "beside": f"beside: {{part: issues, note: {whole}}}",
    }.get(field, f"{field}: [{whole}]")  # fmt: skip
    text = play(front=written or "")
    text = text.replace("title: Wait", f"title: {whole}") if field == "title" else text
    text = text.replace("lede: Do not hurry.", f"lede: {whole}") if field == "lede" else text
    Shelves(tmp_path).library(
        **{"own/playbooks/x/pack.yaml": f"name: {whole}", "own/playbooks/x/evil.md": text}
    )
    negotiation = read(Source("n.yaml", "title: T\nissues: [One]\nplays: {}\n"), Negotiation)
    library = Shelves(tmp_path).library()
    opened = Opened(negotiation, Places(Place("n.yaml", 1, 1)), library)
    html = make(opened, "book", "html", "a4", lambda _: None).content.decode()
    page = html[html.index("<body") :]
    for sign in ("<script", 'src="x"', 'src="q.png"', 'href="javascript', 'class="cover"', "<code"):
        assert sign not in page
    assert "evil" in page


@pytest.mark.parametrize("row", ["- ", "> ", "*a_", "[", "[a](", "`", "&#1234567", "1. ", "\"'"])
def test_a_row_of_signs_does_not_keep_the_printer_busy(shelves: Shelves, row: str) -> None:
    since = time.perf_counter()
    body = row * (40_000 // len(row)) + "x"
    to_html(only(shelves, body).body)
    assert time.perf_counter() - since < 3
