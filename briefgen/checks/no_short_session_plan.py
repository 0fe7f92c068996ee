"""Nobody has decided what comes first if the session is cut short.

A meeting of a day can end after half an hour: a telephone rings, a minister leaves. Whoever saved
the main point for the afternoon goes home without having made it.

Play: Budget the minutes.

Found: a strategy, four issues, and nothing about a short session.
Not found: a strategy for two issues; no strategy yet.

Answer it with strategy: short_session: what is said and handed over in the first half hour. The
limit is several_items.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak where there is a strategy, and enough to choose from."""
    strategy = case.negotiation.strategy
    if strategy is None or strategy.short_session is not None:
        return
    most = max(len(case.negotiation.issues), len(case.negotiation.agenda))
    if most >= case.limits.several_items:
        yield weak(
            ("strategy",),
            f"nothing is prepared for a session that is cut short, and {most} points are planned",
            "Write strategy: short_session: what to say and hand over in the first half hour.",
        )
