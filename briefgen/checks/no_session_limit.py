"""A long meeting has no limit to its sittings, and is won by whoever can sit longest.

Tired people give way late in the evening. Some hosts plan on it, and draw the talks out until the
other side signs in order to sleep.

Play: Control the clock.

Found: talks of six hours, a delegation with names, and no longest session.
Found: a session limit of five hours; talks of four days, and nothing about rest.
Not found: a meeting of two hours; a file in which the delegation is not written yet.

Answer it with team: session_limit: 90 min, and team: rest: who relieves whom. The limits are
long_meeting, longest_session and days_without_relief.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.times import Length


def check(case: Case) -> Iterator[Finding]:
    """Look at how long the talks are, and what the delegation does about it."""
    meeting, team, limits = case.negotiation.meeting, case.negotiation.team, case.limits
    if not team:
        return
    limit, length = team.session_limit, meeting.length
    if limit is not None and limit.minutes > limits.longest_session:
        yield weak(
            ("team", "session_limit"),
            f"a sitting may run {limit} without a break",
            f"Shorten it to {Length(minutes=limits.longest_session)} or less.",
        )
    long = length is not None and length.minutes > limits.long_meeting
    if limit is None and (long or meeting.span > 1):
        yield weak(
            ("team",),
            f"the talks run {_told(length, meeting.span)}, and no sitting has a limit",
            "Write team: session_limit: 90 min, and keep to it when it is late.",
        )
    if team.rest is None and meeting.span > limits.days_without_relief:
        yield weak(
            ("team",),
            f"the talks run {meeting.span} days, and nothing is planned for rest and relief",
            "Write team: rest: who relieves whom, and from which hour nothing is decided.",
        )


def _told(length: Length | None, days: int) -> str:
    return f"{days} days" if days > 1 or length is None else str(length)
