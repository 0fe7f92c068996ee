"""Something is expected from them, and no answer is prepared.

To foresee a risk, a tactic or a question is half of the work. The other half is to have decided,
at a desk and not in the room, what we then do or say, and who decides it.

Play: Plan for denial.

Found: a risk without an answer, or with “to be discussed” for one.
Found: a tactic without an answer.
Found: “Another tenant would pay more” under if_raised, and no line.
Not found: a file in which nothing is foreseen yet; an answer of one line.

Answer it with answer: under the risk or the tactic, and line: under if_raised.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.deeds import only_talk, says_nothing
from briefgen.finding import Case, Finding, named, raised, weak
from briefgen.negotiation import Negotiation

Bare = dict[Path, str]


def check(case: Case) -> Iterator[Finding]:
    """Look at risks, tactics and what they may raise."""
    plan = case.negotiation
    yield from _told(plan, _risks(plan), "we have no answer to the risk", "answer:")
    yield from _told(plan, _tactics(plan), "we have no answer to the tactic", "answer:")
    yield from _told(plan, _raised(plan), "we have no line if they say", "line:")


def _told(plan: Negotiation, bare: Bare, what: str, key: str) -> Iterator[Finding]:
    if bare:
        advice = f"Write {key} what we do or say, and who decides it."
        told = f"{what} {named([*bare.values()])}"
        yield weak(next(iter(bare)), told, advice, raised(plan, bare))


def _risks(plan: Negotiation) -> Bare:
    return {
        ("risks", number): one.what
        for number, one in enumerate(plan.risks)
        if says_nothing(one.answer) or only_talk(one.answer or "", most=4)
    }


def _tactics(plan: Negotiation) -> Bare:
    return {
        ("counterparts", number, "tactics", place): one.what
        for number, side in enumerate(plan.counterparts)
        for place, one in enumerate(side.tactics)
        if says_nothing(one.answer)
    }


def _raised(plan: Negotiation) -> Bare:
    return {
        ("issues", number, "if_raised", place): one.challenge
        for number, issue in enumerate(plan.issues)
        for place, one in enumerate(issue.if_raised)
        if says_nothing(one.line) and says_nothing(one.bridge)
    }
