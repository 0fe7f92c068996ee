"""Where the guard looks in HTML and Markdown: at what is shown, and at what is not."""

import base64

import pytest
from building import with_
from guarding import fields, in_file, verdict_on

from briefgen.clearance import Tier
from briefgen.guard import judged, opening
from briefgen.guard.passages import Contents

SECRET = "pen laid across the paper"


def page(body: str = "<p>Plain words.</p>", head: str = "<title>Plain</title>") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


CODED = base64.b64encode(SECRET.encode()).decode()
DRAWING = base64.b64encode(f"<svg><text>{SECRET}</text></svg>".encode()).decode()


@pytest.mark.parametrize(
    ("content", "stands"),
    [
        pytest.param(page(f"<p>{SECRET}</p>"), "line 1", id="as text"),
        pytest.param(
            page("<p>pen <b>la</b>id ac<i>ross</i> the paper"), "line 1", id="half in bold"
        ),
        pytest.param(
            page("<p>pen&nbsp;l&#97;id across the p&shy;aper"), "line 1", id="as references"
        ),
        pytest.param(page(f"<!-- {SECRET} -->"), "a comment", id="in a comment"),
        pytest.param(page(f'<p title="{SECRET}">x'), "attribute title", id="in an attribute"),
        pytest.param(page(f'<img alt="{SECRET}">'), "attribute alt", id="as an alternative text"),
        pytest.param(page(f'<p data-x="{SECRET}">x'), "attribute data-x", id="in data of a tag"),
        pytest.param(
            page('<a href="#pen%20laid%20across%20the%20paper">x</a>'), "href", id="in a link"
        ),
        pytest.param(
            page('<p data-at="/?q=pen%20l%61id%20across%20the%20paper">x'), "data-at", id="coded"
        ),
        pytest.param(
            page('<p id="pen-laid-across-the-paper">x'), "attribute id", id="as an anchor"
        ),
        pytest.param(page(f"<p style='display:none'>{SECRET}"), "line 1", id="hidden"),
        pytest.param(page(head=f"<title>{SECRET}</title>"), "the title", id="as the title"),
        pytest.param(
            page(head=f'<meta name="description" content="{SECRET}">'), "content", id="in meta"
        ),
        pytest.param(
            page(head=f"<script>var x = '{SECRET}'</script>"), "a script", id="in a script"
        ),
        pytest.param(
            page(head=f"<style>p:after{{content:'{SECRET}'}}</style>"), "style", id="in styles"
        ),
        pytest.param(page(f'<a href="data:text/plain;base64,{CODED}">x</a>'), "data", id="as data"),
        pytest.param(
            page('<a href="data:,pen%20laid%20across%20the%20paper">x'), "data", id="as bare data"
        ),
        pytest.param(
            page(f'<img src="data:image/svg+xml;base64,{DRAWING}">'), "data", id="in a picture"
        ),
        pytest.param(
            page("<svg><text>pen</text><text>laid across the paper</text></svg>"),
            "line 1",
            id="in a drawing",
        ),
        pytest.param(
            page(head="<style>p:after{content:'pen \\6c aid across\\ the paper'}</style>"),
            "style",
            id="in styles, coded",
        ),
        pytest.param(
            page(head="<script>x = 'pen l\\u0061id across the paper'</script>"),
            "a script",
            id="in a script, coded",
        ),
        pytest.param(
            page(f'<iframe srcdoc="&lt;p&gt;{SECRET}&lt;/p&gt;">'), "srcdoc", id="as a page within"
        ),
        pytest.param(page("<p>pen laid acr-<br>oss the paper"), "line 1", id="over a line’s end"),
        pytest.param(page(f"<template>{SECRET}</template>"), "a template", id="in a template"),
        pytest.param(page(f"<p>{SECRET}").decode().encode("utf-16"), "line 1", id="in UTF-16"),
    ],
)
def test_html_is_read_in_every_corner(content: bytes, stands: str) -> None:
    assert in_file(page(), "html").leaks == ()
    verdict = in_file(content, "html")
    assert fields(verdict) == ["sign"]
    assert stands in verdict.leaks[0].passage.where


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        pytest.param(f"One\n\nTwo\n\nthe {SECRET}\n", "line 5", id="as text"),
        pytest.param(f"One\nTwo\nthe {SECRET}\nFour", "line 3", id="in a paragraph"),
        pytest.param(f"One-\nTwo\n[x](y\n'z') the {SECRET}", "line 4", id="behind broken lines"),
        pytest.param("pen *laid* **across** the `paper`", "line 1", id="in marks"),
        pytest.param("pen laid\nacross the\n\npaper", "line 1", id="over lines"),
        pytest.param("pen laid acr<!-- so -->oss the paper", "line 1", id="around a comment"),
        pytest.param(f"One\n\n<!-- {SECRET} -->", "line 3, in a comment", id="in a comment"),
        pytest.param(
            "pen l&#97;id a\\cross the paper".replace("\\c", "c"), "line 1", id="as references"
        ),
        pytest.param(f"<!-- One\nTwo\n{SECRET} -->", "line 3", id="in a long comment"),
        pytest.param('[x](pen%20laid%20across%20the%20paper "y")', "line 1", id="in a link"),
        pytest.param(f'<a title="{SECRET}">x</a>', "in a tag", id="in a tag"),
        pytest.param(
            "See https://example.org/?q=pen%20l%61id%20across%20the%20paper now",
            "address of a link",
            id="in an address without marks",
        ),
    ],
)
def test_markdown_is_read_whole(text: str, stands: str) -> None:
    assert in_file(b"Plain words.", "md").leaks == ()
    verdict = in_file(text.encode(), "md")
    assert fields(verdict) == ["sign"]
    assert stands in verdict.leaks[0].passage.where


