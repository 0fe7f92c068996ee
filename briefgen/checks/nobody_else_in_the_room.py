"""Somebody of ours sits with them, and nobody else will have heard it.

What is said under four eyes has no witness. It is remembered as it suits, and the one who was there
can be quoted, flattered or threatened with it.

Play: Keep your own record, language and witnesses.

Found: a delegation of one, with no mediator and no observer.
Found: an agenda item or a parallel channel that runs alone or one to one, with no note-taker.
Found: mediated or proximity talks, and nobody is named who mediates or goes between the rooms.
Not found: a delegation of two; a talk of two with a note-taker on each side; a mediator or an
observer in the room.

To answer: send a second person who listens and writes; agree that the interpreters keep notes; ask
the host for an observer.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.deeds import says_nothing
from briefgen.finding import Case, Finding, named, weak
from briefgen.negotiation import Negotiation

BETWEEN = {
    "mediated": "mediated, and nobody is named who mediates",
    "proximity": "held in separate rooms, and nobody is named who goes between them",
}
ALONE = re.compile(
    r"\b(?:one[- ]to[- ]one|one[- ]on[- ]one|t[eê]te-[aà]-t[eê]te|(?:under )?four eyes|alone"
    r"|without (?:aides|advisers|note-?takers|witnesses|secretaries)|private talk)\b",
    re.I,
)
LISTENED_TO = re.compile(
    r"\b(?:note-?takers?|interpreters?|secretar(?:y|ies)|record\w*|not alone)\b", re.I
)


def check(case: Case) -> Iterator[Finding]:
    """Look at who hears what is said."""
    negotiation = case.negotiation
    meeting, members = negotiation.meeting, negotiation.team.members
    if len(members) == 1 and not (meeting.mediator or meeting.observers):
        yield weak(
            ("team", "members", 0),
            f"{members[0].name} goes alone, and nobody else will have heard what was said",
            "Send a second person who listens and writes, or ask for an observer.",
        )
    if meeting.format in BETWEEN and says_nothing(meeting.mediator):
        yield weak(
            ("meeting", "mediator"),
            f"the talks are {BETWEEN[meeting.format]}",
            "Write meeting: mediator.",
        )
    for path, told in _private(negotiation):
        if ALONE.search(told) and not LISTENED_TO.search(told):
            yield weak(
                path,
                f"nobody else will have heard it: {named([told])}",
                "Put a note-taker on each side, and write it down within the hour.",
            )


def _private(negotiation: Negotiation) -> Iterator[tuple[Path, str]]:
    for number, item in enumerate(negotiation.agenda):
        yield ("agenda", number), "; ".join(filter(None, (item.title, item.choreography)))
    for number, track in enumerate(negotiation.meeting.tracks):
        yield ("meeting", "tracks", number), "; ".join(filter(None, (track.name, track.who)))
