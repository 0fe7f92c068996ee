"""No stream of a finished PDF ends so that its length can be counted in two ways."""

import io
import zlib
from itertools import count

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Stream, String

from briefgen.typesetting.saving import saved, to_be_packed

TRAP = b"\r\nendstream"


def _document(drawn: bytes = b"0 0 9 9 re f", pages: int = 2) -> pikepdf.Pdf:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(90, 90))
    document.pages[0].obj.Contents = Stream(document, drawn)
    return document


def _plainly(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _ending_badly(before: bytes = b"") -> bytes:
    """Something to draw that ends with a carriage return when it is packed."""
    tried = (before + b"0 0 9 %d re f" % height for height in count())
    return next(one for one in tried if zlib.compress(one).endswith(b"\r"))


def _words(number: int) -> str:
    return f"{number:x}" * (number % 50)


def test_what_ends_well_is_written_as_it_is() -> None:
    document = _document()
    assert TRAP not in _plainly(document)
    assert saved(document) == _plainly(document)


def test_a_drawing_is_made_to_end_otherwise_where_it_stands() -> None:
    drawn = _ending_badly()
    plain = _plainly(_document(drawn, pages=1))
    assert TRAP in plain
    content = saved(_document(drawn, pages=1))
    assert TRAP not in content
    assert len(content) == len(plain)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.pages[0].Contents.read_bytes().split() == drawn.split()


@pytest.mark.parametrize(
    ("drawn", "more"),
    [
        pytest.param(b"0 0 9 9 re f", b"", id="what ends well stays as it is"),
        pytest.param(b"", b"", id="nothing stays nothing"),
        pytest.param(_ending_badly(), b"\n", id="what would end badly has a line end more"),
        pytest.param(_ending_badly(b"(1 2 3) Tj "), b"\n", id="words are left alone"),
    ],
)
def test_what_is_drawn_here_ends_well_before_it_is_packed(drawn: bytes, more: bytes) -> None:
    assert to_be_packed(drawn) == drawn + more
    assert TRAP not in _plainly(_document(to_be_packed(drawn)))


def test_words_that_are_drawn_are_left_alone() -> None:
    drawn = _ending_badly(b"(1 2 3) Tj ")
    assert TRAP in _plainly(_document(drawn))
    content = saved(_document(drawn))
    assert TRAP not in content
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.pages[0].Contents.read_bytes() == drawn + b"\n"


def test_a_face_keeps_the_length_that_it_tells() -> None:
    document = _document()
    drawn = _ending_badly()
    face = Stream(document, drawn)
    face.Length1 = len(drawn)
    document.Root.Face = document.make_indirect(Dictionary(FontFile2=face))
    assert TRAP in _plainly(document)
    content = saved(document)
    assert TRAP not in content
    with pikepdf.open(io.BytesIO(content)) as again:
        kept = again.Root.Face.FontFile2
        assert kept.read_bytes() == drawn + b"\0\0\0\1"
        assert int(kept.Length1) == len(drawn) + 4


@pytest.mark.parametrize("kind", [b"/ObjStm", b"/XRef"])
def test_what_the_file_itself_is_made_of_is_numbered_otherwise(kind: bytes) -> None:
    for number in range(9_000):
        document = _document(pages=1 + number % 30)
        document.Root[Name.Told] = document.make_indirect(Dictionary(Told=String(_words(number))))
        content = _plainly(document)
        found = content.find(TRAP)
        if found >= 0 and kind in content[content.rfind(b" 0 obj", 0, found) : found]:
            break
    else:
        pytest.fail("no such file was found")
    assert TRAP not in saved(document)
    assert saved(document) == saved(document)
    with pikepdf.open(io.BytesIO(saved(document))) as again:
        assert len(again.pages) == len(document.pages)
        assert str(again.Root.Told.Told) == _words(number)


def test_a_page_without_a_stroke_can_be_unpacked() -> None:
    content = saved(_document(b""))
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.pages[0].Contents.read_raw_bytes()
        assert document.pages[0].Contents.read_bytes().strip() == b""
