"""It is written what gives them weight with us, and not what gives us weight with them.

A team that has counted only the other side's strength argues from below. A lever is something that
we can do or leave, that they feel, and that they could not bring about or replace by themselves.

Play: Build your alternative before you sit down.

Found: three lines under leverage_theirs, none under leverage_ours.
Not found: both lists; neither of them, for then nobody has begun to weigh.

To answer: write leverage_ours for that counterpart: what we can do, how soon, and whether they
could do without it. If the list stays empty, ask for less, or find an ally first.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare the two lists of each counterpart."""
    for number, them in enumerate(case.negotiation.counterparts):
        if them.leverage_theirs and not them.leverage_ours:
            yield weak(
                ("counterparts", number, "leverage_ours"),
                f"it is written what gives {them.name} weight with us, and not what gives us any",
                "Write under leverage_ours what we can do that they could not do without us.",
            )
