"""The formats: what a finished file must hold, and what must not be left in it."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from making import EDITIONS, FIVE_LINES, ROOT, body, for_each_example, made, text_of
from markdown_it import MarkdownIt
from printed import photographs, read
from test_escaping import PIECES

from briefgen import formats
from briefgen.book import Book, Edition, Section
from briefgen.escaping import inline, literal, prose
from briefgen.formats.page import LARGEST_PICTURE, css_text, whole
from briefgen.formats.shelf.markdown import render
from briefgen.library import Library
from briefgen.problems import Unusable

PNG, JPEG, LARGE = photographs(LARGEST_PICTURE)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Map</title>{}</svg>'
PLAIN = MarkdownIt("commonmark", {"html": True}).enable("table")

# Signs of templates and Markdown that no reader should see.
LEFT_OVER = (":::", "{.", "{#", "{{", "{%", "&#", "](", "**", "<br", "Undefined", "Decimal(")


def book(markdown: str, **head: str) -> Book:
    edition = Edition(name="Mine", reader="me", tier="core", sections=())
    heads = {"marking": "", "caveats": "", "number": "", "paper": "a4", **head}
    return Book("mine", edition, "T", "en", heads, (Section("s", "S", markdown, "plain", True),))


def plain(markdown: str, **head: str) -> str:
    return render(book(markdown, **head), Library(ROOT, ROOT)).content.decode()


def test_formats_are_found_on_their_shelf() -> None:
    assert formats.names() == ("html", "markdown", "pdf")
    with pytest.raises(Unusable, match=r"no format “word”\.?\n.*html, markdown, pdf"):
        formats.named("word")
    with pytest.raises(Unusable, match="no format “page”"):
        formats.named("page")


@pytest.mark.parametrize("example", for_each_example())
@pytest.mark.parametrize("edition", EDITIONS)
def test_an_html_page_is_whole_and_nothing_is_left_over(example: str, edition: str) -> None:
    html = made(example, edition, "html").content.decode()
    page = read(html)
    assert page.crossed == page.open == []
    assert [sign for sign in LEFT_OVER if sign in read(body(html)).text] == []
    ids = [tag.attributes["id"] for tag in page.tags if "id" in tag.attributes]
    assert len(set(ids)) == len(ids)
    inner = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]
    assert set(inner) - set(ids) == set()


@pytest.mark.parametrize("example", for_each_example())
@pytest.mark.parametrize("edition", EDITIONS)
def test_an_html_page_fetches_nothing(example: str, edition: str) -> None:
    html = made(example, edition, "html").content.decode()
    page = read(html)
    assert not page.names & {"script", "link", "iframe", "object", "embed"}
    assert all(picture["src"].startswith("data:image/") for picture in page.all("img"))
    assert all(picture["alt"] for picture in page.all("img"))
    drawn = re.findall(r"url\(\s*[\"']?([^\"')]{0,12})", html)
    assert all(address.startswith(("data:", "#")) for address in drawn)
    assert "@import" not in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize("example", for_each_example())
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_markdown_is_plain(example: str, edition: str) -> None:
    text = made(example, edition, "markdown").content.decode()
    assert [sign for sign in (":::", "{.", "{#", "{{", "&#", "```") if sign in text] == []
    page = read(PLAIN.render(text))
    assert page.crossed == page.open == []
    assert not page.names & {"pre", "code", "div", "span", "svg"}
    assert [sign for sign in LEFT_OVER if sign in page.text] == []


@pytest.mark.parametrize("format_name", ["html", "markdown"])
def test_the_marking_stands_first_and_last(format_name: str, tmp_path: Path) -> None:
    handling = "handling: {scheme: tlp, marking: 'TLP:RED <a> *b*', caveats: [Eyes only]}\n"
    text = text_of(FIVE_LINES + handling, tmp_path, "book", format_name)
    page = read(body(text) if format_name == "html" else PLAIN.render(text))
    assert page.text.startswith("TLP:RED <a> *b* · Eyes only")
    assert page.text.endswith("TLP:RED <a> *b* · Eyes only")
    bare = text_of(FIVE_LINES, tmp_path, "book", format_name)
    assert "TLP" not in (body(bare) if format_name == "html" else bare)


@given(text=PIECES)
@settings(max_examples=300, deadline=None)
def test_prose_stays_in_its_place_in_markdown_too(text: str) -> None:
    made = plain(
        f"first\n\n{prose(text)}\n\n- {inline(text) or 'x'} {literal(text)}\n\n[L]{{.label}}"
    )
    page = read(PLAIN.render(made))
    assert not page.names & {"h1", "h2", "pre", "code", "img", "b", "hr"}
    assert {tag.name for tag in page.tags} <= {
        "p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br",
        "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert page.text.endswith(" L.")
    for link in page.all("a"):
        assert not link.get("href", "").lower().startswith(("javascript", "data", "file"))


@pytest.mark.parametrize(
    ("markdown", "made"),
    [
        pytest.param("[Who]{.label} Ukraine", "**Who.** Ukraine", id="a label"),
        pytest.param("x[A, [p. 4](#s)]{.fn}", "x^[A, [p. 4](#s)]", id="a footnote with a link"),
        pytest.param("[x [y](http://z)]{.quiet}", "x [y](http://z)", id="a class around a link"),
        pytest.param("[p.](#issue-1){.number}", "[p.](#issue-1)", id="a link"),
        pytest.param("{.h #points}\n## Points", "## Points", id="a class of a heading"),
        pytest.param("::: say\n- a\n:::", "- a", id="a block"),
        pytest.param("![A](b/c.svg)", "![A](b/c.svg)", id="a picture's path stays"),
        pytest.param("&#42;&#160;&#10;&#9999999;&#55296;", "\\*\u00a0&#10;&#9999999;&#55296;",
                     id="signs that cannot be typed"),
    ],
)  # fmt: skip
def test_signs_of_ours_become_plain_markdown(markdown: str, made: str) -> None:
    assert plain(markdown).strip() == f'<a id="s"></a>\n\n{made}'


def pictured(folder: Path, name: str, format_name: str = "html") -> str:
    text = f"{FIVE_LINES}context: {{figures: [{{file: '{name}', title: The map}}]}}\n"
    return text_of(text, folder, "book", format_name)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        pytest.param("map.png", PNG, "png", id="a picture"),
        pytest.param("Map (1) of the north.JPG", JPEG, "jpeg", id="a name with blanks"),
        pytest.param("maps/north.svg", SVG.format("<rect/>").encode(), "svg+xml", id="in a folder"),
    ],
)
def test_pictures_are_put_into_the_page(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(data)
    (picture,) = read(pictured(tmp_path, name)).all("img")
    assert picture["src"].startswith(f"data:image/{kind};base64,")
    assert picture["alt"] == "The map"
    assert f"![The map](<{name}>)" in pictured(tmp_path, name, "markdown").replace("\\", "")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("gone.png", "there is no such file", id="not there"),
        pytest.param("../secret.png", "outside the folders", id="outside"),
        pytest.param("/etc/passwd.png", "outside the folders", id="of the machine"),
        pytest.param("plan.yaml", "only PNG, JPEG and SVG", id="not a picture"),
        pytest.param("runs.svg", "a program", id="a drawing that runs"),
        pytest.param("large.png", "larger than 5 MB", id="too large"),
    ],
)
def test_a_picture_that_cannot_be_used(name: str, told: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (home / "plan.yaml").write_text("x")
    (home / "runs.svg").write_text(SVG.format("<script>1</script>"))
    (home / "large.png").write_bytes(LARGE)
    with pytest.raises(Unusable, match=told):
        pictured(home, name)


def test_what_a_page_says_of_itself_is_escaped() -> None:
    html = whole(book("x"), "").replace("<title>T", "<title>T")
    assert '<section class="chapter page-plain" id="s" data-title="S">' in html
    assert css_text('a"b\\c\n<d>') == '"a\\22 b\\5c c\\a \\3c d\\3e "'
