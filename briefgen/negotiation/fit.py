"""Whether the agenda fits into the time that the meeting has.

Consecutive and whispered interpretation say everything twice. Over several days a length in hours
is that of each day; a length in days counts a working day for each.
"""

from dataclasses import dataclass

from briefgen.negotiation.meeting import Meeting
from briefgen.negotiation.times import hours
from briefgen.negotiation.whole import Negotiation

TWICE = ("consecutive", "whispered")
_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Fit:
    """What the items ask for and what the meeting has, in words; empty where it is not known."""

    asked: str
    spoken: str
    """What they take where all is said twice; empty where it is not."""
    has: str
    over: str
    """By how much they are too long; empty where they fit, or where nobody knows."""


def fit(negotiation: Negotiation, working_day: int) -> Fit | None:
    """Whether the agenda fits; None where no item says how long it takes."""
    meeting, asked = negotiation.meeting, negotiation.agenda_minutes
    if not asked:
        return None
    needed, has = spoken(negotiation), talking(meeting, working_day)
    daily = meeting.length and meeting.length.minutes < _A_DAY and meeting.span > 1
    each = f" ({meeting.span} days of {meeting.length})" if daily else ""
    return Fit(
        asked=hours(asked),
        spoken=hours(needed) if needed > asked else "",
        has=f"{hours(has)}{each}" if has else "",
        over=hours(needed - has) if has and needed > has else "",
    )


def spoken(negotiation: Negotiation) -> int:
    """The minutes that the items take, as they are interpreted."""
    twice = negotiation.meeting.interpretation in TWICE
    return negotiation.agenda_minutes * (2 if twice else 1)


def talking(meeting: Meeting, working_day: int) -> int | None:
    """The minutes in which people talk; None where no length is written."""
    if meeting.length is None:
        return None
    days, rest = divmod(meeting.length.minutes, _A_DAY)
    return days * working_day + rest if days else rest * meeting.span
