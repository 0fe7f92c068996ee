"""Corners of a file in which something stood that the guard did not read."""

import base64
import gzip
import re
import time
import zipfile
from io import BytesIO

import pikepdf
import pytest
from guarding import fields, in_file, pdf, shown, written
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String

from briefgen.guard import apart
from briefgen.problems import Unusable

SECRET = "pen laid across the paper"
MAIL = b"Subject: talks\r\nContent-Transfer-Encoding: base64\r\n\r\n"
SAID = SECRET.encode()


def drawn(drawing: bytes, **properties: Dictionary) -> bytes:
    """A page with a text and that drawing."""
    made = pdf(shown("A page with some words") + b"\n" + drawing)
    made.pages[0].obj.Resources.Properties = Dictionary({f"/{k}": v for k, v in properties.items()})
    return written(made)


def stamped(drawing: bytes) -> bytes:
    """A page with a stamp that is drawn so."""
    made = pdf()
    form = made.make_stream(drawing, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    form.Resources = made.pages[0].obj.Resources
    note = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, AP=Dictionary(N=form))
    made.pages[0].obj.Annots = Array([made.make_indirect(note)])
    return written(made)


def held(thing: object) -> bytes:
    made = pdf()
    made.Root.Keep = thing(made) if callable(thing) else thing
    return written(made)


def attached(name: str, content: bytes) -> bytes:
    made = pdf()
    made.attachments[name] = pikepdf.AttachedFileSpec(made, content, filename=name)  # type: ignore[call-arg]
    return written(made)


def unsaid(content: bytes, key: str = "EF") -> bytes:
    """A file attached whose stream does not say that it is one, under that key."""
    made = pdf()
    stream = made.make_stream(content, Subtype=Name.Image)
    below = Dictionary(F=Array([String("a"), stream]) if key == "RF" else stream)
    made.Root.Keep = Dictionary({f"/{key}": stream if key == "AF" else below})
    return written(made)


def beside(told: bytes) -> bytes:
    """A file in which that stands between the objects and the table of them."""
    plain = written(pdf(), object_stream_mode=ObjectStreamMode.disable)
    table = plain.rindex(b"xref\n", 0, plain.rindex(b"startxref"))
    body = plain[:table] + told + plain[table : plain.rindex(b"startxref")]
    return body + b"startxref\n%d\n%%%%EOF\n" % (table + len(told))


def saved_again(times: int) -> bytes:
    """A file whose page said it once, and was overwritten so many times."""
    content = written(pdf(text=SECRET), object_stream_mode=ObjectStreamMode.disable)
    with pikepdf.open(BytesIO(content)) as opened:
        number = opened.pages[0].obj.Contents.objgen[0]
    drawing = shown("Nothing to see on this page")
    told = b"\n%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(drawing))
    told += drawing + b"\nendstream\nendobj\n"
    for _ in range(times):
        before = int(content[content.rindex(b"startxref") + 9 :].split()[0])
        named = re.findall(rb"/(?:Root \d+ 0 R|Size \d+)", content)[:2]
        at, table = len(content) + 1, len(content) + len(told)
        entry = b"xref\n%d 1\n%010d 00000 n \n" % (number, at)
        trailer = b"trailer\n<< %s /Prev %d >>\n" % (b" ".join(named), before)
        content += told + entry + trailer + b"startxref\n%d\n%%%%EOF\n" % table
    return content


def deeper(content: bytes, times: int) -> bytes:
    for _ in range(times):
        content = attached("a.pdf", content)
    return content


def zipped() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as told:
        told.writestr("a.txt", SECRET)
    return file.getvalue()


