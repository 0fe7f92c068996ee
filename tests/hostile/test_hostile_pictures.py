"""Pictures: what a camera wrote into one is in no book, and none fills the memory."""

import base64
import io
import struct
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms, ImageFile, PngImagePlugin

from briefgen.typesetting.doors import BOOK, Content, Doors, Refused
from briefgen.typesetting.press import set_pdf

CANARY = b"Zebra7731"
DOTS = Image.linear_gradient("L").resize((40, 20)).convert("RGB")
INTERLACED = 40 * 20 + 3 + 3 + 2 + 5 + 5 + 10 + 10
"""The bytes of its dots, and one before each row of its seven rounds."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x" width="9" height="9"{}>{}</svg>'


def saved(kind: str, picture: Image.Image = DOTS, **how: object) -> bytes:
    into = io.BytesIO()
    picture.save(into, kind, **how)
    return into.getvalue()


def behind_start(sign: int, body: bytes) -> bytes:
    """A JPEG with one more part at its head."""
    part = bytes([0xFF, sign]) + struct.pack(">H", len(body) + 2) + body
    return (plain := saved("JPEG"))[:2] + part + plain[2:]


def chunk(name: bytes, body: bytes) -> bytes:
    """A PNG with one more part behind its head."""
    whole = struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    return (plain := saved("PNG"))[:33] + whole + plain[33:]


def head(width: int, height: int) -> bytes:
    """A PNG that says it is so large."""
    plain = saved("PNG")
    body = struct.pack(">II", width, height) + plain[24:29]
    crc = struct.pack(">I", zlib.crc32(b"IHDR" + body))
    return plain[:12] + b"IHDR" + body + crc + plain[33:]


def dotted(packed: bytes, how: bytes = b"\x08\x02\0\0\0", dots: bytes | None = None) -> bytes:
    """A PNG of 40 by 20 dots with these packed dots, or with others packed well."""
    packed = packed if dots is None else zlib.compress(dots)
    parts = ((b"IHDR", struct.pack(">II", 40, 20) + how), (b"IDAT", packed), (b"IEND", b""))
    told = (
        struct.pack(">I", len(b)) + n + b + struct.pack(">I", zlib.crc32(n + b)) for n, b in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(told)


def held(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x8298] = orientation, CANARY.decode(), CANARY.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 7.0, 31.0), 29: CANARY.decode()})
    return saved("JPEG", exif=exif.tobytes())


def profiled(kind: str, more: bytes = b"") -> bytes:
    """A picture whose profile is none of the usual ones, and tells who made it."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    own = lab.replace(b"s\0R\0G\0B", b"Z\0e\0b\0r").replace(b"sRGB", b"Zebr")
    return saved(kind, icc_profile=own + more)


def texted() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", CANARY.decode())
    notes.add_itxt("XML:com.adobe.xmp", CANARY.decode(), zip=False)
    return saved("PNG", pnginfo=notes, exif=Image.Exif().tobytes())


