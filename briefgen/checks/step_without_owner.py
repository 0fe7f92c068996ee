"""A step or a promise has nobody who carries it out, or no day.

What leaders announce and nobody owns is forgotten by the week after. What has no day cannot be
asked for.

Play: Order the steps, name who looks.

Found: “a group of experts is set up”, with neither who nor by nor after.
Found: a promise not yet kept, with no day or nobody who gave it.
Not found: a step with who takes it, or its day, or the step it waits for; a promise that is done.

To answer: write who and by under the step; for a group, its chairs, its first day and its paper.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, numbered, weak

ADVICE = "Write who does it, and by which day."


def check(case: Case) -> Iterator[Finding]:
    """Look at the steps of the draft and at promises that are still open."""
    agreement, promises = case.negotiation.agreement, case.negotiation.commitments
    steps = agreement.sequence if agreement else ()
    acts = [step.what for step in steps]
    loose = [n for n, step in enumerate(steps) if not (step.who or step.by or step.after)]
    if loose:
        yield weak(
            ("agreement", "sequence", loose[0]),
            f"nobody and no day is named for {numbered('step', loose, acts)}",
            ADVICE,
        )
    given = [one.what for one in promises]
    waiting = [(n, one) for n, one in enumerate(promises) if not one.done]
    for missing, numbers in (
        ("who gave it", [n for n, one in waiting if not one.who]),
        ("by which day", [n for n, one in waiting if not one.by]),
    ):
        if numbers:
            yield weak(
                ("commitments", numbers[0]),
                f"it is not written {missing}: {numbered('promise', numbers, given)}",
                ADVICE,
            )
