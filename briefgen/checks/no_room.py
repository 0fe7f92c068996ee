"""An issue whose limits do not meet cannot be settled as it stands."""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare our bottom line with the estimate of their limit."""
    for number, issue in enumerate(case.negotiation.issues):
        if issue.room is not None and issue.room < 0:
            yield weak(
                ("issues", number, "bottom_line"),
                f"“{issue.title}”: our bottom line and the estimate of their limit do not meet",
                "Trade it against another issue, find a new option, or test the estimate.",
                Tier.SEALED,
            )
