"""Our bottom line and the estimate of their limit do not meet: alone, the issue cannot be settled.

The least we accept lies beyond the most that they would give, as far as we can tell. Arguing the
figure harder will not close the gap; something else must be put beside it.

Play: Keep the four limits apart.

Found: more is better for us; our bottom line is 20 ships, their limit is put at 15.
Not found: the two limits just touch; or one of them is only in words; or the direction is not
written, so nobody can say which side of the figure is ours.

To answer: trade the issue against another one, look for a new option, or test the estimate with a
question before anybody builds on it.
"""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare our bottom line with the estimate of their limit."""
    for number, issue in enumerate(case.negotiation.issues):
        if issue.room is not None and issue.room < 0:
            guess = issue.their_limit
            unsure = " (confidence low)" if guess and guess.confidence == "low" else ""
            yield weak(
                ("issues", number, "bottom_line"),
                f"“{issue.title}”: our bottom line and the estimate of their limit do not meet"
                f"{unsure}",
                "Trade it against another issue, find a new option, or test the estimate.",
                Tier.SEALED,
            )
