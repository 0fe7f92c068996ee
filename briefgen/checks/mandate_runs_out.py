"""The mandate, or the brief, ends before the talks or the signature.

After that day nobody at the table can bind anybody, and the other side may know the day as well as
we do: it only has to wait.

Play: Keep the four limits apart.

Found: the mandate ends on 11 December, the talks on 12 December.
Found: signature is planned for June, the mandate ends in May.
Found: the brief must not be used after 1 December, and the talks begin on the 3rd.
Not found: the mandate ends on the last day of the talks, or later; a day is not written.

To answer: have it prolonged before the delegation leaves, and keep the old day to yourselves.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, stop, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare the days on which papers end with the days on which they are needed."""
    negotiation = case.negotiation
    mandate, meeting, brief = negotiation.mandate, negotiation.meeting, negotiation.brief
    ends = mandate.expires if mandate else None
    last = meeting.until or meeting.date
    signed = negotiation.agreement.signature if negotiation.agreement else None
    if ends and last and ends.order < last.order:
        yield stop(
            ("mandate", "expires"),
            f"the mandate ends on {ends}, before the talks end on {last}",
            "Have it prolonged before the delegation leaves.",
        )
    elif ends and signed and ends.order < signed.order:
        yield weak(
            ("mandate", "expires"),
            f"the mandate ends on {ends}, before the signature planned for {signed}",
            "Have it prolonged, or plan the signature earlier.",
        )
    if brief.valid_until and last and brief.valid_until.order < last.order:
        yield weak(
            ("brief", "valid_until"),
            f"this brief must not be used after {brief.valid_until}, and the talks end on {last}",
            "Renew the brief, or correct the day.",
        )
