"""How well a play fits one negotiation: what in the file calls for it, each with its reason.

Four things can call for a play: a condition over the facts, a topic, the format, the phase. What
only lets a play in, such as the country across the table, says nothing of its use today.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from briefgen.negotiation import Negotiation
from briefgen.playbooks.restraint import Restrained
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.topics import shared, written

TOPIC, PHASE, FORMAT, CAUSE = 4, 3, 2, 2
"""What each thing that calls for a play is worth, beside the play's own weight of 1 to 5."""
TOLD = 2
"""Conditions or topics that are told of one play; the third convinces nobody."""


OF_A_PHASE = {
    "pre-negotiation": "form, room and agenda are still to be settled",
    "opening": "positions are not yet told in full",
    "bargaining": "each step has its price",
    "closing": "what is written now stays",
    "implementation": "what was promised is now to be done",
}
"""What it means that talks have come so far."""


@dataclass(frozen=True, slots=True)
class Call:
    """One thing in the file that calls for a play, what it is worth, and how it is told."""

    worth: int
    reason: str
    telling: bool = True
    """Whether it is of these talks; a form or phase many talks have, and it convinces nobody."""


def calls(
    one: Shelved, negotiation: Negotiation, known: Mapping[str, Any], sandbox: Restrained
) -> tuple[Call, ...]:
    """What in the file calls for the play, at most one entry for each kind of thing."""
    meeting = negotiation.meeting
    found = (
        Call(CAUSE, _told(_causes(one, known, sandbox))),
        Call(TOPIC, _topics(one, negotiation)),
        Call(PHASE, _phase(meeting.phase, _wanted(one, "phases")), telling=False),
        Call(FORMAT, _format(meeting.format, _wanted(one, "formats")), telling=False),
    )
    return tuple(call for call in found if call.reason)


def told(found: Collection[Call]) -> tuple[str, ...]:
    """The reasons to print: what is of these talks, and only where nothing is, form and phase."""
    telling = tuple(call.reason for call in found if call.telling)
    return telling or tuple(call.reason for call in found)


def _causes(one: Shelved, known: Mapping[str, Any], sandbox: Restrained) -> Iterator[str]:
    if one.play.when:
        reason = one.filled(one.play.because or "", ("because",), known, sandbox)
        yield reason or "its own condition holds"
    for number, cause in enumerate(one.play.most_useful.causes):
        path = ("most_useful", "causes", number)
        if one.holds(cause.when, (*path, "when"), known, sandbox):
            yield one.filled(cause.because, (*path, "because"), known, sandbox)


def _topics(one: Shelved, negotiation: Negotiation) -> str:
    found = shared(_wanted(one, "topics"), written(negotiation), one.pack.topics)
    return f"the topic is {_told(found, ' and ')}" if found else ""


def _phase(have: str | None, wanted: Collection[str]) -> str:
    return f"the phase is {have}: {OF_A_PHASE[have]}" if have and have in wanted else ""


def _format(have: str | None, wanted: Collection[str]) -> str:
    return f"the format is {have}" if have in wanted else ""


def _wanted(one: Shelved, kind: str) -> tuple[str, ...]:
    """Where the play says it is most useful; else what it asks for to be there at all."""
    most: tuple[str, ...] = getattr(one.play.most_useful, kind)
    return most or tuple(each for applies in one.conditions for each in getattr(applies, kind))


def _told(reasons: Iterable[str], between: str = "; ") -> str:
    return between.join(islice(dict.fromkeys(filter(None, reasons)), TOLD))
