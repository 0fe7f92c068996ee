"""Somebody who could wreck the agreement hears of it from others.

Whoever is asked early brings doubts; whoever learns of it late brings votes against it.

Found: a stakeholder of influence 4 or 5, with neither a channel nor anything we want of them.
Not found: a stakeholder of little influence; one whose influence nobody has weighed.

Answer it with channel: who of us speaks with them, and ask: what we want. The limit is
strong_influence.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, raised, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at the stakeholders who weigh most."""
    left: dict[Path, str] = {
        ("stakeholders", number): one.name
        for number, one in enumerate(case.negotiation.stakeholders)
        if (one.influence or 0) >= case.limits.strong_influence and not (one.channel or one.ask)
    }
    if left:
        yield weak(
            next(iter(left)),
            f"much depends on {named([*left.values()])}, and nobody speaks with them",
            "Write channel: who of us speaks with them, and ask: what we want of them.",
            raised(case.negotiation, left),
        )
