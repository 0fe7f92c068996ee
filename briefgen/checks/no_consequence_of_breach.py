"""Nothing follows if they break the draft.

A duty whose breach costs nothing is kept for as long as it suits. “The parties consult” is not a
consequence: it gives whoever broke the text a meeting.

Play: Spell out the letter of every agreement.

Found: duties of theirs, and no if_breached under any of them.
Found: the issue is a must, and the duties that settle it have no if_breached; or the duty belongs
to no issue. Found: a breach that is answered by “the parties consult”.
Not found: a duty with if_breached, or with precision: if_not under its issue; duties of our own;
one that is marked deliberate;
duties on what is tradeable, where others have a consequence.

To answer: write if_breached: who decides, within what time, which step of ours comes back.
"""

from collections.abc import Iterator

from briefgen.deeds import only_talk, says_nothing
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Obligation


def check(case: Case) -> Iterator[Finding]:
    """Look at the duties of the other side for what follows a breach."""
    negotiation = case.negotiation
    agreement = negotiation.agreement
    duties = agreement.obligations if agreement else ()
    acts = [duty.what for duty in duties]
    theirs = [
        (number, duty)
        for number, duty in enumerate(duties)
        if duty.verb != "may" and not duty.deliberate and not negotiation.is_us(duty.who)
    ]
    free = [(number, duty) for number, duty in theirs if _free(negotiation, duty)]
    all_free = len(free) == len(theirs)
    grave = [number for number, duty in free if all_free or _must(negotiation, duty)]
    if grave:
        yield weak(
            ("agreement", "obligations", grave[0]),
            f"nothing is said to follow a breach of {numbered('obligation', grave, acts)}",
            "Write if_breached: who decides, within what time, which step of ours.",
        )
    for number, duty in theirs:
        if duty.if_breached and only_talk(duty.if_breached):
            yield weak(
                ("agreement", "obligations", number, "if_breached"),
                f"a breach of obligation {number + 1} is only talked about: “{duty.if_breached}”",
                "Write the step that follows when the talk brings nothing.",
            )


def _free(negotiation: Negotiation, duty: Obligation) -> bool:
    issue = negotiation.issue(duty.issue) if duty.issue else None
    if issue and issue.precision and issue.precision.if_not:
        return False
    return says_nothing(duty.if_breached)


def _must(negotiation: Negotiation, duty: Obligation) -> bool:
    issue = negotiation.issue(duty.issue) if duty.issue else None
    return issue is None or issue.priority == "must"
