"""Files that are damaged, locked or made to do harm: each gets its sentence, not a traceback."""

import io
import random
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest
from guarding import fields, in_file, pdf, shown, written

from briefgen.guard import apart
from briefgen.guard.opening import html, markdown
from briefgen.problems import Unusable

SOUND = written(pdf(text="Nothing that anybody may not know."))


def locked() -> bytes:
    return written(pdf(), encryption=pikepdf.Encryption(owner="a", user="b"))


def bomb(levels: int) -> bytes:
    """A page that unpacks to half a gigabyte of blanks, packed once or twice."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(512)) + packer.flush()
    if levels == 2:
        packed = zlib.compress(packed, 9)
    made = pdf()
    stream = made.make_stream(b"")
    filters = pikepdf.Array([pikepdf.Name.FlateDecode] * levels)
    stream.write(packed, filter=filters)
    made.pages[0].obj.Contents = stream
    return written(made, compress_streams=False)


def of_others(pages: int = 1) -> pikepdf.Pdf:
    """A PDF as other programs write it: a length and other numbers as objects of their own."""
    made = pdf(*[shown("pen laid across the paper")] * pages)
    made.Root.Held = pikepdf.Array(
        made.make_indirect(pikepdf.Object.parse(token)) for token in (b"12", b"1.5", b"true")
    )
    return made


def in_a_ring() -> bytes:
    """A PDF whose list of pages names itself."""
    made = pdf()
    made.Root.Pages.Kids.append(made.Root.Pages)
    return written(made)


def of_odd_dots() -> bytes:
    """A PDF with a drawing that is packed in a way of which it cannot be unpacked."""
    made = pdf(text="pen laid across the paper")
    form = made.make_stream(b"", Subtype=pikepdf.Name.Form)
    odd = pikepdf.Dictionary(Predictor=15, BitsPerComponent=7)
    form.write(zlib.compress(b"x"), filter=pikepdf.Name.FlateDecode, decode_parms=odd)
    made.Root.Held = form
    return written(made)


def set_in_signs() -> pikepdf.Pdf:
    """A page whose letters are numbers without a table."""
    made = pdf(text="SHQ ODLG DFURVV WKH SDSHU")
    system = pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
    part = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, CIDSystemInfo=system
    )
    face = made.pages[0].obj.Resources.Font.F1
    face.Subtype, face.Encoding = pikepdf.Name.Type0, pikepdf.Name("/Identity-H")
    face.DescendantFonts = pikepdf.Array([made.make_indirect(part)])
    return made


def test_a_pdf_of_another_program_is_read() -> None:
    there = apart.opened(written(of_others()), "pdf")
    assert any("pen laid" in one.text for one in there.passages)


def test_what_cannot_be_unpacked_is_damage_and_the_rest_is_read() -> None:
    there = apart.opened(of_odd_dots(), "pdf")
    assert any("pen laid" in one.text for one in there.passages)
    assert "damaged" in " ".join(there.unread)


def test_signs_that_nobody_can_tell_are_not_called_clean() -> None:
    there = apart.opened(written(set_in_signs()), "pdf")
    assert there.blind
    assert "1 of 1 typefaces" in there.unread[0]
    assert not apart.opened(SOUND, "pdf").blind


def test_a_page_of_signs_without_letters_is_not_called_clean() -> None:
    drawing = b"BT /F1 11 Tf 72 700 Td <0103040506070E0F10111213141516171819> Tj ET"
    there = apart.opened(written(pdf(drawing, shown("Words that can be read."))), "pdf")
    assert not there.blind
    assert "On page 1 the typeface does not say" in there.unread[0]
    alone = apart.opened(written(pdf(drawing)), "pdf")
    assert alone.blind


def test_a_reader_that_stumbles_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbles(_: bytes) -> None:
        raise AttributeError("no such thing")

    said: list[str] = []
    monkeypatch.setattr("briefgen.guard.opening.named", lambda _: stumbles)
    monkeypatch.setattr(apart, "_limit", lambda *_: None)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"x")))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(write=said.append))
    apart.main("pdf", 0, 0)
    assert "cannot be read to its end (AttributeError" in said[0]


def refusal(content: bytes, ending: str = "pdf") -> str:
    with pytest.raises(Unusable) as caught:
        apart.opened(content, ending)
    return str(caught.value)


def test_a_sound_file_is_opened_apart_as_it_is_at_home() -> None:
    there = apart.opened(written(pdf(text="pen laid across the paper")), "pdf")
    assert any("pen laid" in one.text for one in there.passages)


@pytest.mark.parametrize(
    ("content", "ending", "told"),
    [
        pytest.param(b"", "pdf", "damaged, or is none", id="nothing at all"),
        pytest.param(b"Just words.", "pdf", "damaged, or is none", id="no PDF"),
        pytest.param(SOUND[:200], "pdf", "damaged, or is none", id="its first lines only"),
        pytest.param(b"%PDF-1.7\n" + bytes(999), "pdf", "damaged, or is none", id="all noughts"),
        pytest.param(in_a_ring(), "pdf", "its end (Loop detected", id="pages in a ring"),
        pytest.param(locked(), "pdf", "locked with a password", id="locked"),
        pytest.param(SOUND, "docx", "cannot open files that end in .docx", id="of another kind"),
        pytest.param(SOUND, "", "a file whose name has no ending", id="of no kind"),
    ],
)
def test_what_cannot_be_opened_is_said(content: bytes, ending: str, told: str) -> None:
    assert told in refusal(content, ending)


def test_damage_at_any_place_is_borne() -> None:
    chance = random.Random(1905)
    told = set()
    for _ in range(60):
        broken = bytearray(SOUND)
        for _ in range(chance.randint(1, 40)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            told.add(bool(in_file(bytes(broken[: chance.randint(60, len(broken))]), "pdf").unread))
        except Unusable as fault:
            told.add("damaged" in str(fault) or "locked" in str(fault))
    assert told >= {True}


@pytest.mark.parametrize("levels", [1, 2])
def test_a_file_that_unpacks_to_more_than_a_paper_holds(
    levels: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "MEMORY", 700 * 1024**2)
    monkeypatch.setattr(apart, "SECONDS", 20)
    told = refusal(bomb(levels))
    assert "within the limits" in told or "too long" in told


def test_three_hundred_pages_are_read_to_the_last() -> None:
    pages = [shown(f"Page {n} of many, about nothing in particular") for n in range(299)]
    assert fields(in_file(written(pdf(*pages, shown("twelve kilometres"))), "pdf")) == [
        "bottom_line"
    ]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<div>" * 50_000, id="very deep"),
        pytest.param("<p a='" + "x" * 1_000_000, id="a tag without end"),
        pytest.param("data:text/plain;base64,####,", id="data that is none"),
        pytest.param("12 " * 20_000 + "km", id="numbers without end"),
        pytest.param("12 " * 100_000 + "km", id="five times as many", marks=pytest.mark.long),
        pytest.param("one hundred " * 20_000, id="number words without end"),
        pytest.param("pen laid across " * 20_000, id="the same words again and again"),
        pytest.param("A zone of 12 km is open " * 3_000, id="one line of amounts"),
        pytest.param("km | 1 |\n" * 40_000, id="rows of units and numbers without end"),
        pytest.param("-\n" * 200_000, id="nothing but broken lines"),
        pytest.param("a b c d " * 50_000, id="single letters"),
    ],
)
@pytest.mark.parametrize("ending", ["html", "md"])
def test_texts_made_to_be_slow_are_read_in_seconds(content: str, ending: str) -> None:
    begun = time.perf_counter()
    in_file(content.encode(), ending)
    assert time.perf_counter() - begun < 60


@pytest.mark.parametrize(
    ("content", "opened"),
    [
        pytest.param("<!--" * 300_000 + "x>", html.opened, id="remarks without end"),
        pytest.param("</p " * 300_000, html.opened, id="ends without end"),
        pytest.param("<!--" * 300_000, markdown.opened, id="remarks without end in Markdown"),
        pytest.param(" " * 250_000, markdown.opened, id="a line of blanks in Markdown"),
        pytest.param("[a](" * 100_000, markdown.opened, id="links without end in Markdown"),
        pytest.param("<a " * 100_000, markdown.opened, id="tags without end in Markdown"),
    ],
)
def test_a_page_of_beginnings_is_opened_in_seconds(
    content: str, opened: Callable[[bytes], object]
) -> None:
    begun = time.perf_counter()
    opened(content.encode())
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("name", ["json.py", "briefgen/__init__.py"])
def test_what_lies_in_the_folder_one_stands_in_is_not_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    monkeypatch.chdir(tmp_path)
    assert apart.opened(b"Grain", ".md").passages
    assert not (tmp_path / "ran").exists()
