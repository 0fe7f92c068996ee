"""The plan knows what they say they want, and not what they need.

A stated position is meant to be heard. What moves them is behind it: who pays at home, what they
fear, what they gain while nothing is agreed. Without a guess at that, every offer of ours answers
their press release.

Play: Know what they play for.

Found: stated positions of a counterpart, no motives, and no their_interests under any issue.
Found: a motive that repeats a stated position word for word.
Not found: one motive with what it rests on; their interests under the issues.

To answer: write two readings that exclude each other, and what we would see if the first is wrong.
"""

from collections.abc import Iterator

from briefgen.deeds import said
from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at each counterpart of whom something stated is written down."""
    negotiation = case.negotiation
    needs = any(issue.their_interests for issue in negotiation.issues)
    for number, them in enumerate(negotiation.counterparts):
        told = [said(one.what) for one in them.stated]
        if told and not (them.motives or needs):
            yield weak(
                ("counterparts", number, "stated"),
                f"what {them.name} says it wants is written, and not why",
                "Write motives for them, or their_interests under each issue.",
            )
        for at, motive in enumerate(them.motives):
            if said(motive.what) in told:
                yield weak(
                    ("counterparts", number, "motives", at),
                    f"this motive of {them.name} only repeats what they say: “{motive.what}”",
                    "Write what lies behind it, and what the belief rests on.",
                )
