"""The plan gives, or puts on the table, what the mandate does not cover.

What is promised beyond the mandate has to be taken back at home, and then both the promise and the
delegation are worth less.

Play: Keep the four limits apart.

Found: the mandate leaves out “EU sanctions”, and a package gives “Relief from EU sanctions”.
Found: we pay; the envelope is 4 million EUR, and the last fallback 4.5 million EUR.
Found: something must be referred home, and a fallback does not say who must agree before its use.
Not found: “No change to EU sanctions”; fallbacks that name who must agree.

To answer: take it out, have the mandate widened before the talks, or write who must agree first.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic import ValidationError

from briefgen.clearance import Path, Tier
from briefgen.deeds import takes_in
from briefgen.finding import Case, Finding, numbered, stop, weak
from briefgen.negotiation import Issue, Negotiation
from briefgen.negotiation.mandate import Mandate
from briefgen.negotiation.numbers import shown
from briefgen.negotiation.values import Money, Position

LEADING = re.compile(r"^(?:(?:any|all|the|an?|no|every|anything on|everything on) )+", re.I)
ADVICE = "Take it out, or have the mandate widened before the talks."


def check(case: Case) -> Iterator[Finding]:
    """Hold what we could give against what was granted."""
    negotiation, mandate = case.negotiation, case.negotiation.mandate
    if not mandate:
        return
    for left_out in mandate.out_of_scope:
        phrase = LEADING.sub("", left_out).rstrip(" .")
        for path, what, text, tier in _given(negotiation):
            if phrase and takes_in(text, phrase):
                told = f"{what} “{text}”, and the mandate leaves out “{left_out}”"
                yield stop(path, told, ADVICE, tier)
    for number, issue in enumerate(negotiation.issues):
        yield from _over_the_sum(issue, number, mandate.envelope)
        yield from _nobody_asked(issue, number, mandate)


def _given(negotiation: Negotiation) -> Iterator[tuple[Path, str, str, Tier]]:
    for number, issue in enumerate(negotiation.issues):
        here: Path = ("issues", number)
        yield here, "the issue is", issue.title, Tier.CORE
        for at, one in enumerate(issue.gives):
            yield (*here, "gives", at), "we could give", one.what, Tier.CORE
        for at, step in enumerate(issue.fallbacks):
            yield (*here, "fallbacks", at), "a fallback is", step.what.text or "", Tier.SEALED
    for number, package in enumerate(negotiation.packages):
        for at, text in enumerate(package.gives):
            yield ("packages", number, "gives", at), "a package gives", text, Tier.SEALED


def _over_the_sum(issue: Issue, number: int, envelope: Money | None) -> Iterator[Finding]:
    """Only where less is better for us: there the envelope is what may be spent."""
    if envelope is None or issue.direction != "less":
        return
    steps: list[tuple[str, Path, Position | None]] = [
        (f"fallback {at + 1}", ("fallbacks", at, "what"), step.what)
        for at, step in enumerate(issue.fallbacks)
    ]
    steps.append(("the bottom line", ("bottom_line",), issue.bottom_line))
    for name, path, position in steps:
        sum_ = _sum(issue, position, envelope)
        if position and sum_ is not None and sum_ > envelope.value:
            told = (
                f"“{issue.title}”: {name}, {issue.sized(position)}, is more than the envelope, "
                f"{shown(envelope.amount)} {envelope.scale or ''} {envelope.currency}"
            )
            told = " ".join(told.split())
            yield stop(
                ("issues", number, *path), told, "Lower it, or have more granted.", Tier.SEALED
            )


def _sum(issue: Issue, position: Position | None, envelope: Money) -> Decimal | None:
    unit = (position.unit if position else None) or issue.measure
    if position is None or position.amount is None or not unit:
        return None
    try:
        money = Money.model_validate(f"{position.amount} {unit}")
    except ValidationError:
        return None
    return money.value if money.currency == envelope.currency else None


def _nobody_asked(issue: Issue, number: int, mandate: Mandate) -> Iterator[Finding]:
    free = [at for at, step in enumerate(issue.fallbacks) if not step.authority]
    if free and (mandate.must_refer or mandate.ad_referendum):
        yield weak(
            ("issues", number, "fallbacks", free[0]),
            f"“{issue.title}”: it is not said who must agree to {numbered('fallback', free)}, and "
            "the mandate reserves some decisions",
            "Write its authority: the head at the table, or whom to ask at home.",
            Tier.SEALED,
        )
