"""Whether an agenda fits into its meeting, and when its items begin, as it is told."""

from typing import Any

import pytest

from briefgen.negotiation import Negotiation
from briefgen.negotiation.fit import Fit, fit, starts


@pytest.mark.parametrize(
    ("minutes", "meeting", "told"),
    [
        pytest.param(None, {"length": "2 h"}, None, id="no item says how long it takes"),
        pytest.param(90, {}, Fit("1 h 30 min", "", "", ""), id="nobody knows what the meeting has"),
        pytest.param(120, {"length": "2 h"}, Fit("2 h", "", "2 h", "", full=True),
                     id="it fits to the minute"),
        pytest.param(60, {"length": "2 h", "interpretation": "consecutive"},
                     Fit("1 h", "2 h", "2 h", "", full=True), id="it fits, all said twice"),
        pytest.param(240, {"length": "2 h", "date": "2026-12-03", "until": "2026-12-04"},
                     Fit("4 h", "", "4 h (2 days of 2 h)", "", full=True),
                     id="it fits into two days"),
        pytest.param(600, {"length": "2 days"}, Fit("10 h", "", "16 h", ""), id="days of work"),
        pytest.param(90, {"length": "2 h", "interpretation": "whispered"},
                     Fit("1 h 30 min", "3 h", "2 h", "1 h"), id="an hour too long"),
    ],
)  # fmt: skip
def test_how_an_agenda_fits(minutes: int | None, meeting: dict[str, Any], told: Fit | None) -> None:
    item = {"title": "Rent", "length": minutes} if minutes else {"title": "Rent"}
    plan = Negotiation.model_validate({"title": "x", "agenda": [item], "meeting": meeting})
    assert fit(plan, 480) == told


DAYS = {"date": "2027-03-09", "until": "2027-03-11", "time": "09:00 UTC"}


@pytest.mark.parametrize(
    ("meeting", "lengths", "told"),
    [
        pytest.param({"length": "6 h"}, [60, 60], ["", ""], id="nobody knows when it begins"),
        pytest.param({"time": "09:30 UTC", "length": "2 h"}, [30, 120, 60],
                     ["09:30", "10:00", "12:00"], id="on one day the clock runs on"),
        pytest.param(DAYS | {"length": "6 h"}, [120, None, 30], ["09:00", "11:00", ""],
                     id="after an item without a length nobody knows"),
        pytest.param({"time": "22:00 UTC"}, [60, 60, 60], ["22:00", "23:00", ""],
                     id="no item begins after midnight"),
        pytest.param(DAYS | {"length": "6 h"}, [420, 300, 60],
                     ["09:00", "Day 2, 10:00", "Day 3, 09:00"], id="it goes on the next day"),
        pytest.param(DAYS | {"length": "6 h"}, [360, 720, 60], ["09:00", "Day 2, 09:00", ""],
                     id="after the last day nothing begins"),
        pytest.param({"time": "09:00 UTC", "length": "2 days"}, [480, 30],
                     ["09:00", "Day 2, 09:00"], id="a length in days counts working days"),
        pytest.param(DAYS, [500, 30], ["09:00", "Day 2, 09:20"],
                     id="so do several days without a length"),
    ],
)  # fmt: skip
def test_when_the_items_begin(
    meeting: dict[str, Any], lengths: list[int | None], told: list[str]
) -> None:
    agenda = [{"title": "Rent"} | ({"length": one} if one else {}) for one in lengths]
    plan = Negotiation.model_validate({"title": "x", "agenda": agenda, "meeting": meeting})
    assert list(starts(plan, 480)) == told


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        pytest.param({}, "", id="nothing where nothing is written"),
        pytest.param({"length": "6 h"}, "6 h", id="on one day it is that day's"),
        pytest.param(DAYS | {"length": "3 days"}, "3 days", id="days are those of the whole"),
        pytest.param(DAYS | {"length": "6 h"}, "6 h a day", id="hours are those of each day"),
    ],
)
def test_how_long_a_meeting_lasts(meeting: dict[str, Any], told: str) -> None:
    plan = Negotiation.model_validate({"title": "x", "meeting": meeting})
    assert plan.meeting.lasts == told
