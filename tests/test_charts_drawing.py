"""What charts are drawn with: numbers, scales, labels, wrapping, widths, and the real engine."""

import importlib.resources
import logging
import re

import pytest
from chart_data import AWKWARD, HOSTILE, SOLID, ranged

from briefgen import charts
from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.scale import figure, reach, scale, spread
from briefgen.charts.drawing.sides import Side
from briefgen.charts.drawing.tabular import cell
from briefgen.charts.range import RangeChart
from briefgen.charts.stakeholders import Stakeholder, Stakeholders

BOARD = "Working Group on Reservoir Safety and Emergency Spillway Operations"


@pytest.mark.parametrize(("value", "shown"), [
    pytest.param(0.0, "0", id="nought"), pytest.param(-0.0, "0", id="negative nought"),
    pytest.param(1_200_000_000, "1,200,000,000", id="billions"),
    pytest.param(0.1 + 0.2, "0.3", id="no idle digits"), pytest.param(-6.5, "−6.5", id="below"),
    pytest.param(1.5e18, "1.5 × 10^18", id="beyond"),
])  # fmt: skip
def test_figures_are_printed_as_a_reader_expects(value: float, shown: str) -> None:
    assert figure(value) == shown


@pytest.mark.parametrize("values", [
    (0, 1500), (30, 30), (0, 0), (-12, 3), (3.35, 3.5), (1e-9, 2e-9), (6.5e8, 1.2e9), (-900, -100),
])  # fmt: skip
def test_a_scale_is_round_and_covers_its_values(values: tuple[float, float]) -> None:
    ruler = scale(*reach(values), 0, 250, lambda mark: lettering.width(mark, ink.SMALL))
    assert 3 <= len(ruler.marks) <= 6
    assert ruler.marks[0] <= min(values)
    assert max(values) <= ruler.marks[-1]
    assert len(set(ruler.figures)) == len(ruler.marks)


def test_labels_move_apart_no_more_than_they_must() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 0, 100, 2) == [10, 50, 90]
    assert spread([50, 50], [10, 10], 0, 100, 2) == [44, 56]
    assert spread([0, 0, 100], [10, 10, 10], 0, 100, 2) == [5, 17, 95]


def test_wrapping_keeps_within_the_room_and_says_when_it_cuts() -> None:
    lines = lettering.wrap(f"short {SOLID} end", 8, 60, 3)
    assert len(lines) == 3
    assert all(lettering.width(line, 8) <= 60 for line in lines)
    assert lines[-1].endswith(lettering.ELLIPSIS)
    parted = lettering.wrap(SOLID, 8, 60)
    assert all(line.endswith("-") for line in parted[:-1])
    assert "".join(line.removesuffix("-") for line in parted) == SOLID
    assert all(len(line) > 2 for line in parted)


def test_a_long_name_of_one_word_is_set_smaller_before_it_is_parted() -> None:
    assert Side.called("Norvania").size == ink.TEXT
    assert Side.called("Netzgesellschaft").lines == ("Netzgesellschaft",)
    assert Side.called("Netzgesellschaft").size < ink.TEXT
    longer = Side.called("Elektrizitätsversorgungsunternehmen")
    assert [line[-1] for line in longer.lines] == ["-", "-", "n"]


def test_a_cell_means_nothing_to_markdown() -> None:
    assert not set("|<>`*[]\n") & set(cell(HOSTILE))


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
@pytest.mark.parametrize(("data", "lined"), [
    pytest.param(ranged(1500, 1200, 900, 0, 500, 1000), False, id="room needs no line"),
    pytest.param(ranged(10, 40, 50, 90, None, 49.9), True, id="hardly any room"),
    pytest.param(ranged(10, 40, 50, 90, None, 50), True, id="the limits meet"),
    pytest.param(ranged(10, 40, 50, 90, None, 60), True, id="the limits stand apart"),
    pytest.param(ranged(35, 31, 27, 22, None, 25), True, id="a limit on a figure of the axis"),
])  # fmt: skip
def test_no_line_runs_through_words_or_figures(data: RangeChart, lined: bool, large: bool) -> None:
    drawn = charts.svg(data, large=large)
    upright = re.findall(r'd="M([\d.]+) ([\d.]+) L\1 ([\d.]+)"', drawn)
    texts = re.findall(r'<text x="(.+?)" y="(.+?)" font-size="(.+?)".*middle.*?>(.+)<', drawn)
    for x, top, end in (map(float, one) for one in upright):
        for words, at, foot, size in ((one[3], *map(float, one[:3])) for one in texts):
            if abs(x - at) < lettering.width(words, size) / 2:
                assert end <= foot - 0.72 * size or foot <= top, words
    assert bool(re.search(r'stroke-width="(0\.6|1\.5)"/>', drawn)) == lined


@pytest.mark.parametrize(("names", "whole"), [
    pytest.param(("Insurers", "Press"), True, id="short names take the room they need"),
    pytest.param((BOARD, "Press"), False, id="a long name among others is cut after two lines"),
    pytest.param((f"{BOARD} East", f"{BOARD} West"), True, id="what would be cut alike is not"),
])  # fmt: skip
def test_in_large_type_names_that_begin_alike_are_told_apart(
    names: tuple[str, ...], whole: bool
) -> None:
    everyone = tuple(Stakeholder(one, 5, 2) for one in names)
    drawn = charts.svg(Stakeholders("Who counts", everyone), large=True).partition("</title>")[2]
    assert all(one.split()[-1] in drawn for one in names) == whole


def test_widths_err_on_the_wide_side_of_the_real_letters() -> None:
    reader = pytest.importorskip("fontTools.ttLib")
    cutter = pytest.importorskip("fontTools.varLib.instancer")
    subset = pytest.importorskip("fontTools.subset")
    letters = "The quick brown fox 1,234.5 – Ärger; Договор №7"
    files = importlib.resources.files("fontpkg_source_sans_3") / "files"
    with importlib.resources.as_file(files / "SourceSans3[wght].ttf") as path:
        font = reader.TTFont(path)
        few = subset.Subsetter()
        few.populate(text=letters)
        few.subset(font)
        font = cutter.instantiateVariableFont(font, {"wght": 600})
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    real = sum(advances[glyphs[ord(letter)]][0] for letter in letters) / 1000
    assert real <= lettering.width(letters, 1) <= real * 1.03


def test_the_engine_draws_every_picture_without_complaint(caplog: pytest.LogCaptureFixture) -> None:
    from weasyprint import HTML

    with caplog.at_level(logging.WARNING, "weasyprint"):
        HTML(string="".join(map(charts.svg, AWKWARD.values()))).write_pdf()
    assert not [record.message for record in caplog.records if "svg" in record.message.lower()]
