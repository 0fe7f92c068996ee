"""Who makes the first offer must be decided, and the plan must keep to it."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.numbers import numbers_in


def check(case: Case) -> Iterator[Finding]:
    """Speak where a strategy leaves it open, or a public position gives the figure away."""
    strategy = case.negotiation.strategy
    if strategy is None:
        return
    if strategy.first_offer is None:
        yield weak(
            ("strategy",),
            "it is not decided who makes the first offer",
            "Write strategy: first_offer: we, they or at once, and why.",
        )
    if strategy.first_offer != "they":
        return
    for number, issue in enumerate(case.negotiation.issues):
        amount = issue.opening.amount if issue.opening else None
        if amount is not None and amount in numbers_in(issue.public or ""):
            yield weak(
                ("issues", number, "public"),
                f"“{issue.title}”: they are to open, but our figure is already public",
                "Take the figure out of the public position, or decide to open.",
            )
