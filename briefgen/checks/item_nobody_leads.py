"""An item of the agenda has nobody of ours who leads it.

When it is called, everybody looks at the head; or the one who knows the matter is at the hotel.

Play: Give every seat one task.

Found: five items with a name beside them, and a sixth without.
Not found: an agenda on which nobody has begun to write names; an item that is somebody else's by
its title: “Opening by the mediator”.

Answer it with leads: under the item, and see to it that this member is in the room.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, named, note, raised
from briefgen.negotiation import Negotiation

OTHERS = re.compile(
    r"\bby (?:the |their |both )?(?:other side|mediators?|facilitators?|hosts?|chair\w*|presid\w+"
    r"|observers?|guarantors?|secretariat|experts?)\b(?! and (?:us|we|our)\b)",
    re.I,
)


def check(case: Case) -> Iterator[Finding]:
    """Speak where some items have a name beside them and others have not."""
    agenda = case.negotiation.agenda
    open_ = [number for number, item in enumerate(agenda) if item.leads is None]
    left = [number for number in open_ if not _theirs(agenda[number].title, case.negotiation)]
    if left and len(open_) < len(agenda):
        paths = [("agenda", number) for number in left]
        yield note(
            paths[0],
            f"nobody of ours leads {named([agenda[number].title for number in left])}",
            "Write leads: under each item.",
            raised(case.negotiation, paths),
        )


def _theirs(title: str, negotiation: Negotiation) -> bool:
    """Whether the title says that somebody who is not of us has the word."""
    meeting = negotiation.meeting
    names = [side.name for side in negotiation.counterparts]
    names += [name for name in (meeting.mediator, meeting.host, meeting.chair) if name]
    us = negotiation.us.name if negotiation.us else ""
    by = "|".join(re.escape(name) for name in (*names, *meeting.observers) if name != us)
    return bool(
        OTHERS.search(title) or (by and re.search(rf"\bby (?:the )?(?:{by})\b", title, re.I))
    )
