"""Can it be read, and can it still be read without colours? Measured on what is printed."""

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from making import ROOT, for_each_example, made

from briefgen.charts.drawing import ink as inks
from briefgen.handling import SCHEMES
from briefgen.typesetting.greying import contrast, grey_of, in_grey, luminance
from briefgen.typesetting.press import set_pdf
from briefgen.typesetting.seeing import ENOUGH, pairs

PAPER = 1.0
RED = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
EDITIONS = ("book", "principal", "card")


def _light(colour: str) -> float:
    long = colour if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:])
    return luminance(*(int(long[at : at + 2], 16) / 255 for at in (1, 3, 5)))


@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [
        pytest.param("#000000", "#ffffff", 21.0, id="black on white"),
        pytest.param("#777777", "#ffffff", 4.48, id="a grey just too light"),
        pytest.param("#ffffff", "#ffffff", 1.0, id="white on white"),
    ],
)
def test_the_contrast_is_that_of_the_rules(ink: str, ground: str, ratio: float) -> None:
    assert contrast(_light(ink), _light(ground)) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("colour", ["#1f3a5f", "#ff2b2b", "#ffc000", "#33ff00", "#5a5a5a"])
def test_a_grey_is_as_bright_as_its_colour(colour: str) -> None:
    grey = grey_of(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    assert luminance(grey, grey, grey) == pytest.approx(_light(colour), abs=0.001)


SHEETS = sorted((ROOT / "templates" / "pages").glob("*.css"))
_INK = re.compile(r"(?<![\w-])color:\s*(#[0-9a-f]{3,6})")


@pytest.mark.parametrize("sheet", [pytest.param(path, id=path.stem) for path in SHEETS])
def test_every_colour_of_type_in_the_style_sheets_can_be_read(sheet: Path) -> None:
    assert len(SHEETS) > 10
    ground = _light("#1f3a5f") if sheet.stem == "opaque" else PAPER
    faint = [
        c for c in _INK.findall(sheet.read_text("utf-8")) if contrast(_light(c), ground) < ENOUGH
    ]
    assert faint == []


@pytest.mark.parametrize(
    "ink",
    [
        pytest.param(inks.INK, id="what is drawn black"),
        pytest.param(inks.ACCENT, id="the names of the sides"),
        pytest.param(
            inks.GREY, id="the figures of an axis, which stand on the band between the limits"
        ),
    ],
)
def test_every_ink_of_a_chart_can_be_read_on_its_grounds(ink: str) -> None:
    assert contrast(_light(ink), _light(inks.PAPER)) >= ENOUGH
    assert contrast(_light(ink), _light(inks.WASH)) >= ENOUGH


def test_every_colour_of_a_marking_can_be_read() -> None:
    colours = [one for scheme in SCHEMES.values() for one in scheme.colours.values()]
    assert len(colours) > 3
    assert [one for one in colours if contrast(_light(one.ink), _light(one.ground)) < ENOUGH] == []


@pytest.mark.parametrize("example", for_each_example(long=("cyber-talks", "lease")))
def test_every_text_can_be_read_in_colour_and_in_grey(example: str) -> None:
    for edition in EDITIONS:
        pdf = made(example, edition, "pdf").content
        coloured, grey = pairs(pdf), pairs(in_grey(pdf))
        assert len(coloured) > 2
        assert [one for one in coloured if one.contrast < ENOUGH] == []
        assert [one for one in grey if one.contrast < ENOUGH] == []
        assert {one.ink for one in grey if len(set(one.ink)) > 1} == set()


def test_what_cannot_be_read_is_found() -> None:
    html = '<p style="color:#bbb">faint</p><p style="background:#1f3a5f;color:#222">dark</p><p>fine'
    found = pairs(set_pdf(html, stylesheets=[], language="en", title="T", note_lines=False).pdf)
    assert [one.contrast < ENOUGH for one in found] == [True, True, False]


def _coloured(pdf: bytes) -> list[Any]:
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        image = page.render(scale=0.5).to_pil().convert("RGB")
        found += [c for _, c in image.getcolors(image.width * image.height) if max(c) - min(c) > 2]
    document.close()
    return found


def test_no_colour_is_left_and_nothing_else_is_changed() -> None:
    html = (
        '<p style="color:#f00">red</p><div style="height:9mm;background:linear-gradient(red,blue)">'
        '</div><svg width="90" height="90"><title>T</title><g opacity=".5"><circle r="40" cx="45"'
        ' cy="45" fill="green"/></g></svg>'
        f'<img alt="a" src="data:image/png;base64,{RED}" style="width:20mm">'
    )
    pdf = set_pdf(html, stylesheets=[], language="en", title="T", note_lines=False).pdf
    grey = in_grey(pdf)
    assert _coloured(pdf)
    assert _coloured(grey) == []
    assert in_grey(pdf) == grey
    assert len(pairs(grey)) == len(pairs(pdf))
