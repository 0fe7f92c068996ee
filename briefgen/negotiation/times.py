"""Days, clock times and lengths of time, as a negotiator writes them."""

import datetime
import re
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator
from typing_extensions import override

from briefgen.negotiation.values import Value, refused


class When(Value):
    """A day, a month or a year, as far as it is known: `1905-09-05`, `1905-09`, `1905`."""

    pattern = r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"
    year: int
    month: int | None = None
    day: int | None = None

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        advice = "Write year-month-day, such as 2026-12-03; 2026-12 or 2026 where less is known."
        found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text)
        if not found:
            raise refused("when", f"“{text}” is not a date", advice)
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            datetime.date(year or 0, month or 1, day or 1)
        except ValueError:
            raise refused("when", f"“{text}” is not a day in the calendar", advice) from None
        return {"year": year, "month": month, "day": day}

    @property
    def date(self) -> datetime.date | None:
        """The calendar day, where it is known to the day."""
        return datetime.date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def order(self) -> tuple[int, int, int]:
        """What sorts dates of unequal precision."""
        return self.year, self.month or 0, self.day or 0

    @property
    def iso(self) -> str:
        """As it is written in files."""
        parts = [f"{self.year:04}", *(f"{p:02}" for p in (self.month, self.day) if p)]
        return "-".join(parts)

    def __str__(self) -> str:
        if not self.month:
            return str(self.year)
        month = MONTHS[self.month - 1]
        return f"{self.day} {month} {self.year}" if self.day else f"{month} {self.year}"


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def _whole_day(value: When) -> When:
    if value.date is None:
        advice = "Write year-month-day, for example 2026-12-03."
        raise refused("day", f"“{value.iso}” does not name a day", advice)
    return value


Day = Annotated[When, AfterValidator(_whole_day)]


class Clock(Value):
    """A time of day with its zone: `10:00 Europe/Istanbul`, `10:00 +03:00`, `10:00 UTC`."""

    pattern = r"^\d{1,2}[:.]\d{2}\s+\S+$"
    hour: int
    minute: int
    zone: str

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        advice = "Write the hour and the zone, for example 10:00 Europe/Istanbul or 10:00 +03:00."
        found = re.fullmatch(r"(\d{1,2})[:.](\d{2})(?:\s*(\S+))?", text)
        if not found or int(found[1]) > 23 or int(found[2]) > 59:
            raise refused("clock", f"“{text}” is not a time of day with its zone", advice)
        if not found[3]:
            raise refused("clock", f"“{text}” has no time zone", advice)
        if tzinfo(found[3]) is None:
            raise refused("clock", f"“{found[3]}” is not a time zone", advice)
        return {"hour": int(found[1]), "minute": int(found[2]), "zone": found[3]}

    def on(self, day: datetime.date) -> datetime.datetime:
        """The moment this is on a given day."""
        return datetime.datetime(
            day.year, day.month, day.day, self.hour, self.minute, tzinfo=tzinfo(self.zone)
        )

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02} {self.zone.replace('_', ' ')}"


def tzinfo(zone: str) -> datetime.tzinfo | None:
    """The zone meant by a name or an offset; None where there is no such zone."""
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-−])(\d{1,2}):?(\d{2})?", zone)
    if offset and int(offset[2]) <= 14:
        away = datetime.timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return datetime.timezone(away if offset[1] == "+" else -away)
    if zone in ("UTC", "Z", "GMT"):
        return datetime.UTC
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return None


class Length(Value):
    """How long something takes: `90 min`, `2 h 30 min`, `3 days`; a bare number is minutes."""

    minutes: int

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = re.fullmatch(
            r"(?:(\d+)\s*(?:d|days?))?\s*(?:(\d+)\s*(?:h|hours?))?\s*(?:(\d+)\s*(?:min|minutes?|m)?)?",
            text,
        )
        if not found or not any(found.groups()):
            advice = "Write it as 90 min, 2 h 30 min or 3 days."
            raise refused("length", f"“{text}” is not a length of time", advice)
        days, hours, minutes = (int(part or 0) for part in found.groups())
        return {"minutes": days * 1440 + hours * 60 + minutes}

    def __str__(self) -> str:
        days, rest = divmod(self.minutes, 1440)
        hours, minutes = divmod(rest, 60)
        parts = [f"{days} day{'s' if days > 1 else ''}" if days else ""]
        parts += [f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]
        return " ".join(part for part in parts if part) or "0 min"
