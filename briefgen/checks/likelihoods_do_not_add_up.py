"""The likelihoods of the scenarios do not add up to 100 per cent.

Scenarios that exclude each other share one hundred. Where the sum is less, something was forgotten;
where it is more, somebody was too sure.

Play: Date every forecast.

Found: 40 % and 50 %.
Found: 40 %, 70 % and one that is left open.
Found: success 80–90 %, stalemate 30–40 %; kinds of which only one can come true.
Not found: three times 33 %; words of the yardstick, and ranges without a kind, for those may
overlap; a breach or a window on top of 100 %; one that is left open, where the rest leaves room.

Answer it by correcting them, by naming what is missing, or by ranges.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.numbers import shown
from briefgen.negotiation.outlook import Scenario

ROUNDING = 1
APART = ("success", "least", "stalemate", "worse")
"""Kinds of which only one can come true."""
WITHIN = ("breach", "window")
"""Kinds that come on top of another."""


def check(case: Case) -> Iterator[Finding]:
    """Add up the likelihoods; of ranges, what they come to at least and at most."""
    scenarios = case.negotiation.scenarios
    told = [one for one in scenarios if one.likelihood]
    alone = [one for one in told if one.kind not in WITHIN]
    more = len(told) < len(scenarios)
    if len(told) < 2 or _adds_up(told, more) or _adds_up(alone, more):
        return
    low, high = _sum(told)
    total = shown(low) if low == high else f"{shown(low)} to {shown(high)}"
    yield weak(
        ("scenarios",),
        f"the likelihoods of the scenarios add up to {total} %, not 100 %",
        "Correct them, or write ranges where scenarios may overlap."
        if low == high
        else "Correct them: of these kinds only one can come true.",
    )


def _adds_up(some: Sequence[Scenario], more: bool) -> bool:
    """Whether 100 lies in the sum, or nobody can tell; with more to come, less than 100 will do."""
    ways = [one.likelihood for one in some if one.likelihood]
    if any(one.word for one in ways):
        return True
    if any(one.low != one.high for one in ways) and any(one.kind not in APART for one in some):
        return True
    low, high = _sum(some)
    return low <= 100 + ROUNDING and (more or high >= 100 - ROUNDING)


def _sum(some: Sequence[Scenario]) -> tuple[Decimal, Decimal]:
    ways = [one.likelihood for one in some if one.likelihood]
    return sum((one.low for one in ways), Decimal()), sum((one.high for one in ways), Decimal())
