"""From all plays to the few that fit, with the reason for each.

Conditions decide whether a play is in the book; what calls for it, and its weight, how far ahead.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import Any

from briefgen.facts import facts, together
from briefgen.negotiation import Negotiation
from briefgen.negotiation.people import Counterpart
from briefgen.playbooks.fitting import calls, told
from briefgen.playbooks.play import LEDE, Applies
from briefgen.playbooks.restraint import Restrained, restrained
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.topics import Words, shared, written
from briefgen.problems import Problem, Unusable

GUESTS = 3
"""Plays taken in from elsewhere get one in so many of the places in full, while others wait."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One play, whether it is chosen, and why; the more calls for it, the better its fit."""

    shelved: Shelved
    chosen: bool
    reason: str
    asked_for: bool = False
    fit: int = 0


def choose(
    plays: Iterable[Shelved], negotiation: Negotiation, known: Mapping[str, Any] | None = None
) -> tuple[Choice, ...]:
    """Every play with its verdict: chosen ones first, those that fit best at the head.

    What is `known` are the facts of this very negotiation, where somebody has them already.
    """
    shelf = tuple(plays)
    problems = list(_unknown(negotiation.plays.include + negotiation.plays.leave_out, shelf))
    judged: list[Choice] = []
    known, sandbox = known or facts(negotiation), restrained()
    for one in shelf:
        sandbox.begin()
        try:
            seen = {**known, "them": facing(one, negotiation)}
            judged.append(_judged(one, negotiation, seen, sandbox))
        except Unusable as fault:
            problems.extend(fault.problems)
    if problems:
        raise Unusable(problems)
    return _seated(sorted(_yielding(judged), key=_rank), negotiation.plays.most)


def _rank(choice: Choice) -> tuple[bool, bool, bool, int, int, bool]:
    """Chosen first; of these what the team asked for, what the file calls for, then by points."""
    one, fit = choice.shelved, choice.fit
    points = one.play.weight + fit
    return not choice.chosen, not choice.asked_for, not fit, -points, -fit, one.guest


def _seated(ranked: Iterable[Choice], most: int) -> tuple[Choice, ...]:
    """The same, with guests after the house among those in full, and the rest of them last."""
    every = tuple(ranked)
    guests = [one for one in every if one.chosen and one.shelved.guest and not one.asked_for]
    behind = guests[max(1, most // GUESTS) :]
    ahead = [one for one in every if one.chosen and one not in behind]
    ahead[:most] = sorted(ahead[:most], key=lambda one: one in guests)
    return (*ahead, *behind, *(one for one in every if not one.chosen))


def _yielding(judged: Iterable[Choice]) -> Iterator[Choice]:
    """The same, without plays to which a chosen one leaves nothing to add."""
    choices = tuple(judged)
    titles = {one.shelved.id: one.shelved.play.title for one in choices if one.chosen}
    for choice in choices:
        others = [titles[name] for name in choice.shelved.play.gives_way_to if name in titles]
        if not others or not choice.chosen or choice.asked_for:
            yield choice
            continue
        # Two that give way to each other would both be gone.
        del titles[choice.shelved.id]
        yield replace(choice, chosen=False, reason=f"“{others[0]}” says it for these talks")


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
    if one.play.lede == LEDE:
        return Choice(one, False, "not written yet: its lede is the pattern’s")
    if one.id in negotiation.plays.include:
        return Choice(one, True, "asked for by the team", asked_for=True)
    for applies in one.conditions:
        for reason in refusals(applies, negotiation, one.pack.topics):
            return Choice(one, False, reason)
    if one.play.when and not one.holds(one.play.when, ("when",), known, sandbox):
        return Choice(one, False, "nothing in the file calls for it")
    called = calls(one, negotiation, known, sandbox)
    reasons = told(called) or dict.fromkeys(_let_in_by(one, negotiation))
    fit = sum(call.worth for call in called)
    return Choice(one, True, "; ".join(reasons) or "fits any talks", fit=fit)


def refusals(applies: Applies, negotiation: Negotiation, words: Words) -> Iterator[str]:
    """Why something is not for these talks. What is unknown of them shuts nothing out."""
    for trait, wanted in applies.traits.items():
        if not any(_has(side, trait, wanted) for side in negotiation.counterparts):
            yield f"for a counterpart whose {trait} is {wanted[0] if wanted else 'named'}"
    meeting = negotiation.meeting
    for kind, have, asked in (
        ("format", meeting.format, applies.formats), ("phase", meeting.phase, applies.phases),
    ):  # fmt: skip
        if asked and have is not None and have not in asked:
            yield f"for the {kind}s {', '.join(asked)}; here it is {have}"
    topics = written(negotiation)
    if applies.topics and topics and not shared(applies.topics, topics, words):
        yield f"for the topics {', '.join(applies.topics)}"


def facing(one: Shelved, negotiation: Negotiation) -> Counterpart:
    """The counterpart that the play is about: those with its traits, where it asks for any."""
    traits = {**one.pack.applies_to.traits, **one.play.applies_to.traits}
    met = [
        side
        for side in negotiation.counterparts
        if all(_has(side, trait, wanted) for trait, wanted in traits.items())
    ]
    return together(met or negotiation.counterparts)


def _let_in_by(one: Shelved, negotiation: Negotiation) -> Iterator[str]:
    """The traits for which the play is here at all."""
    for applies in one.conditions:
        for trait, wanted in applies.traits.items():
            for side in negotiation.counterparts:
                if value := _has(side, trait, wanted):
                    across = "is across the table"
                    told = across if trait == "country" else f"has the {trait} {value}"
                    yield f"{side.name} {told}"
                    break


def _has(counterpart: Counterpart, trait: str, wanted: tuple[str, ...]) -> str | None:
    """The value by which a counterpart has a trait; its own name tells its country too."""
    had = [counterpart.traits.get(trait)]
    if trait == "country":
        had += [counterpart.name, counterpart.full_name]
    return next((value for value in had if value and _means(value, wanted)), None)


def _means(value: str, wanted: tuple[str, ...]) -> bool:
    """Whether it is one of the wanted; the dots in `Ministry … of Russia` stand for any words."""
    return any(_pattern(word).fullmatch(_plain(value)) for word in wanted)


@cache
def _pattern(wanted: str) -> re.Pattern[str]:
    return re.compile(r"\b.*\b".join(map(re.escape, _plain(wanted).split("…"))))


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
