"""Marking as printed: where it stands on every page, how large, in which colour, read back."""

import ctypes
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest
from making import quiet, typed

from briefgen.pipeline import make

PLAN = """\
title: Inspection of grain ships
brief: {number: B-7, version: "3", date: 2026-11-23, status: draft, cover_title: Grain}
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [Number of inspections, Insurance]
handling:
  distribution: [{copy_number: 4, name: A. Reader, edition: small}]
"""
EDITION = "name: Small\nreader: us\ntier: core\nsections: [cover, at-a-glance, notes]\n"
CARD = EDITION.replace("cover, at-a-glance, notes", "at-a-glance, meeting") + "paper: a6\n"


@dataclass(frozen=True)
class Label:
    """One appearance of a text on a page, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    size: float
    ink: tuple[int, int, int]
    ground: tuple[int, int, int] | None


def printed(handling: str, folder: Path, edition: str = EDITION) -> Any:
    shelf = folder / "templates" / "editions"
    shelf.mkdir(parents=True)
    (shelf / "small.yaml").write_text(edition)
    made = make(typed(PLAN + f"  {handling}\n", folder), "small", "pdf", "a4", quiet)
    return pypdfium2.PdfDocument(made.content)


def labels(page: Any, text: str) -> list[Label]:
    words = page.get_textpage()
    search = words.search(text, match_case=True)
    found = []
    while place := search.get_next():
        start, count = place
        boxes = [words.get_charbox(n) for n in range(start, start + count)]
        edges = [min(b[0] for b in boxes), min(b[1] for b in boxes),
                 max(b[2] for b in boxes), max(b[3] for b in boxes)]  # fmt: skip
        size = raw.FPDFText_GetFontSize(words.raw, start) * _scale(words, start)
        left, bottom, right, top = edges
        ink, ground = _ink(words, start), _ground(page, edges)
        found.append(Label(left, bottom, right, top, size, ink, ground))
    return found


def _scale(words: Any, at: int) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(words.raw, at, ctypes.byref(matrix))
    return abs(float(matrix.d))


def _ink(words: Any, at: int) -> tuple[int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(words.raw, at, *map(ctypes.byref, parts))
    return parts[0].value, parts[1].value, parts[2].value


def _ground(page: Any, edges: list[float]) -> tuple[int, int, int] | None:
    """The colour of the filled shape that fits closest around the whole text."""
    around = []
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = thing.get_bounds()
        if left <= edges[0] and bottom <= edges[1] and right >= edges[2] and top >= edges[3]:
            parts = [ctypes.c_uint() for _ in range(4)]
            raw.FPDFPageObj_GetFillColor(thing.raw, *map(ctypes.byref, parts))
            colour = (parts[0].value, parts[1].value, parts[2].value)
            around.append(((right - left) * (top - bottom), colour))
    return min(around)[1] if around else None


@pytest.mark.parametrize(
    ("label", "ink"),
    [
        pytest.param("TLP:RED", (255, 43, 43), id="red"),
        pytest.param("TLP:AMBER", (255, 192, 0), id="amber"),
        pytest.param("TLP:AMBER+STRICT", (255, 192, 0), id="amber, strict"),
        pytest.param("TLP:GREEN", (51, 255, 0), id="green"),
        pytest.param("TLP:CLEAR", (255, 255, 255), id="clear"),
    ],
)
@pytest.mark.parametrize("edition", [pytest.param(EDITION, id="A4"), pytest.param(CARD, id="A6")])
def test_tlp_stands_right_in_colour_on_black(
    label: str, ink: tuple[int, int, int], edition: str, tmp_path: Path
) -> None:
    document = printed(f"scheme: tlp\n  marking: {label}", tmp_path, edition)
    assert len(document) >= 2
    for page in document:
        head, foot = sorted(labels(page, label), key=lambda one: -one.top)
        width, height = page.get_size()
        assert height * 0.85 < head.bottom < head.top < height
        assert 0 < foot.bottom < foot.top < height * 0.15
        assert {head.ink, foot.ink} == {ink}
        assert {head.ground, foot.ground} == {(0, 0, 0)}
        assert min(head.size, foot.size) >= 12 - 0.01
        assert min(head.left, foot.left) > width / 2
        assert abs(head.left - foot.left) < 0.5
        assert abs(head.right - foot.right) < 0.5  # no label is cut short
        assert max(width - head.right, width - foot.right) < width * 0.16


@pytest.mark.parametrize(
    ("handling", "label", "size"),
    [
        pytest.param("scheme: eu\n  registration_number: SN 1\n  marking: SECRET UE/EU SECRET",
                     "SECRET UE/EU SECRET", 10, id="EU"),
        pytest.param("scheme: uk\n  marking: TOP SECRET", "TOP SECRET", 10, id="UK"),
        pytest.param("scheme: us-cui\n  marking: CUI", "CUI", 10, id="CUI"),
        pytest.param("scheme: custom\n  marking: Board only", "Board only", 8, id="custom"),
        pytest.param("marking: Board only", "Board only", 8, id="none, with a text"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("edition", [pytest.param(EDITION, id="A4"), pytest.param(CARD, id="A6")])
def test_other_markings_stand_top_and_bottom_centre(
    handling: str, label: str, size: float, edition: str, tmp_path: Path
) -> None:
    for page in printed(handling, tmp_path, edition):
        width, height = page.get_size()
        found = labels(page, label)
        head, foot = max(found, key=lambda one: one.top), min(found, key=lambda one: one.bottom)
        assert head.bottom > height * 0.85
        assert foot.top < height * 0.15
        assert min(head.size, foot.size) >= size - 0.01
        middles = [(one.left + one.right) / 2 for one in (head, foot)]
        assert max(abs(middle - width / 2) for middle in middles) < 1
        assert {head.ground, foot.ground} == {None}


@pytest.mark.parametrize(
    ("handling", "words", "pages"),
    [
        pytest.param("{}", "DRAFT of 23 November 2026", "all", id="a draft says so, with the day"),
        pytest.param("scheme: tlp\n  marking: TLP:RED", "DRAFT of 23 November 2026", "all",
                     id="also beside a label"),
        pytest.param("scheme: eu\n  registration_number: SN 77\n  marking: SECRET UE/EU SECRET",
                     "Copy ____", "all", id="EU secret: the number of the copy on every page"),
        pytest.param("scheme: eu\n  registration_number: SN 77\n  marking: SECRET UE/EU SECRET",
                     "SN 77", "all", id="the registration number"),
        pytest.param("scheme: us-cui\n  marking: CUI\n  designation: {controlled_by: [Office X]}",
                     "Office X", "first", id="the designation block"),
        pytest.param("caveats: [Not on deck]", "Not on deck", "all", id="caveats"),
        pytest.param("caveats: [x]", "Cleared by", "first", id="the clearance block"),
    ],
)  # fmt: skip
def test_what_else_stands_on_the_sheets(
    handling: str, words: str, pages: str, tmp_path: Path
) -> None:
    handling = "note: x" if handling == "{}" else handling
    found = [len(labels(page, words)) for page in printed(handling, tmp_path)]
    assert found[0] >= 1
    assert all(found) if pages == "all" else not any(found[1:])


def test_the_plain_back_of_a_card_carries_nothing(tmp_path: Path) -> None:
    card = EDITION.replace("cover, at-a-glance, notes", "at-a-glance, plain-back")
    *_, back = printed("scheme: tlp\n  marking: TLP:RED", tmp_path, card + "style: card\n")
    assert back.get_textpage().get_text_range().strip() == ""
    assert list(back.get_objects()) == []


RISING = """scheme: tlp
  marking: TLP:CLEAR
  markings: {delegation: TLP:GREEN, core: TLP:AMBER, sealed: TLP:RED}"""
NAMES = "name: N\nreader: interpreters\ntier: open\nsections: [names-and-titles]\n"


@pytest.mark.parametrize(
    "handling",
    [
        pytest.param("scheme: custom\n  marking: For two readers", id="in the middle"),
        pytest.param("scheme: tlp\n  marking: TLP:AMBER", id="on the right"),
    ],
)
def test_no_marking_stands_in_one_line_with_the_running_head(handling: str, tmp_path: Path) -> None:
    marking = handling.rpartition(": ")[2]
    heads = 0
    for page in printed(handling, tmp_path):
        marked = max((one.top + one.bottom) / 2 for one in labels(page, marking))
        for name in ("At a glance", "Notes"):
            for one in labels(page, name):
                if one.bottom > page.get_height() * 0.9:
                    heads += 1
                    assert abs((one.top + one.bottom) / 2 - marked) > one.size / 2
    assert heads


@pytest.mark.parametrize(
    ("also", "marked"),
    [
        pytest.param("", "TLP:CLEAR", id="nothing beyond its tier"),
        pytest.param("also: [team.members.name]\n", "TLP:GREEN", id="names of the delegation"),
    ],
)
def test_an_edition_is_marked_by_the_highest_that_it_carries(
    also: str, marked: str, tmp_path: Path
) -> None:
    (page,) = printed(RISING, tmp_path, NAMES + also)
    words = page.get_textpage().get_text_range()
    assert [one for one in ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER") if one in words] == [marked]


@pytest.mark.parametrize(
    ("also", "count"),
    [
        pytest.param("", 0, id="for the other side, too"),
        pytest.param("also: [team.members.name]\n", 1, id="with names of the delegation"),
    ],
)
def test_caveats_are_not_printed_for_the_other_side(also: str, count: int, tmp_path: Path) -> None:
    (page,) = printed("caveats: [Not on deck]", tmp_path, NAMES + also)
    assert len(labels(page, "Not on deck")) == count


def test_a_card_does_not_count_its_backs_as_pages(tmp_path: Path) -> None:
    pages = printed("scheme: tlp\n  marking: TLP:GREEN", tmp_path, CARD)
    assert not any("Page " in page.get_textpage().get_text_range() for page in pages)
