"""Something must go home for decision, and it is not written whom to call.

The answer is needed in a recess of twenty minutes, at night at home. Without a name and a line the
delegation either guesses, or asks for a day and shows how narrow its mandate is.

Play: Keep the four limits apart.

Found: a mandate with must_refer or ad_referendum, and no escalation.
Not found: a mandate in which nothing must go home; no mandate yet.

Answer it with mandate: escalation: who is called, by which line, and how fast an answer comes.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, named, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak where a mandate sends something home, and names nobody there."""
    mandate = case.negotiation.mandate
    if mandate is None or mandate.escalation is not None:
        return
    home = [*mandate.must_refer, *mandate.ad_referendum]
    if home:
        yield weak(
            ("mandate",),
            f"{named(home)} must go home for decision, and it is not written whom to call",
            "Write mandate: escalation: who, by which line, and how fast an answer comes.",
        )
