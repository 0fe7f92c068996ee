"""Whether the agenda fits into the time that the meeting has, and when each item begins.

Consecutive and whispered interpretation say everything twice. Over several days a length in hours
is that of each day; a length in days counts a working day for each.
"""

from dataclasses import dataclass

from briefgen.negotiation.meeting import Meeting
from briefgen.negotiation.times import A_DAY, hours
from briefgen.negotiation.whole import Negotiation

TWICE = ("consecutive", "whispered")


@dataclass(frozen=True, slots=True)
class Fit:
    """What the items ask for and what the meeting has, in words; empty where it is not known."""

    asked: str
    spoken: str
    """What they take where all is said twice; empty where it is not."""
    has: str
    over: str
    """By how much they are too long; empty where they fit, or where nobody knows."""
    full: bool = False
    """Whether they fit to the minute."""


def fit(negotiation: Negotiation, working_day: int) -> Fit | None:
    """Whether the agenda fits; None where no item says how long it takes."""
    meeting, asked = negotiation.meeting, negotiation.agenda_minutes
    if not asked:
        return None
    needed, has = spoken(negotiation), talking(meeting, working_day)
    each = f" ({meeting.span} days of {meeting.length})" if meeting.daily else ""
    return Fit(
        asked=hours(asked),
        spoken=hours(needed) if needed > asked else "",
        has=f"{hours(has)}{each}" if has else "",
        over=hours(needed - has) if has and needed > has else "",
        full=needed == has,
    )


def spoken(negotiation: Negotiation) -> int:
    """The minutes that the items take, as they are interpreted."""
    twice = negotiation.meeting.interpretation in TWICE
    return negotiation.agenda_minutes * (2 if twice else 1)


def talking(meeting: Meeting, working_day: int) -> int | None:
    """The minutes in which people talk; None where no length is written."""
    if meeting.length is None:
        return None
    days, rest = divmod(meeting.length.minutes, A_DAY)
    return days * working_day + rest if days else rest * meeting.span


def starts(negotiation: Negotiation, working_day: int) -> tuple[str, ...]:
    """When each item begins by the clock: `14:30`, on a later day `Day 2, 09:00`.

    Empty where that is not known, or where the meeting is over by then.
    """
    meeting, agenda = negotiation.meeting, negotiation.agenda
    if meeting.time is None:
        return ("",) * len(agenda)
    opens = meeting.time.hour * 60 + meeting.time.minute
    days, each = _days(meeting, working_day)
    told: list[str] = []
    before: int | None = 0
    for item in agenda:
        told.append("" if before is None else _at(before, opens, days, each or A_DAY - opens))
        gone = item.length.minutes if item.length else None
        before = None if before is None or gone is None else before + gone
    return tuple(told)


def _days(meeting: Meeting, working_day: int) -> tuple[int, int | None]:
    """How many days it has, and the minutes of talks in each; None for one day, to its end."""
    length = meeting.length.minutes if meeting.length else 0
    if length >= A_DAY:
        return -(-length // A_DAY), working_day
    return meeting.span, (length or working_day) if meeting.span > 1 else None


def _at(before: int, opens: int, days: int, each: int) -> str:
    day, within = divmod(before, each)
    hour, minute = divmod(opens + within, 60)
    if day >= days or hour > 23:
        return ""
    return f"{f'Day {day + 1}, ' if day else ''}{hour:02}:{minute:02}"
