"""What a reader who listens, and an archive, would stumble over in a finished PDF."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from making import EXAMPLES, for_each_example, made
from pikepdf import Dictionary, Name

from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.walking import stumbles

PAGE = """<html><body><h1>One</h1><p>Words, <a href="#two">a link</a>.
<span style="float: footnote">A note.</span></p><table><thead><tr><th>Ours</th><th>Theirs</th>
</tr></thead>
<tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<svg width="9" height="9"><title>A dot</title><rect width="9" height="9"/></svg>
<h2 id="two">Two</h2><p>More.</p></body></html>"""

PLAIN = ("card", "principal")


def _set(html: str, title: str = "A book", language: str = "en") -> bytes:
    return set_pdf(html, stylesheets=[], language=language, title=title, note_lines=False).pdf


@pytest.fixture(scope="module")
def sound() -> bytes:
    return _set(PAGE)


def _changed(pdf: bytes, change: Callable[[pikepdf.Pdf], Any]) -> tuple[str, ...]:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        document.save(out)
    return stumbles(out.getvalue())


def test_a_sound_page_gives_nobody_pause(sound: bytes) -> None:
    assert stumbles(sound) == ()


@pytest.mark.parametrize("example", for_each_example())
def test_no_example_gives_pause(example: str) -> None:
    assert len(EXAMPLES) > 2
    for edition in (*PLAIN, "book"):
        assert stumbles(made(example, edition, "pdf").content) == ()


@pytest.mark.parametrize(
    ("html", "told"),
    [
        pytest.param("<h1>A</h1><h3>B</h3>", "level 3 and follows level 1", id="a skipped level"),
        pytest.param("<h2>A</h2>", "level 2 and follows nothing", id="no first heading"),
        pytest.param("<h1>A</h1><table><tr><td>1</table>", "no headings", id="a bare table"),
        pytest.param(
            "<h1>A</h1><table><tr><th>1<th>2<tr><td>3</table>", "rows of 1 and 2", id="a gap"
        ),
        pytest.param("<h1>A</h1><svg width=9 height=9><rect/></svg>", "no words", id="a picture"),
    ],
)
def test_what_is_written_wrong_is_told(html: str, told: str) -> None:
    assert any(told in one for one in stumbles(_set(f"<html><body>{html}</body></html>")))


def _first(document: pikepdf.Pdf, kind: str) -> Any:
    return next(
        one
        for one in document.objects
        if isinstance(one, Dictionary) and one.get("/S") == Name(kind)
    )


def _note(document: pikepdf.Pdf) -> Any:
    return document.pages[0].obj.Annots[0]


def _draw(page: pikepdf.Page, what: bytes) -> None:
    page.contents_add(what)


def _turned(document: pikepdf.Pdf, kind: str) -> None:
    element = _first(document, kind)
    element.K = pikepdf.Array(reversed(list(element.K)))


def _emptied(document: pikepdf.Pdf) -> None:
    row = _first(document, "/TBody").K[0]
    for cell in row.K:
        cell.K = pikepdf.Array()
    _first(document, "/TBody").K.append(row)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(lambda d: d.Root.__delitem__("/Lang"), "its language", id="no language"),
        pytest.param(lambda d: d.Root.__delitem__("/MarkInfo"), "no tags", id="no tags"),
        pytest.param(lambda d: d.Root.__delitem__("/OutputIntents"), "colours", id="no profile"),
        pytest.param(
            lambda d: _first(d, "/TH").A.__delitem__("/Scope"), "which way", id="no scope"
        ),
        pytest.param(lambda d: _first(d, "/TH").__delitem__("/K"), "says nothing", id="mute head"),
        pytest.param(lambda d: _first(d, "/TH").__delitem__("/ID"), "not there", id="a lost head"),
        pytest.param(
            lambda d: _first(d, "/Note").__delitem__("/ID"), "no name", id="a nameless note"
        ),
        pytest.param(
            lambda d: _first(d, "/Note").__setitem__("/ID", _first(d, "/TH").ID),
            "have one name",
            id="a name given twice",
        ),
        pytest.param(
            lambda d: d.Root.StructTreeRoot.__delitem__("/IDTree"), "does not list", id="no list"
        ),
        pytest.param(
            lambda d: _first(d, "/P").__setitem__("/S", Name.Link),
            "within a link",
            id="a link twice",
        ),
        pytest.param(lambda d: _first(d, "/Figure").__delitem__("/Alt"), "no words", id="no alt"),
        pytest.param(
            lambda d: _first(d, "/Link").__delitem__("/K"), "outside the tags", id="loose"
        ),
        pytest.param(lambda d: _note(d).__delitem__("/Contents"), "where it leads", id="mute link"),
        pytest.param(
            lambda d: _note(d).__setitem__("/F", 0), "not marked as printed", id="unprinted"
        ),
        pytest.param(
            lambda d: _draw(d.pages[0], b"0 0 9 9 re f"), "drawn outside", id="an unmarked area"
        ),
        pytest.param(
            lambda d: _turned(d, "/Document"), "another order", id="the tags another way round"
        ),
        pytest.param(lambda d: _emptied(d), "rows with nothing", id="blank rows"),
        pytest.param(
            lambda d: _first(d, "/TD").__setitem__("/S", Name.Span),
            "TR hangs Span",
            id="a row of no cells",
        ),
        pytest.param(
            lambda d: _draw(d.pages[0], b"/P <</MCID 99>> BDC 0 0 9 9 re f EMC"),
            "hangs nowhere",
            id="a mark without an element",
        ),
    ],
)
def test_what_is_missing_in_the_file_is_told(
    change: Callable[[pikepdf.Pdf], Any], told: str, sound: bytes
) -> None:
    assert any(told in one for one in _changed(sound, change))


def test_the_file_says_what_it_is(sound: bytes) -> None:
    with pikepdf.open(io.BytesIO(sound)) as document, document.open_metadata() as told:
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "U")
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == str(document.docinfo.Title)
        assert told["pdf:Producer"] == str(document.docinfo.Producer)
        packet = document.Root.Metadata.read_bytes().decode()
        assert "pdfaProperty:name>part<" in packet
        assert int(document.Root.OutputIntents[0].DestOutputProfile.N) == 3
        assert len(document.trailer.ID) == 2


def test_a_title_with_signs_of_markup_leaves_the_packet_whole() -> None:
    pdf = _set(PAGE, title="Ours & <theirs>")
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as told:
        assert told["dc:title"] == "Ours & <theirs>"


READERS = {
    "qpdf": ["--check"],
    "pdfinfo": [],
    "pdftotext": [],
    "pdftoppm": ["-r", "20", "-png"],
    "gs": ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage"],
    "mutool": ["draw", "-q", "-o", "/dev/null"],
}


@pytest.mark.xdist_group("cyber-talks")
@pytest.mark.parametrize("reader", [pytest.param(name, id=name) for name in READERS])
def test_other_programs_open_it_without_a_word(reader: str, tmp_path: Path) -> None:
    if shutil.which(reader) is None:
        pytest.skip(f"{reader} is not on this computer")
    file = tmp_path / "card.pdf"
    file.write_bytes(made("cyber-talks", "card", "pdf").content)
    after = [str(tmp_path / "out")] if reader in ("pdftotext", "pdftoppm") else []
    ran = subprocess.run(
        [reader, *READERS[reader], str(file), *after], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0
    # Some are built without colour profiles, and say so of every file.
    assert ran.stderr.replace("warning: ICC support is not available\n", "") == ""
    quiet = ("qpdf", "pdfinfo")  # these two tell something of every file
    assert reader in quiet or ran.stdout == ""
    assert "warning" not in ran.stdout.lower()
