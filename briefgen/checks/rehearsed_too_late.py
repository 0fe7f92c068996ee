"""The rehearsal is not before the talks.

What a rehearsal finds takes a day to change: the points, the order, sometimes the delegation.

Play: Give every seat one task.

Found: a rehearsal on the day of the meeting, or after it.
Not found: a rehearsal on the evening before; a rehearsal or a meeting without a day.

Answer it by rehearsing while there is still time to change the points.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare the day of the rehearsal with that of the meeting."""
    rehearsal, first = case.negotiation.rehearsal, case.negotiation.meeting.date
    day = rehearsal.on if rehearsal else None
    if day is not None and first is not None and day.order >= first.order:
        yield weak(
            ("rehearsal", "on"),
            f"the rehearsal is on {day}, and the talks begin on {first}",
            "Rehearse while there is still time to change the points.",
        )
