"""From all plays to the few that fit, with the reason for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from briefgen.facts import facts
from briefgen.filling import environment, holds
from briefgen.negotiation import Negotiation
from briefgen.playbooks.play import Applies
from briefgen.playbooks.shelf import Shelved
from briefgen.problems import unusable


@dataclass(frozen=True, slots=True)
class Choice:
    """One play, whether it is chosen, and why."""

    shelved: Shelved
    chosen: bool
    reason: str


def choose(plays: Iterable[Shelved], negotiation: Negotiation) -> tuple[Choice, ...]:
    """Every play with its verdict: chosen ones first, the weightiest at the head."""
    shelf = tuple(plays)
    _known(negotiation.plays.include + negotiation.plays.leave_out, shelf)
    judged = [_judged(one, negotiation) for one in shelf]
    return tuple(sorted(judged, key=lambda c: (not c.chosen, -c.shelved.play.weight)))


def _known(wished: tuple[str, ...], shelf: tuple[Shelved, ...]) -> None:
    ids = [one.id for one in shelf]
    for name in wished:
        if name not in ids:
            near = get_close_matches(name, ids, n=1)
            advice = f"Did you mean “{near[0]}”?" if near else "List them with: briefgen plays FILE"
            raise unusable(f"In plays: no play is called “{name}”", advice)


def _judged(one: Shelved, negotiation: Negotiation) -> Choice:
    if one.id in negotiation.plays.leave_out:
        return Choice(one, False, "left out by the team")
    if one.id in negotiation.plays.include:
        return Choice(one, True, "asked for by the team")
    fits: list[str] = []
    for applies in (one.pack.applies_to, one.play.applies_to):
        for fit, reason in _reasons(applies, negotiation):
            if not fit:
                return Choice(one, False, reason)
            fits.append(reason)
    if one.play.when:
        if not holds(one.play.when, one.body, facts(negotiation), environment()):
            return Choice(one, False, f"its condition does not hold: {one.play.when}")
        fits.append("its own condition holds")
    return Choice(one, True, "; ".join(dict.fromkeys(filter(None, fits))) or "fits any talks")


def _reasons(applies: Applies, negotiation: Negotiation) -> Iterator[tuple[bool, str]]:
    """Each condition, whether it is met, and how that is told. What is unknown excludes nothing."""
    for trait, wanted in applies.traits.items():
        yield _trait(trait, wanted, negotiation)
    meeting = negotiation.meeting
    yield _one_of("format", meeting.format, applies.formats)
    yield _one_of("phase", meeting.phase, applies.phases)
    topics = {*negotiation.topics, *(i.topic for i in negotiation.issues if i.topic)}
    if applies.topics and topics:
        shared = sorted(topics & set(applies.topics))
        wanted_topics = ", ".join(applies.topics)
        yield (
            (True, f"the topic is {', '.join(shared)}")
            if shared
            else (False, f"for the topics {wanted_topics}")
        )


def _trait(trait: str, wanted: tuple[str, ...], negotiation: Negotiation) -> tuple[bool, str]:
    meant = {word.casefold() for word in wanted}
    for counterpart in negotiation.counterparts:
        had = [counterpart.traits.get(trait)]
        if trait == "country":
            had += [counterpart.name, counterpart.full_name]
        for value in filter(None, had):
            if value.casefold() in meant:
                return True, f"{counterpart.name} is across the table"
    return False, f"for a counterpart whose {trait} is {wanted[0] if wanted else 'named'}"


def _one_of(kind: str, have: str | None, wanted: tuple[str, ...]) -> tuple[bool, str]:
    if not wanted or have is None:
        return True, ""
    if have in wanted:
        return True, f"the {kind} is {have}"
    return False, f"for the {kind}s {', '.join(wanted)}; here it is {have}"
