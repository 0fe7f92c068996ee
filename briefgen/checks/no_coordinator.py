"""A channel runs beside the talks, and nobody keeps the two in step.

What is refused at one table is asked for at the next. Whoever sees all tables at once can sell the
same thing twice.

Play: Tie the tracks together.

Found: a track without a coordinator.
Not found: talks with no track beside them; tracks that each have their coordinator.

Answer it with coordinator: under the track: who reads both records on the same day.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, raised, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at the tracks for who keeps them in step."""
    loose: dict[Path, str] = {
        ("meeting", "tracks", number): track.name
        for number, track in enumerate(case.negotiation.meeting.tracks)
        if track.coordinator is None
    }
    if loose:
        yield weak(
            next(iter(loose)),
            f"nobody keeps {named([*loose.values()])} in step with these talks",
            "Write coordinator: under each track, and let one person see all of them.",
            raised(case.negotiation, loose),
        )
