"""An answer whose last day has passed holds no longer.

What could be let stand in spring may sink the talks in autumn. The day was set so that somebody
looks again.

Found: `until: 2027-03-01`, where the brief speaks of 9 March.
Not found: the last day is still to come; an answer without a last day.

Answer it by mending what was found, or give the answer a new day and the name of who stands for it.
"""

from collections.abc import Iterator

from briefgen.answers import expired
from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare the last day of each answer with the day on which the plan is read."""
    for number, entry in enumerate(case.negotiation.accepted):
        if expired(entry, case.today):
            yield weak(
                ("accepted", number, "until"),
                f"“{entry.finding}” was accepted until {entry.until}, and that day has passed",
                "Mend what was found, or accept it anew until a later day.",
                Tier.SEALED,
            )
