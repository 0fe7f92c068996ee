"""Nearly all that could move is ours.

Where almost everything on the table is in our hand, the talks can only end with less in it. The
check counts what the plan says we could give, and what we could gain, also against a give.

Found: five gives under the issues, no gets.
Not found: three gives and two gets; four gives, two of them against an act of theirs; a plan with
one or two concessions in all, where a count says nothing.

To answer: write what they hold that we want, under gets; or take a concession off the table.
The limits are our_share_of_concessions and fewest_concessions.
"""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.deeds import has_a_price
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Issue
from briefgen.negotiation.issues import Exchange


def check(case: Case) -> Iterator[Finding]:
    """Count gives and gets of the issues and packages."""
    negotiation, limits = case.negotiation, case.limits
    gives = sum(len(one.gives) for one in negotiation.issues)
    gives += sum(len(one.gives) for one in negotiation.packages)
    gets = sum(len(one.gets) for one in negotiation.issues)
    gets += sum(len(one.gets) for one in negotiation.packages)
    gets += len({one.against for i in negotiation.issues for one in i.gives if _paid(i, one)})
    share = 100 * gives / ((gives + gets) or 1)
    if gives >= limits.fewest_concessions and share > limits.our_share_of_concessions:
        gain = "nothing" if not gets else f"{gets} thing{'s' if gets > 1 else ''}"
        yield weak(
            ("issues",),
            f"the plan names {gives} things that we could give, and {gain} that we could gain",
            "Write what they hold that we want, under gets, or give less.",
            Tier.SEALED if negotiation.packages else Tier.CORE,
        )


def _paid(issue: Issue, give: Exchange) -> bool:
    """Whether a price stands against a give, and not once more under gets."""
    return has_a_price(give.against) and not issue.gets
