"""They will ask, and it is not settled what stays with us and how the question is turned.

A few friendly questions, put to several members one after the other, find out more than a day of
talks. Whoever has no sentence ready either answers, or falls silent at the right word.

Play: Answer questions as if each answer were a concession.

Found: it is planned what to tell and what to learn, and nothing stands under what to keep.
Found: a thing to keep, with no line that turns the question.
Not found: each thing that is kept has its turn; a file without an information plan.

To answer: list under withhold what must not be told, and one true sentence that leads elsewhere.
"""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, numbered, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at the information plan, once there is one."""
    plan = case.negotiation.information
    if not plan:
        return
    if not plan.withhold:
        yield weak(
            ("information", "withhold"),
            "it is planned what to tell and to learn, and not what to keep",
            "Write what must not be told under withhold, each with a turn.",
            Tier.SEALED,
        )
    bare = [at for at, kept in enumerate(plan.withhold) if not kept.turn]
    if bare:
        kept = numbered("thing", bare, [one.what for one in plan.withhold])
        yield weak(
            ("information", "withhold", bare[0]),
            f"no sentence turns the question after what we keep: {kept}",
            "Write a turn: one true sentence that leads elsewhere.",
            Tier.SEALED,
        )
