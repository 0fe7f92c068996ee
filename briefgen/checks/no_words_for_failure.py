"""Words for the press after a good meeting are ready, and none for a bad one.

After a bad meeting there is no time, and the first to speak says whose fault it was.

Found: a statement with occasion: press after good, and none with press after bad.
Not found: both; neither.

Answer it with a second statement: short, no blame, the door left open.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note


def check(case: Case) -> Iterator[Finding]:
    """Compare the occasions for which words are ready."""
    ready = [one.occasion for one in case.negotiation.statements]
    if "press after good" in ready and "press after bad" not in ready:
        yield note(
            ("statements", ready.index("press after good")),
            "words for the press are ready if it goes well, and none if it does not",
            "Add a statement with occasion: press after bad: short, no blame, the door left open.",
        )
