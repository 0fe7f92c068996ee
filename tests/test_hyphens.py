"""Where words are parted: by the rules of their language, with a hyphen, only where need be."""

import re
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw
import pytest

from briefgen.typesetting.press import set_pdf

SHEETS = tuple(
    Path("templates/pages", f"{name}.css").read_text("utf-8")
    for name in ("common", "print", "handling", "paper-a4")
)
NARROW = (
    "td:first-child, th:first-child { width: 22mm }"
    "@page :right { @top-right { content: none } @bottom-right { content: none } }"
)
RIGHT = 380
"""In points from the left: what begins further out in the text column is a number."""

GERMAN = "Sicherheitsüberprüfungsverfahren"


def _set(html: str, language: str = "en") -> bytes:
    section = f'<section class="chapter" id="s" data-title="S">{html}</section>'
    page = f"<html><body>{section}</body></html>"
    sheets = (*SHEETS, NARROW)
    return set_pdf(page, stylesheets=sheets, language=language, title="T", note_lines=False).pdf


def _lines(html: str, language: str = "en") -> list[str]:
    """The lines of the first page, a hyphen at their end written as such."""
    document = pypdfium2.PdfDocument(_set(html, language))
    text = document[0].get_textpage().get_text_range()
    document.close()
    return re.sub("[\x02\ufffe]", "-\r\n", text).split("\r\n")


def _cell(words: str) -> str:
    head = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    return f"<table>{head}<tbody><tr><td>{words}</td><td>&#160;</td></tr></tbody></table>"


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(_cell("die Kommission"), id="what fits in the cell"),
        pytest.param(_cell("der Rat, die Kommission, der Rat, die Kommission"), id="on a new line"),
        pytest.param(_cell("Rat <strong>Kommission</strong>"), id="in bold letters"),
        pytest.param(f"<h1>Das vereinbarte {GERMAN}</h1>", id="in a head"),
        pytest.param(
            _cell('<a href="https://example.org/verfahren">https://example.org/verfahren</a>'),
            id="an address, which would be another one with a hyphen",
        ),
    ],
)
def test_no_hyphen_where_none_need_be(html: str) -> None:
    assert [line for line in _lines(html, "de") if line.endswith("-")] == []


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        pytest.param("de", GERMAN, "Sicherheitsüber- prüfungsverfah- ren", id="German"),
        pytest.param("fr", "l’intergouvernementalité", "l’intergouverne- mentalité", id="French"),
        pytest.param("ru", "предосторожности", "предосторож- ности", id="Russian"),
        pytest.param("uk", "перестрахування", "перестрахува- ння", id="Ukrainian"),
        pytest.param("en", "intergovernmentally", "intergovern- mentally", id="English"),
        pytest.param("de", f"<strong>{GERMAN}</strong>", "Sicherheitsüber- prüfungsver- fahren",
                     id="in bold letters"),
        pytest.param("de", f"und {GERMAN}", "und Sicherheitsüber- prüfungsverfah- ren",
                     id="behind a short word"),
    ],
)  # fmt: skip
def test_a_word_wider_than_its_column_is_parted_by_the_rules_of_its_language(
    language: str, word: str, parts: str
) -> None:
    assert " ".join(_lines(_cell(word), language)[1:]).strip() == parts


def test_a_word_wider_than_a_page_is_parted_in_a_head() -> None:
    lines = _lines("<h1>Cybersicherheitsmindestanforderungenverordnungsentwurf</h1>", "de")
    assert [line.endswith("-") for line in lines] == [True, False]


def test_a_number_in_the_contents_stands_on_the_last_line_of_its_entry() -> None:
    titles = ["Title " + "m" * letters for letters in range(20, 44)]
    entries = "".join(f'<p><a class="entry" href="#s">{title}</a></p>' for title in titles)
    document = pypdfium2.PdfDocument(_set(f'<div class="contents">{entries}</div>'))
    texts = document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1)
    boxes = [text.get_bounds() for text in texts]
    document.close()
    numbers = [box for box in boxes if box[0] > RIGHT]
    feet = sorted(box[1] for box in numbers)
    assert len(numbers) == len(titles)
    assert min(high - low for low, high in pairwise(feet)) > 10
    for number in numbers:
        (end,) = (box for box in boxes if box[0] < RIGHT and abs(box[1] - number[1]) < 2)
        assert end[2] < number[0] - 10
