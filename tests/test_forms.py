"""The blanks of a form: dots on paper, words for who listens, one row of those that are blank."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary

from briefgen.typesetting.forms import TOLD
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.walking import stumbles

DOTS = 'tbody td:empty::after { content: "…" }'
HEADS = "<thead><tr><th>Time<th>Words</thead>"


def _set(rows: str, style: str = DOTS) -> bytes:
    html = f"<html><body><h1>A</h1><table>{HEADS}<tbody>{rows}</table></body></html>"
    return set_pdf(html, stylesheets=[style], language="en", title="A", note_lines=False).pdf


def _elements(element: Any) -> Iterator[Any]:
    kids = element.get("/K", ())
    for kid in list(kids) if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


@pytest.mark.parametrize(
    ("rows", "style", "told", "height"),
    [
        pytest.param("<tr><td>10:00<td>Yes", DOTS, 0, 2, id="nothing blank: nothing said"),
        pytest.param("<tr><td>–<td>…", DOTS, 0, 2, id="dots that were written are the writer's"),
        pytest.param("<tr><td><td>", "", 0, 2, id="no dots drawn: nothing to put words for"),
        pytest.param("<tr><td>10:00<td></td>", DOTS, 1, 2, id="a blank cell: told"),
        pytest.param("<tr><td></td><td></td>" * 6, DOTS, 2, 2, id="of six blank rows, one"),
        pytest.param("<tr><td>A<td></td>" * 3, DOTS, 3, 4, id="rows with a word in each: all"),
    ],
)
def test_a_blank_is_told_as_something_to_fill_in(
    rows: str, style: str, told: int, height: int
) -> None:
    with pikepdf.open(io.BytesIO(_set(rows, style))) as document:
        made = list(_elements(document.Root.StructTreeRoot.K[0]))
        words = [str(one.ActualText) for one in made if "/ActualText" in one]
        assert words == [TOLD] * told
        assert [one.S for one in made].count("/TR") == height


def test_rows_that_are_not_told_are_no_part_of_the_text() -> None:
    pdf = _set("<tr><td></td><td></td>" * 6)
    assert not list(stumbles(pdf))
