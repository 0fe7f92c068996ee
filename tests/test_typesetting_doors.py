"""What the PDF engine may open, and what is refused in words."""

import base64
import os
from pathlib import Path

import pytest

from briefgen.typesetting.doors import BOOK, Doors, Refused
from briefgen.typesetting.drawings import Unsafe, inspect_drawing
from briefgen.typesetting.fonts import embedded_faces_css, missing_glyphs

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.fixture
def doors(tmp_path: Path) -> Doors:
    book = tmp_path / "book"
    (book / "maps").mkdir(parents=True)
    (book / "a b.png").write_bytes(PNG)
    (book / "maps" / "north.svg").write_text(SVG.format("<rect/>"))
    (book / "draws.png").write_text(SVG.format("<rect/>"))
    (book / "runs.svg").write_text(SVG.format("<script>1</script>"))
    (book / "plan.yaml").write_text("secret: 1")
    (tmp_path / "secret.png").write_bytes(PNG)
    (book / "link.png").symlink_to(tmp_path / "secret.png")
    (book / "inner.png").symlink_to(book / "a b.png")
    os.mkfifo(book / "pipe.png")
    (tmp_path / "book-2").mkdir()
    (tmp_path / "book-2" / "near.png").write_bytes(PNG)
    return Doors((book,))


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        pytest.param(BOOK + "a%20b.png", "image/png", id="a picture beside the file"),
        pytest.param(BOOK + "maps/north.svg", "image/svg+xml", id="a drawing in a folder"),
        pytest.param(BOOK + "inner.png", "image/png", id="a link within the folder"),
        pytest.param(
            "data:image/png;base64," + base64.b64encode(PNG).decode(),
            "image/png",
            id="a picture written into the page",
        ),
        pytest.param(
            "data:image/svg+xml," + SVG.format("<path d='M0 0'/>").replace("#", "%23"),
            "image/svg+xml",
            id="a drawing written into the stylesheet",
        ),
    ],
)
def test_let_through(doors: Doors, address: str, kind: str) -> None:
    assert doors.open(address).kind == kind
    assert not doors.refused


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        pytest.param("http://example.org/a.png", "network", id="the network"),
        pytest.param("HTTPS://example.org/a.png", "network", id="the network in capitals"),
        pytest.param("ftp://example.org/a.png", "network", id="another network"),
        pytest.param("file:///etc/passwd", "outside", id="a file of the machine"),
        pytest.param("file://host/share/a.png", "outside", id="a file of a neighbour"),
        pytest.param(BOOK + "../secret.png", "outside", id="a step up"),
        pytest.param(BOOK + "%2e%2e/secret.png", "outside", id="a step up in disguise"),
        pytest.param(BOOK + "../book-2/near.png", "outside", id="a folder of like name"),
        pytest.param(BOOK + "/etc/x.png", "outside", id="a path from the root"),
        pytest.param(BOOK + "link.png", "outside", id="a link that leads out"),
        pytest.param(BOOK + "pipe.png", "ordinary", id="a pipe"),
        pytest.param(BOOK + "maps/", "only PNG", id="a folder"),
        pytest.param(BOOK + "plan.yaml", "only PNG", id="another kind of file"),
        pytest.param(BOOK + "a%00.png", "not a file name", id="a name with a zero"),
        pytest.param(BOOK + "gone.png", "no such file", id="no such file"),
        pytest.param(BOOK + "draws.png", "damaged", id="a drawing under a picture's name"),
        pytest.param(BOOK + "runs.svg", "program", id="a drawing that runs"),
        pytest.param("data:text/html,<p>", "only pictures", id="a page within the page"),
        pytest.param("data:text/css,p{}", "only pictures", id="a stylesheet within the page"),
        pytest.param("data:image/png;base64,!!", "damaged", id="a damaged picture"),
        pytest.param("javascript:1", "only files", id="a program"),
    ],
)
def test_refused(doors: Doors, address: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        doors.open(address)
    (problem,) = doors.refused.values()
    assert "could not be used: " in problem.message
    assert problem.advice


@pytest.mark.parametrize(
    ("address", "page", "shown"),
    [
        pytest.param("file:///gas.yaml", "", "file:///gas.yaml", id="written nowhere"),
        pytest.param(
            BOOK + "gone.png", '<img src="gone.png"><img src="//[">', "gone.png", id="in the page"
        ),
        pytest.param(
            "file:///gas.yaml", "p::after{content:url( '../../../gas.yaml' )}", "../../../gas.yaml",
            id="steps up in a style sheet",
        ),
        pytest.param(
            BOOK + "a%20c.png", '<img src="b.png"><img src="a c.png">', "a c.png", id="a blank",
        ),
    ],
)  # fmt: skip
def test_what_is_refused_is_named_as_it_is_written(
    doors: Doors, address: str, page: str, shown: str
) -> None:
    doors.texts = (page,)
    with pytest.raises(Refused):
        doors.open(address)
    (problem,) = doors.refused.values()
    assert f'The picture "{shown}" could not be used' in problem.message


def test_the_pictures_together_have_a_limit(doors: Doors) -> None:
    doors.taken = 120 * 1024 * 1024
    with pytest.raises(Refused, match="together"):
        doors.open(BOOK + "a%20b.png")


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<title>Range</title><rect fill='url(#g)'/>", id="its own gradient"),
        pytest.param("<defs><g id='a'/></defs><use href='#a'/>", id="its own part again"),
        pytest.param("<style>rect{fill:url(#g)}</style>", id="its own style"),
        pytest.param("<image href='data:image/png;base64,AA'/>", id="a picture within"),
        pytest.param("<rect id='image(1)' style='font-family:\\27 A\\, B'/>", id="escapes in it"),
    ],
)
def test_a_drawing_that_is_only_a_drawing(inside: str) -> None:
    inspect_drawing(SVG.format(inside).encode())


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', id="entities"),
        pytest.param('<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>', id="a document type"),
        pytest.param(
            '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a" []><svg/>', id="one of its own"
        ),
        pytest.param(
            '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a"><svg>&b;</svg>', id="far entities"
        ),
        pytest.param(SVG.format("<a:script xmlns:a='x'/>"), id="a script by another prefix"),
        pytest.param(SVG.format("<rect onload='1'/>"), id="a handler"),
        pytest.param(SVG.format("<foreignObject/>"), id="a page within"),
        pytest.param(SVG.format("<image href='http://example.org/a.png'/>"), id="a far picture"),
        pytest.param(SVG.format("<image xlink:href='/etc/a.png'/>"), id="a near file"),
        pytest.param(SVG.format("<image href='data:image/svg+xml,&lt;svg/>'/>"), id="a nest"),
        pytest.param(SVG.format("<use href='b.svg#a'/>"), id="a part of another drawing"),
        pytest.param(SVG.format("<rect fill='url(http://example.org/a)'/>"), id="a far paint"),
        pytest.param(SVG.format("<style>@import 'a.css';</style>"), id="another stylesheet"),
        pytest.param(SVG.format("<style>a{fill:u\\72l(x)}</style>"), id="a disguise"),
        pytest.param(SVG.format("<rect fill='\\75 rl(//a)'/>"), id="a letter by its number"),
        pytest.param(SVG.format("<rect style='fill:u/**/rl(//a)'/>"), id="a remark in a word"),
        pytest.param(SVG.format("<rect style='filter:image(//a)'/>"), id="a far image"),
        pytest.param("<?xml-stylesheet href='a.css'?><svg/>", id="an instruction"),
        pytest.param(
            SVG.format("<g id='a'><use href='#b'/></g><g id='b'><use href='#c'/></g>"),
            id="copies of copies",
        ),
        pytest.param("<svg><g></svg>", id="damaged"),
        pytest.param(SVG.format("<a:b/>"), id="a prefix that is declared nowhere"),
        pytest.param(
            SVG.format("<g xmlns:a='http://www.w3.org/1999/xlink' a:title='' xlink:title=''/>"),
            id="one attribute under two prefixes",
        ),
        pytest.param("<?xml version='1.0' encoding='none'?><svg/>", id="letters of no kind"),
        pytest.param("<?xml version='1.0' encoding='utf-32'?><svg/>", id="letters of four bytes"),
        pytest.param("<html/>", id="another language"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_that_does_more(drawing: str, encoding: str) -> None:
    with pytest.raises(Unsafe):
        inspect_drawing(drawing.encode(encoding))


@pytest.mark.parametrize(
    "root",
    [
        pytest.param("width='210mm' height='297mm' viewBox='0 0 210 297'", id="a page"),
        pytest.param("width='100%' height='auto'", id="as wide as there is room"),
        pytest.param("viewBox='-50,-50,100,100'", id="a middle at nought"),
        pytest.param("width='1e3' style='height:20em; fill:red'", id="a power, and a style"),
        pytest.param("width=' 12 px '", id="with blanks"),
    ],
)
def test_a_size_that_a_picture_may_have(root: str) -> None:
    inspect_drawing(f"<svg {root}><image width='0' height='3'/></svg>".encode())


@pytest.mark.parametrize(
    ("root", "told"),
    [
        pytest.param("width='9e9'", "its width “9e9” is larger than any page", id="9e9 wide"),
        pytest.param("height='9000000mm'", "its height", id="kilometres high"),
        pytest.param("width='1e999'", "larger than any page", id="without end"),
        pytest.param("style='width:9e9px'", "its width", id="in its style"),
        pytest.param("width='0'", "nothing that could be drawn", id="no width"),
        pytest.param("height='-5'", "nothing that could be drawn", id="less than none"),
        pytest.param("width='NaN'", "“NaN” is no size", id="no number"),
        pytest.param("width='calc(9e9px)'", "is no size", id="a sum"),
        pytest.param("viewBox='0 0 9e9 9e9'", "larger than any drawing", id="a huge box"),
        pytest.param(f"width='{'1' * 90_000}!'", "is no size", id="digits without end"),
        pytest.param("viewBox='9e9 0 5 5'", "larger than any drawing", id="a box far away"),
        pytest.param("viewBox='0 0 0 5'", "holds nothing", id="an empty box"),
        pytest.param("viewBox='0 0 -5 5'", "holds nothing", id="a box less than none"),
        pytest.param("viewBox='0 0 NaN 5'", "not four numbers", id="a box of no numbers"),
        pytest.param("viewBox='0 0 5'", "not four numbers", id="three numbers"),
        pytest.param("viewBox='0 0 90000 1'", "a line and no picture", id="a line"),
        pytest.param("><image width='9e9'/><g", "its width", id="a picture within"),
        pytest.param("><pattern height='1e99'/><g", "its height", id="a pattern within"),
    ],
)
def test_a_size_that_no_picture_has(root: str, told: str) -> None:
    with pytest.raises(Unsafe, match=told):
        inspect_drawing(f"<svg {root}{'/></svg>' if '><' in root else '/>'}".encode())


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("Plain words, 1,200 €\n\t", "", id="plain words"),
        pytest.param("Łódź, Đakovo, Nguyễn, Ελλάδα, Россия, İzmir", "", id="names of Europe"),
        pytest.param("→ ← ↔ ☐ ☑ ✓ ≤ ≥ ≠ ½ ² № “a” – —", "", id="signs"),
        pytest.param("soft\u00adhyphen, joined\u200dwords, no\u2011break", "", id="unseen signs"),
        pytest.param("北京 and 🙂", "北京🙂", id="other scripts and pictures"),
    ],
)
def test_missing_glyphs(text: str, missing: str) -> None:
    assert missing_glyphs(text) == set(missing)


def test_the_page_for_the_screen_carries_few_and_small_faces() -> None:
    css = embedded_faces_css()
    assert css.count("@font-face") == 7
    assert len(css) < 400_000
