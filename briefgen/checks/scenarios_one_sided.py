"""The scenarios leave out a way in which things often go.

Between success and failure lies most of what happens: the least we accept, talks that only go
through the motions, matters getting worse, and a breach after signature.

Play: Date every forecast.

Found: two scenarios and no more.
Found: five scenarios whose kinds are all success or least.
Not found: no scenarios yet; three scenarios of which nobody has written the kind; nothing but a
breach that makes matters worse.

Answer it with a scenario for each kind: success, least, stalemate, worse, breach; and window where
something opens and will close. The limit is fewest_scenarios.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, note

NEEDED = {
    "success": "success",
    "least": "the least we accept",
    "stalemate": "stalemate (or talks for show)",
    "worse": "matters getting worse",
    "breach": "a breach after signature",
}


def check(case: Case) -> Iterator[Finding]:
    """Count the scenarios and, where kinds are written, look for those that are not there."""
    scenarios = case.negotiation.scenarios
    kinds: set[str] = {one.kind for one in scenarios if one.kind}
    kinds |= {"worse"} if "breach" in kinds else set()
    if 0 < len(scenarios) < case.limits.fewest_scenarios:
        only = "only one scenario is" if len(scenarios) == 1 else "only two scenarios are"
        if len(scenarios) > 2:
            only = f"only {len(scenarios)} scenarios are"
        yield note(
            ("scenarios",),
            f"{only} thought through",
            "Add what lies between success and failure: stalemate, or a breach after signature.",
        )
    elif kinds and (missing := [told for kind, told in NEEDED.items() if kind not in kinds]):
        either = " or ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        yield note(
            ("scenarios",),
            f"no scenario is about {either}",
            "Add one for each, or write the kind of those that are there.",
        )
