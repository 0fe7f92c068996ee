"""Where the guard looks in a PDF: every place that can hold words, shown to a reader or not."""

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from guarding import fields, in_file, pdf, shown, written
from pikepdf import Array, Dictionary, Name

SECRET = "pen laid across the paper"
Change = Callable[[pikepdf.Pdf], object]


def layer(made: pikepdf.Pdf) -> None:
    """A layer that is switched off, with the words on it."""
    hidden = made.make_indirect(Dictionary(Type=Name.OCG, Name="Notes"))
    made.Root.OCProperties = Dictionary(OCGs=Array([hidden]), D=Dictionary(OFF=Array([hidden])))
    page = made.pages[0].obj
    page.Resources.Properties = Dictionary(L0=hidden)
    page.Contents = made.make_stream(b"/OC /L0 BDC " + shown(SECRET) + b" EMC")


def draws(*drawing: bytes) -> Change:
    """The words on the page itself, in some way."""

    def change(made: pikepdf.Pdf) -> None:
        made.pages[0].obj.Contents = made.make_stream(b"\n".join((shown("A page"), *drawing)))

    return change


def note(**more: Any) -> Change:
    """A note or form field on the page."""

    def change(made: pikepdf.Pdf) -> None:
        held = {key: value(made) if callable(value) else value for key, value in more.items()}
        one = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **held)
        made.pages[0].obj.Annots = Array([made.make_indirect(one)])

    return change


