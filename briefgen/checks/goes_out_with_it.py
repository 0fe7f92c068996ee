"""An issue is let out to the other side, and more of it goes along than was meant.

Whoever lowers an issue to open wants its name or its public line on a sheet for the other side.
But all that any reader of the delegation sees of it goes with it: whether it must be had or is for
trade, by which standards we argue, the points we mean to make.

Found: an issue with cleared: {to: open}, and a priority, criteria or points.
Not found: one of which only title, unit, public line and their own position are written.

Answer it by leaving these out of the issue, or by keeping the issue as it is and writing what they
may have under tabled. Accept it where they have all of it already.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, raised, weak

TELLING = {
    "priority": "its priority", "criteria": "our standards", "points": "the points to make",
}  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Look at each issue that was let out to the other side."""
    for number, issue in enumerate(case.negotiation.issues):
        if issue.cleared is None or issue.cleared.to != "open":
            continue
        along = [words for field, words in TELLING.items() if getattr(issue, field)]
        if along:
            *first, last = along
            told = f"{', '.join(first)} and {last}" if first else last
            path = ("issues", number, "cleared")
            yield weak(
                path,
                f"“{issue.title}” is let out to the other side, and with it {told}",
                "Leave these out of the issue; or take the line out, and write what they may have "
                "under tabled.",
                raised(case.negotiation, [path[:2]]),
            )
