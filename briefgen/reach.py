"""What one edition may carry: its tier, and by name what it may carry beyond it or not at all.

`counterparts.people.name` names a field of the negotiation as a template would. The cut and the
guard ask the same question of the same `Reach`, so nothing is carried that the guard would miss.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

from briefgen.clearance import Names, Reach, Tier, tier_of
from briefgen.negotiation import Negotiation, Part


@dataclass(frozen=True, slots=True)
class _Led:
    """Where names lead: to a field, past what each part on the way needs, and how secret it is."""

    part: type[BaseModel] | None
    tier: Tier
    owners: tuple[tuple[Names, type[BaseModel]], ...]


def reach(tier: Tier, also: Iterable[str], without: Iterable[str]) -> Reach:
    """What readers of that tier may see, with fields beyond it and without others."""
    more = {_names(one): _led(_names(one)).tier for one in also}
    return Reach(tier, more, frozenset(map(_names, without)))


def highest(tier: Tier, also: Iterable[str]) -> Tier:
    """The highest tier of anything that is carried, by which a paper is marked."""
    return max([tier, *(_led(_names(one)).tier for one in also)])


def strays(also: Iterable[str], without: Iterable[str], tier: Tier) -> Iterator[tuple[str, str]]:
    """Each name that leads nowhere or carries nothing, with what is wrong with it."""
    known = tuple(also)
    for name in (*known, *without):
        told = _unknown(_names(name))
        if told:
            yield name, told
    for name in known:
        if not _unknown(_names(name)):
            yield from ((name, told) for told in _idle(_names(name), set(map(_names, known)), tier))


def _idle(names: Names, known: set[Names], tier: Tier) -> Iterator[str]:
    led = _led(names)
    if led.part is not None:
        yield "is a whole part; name the single fields of it"
    elif led.tier <= tier:
        yield f"is “{led.tier.word}” as it is"
    for above, owner in led.owners[1:]:
        for name, field in owner.model_fields.items():
            needed = (*above, name)
            if field.is_required() and needed not in known and _led(needed).tier > tier:
                yield f"is carried only together with {'.'.join(needed)}; name that, too"


def _names(dotted: str) -> Names:
    return tuple(dotted.split("."))


def _unknown(names: Names) -> str:
    kind: type[BaseModel] | None = Negotiation
    for name in names:
        if kind is None or name not in kind.model_fields:
            near = get_close_matches(name, kind.model_fields if kind else (), n=1)
            return "is no field of a negotiation" + (f"; did you mean {near[0]}?" if near else "")
        kind = _part(kind.model_fields[name].annotation)
    return ""


def _led(names: Names) -> _Led:
    """Where the names lead; they are known to lead somewhere."""
    kind: type[BaseModel] | None = Negotiation
    tier, owners = Tier.OPEN, []
    for n, name in enumerate(names):
        assert kind is not None
        owners.append((names[:n], kind))
        needed = [f for f in kind.model_fields.values() if f.is_required()] if n else []
        tier = max(tier, tier_of(kind.model_fields[name]), *map(tier_of, needed), Tier.OPEN)
        kind = _part(kind.model_fields[name].annotation)
    return _Led(kind, tier, tuple(owners))


def _part(kind: Any) -> type[BaseModel] | None:
    """The kind of part that a field holds, one or many of them."""
    if isinstance(kind, type) and issubclass(kind, Part):
        return kind
    found = (_part(one) for one in get_args(kind))
    return next((one for one in found if one is not None), None)
