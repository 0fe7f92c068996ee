"""It is not decided who makes the first offer, or not said why it is us.

The first figure on the table pulls the rest towards it. Left open, it falls to whoever grows
nervous first. Where we mean to open, the reason belongs in the plan: it tells the team which
figure carries the anchor, and how it is justified.

Play: Decide who makes the first offer.

Found: a strategy that does not say who opens. Found: we open, with no reason and no anchor.
Not found: “they”, “at once”; “we”, with first_offer_why or anchors; each issue with its own
first_offer.

To answer: write strategy: first_offer: we, they or at once, and first_offer_why.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak where a strategy leaves it open, or gives no reason for opening."""
    strategy, issues = case.negotiation.strategy, case.negotiation.issues
    if not strategy:
        return
    if strategy.first_offer is None and not (issues and all(one.first_offer for one in issues)):
        yield weak(
            ("strategy", "first_offer"),
            "it is not decided who makes the first offer",
            "Write strategy: first_offer: we, they or at once, and why.",
        )
    if strategy.first_offer == "we" and not (strategy.first_offer_why or strategy.anchors):
        yield note(
            ("strategy", "first_offer"),
            "we make the first offer, and it is not written why",
            "Write first_offer_why: which figure it sets, and what justifies it; or let them open.",
        )
