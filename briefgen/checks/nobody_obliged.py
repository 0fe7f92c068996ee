"""A duty without one named party binds nobody."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at each obligation of the draft for who must act, by when, and who verifies."""
    agreement = case.negotiation.agreement
    for number, duty in enumerate(agreement.obligations if agreement else ()):
        missing = [
            told
            for told, value in (
                ("who must act", duty.who),
                ("by when", duty.until or duty.start),
                ("who verifies it", duty.verified_by),
            )
            if value is None
        ]
        if missing:
            yield weak(
                ("agreement", "obligations", number),
                f"obligation {number + 1} does not say {', '.join(missing)}",
                "Spell it out, or record that it is left open on purpose.",
            )
