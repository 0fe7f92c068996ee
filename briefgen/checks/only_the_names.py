"""Of people across the table nothing is written but the name.

Somebody in the house has met them, or has read what they wrote. It takes one call.

Play: Know the school, and do not mistake it for the person.

Found: a person with a name, and neither office, role, past conduct nor power to decide.
Not found: a person with one line about any of these; a counterpart without people.

Answer it with role:, decision_power: and style: how this person has negotiated so far. Keep to
what is public and bears on the work.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, note, raised


def check(case: Case) -> Iterator[Finding]:
    """Look for people of whom nothing is told."""
    for number, side in enumerate(case.negotiation.counterparts):
        bare: dict[Path, str] = {
            ("counterparts", number, "people", place): person.name
            for place, person in enumerate(side.people)
            if person.bare
        }
        if bare:
            yield note(
                next(iter(bare)),
                f"we have only the name of {named([*bare.values()])}",
                "Write role, decision_power and style: how they have negotiated so far.",
                raised(case.negotiation, bare),
            )
