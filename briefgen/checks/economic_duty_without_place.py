"""A clause on business does not say on whose territory it holds, while territory is in dispute.

Joint mining, trade or energy “in the region” is worth more to them as a signature under a map than
as a business. Silence about the place is read as consent.

Play: Price the bait.

Found: territory is a topic; a duty on an issue with the topic energy, and nothing under where.
Found: the same with “free trade”, “customs” or “companies” in the words of the duty.
Not found: the same duty with where: “the internationally recognised territory of the signatory”; a
negotiation in which no territory is in question.

To answer: write where, or one sentence that nothing in the clause touches the status of territory.
"""

from collections.abc import Iterator

from briefgen.deeds import among, words
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Obligation

BUSINESS = among(
    "business economic economics economy energy gas investment mining minerals oil resources trade "
    "transit"
)
IN_WORDS = among(
    "trade trading commerce commercial customs tariff tariffs company companies enterprises firms "
    "invest investing investment investments investors export exports import imports mining "
    "business businesses drilling minerals oil"
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
    topic = issue.topic if issue else None
    return _about(topic or "", BUSINESS) or _about(duty.what, IN_WORDS)


def _about(text: str, among_them: frozenset[str]) -> bool:
    return bool(set(words(text)) & among_them)
