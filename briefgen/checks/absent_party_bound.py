"""The draft binds somebody who does not sit at the table.

What is agreed about others without them is undone by them, and rightly called a dictate. It also
makes whoever spoke for them look entitled to.

Play: Settle the format first.

Found: an obligation of China in a draft between Japan and Russia, where China is a stakeholder.
Not found: a duty of a party, a mediator or an observer; a right (verb: may).

Answer it by making it a party, by its written consent, or by letting a party answer for the act.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation, slug


def check(case: Case) -> Iterator[Finding]:
    """Look for duties of those who are written down as absent."""
    agreement = case.negotiation.agreement
    here = _present(case.negotiation)
    absent = {slug(one.name): one.name for one in case.negotiation.stakeholders}
    for number, duty in enumerate(agreement.obligations if agreement else ()):
        who = slug(duty.who or "")
        if duty.verb == "may" or who not in absent or any(who in name for name in here):
            continue
        yield weak(
            ("agreement", "obligations", number),
            f"the draft binds “{absent[who]}”, who does not sit at the table",
            "Make it a party, get its consent in writing, or let a party answer for the act.",
        )


def _present(negotiation: Negotiation) -> list[str]:
    """All who sit at the table or sign, as short names."""
    meeting, agreement, us = negotiation.meeting, negotiation.agreement, negotiation.us
    named = [us.name, us.full_name] if us else []
    for one in negotiation.counterparts:
        named += [one.name, one.full_name]
    named += [meeting.mediator, *meeting.observers, *(agreement.parties if agreement else ())]
    return [slug(name) for name in named if name]
