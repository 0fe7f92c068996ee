"""Numbers that count nothing on a printed page: the marks of a scale, pages, numbers of titles."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import DRAWING, Contents, Passage
from briefgen.guard.reading import contents_of

PLAN = {
    "title": "Exchange",
    "us": {"name": "Ukraine"},
    "counterparts": [{"name": "Russia"}],
    "issues": [
        {"title": "Prisoners held", "unit": "people", "bottom_line": 500, "opening": 1200},
        {"title": "Days until the exchange", "unit": "days", "bottom_line": 7, "opening": 30},
        {"title": "Notice of the airfield 12", "unit": "days", "bottom_line": 12, "opening": 6},
        {"title": "Quota of the harbour", "unit": "tonnes", "bottom_line": 15, "opening": 6},
    ],
}


def found(*texts: str, of: str = "") -> list[str]:
    each = tuple(Passage(f"line {n}{of}", text, goes_on=True) for n, text in enumerate(texts, 1))
    return fields(judged(Contents(each), with_(PLAN), Tier.CORE))


def svg(*told: str) -> bytes:
    drawn = "".join(f"<text>{one}</text>" for one in told)
    return f"<h2>Prisoners held</h2><figure><svg>{drawn}</svg></figure>".encode()


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["Prisoners held\n0 100 200 300 400 500\npeople"], id="a scale in one line"),
        pytest.param(["Quota of the harbour\n10 15 20 25\ntonnes"], id="a scale without nought"),
        pytest.param(["Quota of the harbour\n−10 −5 0 5 10 15\ntonnes"], id="a scale below nought"),
        pytest.param(
            ["Ratio, one for one p. 7\nDays until the exchange, 30 days"], id="a page, then days"
        ),
        pytest.param(["Notice of the airfield 12 (days). Ours: 6"], id="a title with its unit"),
        pytest.param(["Notice of the airfield 12 – 100 days p. 7"], id="a title, then a dash"),
    ],
)
def test_what_must_stay_silent(texts: list[str]) -> None:
    assert found(*texts) == []


def test_the_marks_of_a_drawing_stand_one_by_one() -> None:
    assert (
        found("Quota of the harbour (tonnes)", "0", "5", "10", "15", "20", of=", in a drawing")
        == []
    )
    told = judged(
        contents_of(svg("300", "400", "500", "600", "people"), "html"), with_(PLAN), Tier.CORE
    )
    assert told.leaks == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prisoners held: 100, 200, 350, 500 people", id="no even steps"),
        pytest.param("Prisoners held: 700, then 600, then 500 people", id="a way down"),
        pytest.param("Prisoners held: 400 500 people", id="two numbers"),
        pytest.param("Quota of the harbour: 5 10 15 20 tonnes", id="a ladder with its unit"),
        pytest.param("Quota of the harbour, tonnes: 5 10 15 20", id="a ladder behind its unit"),
        pytest.param("Quota of the harbour\n0 5 10 15 tonnes", id="a ladder in its own line"),
        pytest.param("Quota of the harbour\nin tonnes: 5 10 15 20", id="a ladder, the unit first"),
        pytest.param("Quota of the harbour (tonnes)\n7 11 15 19", id="steps that are not round"),
        pytest.param("Quota of the harbour (tonnes)\n5 10 15 25", id="steps of two sizes"),
        pytest.param("Quota of the harbour (tonnes)\n3 5 7 9 11 13 15", id="a long row"),
        pytest.param("Quota of the harbour (tonnes)\n9 11 13 15", id="marks beside the step"),
        pytest.param("Quota of the harbour (tonnes)\n10 15 20", id="three marks"),
        pytest.param("| Quota of the harbour (tonnes) | 5 | 10 | 15 | 20 |", id="a table’s row"),
        pytest.param("Days until the exchange: 7\ndays", id="days over a line’s end"),
        pytest.param("Notice of the airfield: 12 days", id="an amount behind a title"),
    ],
)
def test_an_amount_is_heard_all_the_same(text: str) -> None:
    assert found(text)


def test_a_row_of_a_table_is_no_scale() -> None:
    assert found("Quota of the harbour (tonnes)", "5", "10", "15", "20") == ["bottom_line"]
    drawing = svg("100", "200") + b"<p>Quota of the harbour<p>0<p>5<p>10<p>15 tonnes"
    assert fields(judged(contents_of(drawing, "html"), with_(PLAN), Tier.CORE))


VAST = {
    **PLAN,
    "issues": [{"title": "Price", "unit": "USD", "bottom_line": 1530000, "opening": 1500000}],
}


@pytest.mark.parametrize(
    ("page", "leaks"),
    [
        pytest.param(
            "1,500,000 1,510,000 1,520,000 1,530,000", [], id="a mark of the page’s scale"
        ),
        pytest.param("Price", ["bottom_line"], id="a number that no page shows"),
        pytest.param("1,500,000 1,510,000 1,530,000", ["bottom_line"], id="no scale"),
    ],
)
def test_a_word_of_a_drawing_by_itself(page: str, leaks: list[str]) -> None:
    each = (Passage("page 3", page, 3), Passage(DRAWING, "1,530,000\n"))
    told = fields(judged(Contents(each), with_(VAST), Tier.CORE))
    assert sorted({*told}) == leaks


DATED = {
    **PLAN,
    "alternatives": {"ours": ["Roll-over of 2027 shares for four weeks", "Loan of 14 vessels"]},
}


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        pytest.param("31 December 2027\nShares of both run out", [], id="a day, then a title"),
        pytest.param("31 December 2027 shares run out", [], id="a day, then shares"),
        pytest.param("December 31, 2027 shares run out", [], id="the month first"),
        pytest.param("December 2027\nShares of both", [], id="a month and its year"),
        pytest.param("31.12.2027 | shares run out", [], id="in figures"),
        pytest.param("2027-12-14 vessels leave", [], id="the last figures of a day"),
        pytest.param("We roll over 2027 shares.", ["ours"], id="so many shares"),
        pytest.param("By December, 2027 shares go.", ["ours"], id="a month, then so many shares"),
        pytest.param("In December we lend 14 vessels for a loan", ["ours"], id="so many vessels"),
    ],
)
def test_a_date_counts_nothing(text: str, leaks: list[str]) -> None:
    told = judged(contents_of(text.encode(), "txt"), with_(DATED), Tier.CORE)
    assert fields(told) == leaks
