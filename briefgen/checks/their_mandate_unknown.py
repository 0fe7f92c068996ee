"""We know who decides for them, and not how far the head of their delegation may go.

If the answer is “nowhere”, hand over papers and ask questions; there is nobody to bargain with.

Play: Find out who decides, and reach that person.

Found: an envoy who reports to a president, and nothing on what he may decide.
Not found: a counterpart whose authority is written; one of whom nothing of the kind is known yet,
for which decision-maker-unknown speaks.

Answer it with decision_power: under the head, or authority: under the counterpart: full, limited
to wording, none, or unknown until it has been tested.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.people import Counterpart, Person


def check(case: Case) -> Iterator[Finding]:
    """Look at the head of each delegation whose decider is known."""
    by_issue = any(one.who_decides_theirs for one in case.negotiation.issues)
    for number, side in enumerate(case.negotiation.counterparts):
        known = by_issue or side.ratifies or any(one.reports_to for one in side.people)
        if not side.people or not known or side.authority:
            continue
        place = _head(side)
        if side.people[place].decision_power is None:
            yield weak(
                ("counterparts", number, "people", place),
                f"it is not written what {side.people[place].name} may decide alone",
                "Write decision_power: wording, figures, nothing; and test it on a small point.",
            )


def _head(side: Counterpart) -> int:
    """The first who is said to lead, else the first."""
    return next((n for n, one in enumerate(side.people) if _leads(one)), 0)


def _leads(person: Person) -> bool:
    told = f"{person.name} {person.title or ''} {person.role or ''}".casefold()
    deputy = any(word in told for word in ("deputy head", "deputy leader", "second"))
    return not deputy and any(word in told for word in ("(head)", "head of", "leads", "leader"))
