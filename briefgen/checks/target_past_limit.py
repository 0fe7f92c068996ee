"""Opening, target and bottom line must run from most to least."""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, stop


def check(case: Case) -> Iterator[Finding]:
    """Look at the order of our own three positions."""
    for number, issue in enumerate(case.negotiation.issues):
        if issue.in_order is False:
            better = "more" if issue.direction == "more" else "less"
            yield stop(
                ("issues", number),
                f"“{issue.title}”: opening, target and bottom line are out of order",
                f"Here {better} is better for us: the opening asks the most, the bottom line the "
                "least. Correct a figure, or the direction.",
                Tier.SEALED,
            )
