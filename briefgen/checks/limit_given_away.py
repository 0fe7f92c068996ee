"""A text that leaves the delegation names our bottom line or a fallback.

Whatever stands in a statement, a press line, a point to make or our own draft is heard by the
other side. A limit that is heard is no longer a limit: it is where they begin.

Play: Do not reveal your position first.

Found: bottom line 10 km; the statement says “We could live with a zone of ten kilometres.”
Found: a press line that repeats a bottom line word for word.
Not found: the figure in another unit or without one (“a road of 10 stops”); the figure that we
open with, or that they have named themselves.

To answer: take the figure out of the text; where it must stand there, move the limit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefgen.clearance import Tier
from briefgen.deeds import words
from briefgen.finding import Case, Finding, stop, weak
from briefgen.finding import named as quoted
from briefgen.negotiation import Issue
from briefgen.negotiation.numbers import measures_in
from briefgen.wording.own_texts import own_texts

SHORT = {
    "kilometre": "km", "kilometer": "km", "kms": "km", "metre": "m", "meter": "m", "mile": "mi",
    "percent": "%", "euro": "eur", "dollar": "usd", "hr": "hour", "bn": "billion", "mn": "million",
}  # fmt: skip
FEWEST = 4
"""A bottom line in fewer words than these may stand in a text by chance."""


def check(case: Case) -> Iterator[Finding]:
    """Look for every limit in every text that is heard outside."""
    negotiation = case.negotiation
    said = [(one.path, one.text) for one in own_texts(negotiation)]
    for number, issue in enumerate(negotiation.issues):
        limits = dict(_limits(issue))
        told = issue.bottom_line.text if issue.bottom_line else None
        for path, text in said if limits or told else ():
            if path[0] == "issues" and path[1] != number:
                continue
            named = next((limits[n] for n in _named(issue, text) if n in limits), "")
            if told and len(words(told)) >= FEWEST and " ".join(words(told)) in _plain(text):
                named = "our bottom line"
            if named:
                say = stop if named.startswith("our") else weak
                yield say(
                    path,
                    f"“{issue.title}”: {named} stands in a text for outside: {quoted([text])}",
                    "Take it out of the text, or move the limit.",
                    Tier.SEALED,
                )


def _limits(issue: Issue) -> Iterator[tuple[Decimal, str]]:
    told = {one.amount for one in (issue.opening, issue.their_position) if one}
    steps = [(step.what, f"fallback {at + 1}") for at, step in enumerate(issue.fallbacks)]
    if issue.bottom_line:
        steps.append((issue.bottom_line, "our bottom line"))
    for position, name in steps:
        if position.amount is not None and position.amount not in told:
            yield position.amount, f"{name}, {issue.sized(position)},"


def _named(issue: Issue, text: str) -> Iterator[Decimal]:
    """The figures of a text that are counted in the issue's unit."""
    unit = _unit(issue.measure or "")
    for figure, counted in measures_in(text):
        if unit and _unit(counted)[: len(unit)] == unit:
            yield figure


def _unit(text: str) -> list[str]:
    found = re.findall(r"[^\W\d_]+|%", text.casefold().replace("per cent", "%"))
    single = (word.removesuffix("s") if len(word) > 3 else word for word in found)
    return [SHORT.get(word, word) for word in single]


def _plain(text: str) -> str:
    return " ".join(words(text))
