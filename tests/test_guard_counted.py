"""What is counted and no measure, in a heading or before its number; and what are no days."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage
from briefgen.guard.worded import quantities

HELD = {
    "title": "Exchange at the bridge",
    "us": {"name": "Norvania"},
    "counterparts": [{"name": "Ostmark"}],
    "agreement": {
        "obligations": [
            {"who": "Ostmark", "what": "release", "quantity": "12 on day 1, 10 on the first day"}
        ]
    },
    "tabled": [
        {
            "title": "Paragraph 4",
            "text": "They cross so.\n\n| Day | Persons |\n|---|---|\n| 1 | 26 |\n| 2 | 12 |\n",
        }
    ],
    "issues": [
        {"title": "Pause in fire", "unit": "days", "bottom_line": 12, "fallbacks": [{"what": 10}]},
        {"title": "Numbers on both lists", "unit": "persons", "bottom_line": 74, "target": 26},
        {"title": "Access to our waters", "unit": "vessels", "bottom_line": 28, "target": 16},
        {"title": "Camp on the waters", "unit": "beds", "their_position": 28},
        {"title": "Flights to the island", "bottom_line": "17 a day"},
    ],
}  # fmt: skip


def found(text: str) -> list[str]:
    """The fields that these words give away to the delegation."""
    return fields(judged(Contents((Passage("page 1", text, 1),)), with_(HELD), Tier.DELEGATION))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Release 12 on day 1, 10 on the first day", id="what they know"),
        pytest.param("| Day | Persons |\n|---|---|\n| 1 | 26 |\n| 2 | 12 |", id="a table known"),
        pytest.param("Pause in fire: 12 on day 2, then 10 each day", id="so many on a day"),
        pytest.param("| Persons | Beds |\n|---|---|\n| 1 | 74 |", id="another column"),
        pytest.param("Note\nDay Persons Beds\n1 5 74", id="another column, on a page"),
        pytest.param("Note\nThe persons rest\nin camp 74", id="a line of a sentence"),
        pytest.param("| Vessels | Months |\n|---|---|\n| 4 | 28 |", id="beside the vessels"),
        pytest.param("Masts of the vessels (metres): 28", id="a unit in the label"),
        pytest.param("| Access (vessels) | 28 beds | 3 |", id="beds that they know, in a row"),
        pytest.param("Vessels: 28 beds", id="beds that they know, behind a colon"),
        pytest.param("The vessels of the fair: 16", id="a common number, far from its words"),
        pytest.param("Persons in the camps:\n74 Beds", id="in the next line"),
        pytest.param("Flights to the island: 17 days long", id="days, not each day"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("A pause of 12 days", "bottom_line", id="12 on day 1 was known"),
        pytest.param("A pause of 10 days", "fallbacks", id="10 on the first day was known"),
        pytest.param("| Day | Persons |\n|---|---|\n| 1 | 74 |", "bottom_line", id="a column"),
        pytest.param("|| Day | Persons |\n|---|---|\n| 1 | 74 |", "bottom_line", id="at the start"),
        pytest.param("Note\nDay Persons Beds\n1 74 5", "bottom_line", id="drawn on a page"),
        pytest.param("| Day | Persons (ours) |\n|---|---|\n| 1 | 74 |", "bottom_line", id="a note"),
        pytest.param("| Access to our waters (vessels) | 10 | 28 |", "bottom_line", id="a row"),
        pytest.param("| Access (vessels) | 28 |\n| beds | 3 |", "bottom_line", id="over a row"),
        pytest.param("Access of vessels: 28\nbeds: 3", "bottom_line", id="over the next line"),
        pytest.param("| Access (vessels) | 28 boats |", "bottom_line", id="in another word"),
        pytest.param("| Access (vessels) | 28 in all |", "bottom_line", id="with a small word"),
        pytest.param("Access (vessels): 16", "target", id="in brackets, near one word"),
        pytest.param("Persons released by Norvania: 74", "bottom_line", id="before a colon"),
        pytest.param("Vessels: 16, 19, 28", "bottom_line", id="the last of a row"),
        pytest.param("Flights to the island: 17 per day", "bottom_line", id="so many a day"),
    ],
)
def test_a_secret_is_heard(text: str, field: str) -> None:
    assert field in found(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("12 on day 1", False, id="on a day"),
        pytest.param("12 on the first day", False, id="on the first day"),
        pytest.param("12 persons day 1", False, id="the name of a day"),
        pytest.param("12 each day", False, id="each day"),
        pytest.param("12 pro Tag", False, id="each day in German"),
        pytest.param("| 12 |\n| Days | 3 |", False, id="in the next row"),
        pytest.param("12 days", True, id="right behind"),
        pytest.param("12-day", True, id="with a hyphen"),
        pytest.param("12 calendar days", True, id="days of a kind"),
        pytest.param("12 of these days", True, id="of these"),
        pytest.param("12 or more days", True, id="or more"),
    ],
)
def test_what_is_an_amount_of_days(text: str, days: bool) -> None:
    told = {key for _, _, keys in quantities(text) for key in keys}
    assert ("1.0368E+6 duration" in told) is days


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        pytest.param("A fleet of 14 ships holds the line.", False, id="of other things"),
        pytest.param("The parade showed 14 brigades.", False, id="without another word of it"),
        pytest.param("Hold the line in August: 9 brigades", False, id="fewer than ten"),
        pytest.param("The parade showed a 14-brigade column.", False, id="with a hyphen, alone"),
        pytest.param("The 14-brigade reserve holds on.", True, id="with a hyphen"),
        pytest.param("The reserve of 14 brigades holds on.", True, id="in other words"),
        pytest.param("There are fourteen brigades in reserve.", True, id="in words"),
    ],
)
def test_things_counted_within_a_sentence(text: str, leaks: bool) -> None:
    ours = ["Hold the line with the reserve of 14 brigades", "Leave 9 brigades in August"]
    plan = with_(HELD | {"alternatives": {"ours": ours}})
    told = judged(Contents((Passage("page 1", text, 1),)), plan, Tier.DELEGATION).leaks
    assert bool(told) is leaks


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        pytest.param("Minute 15/2027 and 14 minutes of 2027", False, id="another number"),
        pytest.param("The board sat in May 2027, minute by minute.", False, id="a year"),
        pytest.param("The ferry leaves on 11 June 2027.", False, id="the day, of a ferry"),
        pytest.param("We act under Minute 14/2027.", True, id="a number with its year"),
        pytest.param("The minute 14/2027 of the board", True, id="in small letters"),
        pytest.param("Decide by 11 June 2027.", True, id="the day, with the word of its field"),
    ],
)
def test_numbers_that_papers_bear_and_days_of_a_field(text: str, leaks: bool) -> None:
    mandate = {"instrument": "Minute 14/2027", "decide_by": "2027-06-11"}
    plan = with_(HELD | {"mandate": mandate})
    told = judged(Contents((Passage("page 1", text, 1),)), plan, Tier.DELEGATION).leaks
    assert bool(told) is leaks


def test_a_directive_by_its_number() -> None:
    plan = with_(HELD | {"mandate": {"instrument": "Directive 112"}})
    for text, leaks in (("Directive 113", False), ("Persons: 112", False), ("directive 112", True)):
        told = judged(Contents((Passage("page 1", text, 1),)), plan, Tier.DELEGATION).leaks
        assert bool(told) is leaks
