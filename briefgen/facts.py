"""What templates may name: the parts of one negotiation, and the two sides by short names.

A part that was not written is there as an empty one, so that a template may ask for what is in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Any, ClassVar, Literal, get_args, get_origin

from briefgen.clearance import Tier, tier_of
from briefgen.negotiation import Issue, Item, Negotiation, Part, walk
from briefgen.negotiation.agreement import Obligation
from briefgen.negotiation.called import called
from briefgen.negotiation.people import Counterpart, Us
from briefgen.negotiation.values import Citation


def facts(negotiation: Negotiation) -> dict[str, Any]:
    """The names a template may use for this negotiation, and what they mean."""
    named = {name: _present(negotiation, name) for name in Negotiation.model_fields}
    derived = {
        "days_until": negotiation.days_until,
        "agenda_minutes": negotiation.agenda_minutes,
        "agenda_length": _hours(negotiation.agenda_minutes),
        "titles": _Titles(negotiation),
        "ranked": tuple(sorted(negotiation.issues, key=_rank)),
        "unopened": _unopened(negotiation),
        "unchecked": _unchecked(negotiation),
        "sides": _sides(negotiation),
        "sealed_by_hand": tuple(_sealed_by_hand(negotiation)),
        "lowered": tuple(_lowered(negotiation)),
    }
    return {**named, **derived, "us": _us(negotiation), "them": together(negotiation.counterparts)}


def _present(negotiation: Negotiation, name: str) -> Any:
    value = getattr(negotiation, name)
    if value is not None:
        return value
    wanted = Negotiation.model_fields[name].annotation
    kinds = get_args(wanted) if isinstance(wanted, UnionType) else (wanted,)
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Part) and kind is not Us:
            return kind()
    return None


def _us(negotiation: Negotiation) -> Us:
    return negotiation.us or Us(name="our side")


def together(counterparts: Sequence[Counterpart]) -> Counterpart:
    """Several counterparts as one: the first of them, under the names of all."""
    if not counterparts:
        return Counterpart(name="the other side")
    first, *others = counterparts
    if not others:
        return first
    *names, last = (one.name for one in counterparts)
    return first.model_copy(update={"name": f"{', '.join(names)} and {last}"})


def _hours(minutes: int) -> str:
    """A length as one counts it in a room: `4 h 20 min`; never in days, for nobody sits a day."""
    hours, rest = divmod(minutes, 60)
    told = (f"{hours} h" if hours else "", f"{rest} min" if rest else "")
    return " ".join(filter(None, told))


def _rank(issue: Issue) -> int:
    """What must be had first, then what is important, then what may be traded."""
    ranks = ("must", "important", "tradeable", None)
    return ranks.index(issue.priority)


def _unopened(negotiation: Negotiation) -> tuple[Issue, ...]:
    """The issues on which nobody has decided who makes the first offer."""
    if negotiation.strategy and negotiation.strategy.first_offer:
        return ()
    return tuple(issue for issue in negotiation.issues if not issue.first_offer)


def _unchecked(negotiation: Negotiation) -> tuple[Obligation, ...]:
    """The duties of the draft for which nobody is named who checks; what one may do is none."""
    duties = negotiation.agreement.obligations if negotiation.agreement else ()
    return tuple(one for one in duties if one.verb != "may" and not one.verified_by)


def _sides(negotiation: Negotiation) -> str:
    """All parties in one line: `Japan and Russia`, `Norway, Iceland and Faroes`."""
    *names, last = (_us(negotiation).name, *(one.name for one in negotiation.counterparts))
    return f"{', '.join(names)} and {last}" if names else last


@dataclass(frozen=True, slots=True)
class _Titles:
    """Names of issues as written elsewhere in the file, told by their titles.

    An issue that was cut has no title here, so a link to it cannot give it away.
    """

    negotiation: Negotiation

    def __call__(self, names: tuple[str, ...] | str | None) -> tuple[str, ...]:
        wanted = (names,) if isinstance(names, str) else names or ()
        found = (self.negotiation.issue(name) for name in wanted)
        return tuple(issue.title for issue in found if issue is not None)

    for_templates: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Moved:
    """An item that its writer has raised or lowered: what it is called, the item, all it says."""

    name: str
    item: Item
    told: tuple[Any, ...]


def _sealed_by_hand(negotiation: Negotiation) -> Iterator[Moved]:
    """Each item that its writer has sealed, though its kind is not, with all that is in it."""
    within: tuple[str | int, ...] | None = None
    for path, value in walk(negotiation):
        sealed = isinstance(value, Item) and value.tier == "sealed" and _could_be_lower(value)
        if sealed and (within is None or path[: len(within)] != within):
            within = path
            yield Moved(_called(negotiation, path), value, tuple(_said(value, negotiation)))


def _lowered(negotiation: Negotiation) -> Iterator[Moved]:
    """Each item that somebody has let travel further than its kind."""
    for path, value in walk(negotiation):
        if isinstance(value, Item) and value.cleared:
            yield Moved(_called(negotiation, path), value, tuple(_said(value, negotiation)))


def _could_be_lower(item: Item) -> bool:
    needed = (field for field in type(item).model_fields.values() if field.is_required())
    return all(tier_of(field) < Tier.SEALED for field in needed)


def _called(negotiation: Negotiation, path: tuple[str | int, ...]) -> str:
    """What an item is, in words, and of which issue: `Argument, Number of inspections`."""
    told = called(next(str(step) for step in reversed(path) if isinstance(step, str)))
    if path[0] == "issues" and len(path) > 2 and isinstance(path[1], int):
        return f"{told}, {negotiation.issues[path[1]].title}"
    return told


def _said(value: Any, negotiation: Negotiation) -> Iterator[Any]:
    """All the words of an item, without how it is handled; a bare number says nothing by itself.

    What is chosen from a list is told with what it says: `whose: ours`; other parts by their title.
    """
    if isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            if name not in ("tier", "cleared"):
                held = getattr(value, name)
                if isinstance(held, str) and _chosen(field.annotation):
                    yield f"{name.replace('_', ' ')}: {held}"
                elif name in ("issue", "issues", "links"):
                    yield from _Titles(negotiation)(held)
                else:
                    yield from _said(held, negotiation)
    elif isinstance(value, Citation):
        yield _cited(value, negotiation)
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _said(one, negotiation)
    elif value is not None and not isinstance(value, bool | int):
        yield value


def _chosen(kind: Any) -> bool:
    """Whether a field holds one of a few words."""
    return get_origin(kind) is Literal or any(_chosen(one) for one in get_args(kind))


def _cited(value: Citation, negotiation: Negotiation) -> str:
    """A source by its title, as the list of sources has it."""
    known = {one.id: one.title for one in negotiation.sources}
    told = known.get(value.id or "") or str(value)
    return f"source: {told}, {value.at}" if value.id in known and value.at else f"source: {told}"
