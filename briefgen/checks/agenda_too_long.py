"""The agenda asks for more time than the meeting has.

It will be cut, by whoever gains from the cut. Consecutive and whispered interpretation say
everything twice, so that an hour of agenda takes two. Over several days a length in hours is taken
for that of each day; a length in days counts the minutes of working_day for each.

Play: Budget the minutes.

Found: items of 350 minutes, with consecutive interpretation, in a meeting of 6 h 30 min.
Not found: the same with simultaneous interpretation; an agenda without lengths.

Answer it by dropping items or by asking for more time, before the talks begin.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.fit import spoken, talking
from briefgen.negotiation.times import hours


def check(case: Case) -> Iterator[Finding]:
    """Compare what is asked for with the length; consecutive interpretation takes it twice."""
    meeting, wanted = case.negotiation.meeting, case.negotiation.agenda_minutes
    has = talking(meeting, case.limits.working_day)
    if has is None or not wanted:
        return
    needed = spoken(case.negotiation)
    if needed > has:
        told = f"the agenda asks for {hours(wanted)}"
        if needed > wanted:
            told += f", with {meeting.interpretation} interpretation about {hours(needed)}"
        yield weak(
            ("agenda",),
            f"{told}; the meeting has {hours(has)}",
            "Drop items, shorten them, or ask for more time before the talks begin.",
        )
