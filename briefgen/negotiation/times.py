"""Days, clock times and lengths of time, as a negotiator writes them."""

import calendar
import datetime
import re
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError
from typing_extensions import override

from briefgen.negotiation.numbers import refused
from briefgen.negotiation.values import Value

_DAY = "Write year-month-day, such as 2026-12-03"
_DATE = f"{_DAY}; 2026-12 or 2026 where less is known."
_UNTIL = re.compile(
    r"(?:[-−](?=\s*[\d:.]+\s+\S)|[–—]|to\b|till\b|until\b)\s*\d{1,2}[:.]\d{2}(?=\s|$)(.*)"
)
_SPAN = re.compile(r"(\d{1,2})[:.](\d{2})(?:[-−]|\s*[-−]\s+)(\d{1,2})[:.](\d{2})")
_CLOCK = "Write the hour and the zone, for example 10:00 Europe/Istanbul or 10:00 +03:00."


class When(Value):
    """A day, a month or a year, as far as it is known: `1905-09-05`, `1905-09`, `1905`."""

    pattern = r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"
    year: int
    month: int | None = None
    day: int | None = None

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text)
        if not found:
            raise _no_date(text, _DATE)
        year, month, day = (int(part) if part else None for part in found.groups())
        return {"year": year, "month": month, "day": day}

    @model_validator(mode="after")
    def _in_the_calendar(self) -> Self:
        month, day = self.month, self.day
        try:
            datetime.date(self.year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            told = f"“{self.iso}” is not a day in the calendar"
            raise refused("when", told, f"{_DAY}." if day else _DATE) from None
        if day and not month:
            raise refused("when", "a day needs its month", _DATE)
        return self

    @property
    def date(self) -> datetime.date | None:
        """The calendar day, where it is known to the day."""
        return datetime.date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def latest(self) -> datetime.date:
        """The last day that may be meant."""
        month = 12 if self.month is None else self.month
        last = calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, self.day or last)

    @property
    def order(self) -> tuple[int, int, int]:
        """What sorts dates of unequal precision."""
        return self.year, self.month or 0, self.day or 0

    def before(self, other: Self) -> bool:
        """Whether it is earlier for certain: a month is not earlier than a day in it."""
        known = 3 if self.day and other.day else 2 if self.month and other.month else 1
        return self.order[:known] < other.order[:known]

    @property
    def iso(self) -> str:
        """As it is written in files."""
        parts = [f"{self.year:04}", *(f"{p:02}" for p in (self.month, self.day) if p is not None)]
        return "-".join(parts)

    def __str__(self) -> str:
        if not self.month:
            return str(self.year)
        month = MONTHS[self.month - 1]
        return f"{self.day} {month} {self.year}" if self.day else f"{month} {self.year}"


def spanned(first: When, last: When) -> str:
    """From one date to the other; what both share is said once: `27–28 May 1905`."""
    if first.year == last.year and first.month and last.month:
        if first.day and last.day:
            whole = first.month != last.month
            day = f"{first.day} {MONTHS[first.month - 1]} – " if whole else f"{first.day}–"
            return f"{day}{last}"
        if not (first.day or last.day):
            return f"{MONTHS[first.month - 1]}–{last}"
    return f"{first} – {last}" if first.month or last.month else f"{first}–{last}"


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def _no_date(text: str, advice: str) -> PydanticCustomError:
    from briefgen.negotiation.mistimed import day_meant  # only for a file with mistakes

    return refused("when", f"“{text}” is not a date", day_meant(text) or advice)


def _no_less(value: Any) -> Any:
    """Where a whole day is asked for, no hint says that a month would do."""
    if isinstance(value, str) and not re.match(When.pattern, value.strip()):
        raise _no_date(value.strip(), f"{_DAY}.")
    return value


def _whole_day(value: When) -> When:
    if value.date is None:
        raise refused("day", f"“{value.iso}” does not name a day", f"{_DAY}.")
    return value


Day = Annotated[When, BeforeValidator(_no_less), AfterValidator(_whole_day)]


def _ends_later(text: str) -> bool:
    """Whether it is 10:00-12:00: such a zone stands behind a blank, and 10:00-03:00 is one."""
    found = _SPAN.fullmatch(text)
    return found is not None and (int(found[3]), found[4]) > (int(found[1]), found[2])


