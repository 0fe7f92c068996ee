"""Our allies are not told what we are about to do.

An ally who learns of an offer from the other side will not carry it. The other side knows this,
and will offer to tell them.

Play: Keep one voice in the team and among allies.

Found: a group that we belong to and they do not, a strategy, and nothing on who is told what.
Not found: groups that both sides belong to; no strategy and no plan for what is said outside yet.

Answer it with communications: allies: who is told what before, and who calls whom within a day
after each round.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, named, weak
from briefgen.negotiation import slug


def check(case: Case) -> Iterator[Finding]:
    """Look for a word on allies, once the plan has come so far."""
    negotiation = case.negotiation
    plan, us = negotiation.communications, negotiation.us
    begun = plan is not None or negotiation.strategy is not None
    if us is None or not begun or (plan and plan.allies):
        return
    shared = {slug(group) for one in negotiation.counterparts for group in one.groups}
    ours = [group for group in us.groups if slug(group) not in shared]
    if ours:
        yield weak(
            ("communications",) if plan else ("us", "groups"),
            f"it is not written what our allies are told: {named(ours)}",
            "Write communications: allies: who is told what, before and within a day after.",
        )