COVER = b"/Span <</ActualText (Nothing of note here)>> BDC "
TAGGED = b"<p>pen <b>laid</b> <i>across</i> <u>the</u> <b>pap</b>er</p>"
LOST = b"99 0 obj\n<< /X (pen laid across the paper) >>\nendobj\n"
TWICE = "https://example.org/pen%2520laid%2520across%2520the%2520paper"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(drawn(COVER + shown(SECRET) + b" EMC"), id="under a text in its place"),
        pytest.param(
            drawn(b"/Span /P1 BDC " + shown(SECRET) + b" EMC", P1=Dictionary(ActualText="Nothing")),
            id="under a text that is named",
        ),
        pytest.param(
            drawn(b"/Span <</ActualText (pen (laid) across the paper)>> BDC EMC"),
            id="brackets in a text in place of a drawing",
        ),
        pytest.param(
            drawn(b"/Span <</Told (pen laid across the paper)>> BDC EMC"), id="under another key"
        ),
        pytest.param(stamped(b"BT /F1 9 Tf (pen (laid) across the paper) Tj ET"), id="in brackets"),
        pytest.param(stamped(b"BT /F1 9 Tf (pen laid across the paper) ' ET"), id="on a next line"),
        pytest.param(
            stamped(b'BT /F1 9 Tf 0 0 (pen laid across the paper) " ET'), id="on a line set apart"
        ),
        pytest.param(beside(LOST), id="in an object that no table names"),
        pytest.param(beside(b"% pen laid across the paper\n"), id="between objects"),
        pytest.param(SAID + b"\n" + written(pdf()), id="before the file begins"),
        pytest.param(saved_again(9), id="in an early state of many"),
        pytest.param(held(Dictionary(ID=String(SECRET))), id="as the name of an element"),
        pytest.param(held(Dictionary(S=Name.URI, URI=TWICE)), id="coded twice in a link"),
        pytest.param(
            held(Dictionary(S=Name.SubmitForm, F="/pen%20laid%20across%20the%20paper")),
            id="coded, where a form is sent to",
        ),
        pytest.param(held(lambda made: made.make_stream(TAGGED)), id="in a form’s own pages"),
        pytest.param(
            held(lambda made: made.make_stream(SAID, Type=Name.ObjStm)), id="as other than it is"
        ),
        pytest.param(attached("a.html", TAGGED), id="in a page attached"),
        pytest.param(held(Dictionary(RC=String(TAGGED))), id="in the rich text of a note"),
        pytest.param(
            held(Dictionary(RV=String("<p>pen l&#97;id across the paper"))), id="in that of a form"
        ),
        pytest.param(
            held(Dictionary(JS=String(r"alert('\u0070en l\x61id across the paper')"))),
            id="in a script, coded",
        ),
        pytest.param(
            attached("a.pdf", b"\n\n" + written(pdf(text=SECRET))), id="attached, behind a blank"
        ),
        pytest.param(unsaid(written(pdf(text=SECRET))), id="in a file named as attached only"),
        pytest.param(unsaid(written(pdf(text=SECRET)), "RF"), id="in a file related to one"),
        pytest.param(unsaid(written(pdf(text=SECRET)), "AF"), id="in a file that goes with a part"),
        pytest.param(attached("a.eml", MAIL + base64.encodebytes(SAID)), id="in a mail, base64"),
        pytest.param(
            attached("a.eml", MAIL + base64.encodebytes(written(pdf(text=SECRET)))),
            id="in a PDF that is in a mail",
        ),
        pytest.param(
            attached("a.eml", b"Content: Quoted-Printable\n\n" + SAID.replace(b"la", b"l=\r\na")),
            id="in a mail, quoted-printable",
        ),
        pytest.param(attached("a.eml", b"Annex\n" + base64.encodebytes(SAID)), id="below a word"),
        pytest.param(attached("a.gz", gzip.compress(written(pdf(text=SECRET)))), id="in a gzip"),
        pytest.param(attached("a.htm", TAGGED.decode().encode("utf-16")), id="in a page, UTF-16"),
        pytest.param(attached("a.json", b'["pen l\\u0061id across the paper"]'), id="in JSON"),
        pytest.param(attached("a.txt", b"x: " + base64.b64encode(SAID) + b" y"), id="as one word"),
    ],
)
def test_a_pdf_is_read_there_too(content: bytes) -> None:
    assert "sign" in fields(in_file(content, "pdf"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(attached("a.txt", "Café".encode()), "", id="letters in UTF-8"),
        pytest.param(attached("a.txt", "Перо".encode("cp1251")), "guessed", id="guessed letters"),
        pytest.param(attached("a.bin", "Café, 12 km".encode("utf-16-le")), "", id="of two bytes"),
        pytest.param(attached("a.bin", bytes(range(256))), "unknown kind", id="unknown bytes"),
        pytest.param(
            attached("a.bin", b"A text. " * 999 + bytes(99)), "unknown kind", id="behind a text"
        ),
        pytest.param(attached("a.zip", zipped()), "zip file", id="a zip"),
        pytest.param(unsaid(zipped()), "zip file", id="a zip that does not say that it is a file"),
        pytest.param(unsaid(b"7z\xbc\xaf\x27\x1c"), "packed file", id="a 7z archive"),
        pytest.param(unsaid(b"BZh91AY&SY"), "packed file", id="a bzip2 archive"),
        pytest.param(written(pdf()) + b"\nPKs\n", "", id="letters behind the end"),
        pytest.param(written(pdf()) + b"\n" + zipped(), "Before or behind", id="a zip behind it"),
        pytest.param(zipped() + written(pdf()), "Before or behind", id="a zip before it"),
        pytest.param(deeper(written(pdf(text=SECRET)), 4), "attachment", id="too deep"),
        pytest.param(attached("a.pdf", written(pdf(b"0 0 9 9 re f"))), "text layer", id="a scan"),
        pytest.param(saved_again(1) + b"%%EOF\n" * 30, "again and again", id="many states"),
    ],
)
def test_what_is_not_read_is_said(content: bytes, told: str) -> None:
    unread = " ".join(in_file(content, "pdf").unread)
    assert told in unread
    assert bool(told) is bool(unread)


