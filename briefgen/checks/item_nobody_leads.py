"""An item of the agenda has nobody of ours who leads it.

When it is called, everybody looks at the head; or the one who knows the matter is at the hotel.

Play: Give every seat one task.

Found: five items with a name beside them, and a sixth without.
Not found: an agenda on which nobody has begun to write names.

Answer it with leads: under the item, and see to it that this member is in the room.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, named, note, raised


def check(case: Case) -> Iterator[Finding]:
    """Speak where some items have a name beside them and others have not."""
    agenda = case.negotiation.agenda
    left = [number for number, item in enumerate(agenda) if item.leads is None]
    if left and len(left) < len(agenda):
        paths = [("agenda", number) for number in left]
        yield note(
            paths[0],
            f"nobody of ours leads {named([agenda[number].title for number in left])}",
            "Write leads: under each item.",
            raised(case.negotiation, paths),
        )
