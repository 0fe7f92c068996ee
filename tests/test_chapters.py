"""A book set in chapters is the book set in one piece; an edit sets again only what it touches."""

import io
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pikepdf
import pytest
from comparing import differences

from briefgen.keeping import Kept
from briefgen.typesetting.chapters import bindery
from briefgen.typesetting.chapters.bindery import Bindery, Work
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.chapters.piece import Piece
from briefgen.typesetting.press import Printed, set_pdf
from briefgen.typesetting.walking import stumbles

SHEETS = tuple(
    Path("templates/pages", f"{name}.css").read_text("utf-8")
    for name in ("common", "print", "handling", "paper-a5")
)
MARGINS = '@page{@top-center{content:"RESTRICTED"}}'
LONG = "The committee met on the bridge and agreed on nothing that anybody could remember. " * 9


def _section(name: str, text: str, title: str = "", kind: str = "plain") -> str:
    head = title or name.replace("-", " ").title()
    return (
        f'<section class="chapter page-{kind}" id="{name}" data-title="{head}">\n'
        f"<h1>{head}</h1>\n{text}</section>"
    )


def _to(name: str, kind: str = "page") -> str:
    return f'<a class="{kind}" href="#{name}">that part</a>'


NOTE = '<span class="fn">Said so in a footnote.</span>'
PLAYS = [f"play-{number}" for number in range(1, 8)]
SECTIONS = (
    _section("cover", "<p>On little paper.</p>", kind="cover"),
    _section(
        "contents",
        '<div class="contents">'
        + "".join(f'<p><a class="entry" href="#{name}">{name}</a></p>' for name in PLAYS)
        + "</div>",
    ),
    _section("issue-1", f"<p>{LONG}</p>" * 4 + f"<h2>Within</h2><p>{_to('play-7')}{NOTE}</p>"),
    _section("issue-2", f"<p>{LONG}{NOTE} See {_to('issue-1')} and {_to('nowhere')}.</p>"),
    _section("run-on", f"<p>{LONG} {_to('run-on')}</p>", kind="run-on"),
    *(
        _section(
            name,
            f"<p>{LONG * (1 + number % 3)}</p>"
            f"<table><thead><tr><th>Head</th><th>Other</th></tr></thead><tbody>"
            f"<tr><td>1</td><td>{_to('issue-2', 'number')}</td></tr></tbody></table>"
            f"<p>A last word{NOTE if number == 5 else ''}, {_to('contents')}.</p>",
        )
        for number, name in enumerate(PLAYS)
    ),
)
BOOK = Parts("en", '<body class="edition-book">', SECTIONS)
SECRET = b"secret of this test"
COLD = 12
"""The eleven chapters, and the contents once more: there a page number has a figure more."""


class Counted:
    """Does the work here, and counts it by its kind."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __call__(self, works: Sequence[Work]) -> list[bytes]:
        self.done += [task.rpartition(":")[2] for task, _ in works]
        return [_done(task, given) for task, given in works]

    @property
    def told(self) -> dict[str, int]:
        """How many of each kind since the last time."""
        found = {name: self.done.count(name) for name in sorted(set(self.done))}
        self.done.clear()
        return found


def _done(task: str, given: dict[str, object]) -> bytes:
    module, _, function = task.partition(":")
    answer: bytes = getattr(import_module(module), function)(**given)
    return answer


def _bound(
    parts: Parts = BOOK,
    sheets: Sequence[str] = (*SHEETS, MARGINS),
    kept: Kept | None = None,
    work: Callable[[Sequence[Work]], list[bytes]] | None = None,
    title: str = "A book",
) -> Printed:
    kept = kept or Kept.none()
    return Bindery(parts, sheets, title, (), kept, work or Counted(), "here").printed()


@pytest.fixture(scope="module")
def whole() -> Printed:
    sheets = (*SHEETS, MARGINS)
    return set_pdf(BOOK.whole, stylesheets=sheets, language="en", title="A book", folders=())


@pytest.fixture(scope="module")
def cold(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Printed]:
    """Where the book was kept when it was made for the first time, and the book."""
    folder, work = tmp_path_factory.mktemp("cold") / "kept", Counted()
    made = _bound(kept=Kept(folder, SECRET, 50_000_000), work=work)
    assert work.told["set_chapter"] == COLD
    return folder, made


@pytest.fixture(scope="module")
def bound(cold: tuple[Path, Printed]) -> Printed:
    return cold[1]


@pytest.fixture
def kept(cold: tuple[Path, Printed], tmp_path: Path) -> Kept:
    """A store of one's own in which that book is kept."""
    return Kept(shutil.copytree(cold[0], tmp_path / "kept"), SECRET, 50_000_000)


