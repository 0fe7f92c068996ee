"""Nothing protects a text once it is agreed.

Between the nod and the signature words move: in the translation, in the clean copy, in the last
hour. A lock is simple: initials on each page, a version number, and no change without both.

Play: Read it back, in each language.

Found: a draft with duties, and nothing under text_lock.
Found: signature on the day on which the talks end, or while they last.
Not found: “initialled pages, one file, no change without both”, with days between; no draft yet.

To answer: write agreement: text_lock, and leave lawyers and translators a day at least. The limit
is days_before_signature.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak once there is a text to protect."""
    agreement, meeting = case.negotiation.agreement, case.negotiation.meeting
    if not agreement or not (agreement.obligations or agreement.draft):
        return
    if not agreement.text_lock:
        yield weak(
            ("agreement", "text_lock"),
            "nothing protects the text of the draft once it is agreed",
            "Write text_lock: initials on each page, one version, no change without both.",
        )
    first, last = meeting.date or meeting.until, meeting.until or meeting.date
    signed = agreement.signature
    if not (first and last and last.date and signed and signed.date) or signed.before(first):
        return
    days, wanted = (signed.date - last.date).days, case.limits.days_before_signature
    if days < wanted:
        after = f"{days} days after the talks" if days else "on the day the talks end"
        left = "while the talks last" if days < 0 else after
        yield weak(
            ("agreement", "signature"),
            f"signature is planned {left}, which leaves lawyers and translators no time",
            "Sign later, and initial on that day.",
        )
