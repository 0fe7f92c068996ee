"""An agenda longer than the meeting is cut by whoever gains from the cut."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak

TWICE = ("consecutive", "whispered")


def check(case: Case) -> Iterator[Finding]:
    """Compare what is asked for with the length; consecutive interpretation takes it twice."""
    meeting, wanted = case.negotiation.meeting, case.negotiation.agenda_minutes
    if meeting.length is None or not wanted:
        return
    doubled = meeting.interpretation in TWICE
    needed = wanted * 2 if doubled else wanted
    if needed > meeting.length.minutes:
        told = f"the agenda asks for {wanted} minutes"
        if doubled:
            told += f", with {meeting.interpretation} interpretation about {needed}"
        yield weak(
            ("agenda",),
            f"{told}; the meeting has {meeting.length.minutes}",
            "Drop items, shorten them, or ask for more time before the talks begin.",
        )
