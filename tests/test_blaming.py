"""Where the engine breaks down over a book, the style sheet or the section is found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from building import Shelves

from briefgen.book import Book, Edition, Section
from briefgen.formats.blaming import set_or_blamed
from briefgen.formats.page import sheet
from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.problems import Problem, TooLong, Unusable
from briefgen.settings import Build
from briefgen.typesetting.child import Fault, Why
from briefgen.typesetting.stopped import TooManyPages
from briefgen.typesetting.stopped import told as stopped

SHEETS = ("common", "print", "evil")
FINE = "p { a: b }\n/* a remark */\nh1 { c: d }\n"
BAD = f"{FINE}\n@media print {{\n  p {{ break: down }}\n}}\nh2 {{}}\n"


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def library(shelves: Shelves, **own: str) -> Library:
    """Two sheets that ship, and these of the team's own."""
    shipped = {f"shipped/templates/pages/{name}.css": FINE for name in ("common", "print")}
    mine = {f"own/templates/pages/{name}.css": css for name, css in ({"evil": FINE} | own).items()}
    sections = {"own/templates/sections/mine.md": "x", "shipped/templates/sections/ours.md": "x"}
    return shelves.library(**shipped, **mine, **sections)


def book(*texts: str) -> Book:
    edition = Edition(name="E", reader="r", tier="core", style="evil", sections=("mine",))
    names = ("ours", "mine", "play-wait")
    sections = tuple(
        Section(name, name.title(), text, "plain", True)
        for name, text in zip(names, texts, strict=False)
    )
    return Book("e", edition, "T", "en", {"paper": "a4"}, sections)


def engine(fault: Exception) -> Callable[[Book, Library], Rendered]:
    """An engine that breaks down over one declaration, and one word."""

    def set_in(book: Book, library: Library) -> Rendered:
        css = "".join(sheet(name, library) for name in SHEETS)
        if "break: down" in css or any("break" in one.markdown for one in book.sections):
            raise fault
        if len(book.sections) > 2:
            raise TooLong([])
        return Rendered("pdf", b"")

    return set_in


DOWN = Fault("Traceback\n  File x\nZeroDivisionError: float division by zero")
DEEP = stopped("depth", Build())


def said(found: Library, of: Book, fault: Exception = DOWN) -> str:
    with pytest.raises(Unusable) as caught:
        set_or_blamed(engine(fault), of, found)
    (problem,) = caught.value.problems
    return str(problem)


def test_a_book_that_can_be_set(shelves: Shelves) -> None:
    assert set_or_blamed(engine(DOWN), book("Words."), library(shelves)).ending == "pdf"


@pytest.mark.parametrize("sections", [1, 3], ids=["a book", "a book that is too long without it"])
@pytest.mark.parametrize("name", ["evil", "common"], ids=["of its own", "in place of ours"])
def test_the_rule_of_a_style_sheet(shelves: Shelves, name: str, sections: int) -> None:
    told = said(library(shelves, **{name: BAD}), book(*["Words."] * sections))
    assert told.startswith(f"templates/pages/{name}.css:5:1: The style sheet cannot be set")
    assert "ZeroDivisionError: float division by zero" in told
    assert "Traceback" not in told
    assert "@media print {" in told


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_a_style_sheet_may_end_otherwise(shelves: Shelves, end: str) -> None:
    told = said(library(shelves, evil=BAD.replace("\n", end)), book("Words."))
    assert told.startswith("templates/pages/evil.css:5:1: The style sheet cannot be set")


def test_a_number_of_more_digits_than_are_read(shelves: Shelves) -> None:
    css = FINE + "p { break: down; orphans: " + "9" * 4_301 + " }"
    told = said(library(shelves, evil=css), book("Words."))
    assert told.startswith("templates/pages/evil.css:4:27: The style sheet cannot be set: a number")
    assert "has 4,301 digits" in told


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        pytest.param(("Words.", "break"), "templates/sections/mine.md:1:1: ", id="of their own"),
        pytest.param(("break", "Words."), "", id="one of ours, filled with a plan's words"),
        pytest.param(("", "", "break"), "playbooks/a/wait.md:1:1: ", id="a play of their own"),
    ],
)
def test_the_section_of_a_book(shelves: Shelves, texts: tuple[str, ...], place: str) -> None:
    found = library(shelves)
    shelves.library(**{"own/playbooks/a/wait.md": "x", "own/playbooks/a/pack.yaml": "name: A"})
    name = book(*texts).sections[next(at for at, one in enumerate(texts) if one == "break")].title
    told = said(found, book(*texts))
    assert told.startswith(f"{place}The section “{name}” cannot be set")


def test_what_is_nested_too_deeply_is_sought_as_well(shelves: Shelves) -> None:
    assert "“Mine” cannot be set" in said(library(shelves), book("", "break"), DEEP)
    assert "nested too deeply" in said(library(shelves), book("", "break"), DEEP)


@pytest.mark.parametrize(
    ("why", "texts", "css", "said_of"),
    [
        pytest.param("time", ("break",), FINE, "“Ours” alone takes more than 3 seconds, even "
                     "without them.", id="a section"),
        pytest.param("memory", ("", "break"), FINE, "“Mine” alone takes", id="the second section"),
        pytest.param("time", ("", ""), BAD, "“Ours” alone takes more than 3 seconds, but not "
                     "without them.", id="a style sheet"),
        pytest.param("broken", ("break",), FINE, "Most often the machine", id="what was killed"),
    ],
)  # fmt: skip
def test_what_went_past_a_limit(
    shelves: Shelves, why: Why, texts: tuple[str, ...], css: str, said_of: str
) -> None:
    told = said(library(shelves, evil=css), book(*texts), stopped(why, Build()))
    assert "Style sheets of your own are in use: templates/pages/evil.css. " in told
    assert said_of in told


@pytest.mark.parametrize("past", ["time", "pages"])
@pytest.mark.parametrize(
    ("css", "texts", "blamed"),
    [
        pytest.param({}, [""], "", id="nothing is theirs"),
        pytest.param({}, ["", ""], "a template or stylesheet of your own", id="a section is"),
        pytest.param({"common": FINE}, [""], "in use: templates/pages/common.css", id="a sheet is"),
    ],
)
def test_of_what_is_their_own_only_what_is_in_use_is_blamed(
    shelves: Shelves, past: str, css: dict[str, str], texts: list[str], blamed: str
) -> None:
    fault = stopped("time", Build()) if past == "time" else TooManyPages([Problem("Many")])

    def set_in(_: Book, library: Library) -> Rendered:
        for name in ("common", "print"):
            sheet(name, library)
        raise fault

    with pytest.raises(Unusable) as caught:
        set_or_blamed(set_in, book(*texts), library(shelves, **css))
    told = str(caught.value)
    assert blamed in told
    assert ("your own" in told) == bool(blamed)


def test_a_fault_of_ours_is_raised_as_it_is(shelves: Shelves) -> None:
    def set_in(_: Book, __: Library) -> Rendered:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        set_or_blamed(set_in, book(), library(shelves))


def test_a_search_that_takes_too_long_is_given_up(
    shelves: Shelves, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.formats.blaming._SECONDS", 0)
    told = said(library(shelves), book("break"))
    assert "breaks down over this book (ZeroDivisionError: float division by zero)" in told
    assert "in use: templates/pages/evil.css. Build without" in told
