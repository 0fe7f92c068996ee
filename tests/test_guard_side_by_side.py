"""Lawful values side by side, clock times, pages and plays are no secrets; what is beside them is.

Each is looked for as Markdown and as HTML, and on the pages of a PDF.
"""

from typing import Any

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import Verdict, contents_of, judged
from briefgen.guard.passages import Contents, Passage

PLAN: dict[str, Any] = {
    "title": "Visits",
    "us": {"name": "Poland"},
    "counterparts": [
        {"name": "Commission", "people": [{"name": "Vera Lindqvist"}], "authority": "None"}
    ],
    "mandate": {
        "may_agree": ["Notice, hours on the site, size of teams, forms.",
                      "The Secretary General. A. Mint Ely on zones."],
        "envelope_note": "Revenue per year that the budget law of 2028 counts on.",
    },
    "team": {
        "members": [
            {"name": "M. Ould Sidi Baba", "title": "Secretary General",
             "may_concede": "2 million EUR on the contribution"},
            {"name": "A. Mint Ely", "title": "Director"},
        ],
    },
    "issues": [
        {"title": "Time on the site", "unit": "hours",
         "if_raised": [{"challenge": "It is our rule.", "line": "Tomorrow.",
                        "likelihood": "realistic possibility"}]},
        {"title": "Size of teams"},
        {"title": "Number of inspections a day", "unit": "inspections a day", "direction": "more",
         "opening": 25, "target": 20, "fallbacks": [{"what": 13}], "bottom_line": 12},
        {"title": "Port of Pivdennyi", "points": ["Pivdennyi loads a third of our grain."]},
        {"title": "Contribution per year", "unit": "million EUR",
         "points": ["That the budget law counts on 60."]},
        {"title": "Persons who come home", "unit": "persons", "direction": "more", "opening": 23},
        {"title": "Maps of minefields", "unit": "maps", "direction": "less", "target": "4 maps",
         "points": ["Your maps are wrong in one of four cases."]},
    ],
    "glossary": [{"term": "Pivdennyi", "meaning": "Port", "trap": "Say Pivdennyi."}],
    "log": [{"words": "All 23.", "issue": "Persons who come home", "by": "us"},
            {"words": "They said it is up to 12 with them."}],
}  # fmt: skip


def verdict(contents: Contents) -> Verdict:
    return judged(contents, with_(PLAN), Tier.DELEGATION)


def rows(*told: list[str]) -> tuple[str, str, list[str]]:
    """The rows of a table as Markdown, as HTML, and as the lines of pages."""
    first, *others = told
    ruled = [first, ["---"] * len(first), *others]
    markdown = "\n".join(f"| {' | '.join(row)} |" for row in ruled)
    cells = ("".join(f"<td>{one}</td>" for one in row) for row in told)
    html = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    return markdown, html, [" ".join(row) for row in told]


