"""What style sheets say of the margins of pages is read as the engine reads it, odd or not."""

import time

import pytest

from briefgen.formats.framing import length, rules, size_of, texts, told

MM = 72 / 25.4


@pytest.mark.parametrize(
    ("margin", "sides"),
    [
        pytest.param("2mm", "2mm 2mm 2mm 2mm", id="one for all sides"),
        pytest.param("1mm 2mm", "1mm 2mm 1mm 2mm", id="two"),
        pytest.param("1mm 2mm 3mm", "1mm 2mm 3mm 2mm", id="three"),
        pytest.param("1mm 2mm 3mm 4mm", "1mm 2mm 3mm 4mm", id="four"),
        pytest.param("", "0 0 0 0", id="none"),
    ],
)
def test_a_margin_of_few_words(margin: str, sides: str) -> None:
    page = told(rules([f"@page{{margin:{margin}}}"]), "", ())[""]
    said = " ".join(page[f"margin-{side}"] for side in ("top", "right", "bottom", "left"))
    assert said == sides


@pytest.mark.parametrize(
    ("size", "wide", "high"),
    [
        pytest.param("210mm 297mm", 210, 297, id="two lengths"),
        pytest.param("20mm", 20, 20, id="one for both"),
        pytest.param("A4 landscape", 297, 210, id="across"),
        pytest.param("A5", 148, 210, id="by its name"),
        pytest.param("auto", 210, 297, id="left to the engine"),
        pytest.param("b5", 210, 297, id="a name that is not known"),
    ],
)
def test_the_size_of_a_page(size: str, wide: float, high: float) -> None:
    assert size_of({"size": size}) == pytest.approx((wide * MM, high * MM))


def test_what_is_no_length_and_no_sign() -> None:
    assert [length("12PT"), length("1..2mm"), length("wide")] == [12, 0, 0]
    assert texts(r'"\110000 \41 "', ("",)) == ["\ufffdA"]


@pytest.mark.parametrize(
    ("css", "size"),
    [
        pytest.param("html{color:red;font-size:9pt;font:12pt x}", "9pt", id="the first of two"),
        pytest.param("/* all */\nhtml { font: bold 10.5pt/1.2 x }", "10.5pt", id="of many words"),
        pytest.param("@media print{p{}\nbody,html.x{font-size:4mm}}", "4mm", id="in print alone"),
        pytest.param("html{font-size:120%}", None, id="a part of another size"),
        pytest.param("p{font-size:9pt}", None, id="of a paragraph"),
        pytest.param("\n" * 100_000 + "html{font-size:9pt}", "9pt", id="after many blank lines"),
        pytest.param("\nhtml" * 20_000, None, id="of many names without a rule"),
        pytest.param("html{font:" + "1" * 100_000 + "}", None, id="of many digits"),
    ],
)
def test_the_size_of_all_letters(css: str, size: str | None) -> None:
    since = time.perf_counter()
    assert told(rules([css]), "", ())[""].get("font-size") == size
    assert time.perf_counter() - since < 2  # it takes a hundredth
