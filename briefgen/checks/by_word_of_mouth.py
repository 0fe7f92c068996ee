"""Something counts as agreed, and exists only by word of mouth.

What was said in a corridor is remembered by each side as it needs it. Years later it comes back as
a promise that we broke, or as one that they never made.

Play: Keep your own record, language and witnesses.

Found: a promise with form: spoken that is not yet done.
Found: an offer in the log that was accepted, with no source and no witness.
Not found: a spoken promise that has been kept; one that is written or initialled; an accepted offer
with the record where it stands.

To answer: write them a letter that repeats it with a day, or have it initialled at the next
sitting. Until then plan as if it had not been said.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at promises and at offers that were accepted."""
    for number, promise in enumerate(case.negotiation.commitments):
        if promise.form == "spoken" and not promise.done:
            whose = f" ({promise.who})" if promise.who else ""
            yield weak(
                ("commitments", number, "form"),
                f"this promise was only spoken: “{promise.what}”{whose}",
                "Have it confirmed in writing, with its day.",
            )
    for number, offer in enumerate(case.negotiation.log):
        if offer.status == "accepted" and not (offer.source or offer.witness):
            yield weak(
                ("log", number, "status"),
                f"this counts as accepted, and is on no record: “{offer.words}”",
                "Write source or witness, or have it initialled.",
            )
