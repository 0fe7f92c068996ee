"""A deadline of ours that nothing follows is a promise to give way."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at our own deadlines."""
    strategy = case.negotiation.strategy
    for number, deadline in enumerate(strategy.deadlines if strategy else ()):
        if deadline.whose == "ours" and deadline.consequence is None:
            yield weak(
                ("strategy", "deadlines", number),
                f"nothing is said to follow our deadline “{deadline.what}”",
                "Write the consequence, or do not call it a deadline.",
            )
