"""Nobody has said who speaks for the delegation.

Questions are put to the member who looks likely to answer. Two answers that differ by a word are
one concession, and an insult is meant to make somebody answer out of turn.

Play: Keep one voice in the team and among allies.

Found: five members, no rule on who speaks, and no spokesperson.
Not found: two people who go alone; a delegation with a spokesperson.

Answer it with team: one_voice: the head; others when the head turns to them. The limit is
team_with_roles.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak of a delegation of several without a rule on who speaks."""
    team = case.negotiation.team
    several = len(team.members) >= case.limits.team_with_roles
    if several and not team.one_voice and not any(m.role == "spokesperson" for m in team.members):
        yield weak(
            ("team", "members"),
            f"it is not written who of {len(team.members)} speaks for the delegation",
            "Write team: one_voice: who speaks, when others may, and who answers a provocation.",
        )