def test_the_book_in_chapters_looks_and_reads_as_the_one_in_one_piece(
    bound: Printed, whole: Printed
) -> None:
    assert bound.pages > 12
    assert differences(bound.pdf, whole.pdf, 1.5) == ()
    assert dict(bound.anchors) == dict(whole.anchors)


def test_bookmarks_and_places_lead_where_they_led(bound: Printed, whole: Printed) -> None:
    assert _leads(bound.pdf) == _leads(whole.pdf)


def _leads(pdf: bytes) -> dict[str, object]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        names = list(document.Root.Names.Dests.Names)
        places = {
            str(name): (pages[spot[0].objgen], *(round(float(at), 2) for at in spot[2:]))
            for name, spot in zip(names[::2], names[1::2], strict=True)
        }
        links = [
            (pages[page.obj.objgen], str(note.get("/Dest", "")), str(note.get("/Contents", "")),
             tuple(round(float(side), 2) for side in note.Rect))
            for page in document.pages
            for note in page.obj.get("/Annots", ())
            if str(note.get("/Contents", "")) != "nowhere"
        ]  # fmt: skip
        with document.open_outline() as outline:
            marks = [(one.title, [below.title for below in one.children]) for one in outline.root]
        return {"places": places, "links": sorted(links), "marks": marks}


def test_who_listens_stumbles_over_nothing(bound: Printed) -> None:
    assert stumbles(bound.pdf) == ()


def test_a_link_to_nowhere_is_told_as_the_engine_tells_it(bound: Printed, whole: Printed) -> None:
    assert any("nowhere" in told for told in bound.warnings)
    assert any("nowhere" in told for told in whole.warnings)


def test_each_face_stands_in_the_book_once(bound: Printed) -> None:
    with pikepdf.open(io.BytesIO(bound.pdf)) as document:
        faces = [
            str(thing.BaseFont)
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Subtype") == "/Type0"
        ]
    assert len(faces) == len(set(faces)) > 3


def test_margins_set_a_few_at_a_time_are_the_same_margins(
    bound: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bindery, "_TOGETHER", 3)
    work = Counted()
    made = _bound(work=work)
    assert work.told["set_edges"] > 4
    assert differences(made.pdf, bound.pdf) == ()


def _with(number: int, old: str, new: str) -> Parts:
    changed = SECTIONS[number].replace(old, new)
    return replace(BOOK, sections=(*SECTIONS[:number], changed, *SECTIONS[number + 1 :]))


CHANGES = {
    "nothing": (BOOK, MARGINS, "A book", {}),
    "one sentence": (_with(3, "bridge", "stairs"), MARGINS, "A book", {"set_chapter": 1}),
    "a paragraph that makes a chapter longer by a page": (
        _with(10, "<p>A last", f"<p>{LONG * 4}</p><p>A last"), MARGINS, "A book",
        {"set_chapter": 1, "set_edges": 1},
    ),
    "the marking": (BOOK, '@page{@top-center{content:"SECRET"}}', "A book", {"set_edges": 4}),
    "the title of the book": (BOOK, MARGINS, "Another book", {}),
    "a style of the text": (
        BOOK, MARGINS + "p{color:#222}", "A book",
        {"set_chapter": COLD, "plan": 1, "set_edges": 4},
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_an_edit_sets_again_only_what_it_touches(change: str, kept: Kept, bound: Printed) -> None:
    parts, margins, title, again = CHANGES[change]
    work = Counted()
    second = _bound(parts, (*SHEETS, margins), kept, work, title)
    assert work.told == again
    assert second.pdf == _bound(parts, (*SHEETS, margins), title=title).pdf
    assert (second.pdf == bound.pdf) == (change == "nothing")


def test_what_is_kept_was_not_put_there_by_a_stranger(kept: Kept, bound: Printed) -> None:
    other, work = Kept(kept.folder, b"the secret of another", 50_000_000), Counted()
    assert _bound(kept=other, work=work).pdf == bound.pdf
    assert work.told["set_chapter"] == COLD


def test_a_book_in_one_piece_is_kept_as_well(tmp_path: Path) -> None:
    kept, work = Kept(tmp_path / "kept", SECRET, 50_000_000), Counted()
    made = [
        Bindery(BOOK, SHEETS, "A book", (), kept, work, "here").in_one_piece() for _ in range(2)
    ]
    assert made[0].pdf == made[1].pdf
    assert work.told == {"set_whole": 1}


def test_a_piece_is_unpacked_as_it_was_packed() -> None:
    work, answers = Counted(), list[bytes]()

    def setting(works: Sequence[Work]) -> list[bytes]:
        answers.extend(found := work(works))
        return found

    _bound(replace(BOOK, sections=SECTIONS[:4]), work=setting)
    packed = next(one for one in answers if b"%PDF" in one)
    assert Piece.unpacked(packed).packed() == packed
