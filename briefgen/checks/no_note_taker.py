"""Nobody in the delegation takes notes.

Afterwards both sides remember what suits them. Notes taken in the room by somebody who does not
speak are the only answer to “you agreed to that on Tuesday”.

Play: Record words and conditions.

Found: four members, none with the role note-taker.
Not found: one member with the role; a file that names no members yet.

To answer: give one member the role note-taker. Whoever leads or interprets cannot do it as well.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak when members are named and none takes notes."""
    members = case.negotiation.team.members
    if members and not any(member.role == "note-taker" for member in members):
        yield weak(
            ("team", "members"),
            "nobody in the delegation takes notes",
            "Give one member the role note-taker; the leader cannot do both.",
        )
