"""What a printed book must be: its letters ours, its bytes equal, open to every reader."""

import base64
import hashlib
import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefgen.problems import Unusable
from briefgen.typesetting import cutting, engine
from briefgen.typesetting.faces import FACES, PRINT, SCREEN
from briefgen.typesetting.press import Printed, set_pdf
from briefgen.typesetting.reading_back import overflow
from briefgen.typesetting.tagging import PageLabel, finish

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
STYLE = """
@page { size: A4; margin: 25mm;
  @top-left { content: "RUNNING HEAD"; font-family: "Briefbook Sans" }
  @bottom-right { content: counter(page) " of " counter(pages); font-family: "Briefbook Sans" } }
body { font: 10pt/14pt "Briefbook Serif", "Briefbook Sans"; hyphens: auto }
h1 { font: 600 24pt/28pt "Briefbook Display"; break-before: page }
table { font: 8.6pt/12pt "Briefbook Sans" }
"""
PAGE = """<html><body>
<h1 id="one">The first issue</h1>
<p>Words, <em>a stress</em>, <b>a weight</b>, 1,200 € → ☐ ↔ ● Ελλάδα, Россия.</p>
<p><a href="#two">Plain link</a>, <a href="#two"><b>marked</b> link</a>,
<a href="https://example.org/">far link</a>.</p>
<table><thead><tr><td></td><th>Ours</th><th>Theirs</th></tr></thead>
<tbody><tr><th scope="row">Sum</th><td>1</td><td>2</td></tr></tbody></table>
<img src="dot.png" alt="A dot">
<h1 id="two">The second issue</h1><p>More words.</p>
</body></html>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("book")
    (made / "dot.png").write_bytes(PNG)
    return made


@pytest.fixture(scope="module")
def printed(folder: Path) -> Printed:
    return _set(PAGE, folder)


def _set(html: str, folder: Path, **more: Any) -> Printed:
    return set_pdf(
        html, stylesheets=[STYLE], language="en-GB", title="A book", folders=[folder], **more
    )


@pytest.fixture
def document(printed: Printed) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(printed.pdf)) as opened:
        yield opened


def _elements(document: pikepdf.Pdf, kind: str) -> list[Any]:
    return [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == pikepdf.Name(kind)
    ]


def test_a_sound_page_is_set_without_a_word(printed: Printed) -> None:
    assert printed.warnings == ()
    assert printed.pages == 2
    assert dict(printed.anchors) == {"one": 1, "two": 2}


def test_every_letter_is_one_of_ours(document: pikepdf.Pdf) -> None:
    named = {
        str(thing.BaseFont).partition("+")[2]
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.Font
    }
    assert len(named) >= 5
    assert all(name.startswith("Briefbook") for name in named)


def test_every_face_lies_in_its_folder_and_nothing_else() -> None:
    assert {path.stem for path in PRINT.iterdir()} == {face.file_name for face in FACES}
    on_screen = {face.file_name for face in FACES if face.on_screen}
    assert {path.stem for path in SCREEN.iterdir()} == on_screen


@pytest.mark.long
def test_a_face_cut_anew_is_the_face_that_ships() -> None:
    wanted = next(cut for cut in cutting.cuts() if cut.face.file_name == "BriefbookSans-Italic")
    shipped = (SCREEN / "BriefbookSans-Italic.woff2").read_bytes()
    assert cutting.cut(wanted, screen=True) == shipped


def test_what_a_reader_is_told_of_the_file(document: pikepdf.Pdf) -> None:
    assert str(document.Root.Lang) == "en-GB"
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
    assert str(document.docinfo.Title) == "A book"
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert "/CreationDate" not in document.docinfo


def test_table_headings_say_which_way_they_point(document: pikepdf.Pdf) -> None:
    scopes = sorted(str(heading.A.Scope) for heading in _elements(document, "/TH"))
    assert scopes == ["/Column", "/Column", "/Row"]


def test_every_link_hangs_under_a_link(document: pikepdf.Pdf) -> None:
    nums = list(document.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    notes = [note for page in document.pages for note in page.obj.get("/Annots", ())]
    assert len(notes) >= 3
    assert {str(parents[int(note.StructParent)].S) for note in notes} == {"/Link"}


def test_running_heads_are_no_part_of_the_text(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        drawn = page.Contents.read_bytes()
        assert drawn.count(b"/Artifact\n<</Type /Pagination>>\nBDC") == 2
        assert drawn.count(b"BDC") + drawn.count(b"BMC") == drawn.count(b"EMC")


def test_pages_can_be_labelled(printed: Printed) -> None:
    labelled = finish(printed.pdf, [PageLabel(2, "D"), PageLabel(1, "r")])
    with pikepdf.open(io.BytesIO(labelled.pdf)) as opened:
        assert [str(page.label) for page in opened.pages] == ["i", "1"]


def test_no_reader_is_asked_to_smooth_a_picture(document: pikepdf.Pdf) -> None:
    streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
    pictures = [one for one in streams if one.get("/Subtype") == pikepdf.Name.Image]
    assert [one.get("/Interpolate") for one in pictures] == [None] * max(1, len(pictures))


def test_the_file_is_sound(document: pikepdf.Pdf) -> None:
    assert document.check_pdf_syntax() == []


def test_the_same_page_gives_the_same_bytes_anywhere(tmp_path: Path, printed: Printed) -> None:
    digests = {hashlib.sha256(printed.pdf).hexdigest()}
    for seed, zone, home in (("1", "Asia/Tokyo", tmp_path), ("7", "UTC", Path("/dev/null"))):
        here = tmp_path / f"folder {seed}"
        here.mkdir()
        (here / "dot.png").write_bytes(PNG)
        script = (
            "import sys, hashlib; from pathlib import Path; import test_typesetting as t;"
            "b = t._set(t.PAGE, Path('.').resolve()).pdf;"
            "print(hashlib.sha256(b).hexdigest())"
        )
        paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
        env = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": seed, "TZ": zone, "HOME": str(home)}
        run = subprocess.run(
            [sys.executable, "-c", script],
            cwd=here, env={**env, "PYTHONPATH": paths}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert run.stderr == ""
        digests.add(run.stdout.strip())
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param("<p>北京", "北", id="a letter that no face has"),
        pytest.param('<p style="colour: red">a', "colour", id="an unknown property"),
        pytest.param('<img src="dot.png">', "alt", id="a picture without words"),
        pytest.param("<svg width=9 height=9><path/></svg>", "no words", id="a drawing without"),
        pytest.param('<p id="gone" style="display:none">a', '"gone" stands', id="a lost part"),
        pytest.param('<a href="#nowhere">a</a>', "nowhere", id="a link to nothing"),
        pytest.param('<a href="plan.html">a</a>', "plan.html", id="a link to a file"),
    ],
)
def test_what_the_engine_says_is_handed_on_and_not_printed(
    html: str, said: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = logging.getLogger("weasyprint").handlers[:]
    assert any(said in warning for warning in _set(html, folder).warnings)
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("weasyprint").handlers == before


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<img src="http://example.org/a.png" alt="a">', id="from the network"),
        pytest.param('<img src="../a.png" alt="a">', id="from outside"),
        pytest.param('<img src="gone.png" alt="a">', id="not there"),
        pytest.param('<link rel=stylesheet href="file:///etc/a.css"><p>a', id="a stylesheet"),
        pytest.param("<p style=\"background:url('/etc/passwd')\">a", id="behind a paragraph"),
        pytest.param("<svg><image href='http://example.org/a.png'/></svg>", id="in a drawing"),
    ],
)
def test_what_could_not_be_loaded_is_a_problem(html: str, folder: Path) -> None:
    with pytest.raises(Unusable, match="could not be used"):
        _set(html, folder)


def test_a_page_without_end_is_refused(folder: Path) -> None:
    with pytest.raises(Unusable, match="too large to print"):
        _set("a" * 21 * 1024 * 1024, folder)


def test_a_missing_engine_is_named_with_the_command_that_helps(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(engine, "_loads", lambda names: "pango-1.0" not in names[0])
    monkeypatch.setattr("shutil.which", lambda tool: tool == "apt-get" or None)
    with pytest.raises(Unusable, match=r"lacks Pango\.\n.*apt-get install libpango"):
        _set(PAGE, folder)


def test_the_engine_is_asked_without_being_loaded() -> None:
    script = (
        "import sys; from briefgen.typesetting import press, engine, fonts, doors;"
        "assert all(check.ok for check in engine.engine_state());"
        "assert not {'weasyprint', 'pikepdf', 'fontTools'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_overflow_counts_what_stands_past_the_limit(folder: Path) -> None:
    words = "<p>First line of all</p>" * 40
    pdf = _set(words, folder).pdf
    assert overflow(pdf, 2) is None
    found = overflow(pdf, 1)
    assert found is not None
    assert found.pages == 1
    assert 0 < found.lines < 30
    assert found.begins.startswith("First line of all")


def test_an_empty_page_past_the_limit_has_no_lines(folder: Path) -> None:
    pdf = _set("<p>a</p><div style='break-before: page'></div>", folder).pdf
    found = overflow(pdf, 1)
    assert found is not None
    assert (found.lines, found.begins) == (0, "")
