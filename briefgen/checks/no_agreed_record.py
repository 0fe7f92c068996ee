"""It is not settled which record of the talks both sides accept.

Two sets of notes are two memories. What was conceded on Tuesday is denied on Thursday, and there is
no paper with both names on it.

Play: Keep your own record, language and witnesses.

Found: members and an agenda are there, or offers are in the log, and nothing under recording.
Found: “each side takes its own notes”, and no word on comparing, reading back or signing.
Found: “verbal”, “from memory”, “to be settled”: nothing on paper.
Not found: “the set of initialled paragraphs”; “each keeps its own protocol; the two are compared
and signed”; an agenda item in which the text is read back; a meeting that is only a date so far.

To answer: write meeting: recording: who may record, what the agreed record is, and when it is read
back or initialled.
"""

import re
from collections.abc import Iterator

from briefgen.deeds import says_nothing
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation

OWN = re.compile(
    r"\b(?:own|separate|each side'?s?|no) (?:\w+ )?(?:notes?|minutes|record|protocol)\b", re.I
)
NO_PAPER = re.compile(
    r"\b(?:verbal(?:ly)?|oral(?:ly)?|by word of mouth|unwritten|from memory|handshake"
    r"|to be (?:settled|decided|agreed)|not (?:yet )?settled)\b",
    re.I,
)
READ_BACK = re.compile(r"\b(?:read(?:ing|s)?[- ]back|initial(?:led|s)?|agreed minutes)\b", re.I)
COMMON = re.compile(
    r"\b(?:agreed|initial\w*|signed?|signs|compare[ds]?|read back|reads? (?:it )?back|common|joint"
    r"|exchange[ds]?|confirm\w*|approv\w*|chair|host|secretariat|mediator)\b",
    re.I,
)


def check(case: Case) -> Iterator[Finding]:
    """Speak once the meeting is planned, or something was said that may be denied."""
    negotiation = case.negotiation
    recording = negotiation.meeting.recording
    if recording is None and _needed(negotiation):
        yield weak(
            ("meeting", "recording"),
            "it is not written which record of the talks both sides accept",
            "Write meeting: recording: what is initialled or read back, and when.",
        )
    elif recording and (says_nothing(recording) or _not_on_paper(recording)):
        yield weak(
            ("meeting", "recording"),
            f"what is agreed stands on no paper: the record is “{recording}”",
            "Write which paper both sides accept, and when it is read back or initialled.",
        )
    elif recording and OWN.search(recording) and not COMMON.search(recording):
        yield weak(
            ("meeting", "recording"),
            "each side keeps its own notes, and nothing makes them one record",
            "Have them compared and signed, or initial what is agreed at the end of each session.",
        )


def _not_on_paper(recording: str) -> bool:
    return bool(NO_PAPER.search(recording)) and not COMMON.search(NO_PAPER.sub("", recording))


def _needed(negotiation: Negotiation) -> bool:
    items = (text for one in negotiation.agenda for text in (one.title, one.goal, one.choreography))
    if any(READ_BACK.search(text or "") for text in items):
        return False
    planned = negotiation.team.members and negotiation.agenda
    return bool(planned or negotiation.log or negotiation.commitments)