def found(*told: list[str]) -> list[list[str]]:
    """What leaks in each of the three forms."""
    markdown, html, lines = rows(*told)
    page = Contents((Passage("page 1", "\n".join(lines), 1, goes_on=True),))
    forms = (contents_of(markdown.encode(), "md"), contents_of(html.encode(), "html"), page)
    return [fields(verdict(one)) for one in forms]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([["Hour", "Item"], ["10:20", "Number of inspections"], ["12:20", "Time"],
                      ["13:00", "Team"], ["14:25", "Next"]], id="the hours of an agenda"),
        pytest.param([["Name", "Speaks on"], ["J. Kruk", "Time on the site, Size of teams"]],
                     id="two titles side by side"),
        pytest.param([["Time on the site"], ["Half the time is gone and item one is open."]],
                     id="half the time, in a play that ships"),
        pytest.param([["Port of Pivdennyi"], ["Say Pivdennyi loads a third of our grain."]],
                     id="a label and what is to be said"),
        pytest.param([["Name", "Title"], ["M. Ould Sidi Baba", "Secretary General"],
                      ["A. Mint Ely", "Director"]], id="a title, and the name in the next row"),
        pytest.param([["Contribution per year"], ["That the budget law counts on 60."]],
                     id="a title, and the sentence below it"),
        pytest.param([["Date", "Issue", "Exact words", "Status"],
                      ["4 June", "Persons who come home", "All 23.", "refused"]],
                     id="what was said to them"),
        pytest.param([["Issue", "You ask", "You need", "Press with"],
                      ["Maps of minefields", "Make one up, and hold it.", "–",
                       "“Your maps are wrong in one of four cases.”"]],
                     id="one of four cases, in a challenge of theirs"),
    ],
)  # fmt: skip
def test_what_must_stay_silent(told: list[list[str]]) -> None:
    assert found(*told) == [[], [], []]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        pytest.param([["Hour", "Number of inspections"], ["10:20", "12 inspections a day"]],
                     "bottom_line", id="the limit, and no hour"),
        pytest.param([["J. Kruk", "Visits on the site, size of teams"]], "may_agree",
                     id="the end of no title that they know"),
        pytest.param([["J. Kruk", "Notice, hours on the site, size of teams, forms."]],
                     "may_agree", id="all that may be agreed"),
        pytest.param([["Time on the site"], ["They do it at half the hours of the site."]],
                     "likelihood", id="half of it, in no play"),
        pytest.param([["Port of Pivdennyi"], ["Say Pivdennyi and not Yuzhne."]], "trap",
                     id="a trap behind which nothing of theirs follows"),
        pytest.param([["A. Mint Ely"], ["The Secretary General. A. Mint Ely on zones."]],
                     "may_agree", id="who speaks, as one sentence"),
        pytest.param([["Contribution per year"], ["Revenue per year that the budget law of 2028"]],
                     "envelope_note", id="the note on the budget law"),
        pytest.param([["Date", "Issue"], ["4 June", "Persons who come home: 23"]],
                     "opening", id="the figure by itself"),
        pytest.param([["Persons who come home", "All 23 persons", "–"]],
                     "opening", id="the figure with what it counts"),
        pytest.param([["Maps of minefields", "Target"], ["Target of ours", "4 maps"]], "target",
                     id="our target of maps"),
    ],
)  # fmt: skip
def test_the_nearest_leak_is_heard(told: list[list[str]], field: str) -> None:
    assert [field in one for one in found(*told)] == [True, True, True]


@pytest.mark.parametrize(
    ("foot", "leaks"),
    [
        pytest.param("Page 1 of 2", [], id="a page of two"),
        pytest.param("They get 2", ["may_concede"], id="what we may concede"),
        pytest.param("They get 2\nPage 1 of 3", ["may_concede"], id="the same above the foot"),
    ],
)
def test_the_number_of_pages_counts_no_money(foot: str, leaks: list[str]) -> None:
    texts = (f"Words on the contribution\n{foot}", "million EUR\nContribution per year")
    pages = (Passage(f"page {n}", text, n, goes_on=True) for n, text in enumerate(texts, 1))
    assert fields(verdict(Contents(tuple(pages)))) == leaks


def test_a_cell_is_known_as_a_whole_value_alone() -> None:
    told = [["Issue", "Inspections a day"], ["Number of inspections", "up to 12"]]
    assert found(*told)[:2] == [["bottom_line"], ["bottom_line"]]


@pytest.mark.parametrize(
    ("leads", "field"),
    [
        pytest.param("General Hrytsenko", [], id="somebody whose name and office they know"),
        pytest.param("General Tymoshchuk", ["leads"], id="somebody else of that office"),
    ],
)
def test_who_is_known_by_name_and_office_may_be_named_by_both(leads: str, field: list[str]) -> None:
    plan = with_(
        {
            "team": {
                "members": [
                    {
                        "name": "Bohdan Hrytsenko",
                        "title": "General",
                        "cleared": {"to": "open", "by": "Head", "on": "2027-01-04"},
                    }
                ]
            },
            "agenda": [{"title": "Line", "leads": leads}],
        }
    )
    markdown = f"| Bohdan Hrytsenko | General |\n|---|---|\n| Item | {leads} |\n".encode()
    assert fields(judged(contents_of(markdown, "md"), plan, Tier.OPEN)) == field