def drawn_note(made: pikepdf.Pdf) -> Dictionary:
    """A note’s own drawing."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    drawing = made.make_stream(
        shown(SECRET),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 9, 9]),
        Resources=Dictionary(Font=Dictionary(F1=font)),
    )
    return Dictionary(N=drawing)


def info(made: pikepdf.Pdf) -> None:
    made.docinfo["/Subject"] = SECRET


def metadata(made: pikepdf.Pdf) -> None:
    with made.open_metadata() as xmp:
        xmp["dc:description"] = SECRET


def bookmark(made: pikepdf.Pdf) -> None:
    with made.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(SECRET, 0))


def attached(name: str, content: bytes) -> Change:
    def change(made: pikepdf.Pdf) -> None:
        made.attachments[name] = pikepdf.AttachedFileSpec(made, content, filename=name)  # type: ignore[call-arg]

    return change


def root(**more: Any) -> Change:
    def change(made: pikepdf.Pdf) -> None:
        for key, value in more.items():
            made.Root[f"/{key}"] = value

    return change


def unused(made: pikepdf.Pdf) -> None:
    made.Root.Keep = made.make_indirect(Dictionary(Whatever=pikepdf.String(SECRET)))


def tagged(**more: Any) -> Change:
    def change(made: pikepdf.Pdf) -> None:
        element = Dictionary(Type=Name.StructElem, S=Name.Figure, Pg=made.pages[0].obj, **more)
        kids = Array([made.make_indirect(element)])
        made.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=kids)

    return change


def inner_pdf() -> bytes:
    return written(pdf(text=SECRET))


CODED = Dictionary(S=Name.URI, URI="https://example.org/?q=pen%20l%61id%20acr%6Fss%20the%20paper")
LINK = Dictionary(S=Name.URI, URI="https://example.org/?q=pen-laid-across-the-paper")


@pytest.mark.parametrize(
    ("change", "stands"),
    [
        pytest.param(draws(shown(SECRET)), "page 1", id="on the page"),
        pytest.param(draws(shown(SECRET, before="1 1 1 rg")), "page 1", id="white on white"),
        pytest.param(draws(shown(SECRET, before="3 Tr")), "page 1", id="not drawn at all"),
        pytest.param(draws(shown(SECRET, at=(-900, -900))), "page 1", id="off the page"),
        pytest.param(draws(shown("pen laid across\nthe paper")), "page 1", id="in two lines"),
        pytest.param(draws(shown("pen laid acr-\noss the paper")), "page 1", id="broken"),
        pytest.param(layer, "page 1", id="on a layer switched off"),
        pytest.param(draws(b"% pen laid across the paper"), "a remark", id="in a remark"),
        pytest.param(
            draws(b"/Span <</ActualText (pen laid across the paper)>> BDC EMC"),
            "beside the drawn",
            id="as the text in place of a drawing",
        ),
        pytest.param(note(Subtype=Name.Text, Contents=SECRET), "a note", id="in a note"),
        pytest.param(note(Subtype=Name.Link, A=LINK), "address of a link", id="in a link"),
        pytest.param(note(Subtype=Name.Link, A=CODED), "address of a link", id="in a coded link"),
        pytest.param(
            note(Subtype=Name.Link, Dest=pikepdf.String(SECRET)), "target", id="as a target"
        ),
        pytest.param(note(Subtype=Name.Stamp, AP=drawn_note), "a drawing", id="drawn as a stamp"),
        pytest.param(
            note(Subtype=Name.Widget, FT=Name.Tx, T="a", V=SECRET), "form field", id="in a form"
        ),
        pytest.param(
            note(Subtype=Name.Widget, FT=Name.Ch, T="a", Opt=Array([pikepdf.String(SECRET)])),
            "choices",
            id="as a choice of a form",
        ),
        pytest.param(info, "information", id="in the file’s information"),
        pytest.param(metadata, "metadata", id="in its metadata"),
        pytest.param(bookmark, "bookmark", id="as a bookmark"),
        pytest.param(tagged(Alt=SECRET), "alternative text", id="as an alternative text"),
        pytest.param(tagged(ActualText=SECRET), "in place of a picture", id="as actual text"),
        pytest.param(tagged(T=SECRET), "a name of", id="as a tag’s title"),
        pytest.param(
            root(PageLabels=Dictionary(Nums=Array([0, Dictionary(P=SECRET)]))),
            "page label",
            id="as a page label",
        ),
        pytest.param(
            root(OpenAction=Dictionary(S=Name.JavaScript, JS=f"alert('{SECRET}')")),
            "a script",
            id="in a script",
        ),
        pytest.param(
            root(Dests=Dictionary({"/pen laid across the paper": Array([0])})),
            "a name inside",
            id="as a named place",
        ),
        pytest.param(attached("a.txt", SECRET.encode()), "an attachment", id="attached"),
        pytest.param(
            attached("a.pdf", inner_pdf()), "an attachment, page 1", id="in a PDF attached"
        ),
        pytest.param(
            attached("a.bin", b"\x00\x01\xff" + SECRET.encode() + b"\x00"),
            "an attachment",
            id="among other bytes",
        ),
        pytest.param(
            attached(f"{SECRET}.txt", b"x"), "attachment", id="as the name of what is attached"
        ),
        pytest.param(unused, "calls Whatever", id="where nobody looks"),
    ],
)
def test_a_pdf_is_read_in_every_corner(change: Change, stands: str) -> None:
    made = pdf()
    assert in_file(written(made), "pdf").leaks == ()
    change(made)
    verdict = in_file(written(made), "pdf")
    assert "sign" in fields(verdict)
    assert any(stands in hit.passage.where for hit in verdict.leaks), verdict.leaks


def test_what_an_earlier_saving_left_in_the_file() -> None:
    first = written(pdf(text=SECRET))
    start = first.rindex(b"startxref") + len(b"startxref")
    at = int(first[start:].split()[0])
    second = written(pdf())
    later = b"\n4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n"
    assert at > 0
    assert "sign" in fields(in_file(first + later + second, "pdf"))
    behind = second + b"\n" + SECRET.encode()
    assert in_file(behind, "pdf").leaks[0].passage.where == "behind the end of the file"


@pytest.mark.parametrize("mode", list(pikepdf.ObjectStreamMode))
def test_however_it_is_packed(mode: pikepdf.ObjectStreamMode) -> None:
    made = pdf()
    bookmark(made)
    assert "sign" in fields(in_file(written(made, object_stream_mode=mode), "pdf"))


def test_the_page_is_named() -> None:
    content = written(pdf(shown("One"), shown("Two"), shown(SECRET)))
    (hit,) = in_file(content, "pdf").leaks
    assert (hit.passage.page, hit.passage.where) == (3, "page 3")


def test_a_scan_is_said_to_be_one() -> None:
    verdict = in_file(written(pdf(b"0 0 100 100 re f")), "pdf")
    assert verdict.blind
    assert "text layer" in verdict.unread[0]
    half = in_file(written(pdf(shown("A page with words on it"), b"0 0 100 100 re f")), "pdf")
    assert not half.blind
    assert "page 2" in half.unread[0]


def test_of_a_back_on_which_nothing_is_drawn_nothing_is_told() -> None:
    verdict = in_file(written(pdf(shown("A page with words on it"), b"")), "pdf")
    assert (verdict.blind, verdict.unread) == (False, ())
