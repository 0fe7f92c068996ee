"""A duty without one named party, a date and somebody who looks binds nobody."""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.agreement import Obligation


def check(case: Case) -> Iterator[Finding]:
    """Look at the obligations of the draft for who must act, by when, and who verifies."""
    agreement = case.negotiation.agreement
    duties = agreement.obligations if agreement else ()
    missing: dict[str, list[int]] = {}
    for number, duty in enumerate(duties):
        for told in _missing(duty) if duty.verb != "may" else ():
            missing.setdefault(told, []).append(number)
    for told, numbers in missing.items():
        which = ", ".join(str(number + 1) for number in numbers)
        duty_word = "obligations" if len(numbers) > 1 else "obligation"
        yield weak(
            ("agreement", "obligations", numbers[0]),
            f"the draft does not say {told}: {duty_word} {which}",
            "Spell it out, or record that it is left open on purpose.",
        )


def _missing(duty: Obligation) -> Iterator[str]:
    if duty.who is None:
        yield "who must act"
    if duty.until is None and duty.start is None:
        yield "by when"
    if duty.verified_by is None:
        yield "who verifies it"
