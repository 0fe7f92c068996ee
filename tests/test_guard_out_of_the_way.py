"""Places of which few think: behind a PDF's end, in its typefaces and dots, in a saved mail."""

import base64
import bz2
import lzma
import zlib

import pytest
from guarding import fields, in_file, pdf, shown, written
from pikepdf import Array, Dictionary, Name, String

SECRET = "pen laid across the paper"
SAID = SECRET.encode()
LICENCE = b"\0Copyright Adobe, with Reserved Font Name Source, under the Open Font License"
SEVEN = b"7z\xbc\xaf\x27\x1c\0\x04" + bytes(range(256))
RAR = b"Rar!\x1a\x07\x01\0" + bytes(range(256))
GIVEN_AWAY = (["sign"], False)
HONEST: tuple[list[str], bool] = ([], False)
UNREAD: tuple[list[str], bool] = ([], True)


def typeface(content: bytes, key: str = "FontFile2") -> bytes:
    made = pdf()
    face = made.make_stream(content)
    made.Root.Keep = made.make_indirect(Dictionary({"/Type": Name.FontDescriptor, f"/{key}": face}))
    return written(made)


def picture(dots: bytes) -> bytes:
    made = pdf()
    made.Root.Keep = made.make_stream(dots, Type=Name.XObject, Subtype=Name.Image)
    return written(made)


def inline(dots: bytes) -> bytes:
    drawn = b"\nq 9 0 0 9 0 0 cm BI /W 9 /H 9 /BPC 8 /CS /G ID " + dots + b" EI Q"
    return written(pdf(shown("A page with some words") + drawn))


def form(*parts: str) -> bytes:
    made = pdf()
    told = [one for part in parts for one in (String("x"), made.make_stream(part.encode()))]
    made.Root.AcroForm = Dictionary(XFA=Array(told), Fields=Array())
    return written(made)


def titled(raw: bytes) -> bytes:
    made = pdf()
    made.Root.Keep = Dictionary(Alt=String(raw))
    return written(made)


def metadata(raw: bytes) -> bytes:
    made = pdf()
    made.Root.Keep = made.make_stream(raw, Type=Name.Metadata, Subtype=Name.XML)
    return written(made)


PLAIN = written(pdf())
XMP = f"<x:xmpmeta>{SECRET}</x:xmpmeta>"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(PLAIN + b"\0" * 600 + b"\r\n\x1a", HONEST, id="filling behind the end"),
        pytest.param(PLAIN + b"x^2 is a square", HONEST, id="a text that begins as what is packed"),
        pytest.param(PLAIN + zlib.compress(b"A word"), HONEST, id="what is packed and harmless"),
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n" + PLAIN, HONEST, id="a header before it"),
        pytest.param(typeface(LICENCE), HONEST, id="the licence of a typeface"),
        pytest.param(typeface(bytes(range(256)) * 40), HONEST, id="the shapes of letters"),
        pytest.param(picture(bytes(range(256)) * 99), HONEST, id="dots in all shades"),
        pytest.param(inline(b"\xff\x10(\\" * 99), HONEST, id="dots within a page"),
        pytest.param(form("<p>Na", "me</p>"), HONEST, id="a form of two parts"),
        pytest.param(PLAIN + SEVEN, UNREAD, id="a 7z archive behind it"),
        pytest.param(PLAIN + RAR, UNREAD, id="a rar archive behind it"),
        pytest.param(PLAIN + lzma.compress(SAID * 9), UNREAD, id="xz behind it"),
        pytest.param(PLAIN + b"\n" + bz2.compress(SAID * 9), UNREAD, id="bzip2 behind it"),
        pytest.param(SEVEN + PLAIN, UNREAD, id="a 7z archive before it"),
        pytest.param(RAR + PLAIN, UNREAD, id="a rar archive before it"),
        pytest.param(PLAIN + bytes(range(1, 250)), UNREAD, id="unknown bytes behind it"),
        pytest.param(PLAIN + zlib.compress(SAID), GIVEN_AWAY, id="packed behind it"),
        pytest.param(typeface(b"\0\1\0\0" + SAID + b"\0"), GIVEN_AWAY, id="in a typeface"),
        pytest.param(
            typeface(b"\0\1" + SECRET.encode("utf-16-be")), GIVEN_AWAY, id="in wide letters in one"
        ),
        pytest.param(
            typeface(b"begincmap\n% " + SAID + b"\nendcmap", "ToUnicode"), GIVEN_AWAY,
            id="as a remark in the table of its letters",
        ),
        pytest.param(picture(SAID * 3), GIVEN_AWAY, id="in the place of dots"),
        pytest.param(inline(SAID), GIVEN_AWAY, id="in the place of dots within a page"),
        pytest.param(form("<p>pen laid acr", "oss the paper</p>"), GIVEN_AWAY, id="cut in a word"),
        pytest.param(metadata(XMP.encode("utf-32")), GIVEN_AWAY, id="metadata in UTF-32"),
        pytest.param(
            metadata(XMP.encode("utf-32-be")), GIVEN_AWAY, id="metadata in UTF-32 without its mark"
        ),
        pytest.param(
            titled(b"\xfe\xff" + "pen laid acr\x1ben\x1boss the paper".encode("utf-16-be")),
            GIVEN_AWAY, id="a string that changes its language",
        ),
    ],
)  # fmt: skip
def test_what_a_pdf_holds_out_of_the_way(content: bytes, told: tuple[list[str], bool]) -> None:
    verdict = in_file(content, "pdf")
    assert (fields(verdict), bool(verdict.unread)) == told


MAIL = b"Content-Transfer-Encoding: base64\r\n\r\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(MAIL + base64.encodebytes(b"Nothing that matters"), HONEST, id="a mail"),
        pytest.param(b"https://a.example/" + b"a/" * 90, HONEST, id="a long address"),
        pytest.param(b"![](data:image/png;base64," + b"iVBORw0KGgo" * 9 + b")", HONEST,
                     id="a picture in the text"),
        pytest.param(MAIL + base64.encodebytes(SEVEN), UNREAD, id="an archive in a mail"),
        pytest.param(MAIL + base64.encodebytes(SAID), GIVEN_AWAY, id="a text in a mail"),
        pytest.param(MAIL + base64.encodebytes(written(pdf(text=SECRET))), GIVEN_AWAY,
                     id="a PDF in a mail"),
    ],
)  # fmt: skip
def test_a_mail_that_was_saved_as_a_text(content: bytes, told: tuple[list[str], bool]) -> None:
    verdict = in_file(content, "txt")
    assert (fields(verdict), bool(verdict.unread)) == told
