"""A delegation without a note-taker argues afterwards about what was said."""

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
