"""What is no matter of one chapter: the book is then set in one piece, as it was meant."""

import base64
from pathlib import Path
from typing import Any

import pytest
from test_chapters import BOOK, SHEETS, Counted, _section

from briefgen.keeping import Kept
from briefgen.typesetting.chapters import binding
from briefgen.typesetting.chapters.bindery import Bindery, Whole
from briefgen.typesetting.chapters.numbering import separable
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.press import Printed

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
FEW = Parts(BOOK.language, BOOK.body, (*BOOK.sections[:2], *BOOK.sections[5:7]))
"""A cover, contents, and two of the chapters that they list."""
OF_THE_WHOLE = {
    "notes of another kind": ".kicker{float:footnote}",
    "pages within a condition": "@media print{@page{@left-middle{content:'x'}}}",
    "what comes anywhere after the contents": "#contents ~ section h1{color:red}",
    "the fourth section": "section:nth-of-type(4){color:red}",
    "a number that runs through the book": "h1{counter-increment:part}",
    "another count of the pages": '@page{@bottom-left{content:counter(page) "/" counter(pages)}}',
    "another running head": "@page{@top-left{content:string(chapter)}}",
    "what a link leads to, in words": "a::after{content:target-text(attr(href))}",
    "what stands on every page": ".logo{position:fixed}",
    "another style sheet": '@import "more.css";',
    "the third page": "@page :nth(3){margin:0}",
    "in capitals": ".kicker{POSITION:FIXED}",
    "words before all sections": "body::before{content:'Ours';display:block}",
    "room around all sections": ".a b{color:red}\nhtml, body{padding-top:60mm}",
    "a frame around the page": "html{color:red;border:3mm solid}",
    "what is anywhere in the book": "html:has(#glossary) h1{color:red}",
    "the section after the next": "section + section + section h1{color:red}",
    "all sections but the fourth": "section.chapter:not(:nth-child(4)) h1{color:red}",
    "each other section": "section.chapter:nth-child(odd) h1{color:red}",
    "the same in other words": ":is(section):nth-child(odd) h1{color:red}",
    "sections that are numbered": "section.chapter{display:list-item;list-style:decimal inside}",
    "the third plain page": ".page-plain + .page-plain + .page-plain h1{color:red}",
    "a word written in signs for letters": "h1{c\\6f unter-increment:part}",
    "what only looks like a comment": 'a{content:"/*"}h1{counter-increment:a}b{content:"*/"}',
    "a quotation that goes on": "h1::before{content:open-quote}",
}


@pytest.mark.parametrize("css", OF_THE_WHOLE.values(), ids=OF_THE_WHOLE)
def test_a_style_of_the_whole_book_is_for_a_book_in_one_piece(css: str) -> None:
    assert not separable([css])
    with pytest.raises(Whole):
        _printed(css)


def _printed(css: str, book: Parts = FEW) -> Printed:
    bindery = Bindery(book, (*SHEETS, css), "A book", (), Kept.none(), Counted(), "here")
    return bindery.printed()


SEEN_WHILE_SETTING = {
    "feet in italics": "@page{@bottom-right{font-style:italic}@bottom-left{font-style:italic}}",
    "feet in capitals": "@page{@bottom-right{text-transform:uppercase}}",
    "feet in bold": "@page :right{@bottom-right{font-weight:700}}",
    "feet in figures of their own": "@page{@bottom-left{font-variant-numeric:oldstyle-nums}}",
    "numbers of the contents in another face":
        '.contents a.entry::after{font-family:"Briefbook Serif" !important}',
    "headings that ask for a side": "section.chapter > h1{break-before:left}",
}  # fmt: skip


OF_PARTS = {
    "the second column of a table": ".moves th:nth-child(2){width:9%}",
    "a long list": "ol:has(> li:nth-child(10)){padding-left:9pt}",
    "what follows a heading": "h2 + p{margin:0}",
    "a sign in quotes": 'p::before{content:"\\2014"}',
}


@pytest.mark.parametrize("css", OF_PARTS.values(), ids=OF_PARTS)
def test_a_style_of_parts_is_for_chapters(css: str) -> None:
    assert separable([css])


STRANGE = {
    "in a chapter": ({"bridge": "bridge 中"}, ""),
    "in the margins": ({}, '@page{@bottom-right{content:"中"}}'),
}


@pytest.mark.parametrize(("words", "css"), STRANGE.values(), ids=STRANGE)
def test_a_sign_that_no_face_has_is_for_a_book_in_one_piece(
    words: dict[str, str], css: str
) -> None:
    """There the engine numbers the glyphs of a face anew, and the other chapters do not."""
    book = FEW
    for old, new in words.items():
        book = book.turned(lambda text, old=old, new=new: text.replace(old, new))  # type: ignore[misc]
    with pytest.raises(Whole):
        _printed(css, book)


@pytest.mark.parametrize("css", SEEN_WHILE_SETTING.values(), ids=SEEN_WHILE_SETTING)
def test_what_cannot_be_written_later_is_seen_while_it_is_set(css: str) -> None:
    assert separable([css])
    with pytest.raises(Whole):
        _printed(css)


@pytest.mark.parametrize("name", ["photo (1).png", "O'Brien.png", "a&b.png"])
def test_a_picture_that_has_changed_is_printed_as_it_is_now(name: str, tmp_path: Path) -> None:
    shown = name.replace("&", "&amp;").replace("'", "&#39;").replace(" ", "%20")
    pictured = _section("pictured", f'<p>A map: <img src="{shown}" alt="A map"></p>')
    parts = Parts(FEW.language, FEW.body, (*FEW.sections, pictured))
    kept, work = Kept(tmp_path / "kept", b"secret of this test", 50_000_000), Counted()
    (tmp_path / name).write_bytes(PNG)
    for again in (len(parts.sections), None, 1):
        if again == 1:
            (tmp_path / name).write_bytes(PNG + b"\0")
        Bindery(parts, SHEETS, "A book", (tmp_path,), kept, work, "here").printed()
        assert work.told.get("set_chapter") == again


def test_a_picture_in_a_book_of_one_piece_is_printed_as_it_is_now(tmp_path: Path) -> None:
    pictured = _section("pictured", '<p>A map: <img src="map.png" alt="A map"></p>')
    parts = Parts(FEW.language, FEW.body, (*FEW.sections, pictured))
    kept = Kept(tmp_path / "kept", b"secret of this test", 50_000_000)
    for content, again in ((PNG, 1), (PNG, 0), (PNG + b"\0", 1)):
        (tmp_path / "map.png").write_bytes(content)
        bindery = Bindery(parts, SHEETS, "A book", (tmp_path,), kept, Counted(), "here")
        bindery.in_one_piece()
        assert bindery.set_anew == again


def _printed_last(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What comes after the pages, in order."""
    told: list[str] = []
    own = binding.bound

    def bound(*given: Any) -> Printed:
        told.append("bound")
        return own(*given)

    monkeypatch.setattr(binding, "bound", bound)
    made = Bindery(FEW, SHEETS, "A book", (), Kept.none(), Counted(), "here")
    made.over = lambda pages: told.append(f"no page left of {pages}, {len(made.held)} pieces held")
    told.append(str(made.printed().pages))
    return told


def test_whoever_sets_pages_may_go_before_they_are_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    *told, pages = _printed_last(monkeypatch)
    assert told == [f"no page left of {pages}, 0 pieces held", "bound"]
