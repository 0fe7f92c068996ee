"""We open with our bottom line, so there is no step that we could take.

Where both sides expect movement, the first figure is taken for a beginning. Whoever begins at the
limit has to break it, or to look stubborn from the first hour.

Play: Keep the four limits apart.

Found: opening 20 observers, bottom line 20 observers.
Not found: opening 10 years, bottom line 5 years.
Not found: the same figure twice, under a red line whose consequence is written: that is a demand
that stands, and the team knows it.

To answer: open further out, with a reason for the figure; or write the red line that forbids every
step, and what follows when it is crossed.
"""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.deeds import said
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Issue


def check(case: Case) -> Iterator[Finding]:
    """Compare the two ends of our own ladder."""
    for number, issue in enumerate(case.negotiation.issues):
        stands = any(line.consequence for line in issue.red_lines)
        if issue.opening and not stands and _the_same(issue):
            yield weak(
                ("issues", number, "opening"),
                f"“{issue.title}”: we open with our bottom line, {issue.sized(issue.opening)}",
                "Open further out, or write the red line that forbids it, with a consequence.",
                Tier.SEALED,
            )


def _the_same(issue: Issue) -> bool:
    one, other = issue.opening, issue.bottom_line
    if one is None or other is None or one.amount != other.amount:
        return False
    return one.amount is not None or said(one.text or "") == said(other.text or "")
