"""It is not written what a side does without an agreement.

Without an alternative of our own, any agreement looks better than none, and the bottom line hangs
in the air. Without a guess at theirs, nobody knows what they must be offered to stay.

Play: Know both sides' alternatives.

Found: a strategy and openings, and nothing under alternatives: ours.
Found: “We go home”, which names no act. Found: an alternative that nobody works to better.
Not found: “Convoys with two neighbours, ready in March”, with one line under improve_ours; theirs
written for each counterpart, under alternatives or with the counterpart. A file that has no
strategy, mandate or opening yet.

To answer: write what we do the day after the talks fail, who starts it, and what would make it
better before then. Then the same for them.
"""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.deeds import among, words
from briefgen.finding import Case, Finding, note, weak
from briefgen.negotiation import Negotiation

NO_ACT = among(
    "we go home leave walk away out none nothing no not deal agreement status quo the just then "
    "wait as before unknown tbd it stays is"
)


def check(case: Case) -> Iterator[Finding]:
    """Speak where the plan has come far enough to need both sides' alternatives."""
    negotiation = case.negotiation
    begun = negotiation.strategy or negotiation.mandate
    if begun or any(issue.opening for issue in negotiation.issues):
        yield from _ours(negotiation)
        yield from _theirs(negotiation)


def _ours(negotiation: Negotiation) -> Iterator[Finding]:
    ours = negotiation.alternatives.ours if negotiation.alternatives else ()
    if not ours:
        yield weak(
            ("alternatives",),
            "our own alternative to an agreement is not written down",
            "Write what we do if the talks fail: alternatives: ours.",
            Tier.SEALED,
        )
    elif all(set(words(one)) <= NO_ACT for one in ours):
        yield weak(
            ("alternatives", "ours", 0),
            f"our alternative, “{ours[0]}”, names nothing that we would do",
            "Write the act: what, with whom, by when, at what cost.",
            Tier.SEALED,
        )
    elif negotiation.alternatives and not negotiation.alternatives.improve_ours:
        yield note(
            ("alternatives",),
            "nothing is planned that would better our own alternative before the talks",
            "Write one step under alternatives: improve_ours.",
            Tier.SEALED,
        )


def _theirs(negotiation: Negotiation) -> Iterator[Finding]:
    if negotiation.alternatives and negotiation.alternatives.theirs:
        return
    others = negotiation.counterparts
    unknown = [number for number, one in enumerate(others) if one.alternative is None]
    if not others or len(unknown) == len(others):
        yield note(
            ("alternatives",),
            "the other side's alternative to an agreement is not written down",
            "Write what they do if the talks fail: alternatives: theirs.",
            Tier.SEALED,
        )
        return
    for number in unknown:
        yield note(
            ("counterparts", number),
            f"it is not written what {others[number].name} does without an agreement",
            "Write its alternative, with what the estimate rests on.",
            Tier.SEALED,
        )
