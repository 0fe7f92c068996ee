"""They have a demand on the table, and our file has no answer to it.

A demand that meets nothing is taken for granted by the second day. Ours need not be an opposite
demand: a position, a line, or a plain refusal that is written down is an answer.

Found: their position on one issue is written; of ours there is nothing, though other issues have
an opening. Found: four things they will raise, and no line for any of them.
Not found: an opening, a target, a bottom line, a point or an answer of ours under the issue; a file
in which no issue has an opening yet.

To answer: write opening, or points, or if_raised with the line of refusal.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note, weak
from briefgen.negotiation import Issue


def check(case: Case) -> Iterator[Finding]:
    """Look for demands of theirs without anything of ours beside them."""
    issues = case.negotiation.issues
    if not any(issue.opening for issue in issues):
        return
    for number, issue in enumerate(issues):
        if issue.their_position and not _answered(issue):
            yield weak(
                ("issues", number, "their_position"),
                f"“{issue.title}”: their demand is written, and nothing of ours against it",
                "Write what we ask for, or the line with which we refuse.",
            )
    if any(issue.if_raised or issue.reserve for issue in issues):
        return
    for number, them in enumerate(case.negotiation.counterparts):
        if them.will_raise:
            things = f"{len(them.will_raise)} things" if len(them.will_raise) > 1 else "one thing"
            yield note(
                ("counterparts", number, "will_raise"),
                f"{things} that {them.name} will raise, and no answer prepared to any",
                "Write if_raised under the issue: the challenge, and our line.",
            )


def _answered(issue: Issue) -> bool:
    ours = (issue.opening, issue.target, issue.bottom_line, issue.public, issue.points)
    return any(map(bool, (*ours, issue.arguments, issue.if_raised, issue.red_lines)))
