"""With one issue on the table there is nothing to trade."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note


def check(case: Case) -> Iterator[Finding]:
    """Speak when exactly one issue is written down."""
    if len(case.negotiation.issues) == 1:
        yield note(
            ("issues",),
            "only one issue is on the table, so every step is one side's loss",
            "Split it, or add what each side could give and get beside it.",
        )
