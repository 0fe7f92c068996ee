"""An answer to a finding that is no longer there hides the next one.

The words were changed, and the answer was left. Should the same weakness come back, in other words
and for other reasons, it would be let through unseen.

Found: `finding: single-issue`, in a file that has three issues by now.
Not found: the finding is still there; the answer has run out, which is told by itself.

Answer it by taking the entry away, or by correcting its id or its `where`.
"""

from collections.abc import Iterator

from briefgen.answers import expired, meets, names
from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.accepted import Accepted


def check(case: Case) -> Iterator[Finding]:
    """Look for the finding that each answer names among all that were found."""
    for number, entry in enumerate(case.negotiation.accepted):
        found = case.found
        if found is None or expired(entry, case.today):
            continue
        if not any(meets(entry, finding, case.negotiation) for finding in found):
            yield weak(
                ("accepted", number, "finding"),
                f"“{entry.finding}” was accepted{_place(entry)}, and nothing of the kind is found",
                _advice(entry, {name for finding in found for name in names(finding)}),
                Tier.SEALED,
            )


def _place(entry: Accepted) -> str:
    return f" for “{entry.where}”" if entry.where else ""


def _advice(entry: Accepted, known: set[str]) -> str:
    from briefgen.checks import ids
    from briefgen.reading.nearest import nearest

    if entry.finding in {*known, *ids()}:
        return "Take the entry away, or correct its `where`."
    near = nearest(entry.finding, {*known, *ids()})
    return f"Did you mean `{near}`? Else take the entry away." if near else "Take the entry away."
