"""A scenario is told, and not what we do then.

A list of futures is reading matter. It becomes a plan with the sign that one of them has begun and
the move that answers it, decided before it happens.

Play: Date every forecast.

Found: a scenario without our_move.
Found: a scenario without signs, in a list where others have them.
Not found: scenarios that each have a move; a list in which nobody has begun to write signs.

Answer it with our_move: and signs: two things that anybody could see.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.deeds import says_nothing
from briefgen.finding import Case, Finding, named, note, raised, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at each scenario for its move and its signs."""
    every = list(enumerate(case.negotiation.scenarios))
    idle = {_path(n): one.name for n, one in every if says_nothing(one.our_move)}
    if idle:
        yield weak(
            next(iter(idle)),
            f"it is not written what we do if this happens: {named([*idle.values()])}",
            "Write our_move: under each scenario.",
            raised(case.negotiation, idle),
        )
    unseen = {_path(n): one.name for n, one in every if not one.signs}
    if unseen and len(unseen) < len(every):
        yield note(
            next(iter(unseen)),
            f"it is not written how we should notice this: {named([*unseen.values()])}",
            "Write signs: two things that anybody could see.",
            raised(case.negotiation, unseen),
        )


def _path(number: int) -> Path:
    return "scenarios", number
