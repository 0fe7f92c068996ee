"""What must hold between the parts of one negotiation file.

These are mistakes of writing (a name that nothing bears, a number without a unit), not of
planning; weak plans are the business of the checks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import product
from typing import Any

from pydantic import BaseModel

from briefgen.clearance import Tier, tier_of
from briefgen.negotiation.part import Item
from briefgen.negotiation.units import unit_faults
from briefgen.negotiation.values import Citation
from briefgen.negotiation.whole import Negotiation, slug

MOST_ISSUES = 1_000  # More go into no book of a thousand pages, and nobody could prepare them.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One contradiction in the file, with the path of the value that is wrong."""

    path: Path
    message: str
    advice: str


def faults(negotiation: Negotiation) -> Iterator[Fault]:
    """Every contradiction between parts of the file."""
    if len(negotiation.issues) > MOST_ISSUES:
        told = f"the plan has {len(negotiation.issues):,} issues; {MOST_ISSUES:,} are allowed"
        yield Fault(("issues", MOST_ISSUES), told, "Make several plans of it, or join some issues.")
    yield from _doubled(negotiation)
    yield from _references(negotiation)
    yield from _citations(negotiation)
    yield from _steps(negotiation)
    for number, issue in enumerate(negotiation.issues):
        here: Path = ("issues", number)
        yield from (Fault(*told) for told in unit_faults(issue, walk(issue, here), here))
        if issue.weight is not None and not 0 <= issue.weight <= 100:
            told = f"the weight is {issue.weight}, and weights are points out of 100"
            yield Fault(("issues", number, "weight"), told, "Write a number from 0 to 100.")
    yield from _dates(negotiation)
    yield from _lowerings(negotiation)