def data(kind: str, content: bytes) -> str:
    return f'<img src="data:{kind};base64,{base64.b64encode(content).decode()}">'


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        pytest.param(f"<p>{SECRET}</p>".encode("utf-16-le"), "html", id="two bytes, no mark"),
        pytest.param(f"The {SECRET}".encode("utf-16-be"), "md", id="the same, the other way"),
        pytest.param(f"The {SECRET}".encode("utf-32-be"), "md", id="four bytes, no mark"),
        pytest.param(b"\xff\xfe" + SAID, "md", id="a mark that is not true"),
        pytest.param(b"<p>x<script>var a='" + SAID + b"'", "html", id="a script without end"),
        pytest.param(b'<img alt="data: ' + SAID + b'">', "html", id="a text called data"),
        pytest.param(b'<a href="data:text/plain,' + SAID + b'">x</a>', "html", id="plain data"),
        pytest.param(data("text/html", TAGGED).encode(), "html", id="a page in data"),
        pytest.param(
            data("application/pdf", written(pdf(text=SECRET))).encode(), "html", id="a PDF in data"
        ),
        pytest.param(b"<pen laid across the paper>", "html", id="as a tag"),
        pytest.param(f'<a href="{TWICE}">x</a>'.encode(), "html", id="coded twice"),
        pytest.param(f"[x]({TWICE})".encode(), "md", id="coded twice, in Markdown"),
        pytest.param(b"[a]: /pen%20laid%20across%20the%20paper", "md", id="below, coded"),
    ],
)
def test_a_text_is_read_there_too(content: bytes, ending: str) -> None:
    assert fields(in_file(content, ending)) == ["sign"]


@pytest.mark.parametrize(
    "line", ["Oleksandr Tymchakov\n", "Oleksandr Tymchakov ", "12 km\n", f"the {SECRET}\n"]
)
def test_what_leaks_ten_thousand_times_is_told_in_seconds(line: str) -> None:
    begun = time.perf_counter()
    assert in_file((line * 10_000).encode(), "md").leaks
    assert time.perf_counter() - begun < 30


def test_more_words_than_can_be_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MOST", 1000)
    told = BytesIO(b"word " * 300)
    said: list[str] = []
    monkeypatch.setattr(apart, "_limit", lambda *_: None)
    monkeypatch.setattr("sys.stdin", type("In", (), {"buffer": told}))
    monkeypatch.setattr("sys.stdout", type("Out", (), {"write": said.append}))
    apart.main("md", 0, 0)
    assert "more words than can be searched" in said[0]
    with pytest.raises(Unusable):
        apart.opened(b"x", "docx")
