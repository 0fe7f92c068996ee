"""Nobody in the delegation takes notes.

Afterwards both sides remember what suits them. Notes taken in the room by somebody who does not
speak are the only answer to “you agreed to that on Tuesday”.

Play: Record words and conditions.

Found: four members, none with the role note-taker. Found: one person as leader and note-taker.
Not found: one member with the role; a file that names no members yet.

To answer: give one member the role note-taker. Whoever leads or interprets cannot do it as well.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import slug

BUSY = ("leader", "spokesperson", "interpreter")
ADVICE = "Give one member the role note-taker; the leader cannot do both."


def check(case: Case) -> Iterator[Finding]:
    """Speak when members are named and none is free to take notes."""
    members = case.negotiation.team.members
    busy = {slug(one.name): one.role for one in members if one.role in BUSY}
    takers = [(n, one) for n, one in enumerate(members) if one.role == "note-taker"]
    if members and not takers:
        yield weak(("team", "members"), "nobody in the delegation takes notes", ADVICE)
    elif takers and all(slug(one.name) in busy for _, one in takers):
        number, one = takers[0]
        told = f"{one.name} is to take notes, and is the {busy[slug(one.name)]} as well"
        yield weak(("team", "members", number), told, ADVICE)
