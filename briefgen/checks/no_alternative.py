"""Without an alternative of our own, any agreement looks better than none."""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, note, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak where the plan has come far enough to need both sides' alternatives."""
    negotiation = case.negotiation
    planned = (
        negotiation.strategy or negotiation.mandate or any(i.opening for i in negotiation.issues)
    )
    if not planned:
        return
    alternatives = negotiation.alternatives
    if alternatives is None or not alternatives.ours:
        yield weak(
            ("alternatives",),
            "our own alternative to an agreement is not written down",
            "Write what we do if the talks fail: alternatives: ours.",
            Tier.SEALED,
        )
    if alternatives is None or not alternatives.theirs:
        yield note(
            ("alternatives",),
            "the other side's alternative to an agreement is not written down",
            "Write what they do if the talks fail: alternatives: theirs.",
            Tier.SEALED,
        )
