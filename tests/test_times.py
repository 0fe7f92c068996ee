"""Days, clock times and lengths of time, as people write them."""

import datetime
from typing import Any

import pytest
from building import refusal
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefgen.negotiation.times import Clock, Day, Length, When


@pytest.mark.parametrize(
    ("written", "printed", "iso"),
    [
        pytest.param("1905-09-05", "5 September 1905", "1905-09-05", id="a day"),
        pytest.param("1905-9-5", "5 September 1905", "1905-09-05", id="without zeros"),
        pytest.param("1905-09", "September 1905", "1905-09", id="a month"),
        pytest.param("1905", "1905", "1905", id="a year"),
        pytest.param(1905, "1905", "1905", id="a bare number"),
        pytest.param("2028-02-29", "29 February 2028", "2028-02-29", id="a leap day"),
        pytest.param("0800", "800", "0800", id="an early year"),
        pytest.param({"year": 1905, "month": 9}, "September 1905", "1905-09", id="a mapping"),
    ],
)
def test_dates(written: Any, printed: str, iso: str) -> None:
    when = When.model_validate(written)
    assert (str(when), when.iso) == (printed, iso)
    assert When.model_validate(when.iso) == when


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("2026-02-30", id="30 February"),
        pytest.param("2026-02-29", id="a leap day in a common year"),
        pytest.param("2026-13", id="a thirteenth month"),
        pytest.param("2026-00", id="no month"),
        pytest.param("2026-12-00", id="no day"),
        pytest.param("0000", id="a year before all years"),
        pytest.param("26-12-03", id="a year cut short"),
        pytest.param("3 December 2026", id="in words"),
        pytest.param("03/12/2026", id="with slashes"),
        pytest.param("2026-12-03T10:00", id="with an hour"),
        pytest.param("", id="nothing"),
        pytest.param({"year": 2026, "month": 2, "day": 30}, id="30 February in a mapping"),
        pytest.param({"year": 2026, "month": 13}, id="a thirteenth month in a mapping"),
        pytest.param({"year": 2026, "day": 3}, id="a day without its month"),
        pytest.param({"year": 12026}, id="a year past all calendars"),
    ],
)
def test_dates_that_are_refused(written: Any) -> None:
    told = refusal(When, written)
    assert "2026-12-03" in told


@pytest.mark.parametrize("written", ["2026", "2026-12"])
def test_a_day_must_be_a_whole_day(written: str) -> None:
    with pytest.raises(ValidationError, match="does not name a day"):
        TypeAdapter(Day).validate_python(written)


