"""Of a picture the guard reads what is written in it, and not its dots, wherever it lies."""

import base64
import io
import struct
import zlib

import pikepdf
import pytest
from guarding import fields, in_file, pdf, written
from pikepdf import Dictionary, Name
from PIL import Image

SECRET = b"pen laid across the paper"


def saved(kind: str, **how: object) -> bytes:
    into = io.BytesIO()
    Image.effect_noise((40, 20), 90).save(into, kind, **how)
    return into.getvalue()


def between(scan: bytes, **how: object) -> bytes:
    """A photograph with this among its packed dots."""
    plain = saved("JPEG", **how)
    return plain[:-2] + scan + plain[-2:]


def segment(note: bytes, sign: bytes = b"\xfe") -> bytes:
    return b"\xff" + sign + struct.pack(">H", len(note) + 2) + note


def noted(note: bytes) -> bytes:
    """A photograph with that in the notes of its camera."""
    return (plain := saved("JPEG"))[:2] + segment(note, b"\xe1") + plain[2:]


def chunk(name: bytes, body: bytes) -> bytes:
    """A PNG with one more part; its sum is not looked at."""
    plain = saved("PNG")
    return plain[:33] + struct.pack(">I4s", len(body), name) + body + b"\0\1\2\3" + plain[33:]


def webp(name: bytes, body: bytes) -> bytes:
    parts = (b"VP8X", bytes(10)), (name, body), (b"VP8L", SECRET)
    told = b"".join(n + struct.pack("<I", len(b)) + b + b"\0" * (len(b) % 2) for n, b in parts)
    return b"RIFF" + struct.pack("<I", len(told) + 4) + b"WEBP" + told


def boxes(name: bytes, body: bytes, last: int = 0) -> bytes:
    """A JPEG 2000; the length of its last box may be none, to the end of the file."""
    box = struct.pack(">I4s", len(body) + 8, name) + body
    dots = b"\xff\x4f" + SECRET
    return b"\0\0\0\x0cjP  \r\n\x87\n" + box + struct.pack(">I4s", last, b"jp2c") + dots


def found(picture: bytes) -> list[list[str]]:
    """What leaks of it as a picture of a page, as an attachment, and in a page of HTML."""
    shown, attached = pdf(), pdf()
    image = shown.make_stream(picture, Type=Name.XObject, Subtype=Name.Image, Width=40, Height=20)
    image.Filter = Name.DCTDecode
    shown.pages[0].obj.Resources.XObject = Dictionary(I=image)
    spec = pikepdf.AttachedFileSpec(attached, picture, filename="a.bin")  # type: ignore[call-arg]
    attached.attachments["a.bin"] = spec
    html = b'<img src="data:image/x;base64,%s">' % base64.b64encode(picture)
    files = (written(shown), "pdf"), (written(attached), "pdf"), (html, "html")
    return [fields(in_file(*one)) for one in files]


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(between(SECRET), id="among the dots of a photograph"),
        pytest.param(between(b"\xff\0" + SECRET + b"\xff\xd0"), id="behind a dot of all ones"),
        pytest.param(between(SECRET, progressive=True), id="in the last of several rounds"),
        pytest.param(noted(b"Exif\0\0" + between(SECRET)), id="among the dots of its preview"),
        pytest.param(chunk(b"IDAT", SECRET), id="among the dots of a PNG"),
        pytest.param(webp(b"EXIF", b"MM"), id="among the dots of a WebP"),
        pytest.param(boxes(b"xml ", b"<x/>"), id="among the dots of a JPEG 2000, to its end"),
        pytest.param(boxes(b"xml ", b"<x/>", len(SECRET) + 10), id="and of one with their length"),
    ],
)  # fmt: skip
def test_the_dots_of_a_picture_are_no_letters(picture: bytes) -> None:
    assert found(picture) == [[], [], []]


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(saved("JPEG", comment=SECRET), id="as a remark in a photograph"),
        pytest.param(noted(b"Exif\0\0II*\0" + SECRET), id="in the notes of a camera"),
        pytest.param(noted(b"Exif\0\0" + saved("JPEG", comment=SECRET)), id="in its preview"),
        pytest.param(noted(b"Exif\0\0" + saved("JPEG") + SECRET), id="behind its preview"),
        pytest.param(between(segment(SECRET)), id="as a remark behind its dots"),
        pytest.param(saved("JPEG") + SECRET, id="behind the end of a photograph"),
        pytest.param(saved("JPEG")[:-2] + SECRET, id="in a photograph without an end"),
        pytest.param(b"\xff\xd8" + SECRET, id="in what only begins as a photograph"),
        pytest.param(chunk(b"tEXt", b"Title\0" + SECRET), id="as a text in a PNG"),
        pytest.param(
            chunk(b"zTXt", b"Title\0\0" + zlib.compress(SECRET)), id="as a packed text in a PNG"
        ),
        pytest.param(
            chunk(b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(SECRET)), id="packed, of a language"
        ),
        pytest.param(saved("PNG") + SECRET, id="behind the end of a PNG"),
        pytest.param(chunk(b"tEXt", b"x")[:50] + SECRET, id="in a PNG that is cut off"),
        pytest.param(webp(b"XMP ", SECRET), id="in the notes of a WebP"),
        pytest.param(webp(b"EXIF", b"odd") + SECRET, id="behind the end of a WebP"),
        pytest.param(boxes(b"xml ", SECRET), id="in the notes of a JPEG 2000"),
    ],
)  # fmt: skip
def test_what_is_written_in_a_picture_is_read(picture: bytes) -> None:
    assert found(picture) == [["sign"]] * 3
