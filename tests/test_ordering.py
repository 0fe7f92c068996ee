"""What is drawn in the order in which it is read, and looks as it did."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from briefgen.typesetting import ordering, tagging
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.walking import stumbles

ASIDE = "<div style='float: right; width: 20%; color: #900; background: #eee'>Beside.</div>"
LIST = "<ul style='color: #040'><li>One</li><li>Two <b>and</b> half</li></ul>"
TURNED = "<p style='transform: rotate(9deg)'>Turned.</p>"
CUT = "<p style='overflow: hidden; width: 20pt; white-space: nowrap'>Cut at the edge.</p>"
DOT = "<svg width='40' height='20'><title>A dot</title><rect width='9' height='9'/></svg>"
FORM = (
    "<table><thead><tr><th>Time<th>Words</thead>"
    "<tbody><tr><td>9:00<td>Ours<tr><td><td><tr><td><td><tr><td><td></tbody></table>"
)


def _set(html: str) -> bytes:
    page = f"<html><body><h1>A</h1>{html}<p>After it.</p></body></html>"
    return set_pdf(page, stylesheets=[], language="en", title="A", note_lines=False).pdf


def _seen(pdf: bytes) -> list[bytes]:
    return [page.render(scale=1).to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<p>Text.</p>{ASIDE}", id="a side note"),
        pytest.param(LIST, id="a list"),
        pytest.param(f"<p>Text.</p>{ASIDE}{LIST}{TURNED}", id="turned text"),
        pytest.param(f"{LIST}{CUT}{ASIDE}", id="text cut at an edge"),
        pytest.param(f"{LIST}<p>Text.</p>{DOT}{ASIDE}", id="a picture"),
    ],
)
def test_a_page_looks_the_same_in_reading_order(html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mended = _set(html)
    monkeypatch.setattr(tagging, "in_reading_order", lambda document: None)
    raw = _set(html)
    assert any("another order" in one for one in stumbles(raw))
    assert stumbles(mended) == ()
    assert _seen(mended) == _seen(raw)


def test_a_side_note_is_read_where_it_stands_in_the_text() -> None:
    with pikepdf.open(io.BytesIO(_set(f"<p>Before it.</p>{ASIDE}"))) as document:
        told = [number for _, number in ordering.claims(document.Root.StructTreeRoot)]
        drawn = re.findall(rb"/MCID (\d+)", document.pages[0].Contents.read_bytes())
        assert [int(number) for number in drawn] == told
        assert told != sorted(told)


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(b"BT /F1 9 Tf (Words) Tj ET", id="text in letters"),
        pytest.param(b"q", id="a hand never laid down"),
        pytest.param(b"EMC", id="a mark never begun"),
        pytest.param(b"0 0 9 9 re\nnonsense", id="an unknown order"),
        pytest.param(b"/Artifact BMC\n/P <</MCID 99>> BDC\nEMC\nEMC", id="text within a ground"),
    ],
)
def test_what_another_program_drew_stays_as_it_is(drawn: bytes) -> None:
    with pikepdf.open(io.BytesIO(_set(LIST))) as document:
        document.pages[0].contents_add(drawn)
        document.pages[0].contents_coalesce()
        root = document.Root.StructTreeRoot.K[0]
        root.K = pikepdf.Array(reversed(list(root.K)))
        before = document.pages[0].Contents.read_bytes()
        ordering.in_reading_order(document)
        assert document.pages[0].Contents.read_bytes() == before


def test_blank_rows_of_a_form_are_told_once() -> None:
    pdf = _set(FORM)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        rows = [one for one in document.objects if _is(one, "/TBody")]
        assert [len(one.K) for one in rows] == [2]
    assert stumbles(pdf) == ()


def _is(thing: object, kind: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == pikepdf.Name(kind)
