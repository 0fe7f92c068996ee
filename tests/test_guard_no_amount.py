"""Numbers that count nothing on a printed page: the marks of a scale, pages, numbers of titles."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage

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


def found(*texts: str) -> list[str]:
    each = tuple(Passage(f"line {n}", text, goes_on=True) for n, text in enumerate(texts, 1))
    return fields(judged(Contents(each), with_(PLAN), Tier.CORE))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["Prisoners held\n0 100 200 300 400 500\npeople"], id="a scale in one line"),
        pytest.param(
            ["Quota of the harbour (tonnes)", "0", "5", "10", "15", "20"], id="mark by mark"
        ),
        pytest.param(
            ["Ratio, one for one p. 7\nDays until the exchange, 30 days"], id="a page, then days"
        ),
        pytest.param(["Notice of the airfield 12 (days). Ours: 6"], id="a title with its unit"),
        pytest.param(["Notice of the airfield 12 – 100 days p. 7"], id="a title, then a dash"),
    ],
)
def test_what_must_stay_silent(texts: list[str]) -> None:
    assert found(*texts) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prisoners held: 100, 200, 350, 500 people", id="no even steps"),
        pytest.param("Prisoners held: 700, then 600, then 500 people", id="a way down"),
        pytest.param("Prisoners held: 400 500 people", id="two numbers"),
        pytest.param("Days until the exchange: 7\ndays", id="days over a line’s end"),
        pytest.param("Notice of the airfield: 12 days", id="an amount behind a title"),
    ],
)
def test_an_amount_is_heard_all_the_same(text: str) -> None:
    assert found(text)
