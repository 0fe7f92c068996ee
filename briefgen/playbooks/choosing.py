"""From all plays to the few that fit, with the reason for each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from briefgen.facts import facts, together
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.people import Counterpart
from briefgen.playbooks.play import Applies
from briefgen.playbooks.restraint import Restrained, restrained
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Problem, Unusable


@dataclass(frozen=True, slots=True)
class Choice:
    """One play, whether it is chosen, and why; the better it fits, the earlier it stands."""

    shelved: Shelved
    chosen: bool
    reason: str
    asked_for: bool = False
    fit: int = 0


def choose(plays: Iterable[Shelved], negotiation: Negotiation) -> tuple[Choice, ...]:
    """Every play with its verdict: chosen ones first, the weightiest at the head."""
    shelf = tuple(plays)
    problems = list(_unknown(negotiation.plays.include + negotiation.plays.leave_out, shelf))
    judged: list[Choice] = []
    known, sandbox = facts(negotiation), restrained()
    for one in shelf:
        sandbox.begin()
        try:
            seen = {**known, "them": facing(one, negotiation)}
            judged.append(_judged(one, negotiation, seen, sandbox))
        except Unusable as fault:
            problems.extend(fault.problems)
    if problems:
        raise Unusable(problems)
    return tuple(sorted(judged, key=_rank))


def _rank(choice: Choice) -> tuple[bool, bool, int, int]:
    """Chosen first; of these what the team asked for, then by weight, then by closeness of fit."""
    return not choice.chosen, not choice.asked_for, -choice.shelved.play.weight, -choice.fit


def _unknown(wished: tuple[str, ...], shelf: tuple[Shelved, ...]) -> Iterator[Problem]:
    ids = [one.id for one in shelf]
    for name in dict.fromkeys(wished):
        if name not in ids:
            near = get_close_matches(name, ids, n=1)
            advice = f"Did you mean “{near[0]}”?" if near else "List them with: briefgen plays FILE"
            yield Problem(f"In plays: no play is called “{name}”", advice)


def _judged(
    one: Shelved, negotiation: Negotiation, known: Mapping[str, Any], sandbox: Restrained
) -> Choice:
    if one.id in negotiation.plays.leave_out:
        return Choice(one, False, "left out by the team")
    if one.id in negotiation.plays.include:
        return Choice(one, True, "asked for by the team", asked_for=True)
    fits: list[str] = []
    for applies in one.conditions:
        for fit, reason in reasons(applies, negotiation):
            if not fit:
                return Choice(one, False, reason)
            fits.append(reason)
    if one.play.when:
        if not one.holds(one.play.when, ("when",), known, sandbox):
            return Choice(one, False, "nothing in the file calls for it")
        fits.append(one.because(known, sandbox) or "its own condition holds")
    told = tuple(dict.fromkeys(filter(None, fits)))
    return Choice(one, True, "; ".join(told) or "fits any talks", fit=len(told))


def reasons(applies: Applies, negotiation: Negotiation) -> Iterator[tuple[bool, str]]:
    """Each condition, whether it is met, and how that is told. What is unknown excludes nothing."""
    for trait, wanted in applies.traits.items():
        yield _trait(trait, wanted, negotiation)
    meeting = negotiation.meeting
    yield _one_of("format", meeting.format, applies.formats)
    yield _one_of("phase", meeting.phase, applies.phases)
    written = (*negotiation.topics, *(i.topic for i in negotiation.issues if i.topic))
    topics = {slug(topic) for topic in written}
    if applies.topics and topics:
        shared = sorted(topic for topic in applies.topics if slug(topic) in topics)
        wanted_topics = ", ".join(applies.topics)
        yield (
            (True, f"the topic is {', '.join(shared)}")
            if shared
            else (False, f"for the topics {wanted_topics}")
        )


def facing(one: Shelved, negotiation: Negotiation) -> Counterpart:
    """The counterpart that the play is about: those with its traits, where it asks for any."""
    traits = {**one.pack.applies_to.traits, **one.play.applies_to.traits}
    met = [
        side
        for side in negotiation.counterparts
        if all(_has(side, trait, wanted) for trait, wanted in traits.items())
    ]
    return together(met or negotiation.counterparts)


def _trait(trait: str, wanted: tuple[str, ...], negotiation: Negotiation) -> tuple[bool, str]:
    for counterpart in negotiation.counterparts:
        if value := _has(counterpart, trait, wanted):
            told = "is across the table" if trait == "country" else f"has the {trait} {value}"
            return True, f"{counterpart.name} {told}"
    return False, f"for a counterpart whose {trait} is {wanted[0] if wanted else 'named'}"


def _has(counterpart: Counterpart, trait: str, wanted: tuple[str, ...]) -> str | None:
    """The value by which a counterpart has a trait; its own name tells its country too."""
    meant = {_plain(word) for word in wanted}
    had = [counterpart.traits.get(trait)]
    if trait == "country":
        had += [counterpart.name, counterpart.full_name]
    return next((value for value in had if value and _plain(value) in meant), None)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _one_of(kind: str, have: str | None, wanted: tuple[str, ...]) -> tuple[bool, str]:
    if not wanted or have is None:
        return True, ""
    if have in wanted:
        return True, f"the {kind} is {have}"
    return False, f"for the {kind}s {', '.join(wanted)}; here it is {have}"
