"""Scenarios that exclude each other share one hundred per cent."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Add up likelihoods that are given as single percentages."""
    given = [s.likelihood for s in case.negotiation.scenarios if s.likelihood]
    if len(given) < 2 or any(one.low != one.high for one in given):
        return
    total = sum(one.low for one in given)
    if total != 100:
        yield weak(
            ("scenarios",),
            f"the likelihoods of the scenarios add up to {total:f} %, not 100 %",
            "Correct them, or write ranges where scenarios may overlap.",
        )
