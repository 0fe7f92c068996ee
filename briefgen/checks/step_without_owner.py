"""A step or a promise has nobody who carries it out, or no day.

What leaders announce and nobody owns is forgotten by the week after. What has no day cannot be
asked for.

Play: Order the steps, name who looks.

Found: “a group of experts is set up”, with neither who nor by; `who: tbd`; “Exchange of maps” that
only waits for another step.
Found: a promise not yet kept, with no day or nobody who gave it.
Not found: a step with who takes it, or its day; a signature, a ratification or an entry into force,
which wait for another step; a promise that is done.

To answer: write who and by under the step; for a group, its chairs, its first day and its paper.
"""

import re
from collections.abc import Iterator

from briefgen.deeds import says_nothing
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation.agreement import Step

OF_ITSELF = re.compile(
    r"\b(?:sign(?:ed|ature|ing)|initial(?:led|ling)|ratif\w+|(?:entry|enters?) into force"
    r"|takes? effect|comes? into effect|expir\w+|ends?|begins?|starts?|accession)\b",
    re.I,
)
"""What is done by the text, or by all who sign it."""
ADVICE = "Write who does it, and by which day."


def check(case: Case) -> Iterator[Finding]:
    """Look at the steps of the draft and at promises that are still open."""
    agreement, promises = case.negotiation.agreement, case.negotiation.commitments
    steps = agreement.sequence if agreement else ()
    acts = [step.what for step in steps]
    loose = [n for n, step in enumerate(steps) if _loose(step)]
    if loose:
        yield weak(
            ("agreement", "sequence", loose[0]),
            f"nobody and no day is named for {numbered('step', loose, acts)}",
            ADVICE,
        )
    given = [one.what for one in promises]
    waiting = [(n, one) for n, one in enumerate(promises) if not one.done]
    for missing, numbers in (
        ("who gave it", [n for n, one in waiting if says_nothing(one.who)]),
        ("by which day", [n for n, one in waiting if not one.by]),
    ):
        if numbers:
            yield weak(
                ("commitments", numbers[0]),
                f"it is not written {missing}: {numbered('promise', numbers, given)}",
                ADVICE,
            )


def _loose(step: Step) -> bool:
    """Whether nobody takes a step, and it neither has a day nor comes about by itself."""
    follows = step.after and OF_ITSELF.search(step.what)
    return says_nothing(step.who) and says_nothing(step.by) and not follows