def walk(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value below a part, with its path; parts before what they hold."""
    if path:
        return _walked(part, path)
    # Several ask for the whole, one after the other; it is frozen, so one way through will do.
    found = next((told for one, told in _last if one is part), None)
    if found is None:
        found = tuple(_walked(part, path))
        _last[:] = [(part, found)]
    return iter(found)


_last: list[tuple[BaseModel, tuple[tuple[Path, Any], ...]]] = []


def _walked(part: BaseModel, path: Path) -> Iterator[tuple[Path, Any]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, tuple):
            for number, one in enumerate(value):
                yield (*path, name, number), one
                if isinstance(one, BaseModel):
                    yield from _walked(one, (*path, name, number))
        elif value is not None:
            yield (*path, name), value
            if isinstance(value, BaseModel):
                yield from _walked(value, (*path, name))


def _doubled(negotiation: Negotiation) -> Iterator[Fault]:
    sides, agreement = negotiation.counterparts, negotiation.agreement
    steps, duties = (agreement.sequence, agreement.obligations) if agreement else ((), ())
    shelves: dict[Path, list[tuple[str, ...]]] = {
        ("issues",): [(i.id, i.title) if i.id else (i.title,) for i in negotiation.issues],
        ("sources",): [(s.id,) for s in negotiation.sources],
        ("agreement", "sequence"): [(step.id or step.what,) for step in steps],
        ("agreement", "obligations"): [(duty.id,) if duty.id else () for duty in duties],
        ("counterparts",): [(s.name, *filter(None, [s.full_name])) for s in sides],
    }
    for shelf, entries in shelves.items():
        for name, first, second in _twice(entries):
            yield _two(shelf, name, first, second)
    for number, side in enumerate(sides):
        if negotiation.is_us(side.name):
            told = f"“{side.name}” is the name of our own side, too"
            yield Fault(("counterparts", number, "name"), told, "Give each side its own name.")


def _twice(entries: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, int, int]]:
    """Each name that two bear: as their names, or one as its name and the other as its title."""
    named: dict[str, list[int]] = {}
    titled: dict[str, list[int]] = {}
    for number, names in enumerate(entries):
        for one in names[:1]:
            named.setdefault(slug(one), []).append(number)
        for one in names[1:]:
            titled.setdefault(slug(one), []).append(number)
    for name, (first, *others) in named.items():
        yield from ((entries[other][0], first, other) for other in others)
        for number, other in product(titled.get(name, ()), (first, *others)):
            if number != other:
                yield entries[other][0], min(number, other), max(number, other)


def _two(shelf: Path, name: str, first: int, second: int) -> Fault:
    kind = {"sequence": "steps"}.get(str(shelf[-1]), str(shelf[-1]))
    message = f"“{name}” names two of the {kind}, number {first + 1} and {second + 1}"
    own = "a name" if kind == "counterparts" else "an id"
    return Fault((*shelf, second), message, f"Give one of them {own} of its own.")


def _references(negotiation: Negotiation) -> Iterator[Fault]:
    issues = _by_slug(name for i in negotiation.issues for name in (i.id, i.title) if name)
    agenda = _by_slug(item.title for item in negotiation.agenda)
    items = len(negotiation.agenda)
    called = (n for one in negotiation.counterparts for n in (one.name, one.full_name) if n)
    sides, is_us = _by_slug(("us", "them", *called)), negotiation.is_us
    for path, value in walk(negotiation):
        if not isinstance(value, str):
            continue
        if _points_to_issue(path):
            yield from _unknown(path, value, issues, "issue")
        elif path[0] == "issues" and path[-1] == "agenda_item" and not _numbers(value, items):
            yield from _unknown(path, value, agenda, "agenda item")
        elif (path[0], path[-1]) == ("log", "by") and not (slug(value) in sides or is_us(value)):
            listed = ", ".join(dict.fromkeys(sides.values()))
            yield Fault(path, f"no side is called “{value}”", f"Write one of: {listed}.")


def _points_to_issue(path: Path) -> bool:
    names = [part for part in path if isinstance(part, str)]
    return names in (
        ["agenda", "issues"],
        ["issues", "links"],
        ["strategy", "order"],
        ["packages", "issues"],
        ["agreement", "obligations", "issue"],
        ["log", "issue"],
        ["debrief", "results", "issue"],
    )


def _numbers(value: str, items: int) -> bool:
    return value.isdecimal() and len(value) < 10 and 1 <= int(value) <= items


def _by_slug(names: Iterable[str]) -> dict[str, str]:
    return {slug(name): name for name in names}


def _unknown(path: Path, name: str, by_slug: Mapping[str, str], kind: str) -> Iterator[Fault]:
    if slug(name) in by_slug:
        return
    near = get_close_matches(slug(name), by_slug, n=1, cutoff=0.6)
    listed = ", ".join(dict.fromkeys(by_slug.values())) or "none yet"
    advice = f"Did you mean “{by_slug[near[0]]}”?" if near else f"The file has: {listed}."
    yield Fault(path, f"no {kind} is called “{name}”", advice)


def _citations(negotiation: Negotiation) -> Iterator[Fault]:
    known = dict.fromkeys(source.id for source in negotiation.sources)
    odd = [name for name in known if "text" in Citation.from_short(name) and slug(name).isascii()]
    for path, value in walk(negotiation):
        if not isinstance(value, Citation) or value.id in known:
            continue
        if value.id is None:
            for name in odd:
                if f"{value.text}, ".startswith(f"{name}, "):
                    told = f"“{name}” is listed under sources, but no such id can be cited"
                    advice = "Write it in small letters, digits and hyphens, here and there"
                    yield Fault(path, told, f"{advice}: {slug(name)}.")
            continue
        near = get_close_matches(value.id, known, n=1, cutoff=0.6)
        if near or "-" in value.id or known:
            advice = "Add it under sources with this id, or write the source out in words."
            advice = f"Did you mean “{near[0]}”?" if near else advice
            yield Fault(path, f"no source has the id “{value.id}”", advice)


def _steps(negotiation: Negotiation) -> Iterator[Fault]:
    steps = negotiation.agreement.sequence if negotiation.agreement else ()
    names = _by_slug(step.id or step.what for step in steps)
    for number, step in enumerate(steps):
        for place, before in enumerate(step.after):
            path: Path = ("agreement", "sequence", number, "after", place)
            yield from _unknown(path, before, names, "step")
    waits = {slug(s.id or s.what): {slug(a) for a in s.after} for s in steps}
    while free := {n for n, after in waits.items() if not after & waits.keys()} | (
        waits.keys() - set().union(*waits.values())
    ):
        waits = {name: after for name, after in waits.items() if name not in free}
    if waits:
        circle = ", ".join(sorted(waits))
        message = f"these steps wait for each other: {circle}"
        yield Fault(("agreement", "sequence"), message, "Let one of them go first.")


def _dates(negotiation: Negotiation) -> Iterator[Fault]:
    first, last = negotiation.meeting.date, negotiation.meeting.until
    advice = "Exchange the two days, or correct one."
    if first and last and last.order < first.order:
        message = f"the meeting ends on {last}, before it begins on {first}"
        yield Fault(("meeting", "until"), message, advice)
    for number, event in enumerate(negotiation.context.chronology if negotiation.context else ()):
        if event.on and event.until and event.until.before(event.on):
            message = f"this ends on {event.until}, before it begins on {event.on}"
            yield Fault(("context", "chronology", number, "until"), message, advice)


def _lowerings(negotiation: Negotiation) -> Iterator[Fault]:
    parts: dict[Path, BaseModel] = {(): negotiation}
    for path, value in walk(negotiation):
        if isinstance(value, BaseModel):
            parts[path] = value
        if not isinstance(value, Item):
            continue
        above = path[:-2] if isinstance(path[-1], int) else path[:-1]
        name = str(path[len(above)])
        yield from _moved(value, path, tier_of(type(parts[above]).model_fields[name]))


def _moved(item: Item, path: Path, usual: Tier) -> Iterator[Fault]:
    """What is moved in two directions, or in one in which its key does not move it."""
    if item.tier and item.cleared:
        message = "this is raised by tier and lowered by cleared at once"
        yield Fault((*path, "tier"), message, "Keep one of the two.")
    elif item.tier and Tier.named(item.tier) < usual:
        message = f"`tier` only raises, and this is “{usual.word}” as it is"
        advice = f"To lower it, write cleared: {{to: {item.tier}, by: …, on: …}}."
        yield Fault((*path, "tier"), message, advice)
    elif item.cleared and Tier.named(item.cleared.to) >= usual:
        message = f"`cleared` only lowers, and this is “{usual.word}” as it is"
        raised = Tier.named(item.cleared.to) > usual
        advice = f"To raise it, write tier: {item.cleared.to}; else leave" if raised else "Leave"
        advice = f"{advice} the line out."
        yield Fault((*path, "cleared", "to"), message, advice)
