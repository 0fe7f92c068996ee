"""The agenda asks for more time than the meeting has.

It will be cut, by whoever gains from the cut. Consecutive and whispered interpretation say
everything twice, so that an hour of agenda takes two. Over several days a length in hours is taken
for that of each day; a length in days counts the minutes of working_day for each.

Play: Budget the minutes.

Found: items of 350 minutes, with consecutive interpretation, in a meeting of 390 minutes.
Not found: the same with simultaneous interpretation; an agenda without lengths.

Answer it by dropping items or by asking for more time, before the talks begin.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.meeting import Meeting

TWICE = ("consecutive", "whispered")
A_DAY = 24 * 60


def check(case: Case) -> Iterator[Finding]:
    """Compare what is asked for with the length; consecutive interpretation takes it twice."""
    meeting, wanted = case.negotiation.meeting, case.negotiation.agenda_minutes
    has = _minutes(meeting, case.limits.working_day)
    if has is None or not wanted:
        return
    doubled = meeting.interpretation in TWICE
    needed = wanted * 2 if doubled else wanted
    if needed > has:
        told = f"the agenda asks for {wanted} minutes"
        if doubled:
            told += f", with {meeting.interpretation} interpretation about {needed}"
        yield weak(
            ("agenda",),
            f"{told}; the meeting has {has}",
            "Drop items, shorten them, or ask for more time before the talks begin.",
        )


def _minutes(meeting: Meeting, working_day: int) -> int | None:
    """The minutes in which people talk."""
    if meeting.length is None:
        return None
    days, rest = divmod(meeting.length.minutes, A_DAY)
    return days * working_day + rest if days else rest * meeting.span
