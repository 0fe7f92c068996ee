"""Names by which one part of a file points to an issue, agenda item or side, after a cut.

What was cut must not live on as a name in another part, so a name that points to nothing any
more goes with it.
"""

from typing import Any

from pydantic import BaseModel

from briefgen.negotiation.values import Citation
from briefgen.negotiation.whole import Negotiation, slug


def without_lost(negotiation: Negotiation, whole: Negotiation | None = None) -> Negotiation:
    """The same negotiation without names of issues, agenda items and sides that are not in it.

    What is no name, as a member's subject may be, stays, unless it names an issue of the `whole`.
    """

    def kept(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if negotiation.issue(name) is not None)

    def spoken_on(names: tuple[str, ...]) -> tuple[str, ...]:
        lost = [name for name in names if whole and whole.issue(name) and not kept((name,))]
        return tuple(name for name in names if name not in lost)

    def pointing(things: tuple[Any, ...], field: str) -> tuple[Any, ...]:
        return tuple(_with(one, field, kept(getattr(one, field))) for one in things)

    def single(things: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            one if one.issue is None or kept((one.issue,)) else _with(one, "issue", None)
            for one in things
        )

    def known(by: str | None) -> bool:
        if by is None or slug(by) == "them":
            return True
        return negotiation.is_of_us(by) or negotiation.counterpart(by) is not None

    offers = tuple(
        one if known(one.by) else _with(one, "by", None) for one in single(negotiation.log)
    )
    items = {slug(item.title) for item in negotiation.agenda}
    issues = tuple(
        one
        if one.agenda_item is None or one.agenda_item.isdecimal() or slug(one.agenda_item) in items
        else _with(one, "agenda_item", None)
        for one in pointing(negotiation.issues, "links")
    )
    strategy, agreement, team = negotiation.strategy, negotiation.agreement, negotiation.team
    members = tuple(
        _with(one, "speaks_on", spoken_on(one.speaks_on)) for one in (team.members if team else ())
    )
    debrief = negotiation.debrief
    results = tuple(one for one in debrief.results if kept((one.issue,))) if debrief else ()
    return negotiation.model_copy(
        update={
            "issues": issues,
            "agenda": pointing(negotiation.agenda, "issues"),
            "packages": pointing(negotiation.packages, "issues"),
            "log": offers,
            "debrief": debrief and _with(debrief, "results", results),
            "strategy": strategy and _with(strategy, "order", kept(strategy.order)),
            "team": team and _with(team, "members", members),
            "agreement": agreement
            and _with(agreement, "obligations", single(agreement.obligations)),
        }
    )


def lost_sources(whole: Negotiation, seen: Negotiation) -> frozenset[str]:
    """The ids of sources that a cut took out."""
    return frozenset(one.id for one in whole.sources) - {one.id for one in seen.sources}


def without_citing(seen: Negotiation, lost: frozenset[str]) -> Negotiation:
    """The same negotiation without any mention of these sources: an id may say whose word it is."""
    left: Negotiation = _uncited(seen, lost) if lost else seen
    return left


def _uncited(value: Any, lost: frozenset[str]) -> Any:
    if isinstance(value, Citation):
        return None if value.id in lost else value
    if isinstance(value, tuple):
        left = tuple(_uncited(one, lost) for one in value)
        return value if all(a is b for a, b in zip(left, value, strict=True)) else left
    if isinstance(value, BaseModel):
        held = {name: getattr(value, name) for name in type(value).model_fields}
        told = {name: _uncited(one, lost) for name, one in held.items()}
        changed = {name: one for name, one in told.items() if one is not held[name]}
        return value.model_copy(update=changed) if changed else value
    return value


def _with(part: BaseModel, field: str, value: Any) -> BaseModel:
    return part.model_copy(update={field: value})