@pytest.mark.parametrize(
    ("kind", "written", "advice"),
    [
        pytest.param(When, "soon", "2026-12 or 2026 where less is known.", id="less may be known"),
        pytest.param(Day, "soon", "Write year-month-day, such as 2026-12-03.", id="a whole day"),
        pytest.param(Day, "12.10.2027", "Write 2027-10-12.", id="points: the day stands first"),
        pytest.param(Day, "3/12/2026", "Write 2026-12-03, or 2026-03-12, whichever is meant.",
                     id="slashes: nobody knows"),
        pytest.param(When, "12/25/2026", "Write 2026-12-25.", id="there is no such month"),
        pytest.param(Day, "December 3, 2026", "Write 2026-12-03.", id="in words"),
        pytest.param(When, "31.2.2026", "such as 2026-12-03; 2026-12 or", id="no such day"),
        pytest.param(Clock, "09:30 London", "Write 09:30 Europe/London.", id="a town alone"),
        pytest.param(Clock, "9:30 istanbul", "Write 09:30 Europe/Istanbul.", id="on two shores"),
        pytest.param(Clock, "9:30 america/new york", "America/New_York.", id="small"),
        pytest.param(Clock, "09:30 Europe/Stokholm", "Europe/Stockholm.", id="a slip"),
        pytest.param(Clock, "09:30 Utopia", "Write the hour and the zone,", id="no such place"),
    ],
)  # fmt: skip
def test_what_to_write_instead(kind: Any, written: str, advice: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    assert advice in caught.value.errors()[0]["ctx"]["advice"]


def test_dates_of_unequal_precision_have_an_order() -> None:
    days = [When.model_validate(text) for text in ("1905", "1905-01", "1905-01-01", "1905-02")]
    assert sorted(days, key=lambda day: day.order) == days
    assert [day.date for day in days] == [None, None, datetime.date(1905, 1, 1), None]


@given(st.dates(datetime.date(1000, 1, 1)))
def test_every_day_of_the_calendar_is_read(day: datetime.date) -> None:
    assert When.model_validate(day.isoformat()).date == day


@pytest.mark.parametrize(
    ("written", "away", "printed"),
    [
        pytest.param("10:00 Europe/Istanbul", 3, "10:00 Istanbul time", id="a zone"),
        pytest.param("9.30 UTC", 0, "09:30 UTC", id="a full stop between"),
        pytest.param("10:00 Z", 0, "10:00 Z", id="Z"),
        pytest.param("10:00 +03:00", 3, "10:00 +03:00", id="hours and minutes ahead"),
        pytest.param("10:00+03:00", 3, "10:00 +03:00", id="close up"),
        pytest.param("10:00 +3", 3, "10:00 +3", id="hours ahead"),
        pytest.param("10:00 -0530", -5.5, "10:00 -0530", id="half an hour"),
        pytest.param("10:00 −05:00", -5, "10:00 −05:00", id="a minus sign"),
        pytest.param("10:00 UTC+14", 14, "10:00 UTC+14", id="as far as it goes"),
        pytest.param("10:00 GMT-3", -3, "10:00 GMT-3", id="from Greenwich"),
        pytest.param("00:00 America/New_York", -5, "00:00 New York time", id="midnight"),
        pytest.param("23:59 America/New York", -5, "23:59 New York time", id="with a blank"),
        pytest.param("10:00-03:00", -3, "10:00 -03:00", id="an offset without a blank"),
        pytest.param("08:00 -09:00", -9, "08:00 -09:00", id="an offset later than the hour"),
        pytest.param({"hour": 10, "minute": 0, "zone": "UTC"}, 0, "10:00 UTC", id="a mapping"),
    ],
)
def test_clock_times(written: Any, away: float, printed: str) -> None:
    clock = Clock.model_validate(written)
    moment = clock.on(datetime.date(2026, 12, 3))
    assert moment.utcoffset() == datetime.timedelta(hours=away)
    assert (moment.hour, moment.minute) == (clock.hour, clock.minute)
    assert str(clock) == printed


@pytest.mark.parametrize(
    ("written", "place", "printed"),
    [
        pytest.param("10:00 Europe/Vienna", "Geneva", "10:00 Vienna time", id="another town"),
        pytest.param(
            "10:00 Europe/Rome", "Jerome, Idaho", "10:00 Rome time", id="in a longer name"
        ),
        pytest.param("10:00 UTC", "UTC+3 Hall", "10:00 UTC", id="of no town"),
        pytest.param("10:00 Etc/GMT-3", "GMT-3 Hall", "10:00 Etc/GMT-3", id="of a meridian"),
        pytest.param("10:00 Europe/Vienna", "Hofburg, Vienna", "10:00 local time", id="its town"),
        pytest.param("10:00 America/New_York", "New York", "10:00 local time", id="in two words"),
    ],
)
def test_a_clock_time_beside_its_place(written: str, place: str, printed: str) -> None:
    assert Clock.model_validate(written).told(place) == printed


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("10:00", "“10:00” has no time zone", id="no zone"),
        pytest.param("10:00-12:00", "is two times of day", id="an end, and no zone"),
        pytest.param("9:30 - 10:00", "is two times of day", id="an end between blanks"),
        pytest.param("10:00 am", "“am” is not a time zone", id="half a day for a zone"),
        pytest.param("10:00 Viena", "“Viena” is not a time zone", id="a misspelt zone"),
        pytest.param("10:00 Europe", "not a time zone", id="a continent"),
        pytest.param("10:00 ../UTC", "not a time zone", id="a path"),
        pytest.param("10:00 /etc/localtime", "not a time zone", id="a path from the root"),
        pytest.param("10:00 +15:00", "not a time zone", id="too far away"),
        pytest.param("10:00 +03:99", "not a time zone", id="ninety-nine minutes"),
        pytest.param("24:00 UTC", "“24:00” is not a time of day", id="an hour too late"),
        pytest.param("10:60 UTC", "“10:60” is not a time of day", id="a minute too late"),
        pytest.param("ten UTC", "not a time of day with its zone", id="in words"),
        pytest.param("1000 UTC", "not a time of day with its zone", id="without a colon"),
        pytest.param({"hour": 25, "minute": 0, "zone": "UTC"}, "not a time", id="a mapping, late"),
        pytest.param({"hour": -1, "minute": 0, "zone": "UTC"}, "not a time", id="a mapping, early"),
        pytest.param({"hour": 1, "minute": 0, "zone": "x"}, "not a time", id="a mapping, nowhere"),
    ],
)
def test_clock_times_that_are_refused(written: Any, told: str) -> None:
    assert told in refusal(Clock, written)


@pytest.mark.parametrize(
    ("written", "minutes", "printed"),
    [
        pytest.param("90 min", 90, "1 h 30 min", id="minutes"),
        pytest.param("90", 90, "1 h 30 min", id="a bare number"),
        pytest.param(90, 90, "1 h 30 min", id="a number"),
        pytest.param("2 h 30 min", 150, "2 h 30 min", id="hours and minutes"),
        pytest.param("2 h 30", 150, "2 h 30 min", id="minutes without their name"),
        pytest.param("2h", 120, "2 h", id="close up"),
        pytest.param("2 hrs 5 mins", 125, "2 h 5 min", id="other short words"),
        pytest.param("1 day", 1440, "1 day", id="a day"),
        pytest.param("3 days 2 hours 1 minute", 4441, "3 days 2 h 1 min", id="all of them"),
        pytest.param({"minutes": 60}, 60, "1 h", id="a mapping"),
    ],
)
def test_lengths(written: Any, minutes: int, printed: str) -> None:
    length = Length.model_validate(written)
    assert (length.minutes, str(length)) == (minutes, printed)
    assert Length.model_validate(printed) == length


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("", id="nothing"),
        pytest.param("a while", id="words"),
        pytest.param("1.5 h", id="half an hour as a fraction"),
        pytest.param("-5 min", id="before it begins"),
        pytest.param("0 min", id="no time at all"),
        pytest.param("30 min 2 h", id="the wrong way round"),
        pytest.param({"minutes": -5}, id="a mapping below zero"),
        pytest.param("9" * 5000 + " days", id="more figures than Python counts"),
    ],
)
def test_lengths_that_are_refused(written: Any) -> None:
    assert "digits" not in refusal(Length, written)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_times(text: str) -> None:
    for kind in (When, Clock, Length):
        try:
            assert str(kind.model_validate(text))
        except ValidationError:
            continue