class Clock(Value):
    """A time of day with its zone: `10:00 Europe/Istanbul`, `10:00 +03:00`, `10:00 UTC`."""

    pattern = r"^\d{1,2}[:.]\d{2}\s+\S+$"
    hour: int
    minute: int
    zone: str

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = re.fullmatch(r"(\d{1,2})[:.](\d{2})(?:\s*(\S.*))?", text)
        if not found:
            raise refused("clock", f"“{text}” is not a time of day with its zone", _CLOCK)
        if not found[3]:
            raise refused("clock", f"“{text}” has no time zone", _CLOCK)
        if (until := _UNTIL.match(found[3])) or _ends_later(text):
            zone = (until[1].strip() if until else "") or "Europe/Istanbul"
            told = f"“{text}” is two times of day; when it starts is asked for here"
            advice = f"Write {found[1]}:{found[2]} {zone}, and length: for how long it lasts."
            raise refused("clock", told, advice)
        return {"hour": int(found[1]), "minute": int(found[2]), "zone": found[3]}

    @model_validator(mode="after")
    def _on_the_dial(self) -> Self:
        if not (0 <= self.hour <= 23 and 0 <= self.minute <= 59):
            told = f"“{self.hour}:{self.minute:02}” is not a time of day"
            raise refused("clock", told, _CLOCK)
        if tzinfo(self.zone) is None:
            from briefgen.negotiation.mistimed import zone_meant

            meant = zone_meant(self.zone)
            advice = f"Write {self.hour:02}:{self.minute:02} {meant}." if meant else _CLOCK
            raise refused("clock", f"“{self.zone}” is not a time zone", advice)
        return self

    def on(self, day: datetime.date) -> datetime.datetime:
        """The moment this is on a given day."""
        return datetime.datetime(
            day.year, day.month, day.day, self.hour, self.minute, tzinfo=tzinfo(self.zone)
        )

    def told(self, place: str) -> str:
        """As it is printed: `10:00 local time` where the place names the town of its zone."""
        region, _, town = self.zone.replace("_", " ").rpartition("/")
        zone = f"{town} time" if region not in ("", "Etc") else self.zone
        if region not in ("", "Etc") and re.search(rf"\b{re.escape(town)}\b", place, re.IGNORECASE):
            zone = "local time"
        return f"{self.hour:02}:{self.minute:02} {zone}"

    def __str__(self) -> str:
        return self.told("")


def tzinfo(zone: str) -> datetime.tzinfo | None:
    """The zone meant by a name or an offset; None where there is no such zone."""
    offset = re.fullmatch(r"(?:UTC|GMT)?([+\-−])(\d{1,2}):?([0-5]\d)?", zone)
    if offset and int(offset[2]) <= 14:
        away = datetime.timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return datetime.timezone(away if offset[1] == "+" else -away)
    if zone in ("UTC", "Z", "GMT"):
        return datetime.UTC
    try:
        return ZoneInfo(zone.replace(" ", "_"))
    except (KeyError, ValueError, OSError):
        return None


A_DAY = 24 * 60


def hours(minutes: int) -> str:
    """A length as one counts it in a room: `4 h 20 min`; never in days, for nobody sits a day."""
    whole, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{whole} h" if whole else "", f"{rest} min" if rest else "")))


class Length(Value):
    """How long something takes: `90 min`, `2 h 30 min`, `3 days`; a bare number is minutes."""

    minutes: int = Field(gt=0)

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = re.fullmatch(
            r"(?:(\d{1,6})\s*(?:d|days?))?\s*(?:(\d{1,6})\s*(?:h|hrs?|hours?))?\s*"
            r"(?:(\d{1,6})\s*(?:mins?|minutes?|m)?)?",
            text,
        )
        if not found or not any(found.groups()):
            advice = "Write it as 90 min, 2 h 30 min or 3 days."
            raise refused("length", f"“{text[:80]}” is not a length of time", advice)
        days, hours, minutes = (int(part or 0) for part in found.groups())
        return {"minutes": days * A_DAY + hours * 60 + minutes}

    def __str__(self) -> str:
        days, rest = divmod(self.minutes, A_DAY)
        hours, minutes = divmod(rest, 60)
        parts = [f"{days} day{'s' if days > 1 else ''}" if days else ""]
        parts += [f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]
        return " ".join(part for part in parts if part) or "0 min"