def far(kind: str, data: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


LOADED = {
    "a photograph with place and camera": ("jpg", held(1)),
    "a photograph held upside down": ("jpg", held(3)),
    "a photograph with a description (XMP)": (
        "jpg", behind_start(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY),
    ),
    "a photograph with an agency's notes (IPTC)": (
        "jpg", behind_start(0xED, b"Photoshop\0" + CANARY),
    ),
    "a photograph with a remark": ("jpg", behind_start(0xFE, CANARY)),
    "a photograph with a maker's own part": ("jpg", behind_start(0xE7, CANARY)),
    "a photograph with a part that nobody knows": ("jpg", behind_start(0xF7, CANARY)),
    "a photograph with several previews": ("jpg", behind_start(0xE2, b"MPF\0" + CANARY)),
    "a photograph with something behind its end": ("jpg", saved("JPEG") + CANARY),
    "a photograph in a profile of its own": ("jpg", profiled("JPEG")),
    "a progressive photograph with a remark": (
        "jpg", saved("JPEG", progressive=True, comment=CANARY),
    ),
    "a picture with texts": ("png", texted()),
    "a picture with packed text": ("png", chunk(b"zTXt", b"a\0\0" + zlib.compress(CANARY))),
    "a picture with notes of a camera": ("png", chunk(b"eXIf", b"II*\0\x08\0\0\0\0\0" + CANARY)),
    "a picture with the hour it was saved": ("png", chunk(b"tIME", CANARY[:7])),
    "a picture with a private part": ("png", chunk(b"zeBr", CANARY)),
    "a picture whose size is told at length": ("png", chunk(b"pHYs", bytes(9) + CANARY)),
    "a picture with a palette for nothing": ("png", chunk(b"PLTE", CANARY)),
    "a picture with more behind its dots": ("png", dotted(zlib.compress(bytes(2420)) + CANARY)),
    "a picture with more dots than it shows": ("png", dotted(b"", dots=bytes(2420) + CANARY)),
    "a picture with something behind its end": ("png", saved("PNG") + CANARY),
    "a picture in a profile of its own": ("png", profiled("PNG")),
    "a drawing with a remark": ("svg", SVG.format("", f"<!--{CANARY.decode()}--><rect/>").encode()),
    "a drawing with metadata": (
        "svg", SVG.format("", f"<metadata>{CANARY.decode()}</metadata><rect/>").encode(),
    ),
    "a drawing with its program's notes": (
        "svg", SVG.format(f' x:file="/elsewhere/{CANARY.decode()}"', "<x:a/><rect/>").encode(),
    ),
    "a drawing with data": ("svg", SVG.format(f' data-x="{CANARY.decode()}"', "<rect/>").encode()),
    "a drawing with a remark in its style": (
        "svg", SVG.format("", f"<style>/*{CANARY.decode()}*/rect{{}}</style><rect/>").encode(),
    ),
    "a drawing with a photograph in it": (
        "svg", SVG.format("", f'<image href="{far("jpeg", held(1))}" width="9"/>').encode(),
    ),
}  # fmt: skip


def shown(content: Content) -> bytes:
    """All that can be read in it, what is packed or written in other letters too."""
    inner = content.data
    if b"base64," in inner:
        inner += base64.b64decode(inner.split(b"base64,")[1].split(b'"')[0])
    return inner + inner.replace(b"\0", b"")


@pytest.mark.parametrize("name", LOADED)
def test_what_was_written_into_a_picture_is_left_behind(name: str, tmp_path: Path) -> None:
    ending, data = LOADED[name]
    (tmp_path / f"p.{ending}").write_bytes(data)
    found = Doors((tmp_path,)).open(f"{BOOK}p.{ending}")
    assert data != found.data
    for canary in (CANARY, b"Zebr", zlib.compress(CANARY), b"GPS"):
        assert canary not in shown(found)
    if ending != "svg":
        with Image.open(io.BytesIO(found.data)) as picture:
            picture.load()
            assert picture.size == DOTS.size
            assert not picture.getexif()
            assert not {"icc_profile", "xmp", "comment", "photoshop"} & set(picture.info)


@pytest.mark.parametrize("name", ["a photograph with place and camera", "a picture with texts"])
def test_the_dots_stay_as_they_are(name: str, tmp_path: Path) -> None:
    ending, data = LOADED[name]
    (tmp_path / f"p.{ending}").write_bytes(data)
    found = Doors((tmp_path,)).open(f"{BOOK}p.{ending}")
    before, after = (Image.open(io.BytesIO(one)).convert("RGB") for one in (data, found.data))
    assert before.tobytes() == after.tobytes()


def test_an_interlaced_picture_is_whole_with_all_its_rounds(tmp_path: Path) -> None:
    plain = dotted(b"", b"\x08\0\0\0\1", b"\0" * INTERLACED)
    (tmp_path / "p.png").write_bytes(plain)
    assert Doors((tmp_path,)).open(f"{BOOK}p.png").data == plain
    with Image.open(io.BytesIO(plain)) as picture:
        picture.load()


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png")])
def test_a_picture_without_notes_is_not_touched(kind: str, ending: str, tmp_path: Path) -> None:
    plain = saved(kind)
    (tmp_path / f"p.{ending}").write_bytes(plain)
    assert Doors((tmp_path,)).open(f"{BOOK}p.{ending}").data == plain


def test_a_photograph_held_on_its_side_stands_upright(tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(held(6))
    found = Doors((tmp_path,)).open(f"{BOOK}p.jpg")
    assert Image.open(io.BytesIO(found.data)).size == (20, 40)


def test_nothing_of_it_is_in_the_finished_pdf(tmp_path: Path) -> None:
    for at, (ending, data) in enumerate(LOADED.values()):
        (tmp_path / f"p{at}.{ending}").write_bytes(data)
    shown = "".join(f'<img alt="" src="p{at}.{one[0]}">' for at, one in enumerate(LOADED.values()))
    made = set_pdf(shown, stylesheets=[], language="en", title="T", folders=[tmp_path])
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        packed = [one for one in streams if one.get("/Subtype") == pikepdf.Name("/Image")]
        assert len(packed) >= 10
        whole = made.pdf + b"".join(
            one.read_raw_bytes() if one in packed else one.read_bytes() for one in streams
        )
    assert CANARY not in whole


REFUSED = {
    "a picture of a thousand million dots": ("png", head(40_000, 29_000), "dots"),
    "a very long picture": ("png", head(2_000_000, 1), "dots"),
    "a picture of no size": ("png", head(0, 5), "damaged"),
    "a picture cut off": ("png", saved("PNG")[:-9], "damaged"),
    "a picture with a wrong sum": ("png", saved("PNG").replace(b"IDAT", b"IDAU"), "damaged"),
    "a picture without a head": ("png", saved("PNG")[:8] + saved("PNG")[33:], "damaged"),
    "a picture that ends in its first sign": ("png", saved("PNG")[:9], "damaged"),
    "a picture whose dots are none": ("png", dotted(b"nothing that could be unpacked"), "damaged"),
    "a picture whose dots end early": ("png", dotted(b"", dots=b"\0" * 2419), "damaged"),
    "an interlaced picture whose dots end early": (
        "png", dotted(b"", b"\x08\0\0\0\1", b"\0" * (INTERLACED - 1)), "damaged",
    ),
    "a picture in no colours": ("png", dotted(b"", b"\x08\5\0\0\0", b"\0" * 9_999), "damaged"),
    "a picture with a huge profile": ("png", profiled("PNG", bytes(4 * 2**20)), "than 1 MB"),
    "a photograph cut off": ("jpg", saved("JPEG")[:-9], "damaged"),
    "a photograph of two bytes and a sign": ("jpg", b"\xff\xd8\xff", "damaged"),
    "a photograph whose part has no length": ("jpg", b"\xff\xd8\xff\xe1\0\0", "damaged"),
    "a photograph without a frame": ("jpg", b"\xff\xd8\xff\xd9", "damaged"),
    "a photograph of too many dots": (
        "jpg", saved("JPEG").replace(struct.pack(">HH", 20, 40), b"\xff\xf0\xff\xf0"), "dots",
    ),
    "a photograph under another name": ("png", saved("JPEG"), "damaged"),
    "a page under a picture's name": ("jpg", b"<html><script>1</script>", "damaged"),
    "a drawing with a damaged picture in it": (
        "svg", SVG.format("", '<image href="data:image/png;base64,AAAA"/>').encode(), "damaged",
    ),
    "a drawing with a picture of too many dots in it": (
        "svg", SVG.format("", f'<image href="{far("png", head(40_000, 29_000))}"/>').encode(),
        "too large",
    ),
    "a drawing of a hundred thousand parts": (
        "svg", SVG.format("", "<g/>" * 100_000).encode(), "too many",
    ),
    "a drawing nested without end": (
        "svg", SVG.format("", "<g>" * 9_000 + "</g>" * 9_000).encode(), "nested too deeply",
    ),
}  # fmt: skip


@pytest.mark.parametrize("bears", [True, False], ids=["where the PDF engine is up", "where not"])
@pytest.mark.parametrize("name", REFUSED)
def test_a_picture_that_is_refused(
    name: str, bears: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", bears)
    ending, data, reason = REFUSED[name]
    (tmp_path / f"p.{ending}").write_bytes(data)
    with pytest.raises(Refused, match=reason):
        Doors((tmp_path,)).open(f"{BOOK}p.{ending}")
