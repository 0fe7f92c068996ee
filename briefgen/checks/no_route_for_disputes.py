"""The draft does not say how a quarrel over it is settled.

Without a route a quarrel is settled by whoever is stronger on that day, or it ends the agreement,
and there will be one. A route names steps and days, from the desks that know the text to somebody
outside.

Play: Check the draft three times.

Found: a draft with duties, nothing under disputes.
Not found: “the two heads within ten days, then the court of the seat”; a draft text that
has an article on disputes, a court or arbitration; no draft yet.

To answer: write disputes: who first, within how many days, who then, and what goes on meanwhile.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak

TOLD = re.compile(r"\b(?:disputes?|arbitrat\w*|courts?|tribunal|mediat\w*)\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Speak once there is something to quarrel over."""
    agreement = case.negotiation.agreement
    if not agreement or not (agreement.obligations or agreement.draft):
        return
    told = " ".join((*agreement.final_clauses, agreement.draft or ""))
    if not agreement.disputes and not TOLD.search(told):
        yield weak(
            ("agreement", "disputes"),
            "the draft does not say how a quarrel over it is settled",
            "Write disputes: who first, within how many days, and who then.",
        )
