"""Talks about talks that have no end become the negotiation.

Format, venue, rank and agenda can be discussed for months. Meanwhile nothing is decided, which
suits the side that gains from waiting.

Play: Settle the format first.

Found: meeting: phase: pre-negotiation, with a strategy that names no day of ours and no way out.
Not found: the same with a day on which we stop; any later phase.

Answer it with strategy: deadlines (the day on which procedure ends, and what we then do), or with
strategy: walk_away.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak of a first phase that nothing of ours brings to an end."""
    strategy = case.negotiation.strategy
    if case.negotiation.meeting.phase != "pre-negotiation" or strategy is None:
        return
    ends = any(one.whose in ("ours", "both") for one in strategy.deadlines)
    if not ends and strategy.walk_away is None:
        yield weak(
            ("meeting", "phase"),
            "these are talks about talks, and nothing says when they end",
            "Set a day of ours for the end of procedure, and write what we do if it comes to none.",
        )
