"""Rank is given away: recognition, a summit, a seat, a joint statement, and nothing for it.

To some counterparts being received counts for more than what is agreed. What costs us a photograph
may be what they came for, so it has a price, and it is paid before the photograph.

Play: Price parity, honour and face.

Found: “Recognition of the port” under gives, with nothing or goodwill against it.
Found: a package with a state visit in it that gets nothing. Found: a summit, and no draft on paper.
Not found: “A summit, only after the exchange in annex B is done”; a meeting of experts; an
agreement begun before the summit.

To answer: write what is done first, and by whom. Some recognition is cheap and wise: then say so
in the place of the price.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Path, Tier
from briefgen.deeds import gives_standing, has_a_price
from briefgen.finding import Case, Finding, note, weak
from briefgen.negotiation import Negotiation

IN_ITSELF = re.compile(r"\b(?:after|once|when|if|unless|until|against|in return)\b", re.I)
ADVICE = "Ask for an act that comes before it, or write why it is worth giving."


def check(case: Case) -> Iterator[Finding]:
    """Look for rank among gives, fallbacks and packages, and in the form of the meeting."""
    negotiation = case.negotiation
    for path, given, price, tier in _given(negotiation):
        priced = IN_ITSELF.search(given) or any(has_a_price(one) for one in price)
        if gives_standing(given) and not priced:
            only = next((one for one in price if one), None)
            told = f"for only “{only}”" if only else "for nothing"
            yield weak(path, f"“{given}” gives rank, and is given {told}", ADVICE, tier)
    planned = negotiation.strategy or negotiation.mandate
    if negotiation.meeting.format == "summit" and planned and not negotiation.agreement:
        yield note(
            ("meeting", "format"),
            "a summit is granted, and there is no draft that it should settle",
            "Begin the draft under agreement, or make the summit hang on one.",
        )


def _given(negotiation: Negotiation) -> Iterator[tuple[Path, str, tuple[str | None, ...], Tier]]:
    for number, issue in enumerate(negotiation.issues):
        here: Path = ("issues", number)
        for at, one in enumerate(issue.gives):
            yield (*here, "gives", at), one.what, (one.against,), Tier.CORE
        for at, step in enumerate(issue.fallbacks):
            yield (*here, "fallbacks", at), step.what.text or "", (step.condition,), Tier.SEALED
    for number, package in enumerate(negotiation.packages):
        for at, given in enumerate(package.gives):
            yield ("packages", number, "gives", at), given, package.gets, Tier.SEALED
