"""With one issue on the table there is nothing to trade.

Whatever one side gains on it, the other loses, and both know it. A second issue, even a small one,
lets each side give what costs it little for what it values more.

Found: one issue, with an opening and a bottom line, and nothing beside it.
Not found: one issue for which it is written what we could give and what we could gain; a file with
one bare title, which somebody has just begun.

To answer: split the issue (how much, when, how long, who checks), or add gives and gets to it.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note


def check(case: Case) -> Iterator[Finding]:
    """Speak when exactly one issue is written down, and more than its title."""
    negotiation = case.negotiation
    if len(negotiation.issues) != 1:
        return
    (issue,) = negotiation.issues
    begun = issue.placed or negotiation.strategy or negotiation.mandate
    if begun and not (issue.gives and issue.gets):
        yield note(
            ("issues",),
            "only one issue is on the table, so every step is one side's loss",
            "Split it, or add what each side could give and get beside it.",
        )
