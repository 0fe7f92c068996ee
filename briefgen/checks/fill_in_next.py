"""What to write next: a short list, the most useful first."""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, note

MOST = 5


def check(case: Case) -> Iterator[Finding]:
    """Name the parts that a book gains most from, while the file is still young."""
    n = case.negotiation
    wanted = (
        (not n.counterparts, ("counterparts",), "who sits across the table", "counterparts:"),
        (n.us is None, ("us",), "our own side", "us:"),
        (not n.issues, ("issues",), "the issues", "issues:"),
        (n.meeting.purpose is None, ("meeting",), "the purpose", "meeting: purpose:"),
        (n.meeting.date is None, ("meeting",), "the day", "meeting: date: 2026-12-03"),
        (not any(i.opening for i in n.issues), ("issues",), "what we ask for first",
         "opening: under each issue"),
        (not any(i.bottom_line for i in n.issues), ("issues",), "the least we accept",
         "bottom_line: under each issue; it is sealed"),
        (n.mandate is None, ("mandate",), "the mandate", "mandate:"),
        (n.strategy is None, ("strategy",), "the strategy", "strategy:"),
        (not n.team.members, ("team",), "our delegation", "team: members:"),
        (not n.agenda, ("agenda",), "the agenda", "agenda:"),
    )  # fmt: skip
    missing = [entry for entry in wanted if entry[0]]
    for _, path, what, key in missing[:MOST]:
        tier = Tier.SEALED if "sealed" in key else Tier.CORE
        yield note(path, f"not written yet: {what}", f"Add {key}", tier)
