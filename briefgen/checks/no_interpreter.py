"""Several languages in the room need interpretation, and an interpreter of our own."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak when more than one language is spoken and nobody interprets for us."""
    meeting, team = case.negotiation.meeting, case.negotiation.team
    if len(meeting.languages) < 2:
        return
    if meeting.interpretation in (None, "none"):
        yield weak(
            ("meeting", "languages"),
            f"{len(meeting.languages)} languages are spoken, and no interpretation is planned",
            "Write meeting: interpretation: consecutive or simultaneous.",
        )
    if team.members and not any(member.role == "interpreter" for member in team.members):
        yield weak(
            ("team", "members"),
            "the delegation has no interpreter of its own",
            "Add a member with the role interpreter, or say who listens to theirs.",
        )