@pytest.mark.parametrize("ending", ["md", "txt", "html"])
@pytest.mark.parametrize(
    "coding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252"]
)
def test_a_text_is_read_in_whatever_coding(coding: str, ending: str) -> None:
    silent, telling = (f"“Café”, and a {words}.".encode(coding) for words in ("pen", SECRET))
    assert in_file(silent, ending).leaks == ()
    assert fields(in_file(telling, ending)) == ["sign"]


def test_letters_of_two_bytes_without_a_mark_in_another_alphabet() -> None:
    text = "Записка, которую написал Тимчаков, лежит на столе."
    for coding in ("utf-16-le", "utf-16-be"):
        assert fields(in_file(text.encode(coding), "txt")) == ["name"]


def test_the_name_of_the_file() -> None:
    assert fields(verdict_on(Contents(()), name="tymchakov-memo")) == ["name"]


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize(
    ("zone", "leaks"),
    [
        pytest.param("12<sup>1</sup> km", [], id="the number of a note"),
        pytest.param("11.5<sup>1</sup> km", ["fallbacks"], id="a note behind the amount"),
        pytest.param("11.5 km<sup>1</sup>", ["fallbacks"], id="a note behind the unit"),
        pytest.param("11<sup>1</sup>⁄<sub>2</sub> km", ["fallbacks"], id="a fraction drawn"),
        pytest.param("11<sup>1</sup>/<sub>2</sub> km", ["fallbacks"], id="with a plain stroke"),
    ],
)
def test_a_fraction_of_raised_figures(zone: str, leaks: list[str], ending: str) -> None:
    issue = {"title": "Inspection zone", "unit": "km", "fallbacks": [{"what": "11.5 km"}]}
    told = opening.named(ending)(f"<p>The zone is {zone} wide".encode())
    assert fields(judged(told, with_({"title": "T", "issues": [issue]}), Tier.CORE)) == leaks


def test_a_zip_written_into_a_page_is_not_read() -> None:
    for data, told in (("UEsDBA==", 1), (CODED, 0)):
        content = page(f'<a href="data:application/zip;base64,{data}">x</a>')
        assert len(in_file(content, "html").unread) == told
