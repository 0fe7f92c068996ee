"""A clause on business does not say on whose territory it holds, while territory is in dispute.

Joint mining, trade or energy “in the region” is worth more to them as a signature under a map than
as a business. Silence about the place is read as consent.

Play: Price the bait.

Found: territory is a topic; a duty on an issue with the topic energy, and nothing under where.
Not found: the same duty with where: “the internationally recognised territory of the signatory”; a
negotiation in which no territory is in question.

To answer: write where, or one sentence that nothing in the clause touches the status of territory.
"""

from collections.abc import Iterator

from briefgen.deeds import among
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Obligation

BUSINESS = among(
    "business economic economics economy energy gas investment mining minerals oil resources trade "
    "transit"
)
LAND = among("annexation border borders occupation territories territory territorial")


def check(case: Case) -> Iterator[Finding]:
    """Speak where both territory and business are on the table."""
    negotiation = case.negotiation
    topics = [*negotiation.topics, *(issue.topic or "" for issue in negotiation.issues)]
    agreement = negotiation.agreement
    if not agreement or not any(_about(topic, LAND) for topic in topics):
        return
    duties = enumerate(agreement.obligations)
    acts = [duty.what for duty in agreement.obligations]
    bare = [n for n, duty in duties if not duty.where and _business(negotiation, duty)]
    if bare:
        yield weak(
            ("agreement", "obligations", bare[0]),
            f"it is not said on whose territory this holds: {numbered('obligation', bare, acts)}",
            "Write where, or that nothing in it touches the status of territory.",
        )


def _business(negotiation: Negotiation, duty: Obligation) -> bool:
    issue = negotiation.issue(duty.issue) if duty.issue else None
    return issue is not None and _about(issue.topic or "", BUSINESS)


def _about(topic: str, words: frozenset[str]) -> bool:
    return bool(set(topic.casefold().replace("-", " ").split()) & words)
