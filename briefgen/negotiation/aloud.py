"""What we say aloud of our own limits: the red lines that are marked so."""

from briefgen.clearance import Path
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.whole import Negotiation


def said_aloud(issue: Issue) -> tuple[str, ...]:
    """The red lines of an issue that are said openly."""
    return tuple(line.what for line in issue.red_lines if line.said_openly)


def aloud_near(negotiation: Negotiation, path: Path) -> tuple[str, ...]:
    """Those that bear on a text: of its own issue, or of all where it belongs to none."""
    at = path[1] if path[0] == "issues" and isinstance(path[1], int) else None
    issues = negotiation.issues if at is None else negotiation.issues[at : at + 1]
    return tuple(line for issue in issues for line in said_aloud(issue))
