"""Sizes in a style sheet that no page can have are refused with their place; others are not."""

import time

import pytest
from making import ROOT

from briefgen.formats.sheet_sizes import of_this_world
from briefgen.problems import Unusable
from briefgen.reading import Source

SOUND = [
    pytest.param("", id="nothing at all"),
    pytest.param("p { border-radius: 9999px; text-indent: -9999px }", id="what people write"),
    pytest.param("@page { size: 5000mm 200in; margin: -14400pt }", id="the largest page"),
    pytest.param("p { width: 99999%; font-size: 999em }", id="shares"),
    pytest.param("p { z-index: 99999999; color: #100000; content: '99999mm' }", id="no lengths"),
    pytest.param("/* 99999999pt */ p { background: url(a99999mm.png) }", id="what nobody reads"),
    pytest.param(".a99999pt, #b99999mm, .c-99999pt { --x12345em-: 1 }", id="names"),
    pytest.param("p { width: .0000001pt; height: 1e-99mm; margin: 1e3pt }", id="very small ones"),
]

TOO_LARGE = [
    pytest.param("p { font-size: 9999999pt }", "1:16", "9999999pt", "14,400pt", id="type"),
    pytest.param("p {}\n@page { size: 5081mm }", "2:15", "5081mm", "5,080mm", id="a page"),
    pytest.param("p { margin: -99999.5PX }", "1:13", "-99999.5PX", "19,200px", id="below nought"),
    pytest.param("p { width: 1e9mm }", "1:12", "1e9mm", "5,080mm", id="a power of ten"),
    pytest.param("p { width: calc(1mm * 2 + 99999cm) }", "1:27", "99999cm", "508cm", id="a sum"),
    pytest.param("p { width: 100001% }", "1:12", "100001%", "100,000%", id="a share"),
    pytest.param("p { font: 1001em x }", "1:11", "1001em", "1,000em", id="a measure of type"),
    pytest.param("p { x: '/*'; y: 99999pt /* */ }", "1:17", "99999pt", "14,400pt", id="beside"),
]


@pytest.mark.parametrize("css", SOUND)
def test_a_sheet_of_sizes_that_can_be(css: str) -> None:
    of_this_world(Source("own.css", css))


@pytest.mark.parametrize(("css", "place", "size", "most"), TOO_LARGE)
def test_a_size_that_no_page_can_have(css: str, place: str, size: str, most: str) -> None:
    with pytest.raises(Unusable) as told:
        of_this_world(Source("own.css", css))
    (problem,) = told.value.problems
    assert str(problem.place) == f"own.css:{place}"
    assert problem.message.startswith(f"{size} is larger than anything on a page")
    assert problem.message.endswith(f"the most is {most}")


def test_all_that_ship_can_be() -> None:
    files = list((ROOT / "templates" / "pages").glob("*.css"))
    assert files
    for file in files:
        of_this_world(Source(file.name, file.read_text()))


def test_a_long_one_is_read_in_no_time() -> None:
    began = time.process_time()
    for css in ("9" * 99_999, "9." * 50_000, "1e" * 50_000, "'\\" * 50_000, "9e9" * 30_000):
        of_this_world(Source("own.css", css))
    with pytest.raises(Unusable) as told:
        of_this_world(Source("own.css", "p { width: 99999pt }\n" * 20_000))
    assert len(told.value.problems) < 20
    assert time.process_time() - began < 2
