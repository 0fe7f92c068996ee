"""The likelihoods of the scenarios do not add up to 100 per cent.

Scenarios that exclude each other share one hundred. Where the sum is less, something was forgotten;
where it is more, somebody was too sure.

Play: Date every forecast.

Found: 40 % and 50 %.
Found: 40 %, 70 % and one that is left open.
Not found: three times 33 %; words of the yardstick and ranges, for those may overlap; a list in
which one is left open and the rest leaves room for it.

Answer it by correcting them, by naming what is missing, or by ranges.
"""

from collections.abc import Iterator
from decimal import Decimal

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.numbers import shown

ROUNDING = 1


def check(case: Case) -> Iterator[Finding]:
    """Add up likelihoods that are given as single percentages."""
    scenarios = case.negotiation.scenarios
    given = [s.likelihood for s in scenarios if s.likelihood]
    if len(given) < 2 or any(one.low != one.high for one in given):
        return
    total = sum((one.low for one in given), Decimal())
    open_ended = len(given) < len(scenarios) and total < 100
    if abs(total - 100) > ROUNDING and not open_ended:
        yield weak(
            ("scenarios",),
            f"the likelihoods of the scenarios add up to {shown(total)} %, not 100 %",
            "Correct them, or write ranges where scenarios may overlap.",
        )
