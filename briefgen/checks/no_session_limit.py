"""A long meeting has no limit to its sittings, and is won by whoever can sit longest.

Tired people give way late in the evening. Some hosts plan on it, and draw the talks out until the
other side signs in order to sleep.

Play: Control the clock.

Found: talks of six hours, a delegation with names, and no longest session.
Found: a session limit of five hours; talks of four days, and nothing about rest.
Not found: a meeting of two hours; a file in which the delegation is not written yet; a recess that
the strategy plans by the clock, “every ninety minutes”.

Answer it with team: session_limit: 90 min, and team: rest: who relieves whom. The limits are
long_meeting, longest_session and days_without_relief.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.times import Length

BY_THE_CLOCK = re.compile(
    r"\b(?:every|each|after)\b[^.;]*\b(?:min(?:ute)?s?|h|hours?)\b|\bhourly\b", re.I
)
LIMIT_IT = "Write team: session_limit: 90 min, and keep to it when it is late."
RELIEVE = "Write team: rest: who relieves whom, and from which hour nothing is decided."


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
    strategy = case.negotiation.strategy
    clocked = bool(strategy and BY_THE_CLOCK.search(strategy.recess or ""))
    long = length is not None and length.minutes > limits.long_meeting
    missing = []
    if limit is None and not clocked and (long or meeting.span > 1):
        missing.append(("no sitting has a limit", LIMIT_IT))
    if team.rest is None and meeting.span > limits.days_without_relief:
        missing.append(("nothing is planned for rest and relief", RELIEVE))
    if missing:
        told, advice = zip(*missing, strict=True)
        yield weak(
            ("team",),
            f"the talks run {_told(length, meeting.span)}, and {', and '.join(told)}",
            " ".join(advice),
        )


def _told(length: Length | None, days: int) -> str:
    return f"{days} days" if days > 1 or length is None else str(length)
