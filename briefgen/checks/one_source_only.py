"""All that we claim about them rests on one source.

Its author saw from one window, and wrote for a purpose; where that one errs, the whole brief does.

Found: six statements, motives and events, each cited from the same paper.
Not found: five citations from two papers; fewer claims than that.

Answer it with sources of other sides: theirs, an ally's, a third party's. The limit is
claims_on_one_source.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note
from briefgen.negotiation import Negotiation
from briefgen.negotiation.values import Citation


def check(case: Case) -> Iterator[Finding]:
    """Count the sources on which claims about them rest."""
    cited = [one for one in _citations(case.negotiation) if one is not None]
    rests_on = {one.id or str(one.text) for one in cited}
    if len(cited) >= case.limits.claims_on_one_source and len(rests_on) == 1:
        yield note(
            ("sources",),
            f"all {len(cited)} claims about them rest on one source: “{rests_on.pop()}”",
            "Add a source of another side, and say under nature whose view each of them is.",
        )


def _citations(negotiation: Negotiation) -> Iterator[Citation | None]:
    """What is cited for what they said, want, do and did."""
    for side in negotiation.counterparts:
        yield from (one.source for one in side.stated)
        yield from (one.source for one in side.motives)
        yield from (one.source for one in side.tactics)
        yield from (one.source for one in side.record)
    yield from (issue.their_position_source for issue in negotiation.issues)
    if context := negotiation.context:
        yield from (event.source for event in context.chronology)
        yield from (fact.source for fact in (*context.agreed, *context.contested))
