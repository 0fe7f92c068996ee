"""Tables are read row by row, as Markdown and as HTML alike."""

from typing import Any

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged

PLAN: dict[str, Any] = {
    "title": "Border",
    "us": {"name": "Norvania"},
    "counterparts": [{"name": "Ostmark"}],
    "issues": [
        {"title": "Exclusion zone", "unit": "km", "bottom_line": 4, "target": 12},
        {"title": "Patrols held", "unit": "persons", "bottom_line": 74},
        {"title": "Opening of the depots", "unit": "depots", "bottom_line": 6, "target": 26},
    ],
}
AGENDA = [["No", "Item", "At"], ["4", "Opening", "10:00"], ["12", "Exclusion zone", "11:00"]]
EMPTY = [[str(number), ""] for number in range(1, 9)]


def markdown(*rows: list[str]) -> str:
    """A table as Markdown."""
    first, *others = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in (first, ["---"] * len(first), *others))


def html(*rows: list[str], around: str = "{}") -> str:
    """The same as HTML, with something around what each cell holds."""
    told = ("".join(f"<td>\n{around.format(one)}\n</td>" for one in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in told)}</table>"


def leaks(told: str, ending: str = "html") -> list[str]:
    return fields(judged(contents_of(told.encode(), ending), with_(PLAN), Tier.CORE))


@pytest.mark.parametrize(
    ("above", "rows"),
    [
        pytest.param("Goal for the exclusion zone, in kilometres:", AGENDA, id="an agenda"),
        pytest.param("Patrols held (persons)", [["Camp", "Beds"], ["74", "Northern"]],
                     id="numbers of camps below a heading that counts"),
        pytest.param("Held", [["Patrols held, persons", "Beds"], ["1", "74"]],
                     id="another column"),
        pytest.param("Depots", [["No", "Opening of the depots"], *EMPTY],
                     id="empty rows of a form"),
        pytest.param("Zone", [["Distance", "Note"], ["20", "km at sea"], ["12", ""], ["km", "x"]],
                     id="a unit in the next row"),
    ],
)  # fmt: skip
def test_what_must_stay_silent(above: str, rows: list[list[str]]) -> None:
    assert leaks(f"{above}\n\n{markdown(*rows)}", "md") == []
    for around in ("{}", "<p>{}</p>", "<b>{}</b>"):
        assert leaks(f"<p>{above}</p>{html(*rows, around=around)}") == []


def test_a_column_ends_with_its_table() -> None:
    zone = [["Exclusion zone (km)", "Status"], ["27", "open"]]
    assert leaks(f"{markdown(*zone)}\n\nTalks\n\n{markdown(*AGENDA)}", "md") == []
    assert leaks(f"{html(*zone)}<h2>Talks</h2>{html(*AGENDA)}") == []
    assert leaks(html(*zone) + html(*AGENDA)) == []


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        pytest.param([["Exclusion zone (km)", "Ours"], ["x", "4"]], "bottom_line",
                     id="the number that ends a row"),
        pytest.param([["Exclusion zone (km)", "Status"], ["4", "agreed"]], "bottom_line",
                     id="a column, and a word behind it"),
        pytest.param([["Day", "Exclusion zone (km)", "Status"], ["One", "4", "agreed"]],
                     "bottom_line", id="a column in the middle"),
        pytest.param([["Exclusion zone (km)", "4", "agreed"]], "bottom_line", id="a row"),
        pytest.param([["Exclusion zone", "4", "km"]], "bottom_line", id="the unit in a cell"),
        pytest.param([["Day", "Patrols held, persons"], ["1", "74"]], "bottom_line",
                     id="a column that counts"),
        pytest.param([["Exclusion zone", "4 km"]], "bottom_line", id="the amount in a cell"),
    ],
)  # fmt: skip
def test_a_secret_in_a_table_is_heard(rows: list[list[str]], field: str) -> None:
    assert field in leaks(markdown(*rows), "md")
    for around in ("{}", "<p>{}</p>", "<b>{}</b>"):
        assert field in leaks(html(*rows, around=around))


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        pytest.param("<tr><td>No<td>Item<tr><td>4<td>Opening<br>at ten<td>x", False,
                     id="nothing is closed"),
        pytest.param("<tr><td colspan=2>Exclusion zone (km)<td>Beds<tr><td>x<td>y<td>4<td>z",
                     False, id="a column beside a wide heading"),
        pytest.param("<tr><td>Day<td>Exclusion zone (km)<td>x<tr><td rowspan=2>1<td>7<td>y"
                     "<tr><td>4<td>agreed", True, id="a column beside a tall cell"),
        pytest.param("<tr><td colspan=2>Day<td>Exclusion zone (km)<td>x<tr><td>a<td>b<td>4<td>y",
                     True, id="a column behind a wide heading"),
        pytest.param("<tr><td>Exclusion zone (km)<td>ours<br>4<td>x", True, id="lines of a cell"),
        pytest.param("<tr><td>Exclusion zone (km)<tr><td><p>4<p>agreed<td>x", True,
                     id="paragraphs of a cell"),
        pytest.param("<tr><td>Exclusion zone (km)<td><table><tr><td>x<td>4</table>y", True,
                     id="a table in a table"),
        pytest.param("<tr><td colspan=x rowspan=0>Exclusion<td>zone: 4 km", True,
                     id="a cell that is wide by no number"),
        pytest.param(f"<tr><td colspan={'9' * 5000} rowspan=99>Exclusion<td>zone: 4 km", True,
                     id="a cell that is wider than any paper"),
    ],
)  # fmt: skip
def test_cells_as_they_are_written_by_hand(told: str, heard: bool) -> None:
    found = leaks(f"<p>Zone in kilometres:</p><table>{told}</table>")
    assert ("bottom_line" in found) is heard


def test_words_run_on_from_cell_to_cell() -> None:
    plan = with_(PLAN | {"mandate": {"may_agree": ["Yield the northern depot at Kestrelsund"]}})
    for told in ("<td>Yield the</td><td>northern depot", "<td>Yield the nor-<br>thern depot"):
        page = f"<table><tr>{told} at Kestrelsund</td></tr></table>".encode()
        assert fields(judged(contents_of(page, "html"), plan, Tier.DELEGATION))
