"""We know who comes, and not who decides.

The envoy may be a messenger. Arguments made to a messenger are spent, and a concession made to one
is only the place where the next talk begins.

Play: Find out who decides, and reach that person.

Found: three persons across the table, and nowhere whom they report to, what they may decide, or
who ratifies.
Not found: a person whose style or title says it, “decides alone”; a counterpart whose people are
not written yet; one of whom any of this is written; the mediator of the talks, who decides nothing.

Answer it with reports_to: or decision_power: under a person, authority: or ratifies: under the
counterpart, or who_decides_theirs: under an issue.
"""

import re
from collections.abc import Iterator

from briefgen.deeds import takes_in
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.people import Counterpart, Person

DECIDES = re.compile(
    r"\b(?:decid(?:es|ing) (?:alone|(?:by )?(?:him|her)self|everything|it all|in person)"
    r"|takes? (?:all|every|the) decisions?|has the last word|sole decision-?maker)\b",
    re.I,
)


def check(case: Case) -> Iterator[Finding]:
    """Look at each counterpart whose people are named."""
    mediator = case.negotiation.meeting.mediator or ""
    for number, side in enumerate(case.negotiation.counterparts):
        mediates = takes_in(mediator, side.name)
        if side.people and not mediates and not _known(side, case.negotiation):
            yield weak(
                ("counterparts", number),
                f"it is not written who decides for {side.name}",
                "Write reports_to: or decision_power: under one of their people, or authority: how "
                "far they may go.",
            )


def _known(side: Counterpart, negotiation: Negotiation) -> bool:
    above = any(one.reports_to or one.decision_power or _decides(one) for one in side.people)
    by_issue = any(one.who_decides_theirs for one in negotiation.issues)
    return bool(above or by_issue or side.authority or side.ratifies)


def _decides(person: Person) -> bool:
    """Whether what is told of somebody says that it is they who decide."""
    told = (person.title, person.role, person.style)
    return any(DECIDES.search(text) for text in told if text)
