"""We are sure of something about them, and it is not written why.

High confidence without a ground is a habit of thought. In three months nobody will remember whether
it was known or hoped.

Play: Know what they play for.

Found: a motive with confidence: high and neither basis nor source.
Found: an estimate of their limit with confidence: high and no basis.
Not found: low or moderate confidence; a ground of one line.

Answer it with basis: what the belief rests on, or with a lower confidence.
"""

from collections.abc import Iterator

from briefgen.clearance import Path, Tier
from briefgen.finding import Case, Finding, named, note
from briefgen.negotiation import Negotiation
from briefgen.negotiation.people import Estimate

ADVICE = "Write basis: what it rests on, or a lower confidence."


def check(case: Case) -> Iterator[Finding]:
    """Look at what is believed with high confidence."""
    for number, side in enumerate(case.negotiation.counterparts):
        for place, one in enumerate(side.motives):
            if one.confidence == "high" and one.basis is None and one.source is None:
                told = f"we are sure of this, and it is not written why: {named([one.what])}"
                yield note(("counterparts", number, "motives", place), told, ADVICE)
    for path, guess in _estimates(case.negotiation):
        if guess is not None and guess.confidence == "high" and guess.basis is None:
            told = f"we are sure of this estimate, and it is not written why: {guess.value}"
            yield note(path, told, ADVICE, Tier.SEALED)


def _estimates(negotiation: Negotiation) -> Iterator[tuple[Path, Estimate | None]]:
    for number, side in enumerate(negotiation.counterparts):
        for name in ("aspiration", "limit", "alternative"):
            yield ("counterparts", number, name), getattr(side, name)
    for number, issue in enumerate(negotiation.issues):
        for name in ("their_target", "their_limit"):
            yield ("issues", number, name), getattr(issue, name)
