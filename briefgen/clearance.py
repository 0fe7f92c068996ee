"""Who may see what: the four tiers, and the cut that makes an edition safe.

`open` may be given to the other side; `delegation` to all who travel; `core` to the core team;
`sealed` never lies on a sheet that goes into the room. What is above a reader's tier is gone before
a template is filled in, so no template can print it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from typing import Any, Protocol, TypeVar, cast, get_args, runtime_checkable

from pydantic import BaseModel
from pydantic.fields import FieldInfo

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]
Names = tuple[str, ...]
NOBODY = -1  # below every tier: a reader who may see nothing


class Tier(IntEnum):
    """How far a thing may travel, from the widest circle to the narrowest."""

    OPEN = 0
    DELEGATION = 1
    CORE = 2
    SEALED = 3

    @property
    def word(self) -> str:
        """The tier as it is written in files."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str) -> "Tier":
        """The tier meant by the word."""
        return cls[word.upper()]


@dataclass(frozen=True, slots=True)
class Reach:
    """What one kind of reader may see: all up to a tier, named fields beyond it, none of others.

    A field is named by the names that lead to it: `("counterparts", "people", "name")`. Beside a
    field beyond the tier stands the tier that its kind has. Where a writer has raised an item above
    that, the item stays out.
    """

    ceiling: int
    also: Mapping[Names, Tier] = field(default_factory=dict)
    without: frozenset[Names] = frozenset()

    def covers(self, path: Path, own: Tier) -> bool:
        """Whether these readers may see the value at the path, whose own tier is given."""
        if not (self.without or self.also):
            return own <= self.ceiling
        names = tuple(step for step in path if isinstance(step, str))
        if any(names[:n] in self.without for n in range(1, len(names) + 1)):
            return False
        return own <= self.ceiling or own <= self.also.get(names, NOBODY)


@runtime_checkable
class Movable(Protocol):
    """An item whose writer may have raised or lowered it."""

    def ceiling(self, usual: Tier) -> Tier:
        """The item's tier where items of its kind are `usual`."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """One value that was taken out, where it stood, and its tier."""

    path: Path
    value: Any
    tier: Tier


def tier_of(field: FieldInfo) -> Tier:
    """The tier a field was declared with; TypeError where there is none."""
    extra = field.json_schema_extra
    if not isinstance(extra, dict) or "x-tier" not in extra:
        raise TypeError("a field without a tier does not load")
    return Tier.named(str(extra["x-tier"]))


def cleared(model: M, reach: Tier | Reach) -> M:
    """The same model without anything that readers up to a tier, or of that reach, may not see.

    The whole always remains, even where its own title may not be seen: that is then empty.
    """
    return _cut(model, reach if isinstance(reach, Reach) else Reach(reach))[0]


def withheld(model: BaseModel, reach: Tier | Reach) -> tuple[Withheld, ...]:
    """All that `cleared` takes out for these readers, down to the single values.

    What a field holds where nothing was written is no secret, and is not told.
    """
    whole = reach if isinstance(reach, Reach) else Reach(reach)
    if whole.also or whole.without or not _by_tiers(type(model)):
        return tuple(_cut(model, whole)[1])
    return tuple(one for one in _written(model) if one.tier > whole.ceiling)


def tiers(model: BaseModel) -> dict[Path, Tier]:
    """The tier of every single value that was written into the model, by its path."""
    return {one.path: one.tier for one in _written(model)}


def _written(model: BaseModel) -> tuple[Withheld, ...]:
    """Every single value that was written; of the model that was asked for last, at once."""
    found = next((told for one, told in _last if one is model), None)
    if found is None:
        found = tuple(_cut(model, _NOTHING)[1])
        _last[:] = [(model, found)]
    return found


_NOTHING = Reach(NOBODY)
_last: list[tuple[BaseModel, tuple[Withheld, ...]]] = []


@cache
def _by_tiers(kind: type[BaseModel]) -> bool:
    """Whether tiers alone tell what goes; a part that needs another part goes with it."""
    below = {n: [*filter(_has_tiers, _kinds(f.annotation))] for n, f in kind.model_fields.items()}
    needs = any(below[name] for name in required(kind))
    return not needs and all(_by_tiers(one) for found in below.values() for one in found)


def _kinds(annotation: Any) -> list[type[BaseModel]]:
    own = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return [annotation] if own else [one for arg in get_args(annotation) for one in _kinds(arg)]


def _cut(model: M, reach: Reach) -> tuple[M, list[Withheld]]:
    """What these readers may see of a whole, and what they may not."""
    kept, taken = _cut_fields(model, reach, Tier.OPEN, Tier.OPEN, ())
    needed = {n: "" for n in required(type(model)) if n in kept and kept[n] is None}
    return model.model_copy(update=kept | needed), taken


def _cut_part(
    part: M, reach: Reach, usual: Tier, floor: Tier, path: Path
) -> tuple[M | None, list[Withheld]]:
    """What is left of a part: None where a field it needs goes, for it then goes whole."""
    own, needed = _field_tiers(part, usual), required(type(part))
    empty = blanks(type(part))
    floor = max([floor, Tier.OPEN, *(own[name] for name in needed)])
    kept, taken = _cut_fields(part, reach, usual, floor, path)
    if any(name in kept and kept[name] is None for name in needed):
        gone = taken if reach is _NOTHING else _cut_part(part, _NOTHING, usual, floor, path)[1]
        return None, gone
    if taken and all(left == empty[name] for name, left in kept.items()):
        return None, taken
    return part.model_copy(update=kept), taken


def _cut_fields(
    part: BaseModel, reach: Reach, usual: Tier, floor: Tier, path: Path
) -> tuple[dict[str, Any], list[Withheld]]:
    kept: dict[str, Any] = {}
    taken: list[Withheld] = []
    empty = blanks(type(part))
    for name, own in _field_tiers(part, usual).items():
        value, blank = getattr(part, name), empty[name]
        if value != blank:
            left, out = _cut_value(value, reach, max(own, floor), floor, (*path, name))
            kept[name] = blank if left is None else left
            taken += out
    return kept, taken


def _cut_value(
    value: Any, reach: Reach, own: Tier, floor: Tier, path: Path
) -> tuple[Any, list[Withheld]]:
    if isinstance(value, tuple):
        cut = [_cut_value(v, reach, own, floor, (*path, n)) for n, v in enumerate(value)]
        left = tuple(one for one, _ in cut if one is not None)
        return left, [taken for _, out in cut for taken in out]
    if _is_part(value):
        return _cut_part(value, reach, own, floor, path)
    return (value, []) if reach.covers(path, own) else (None, [Withheld(path, value, own)])


def _field_tiers(part: BaseModel, usual: Tier) -> Mapping[str, Tier]:
    """Each field with its tier in this very part: raised, lowered or as declared.

    Raising lifts every field. Lowering moves what an item of this kind shows at its usual tier,
    but no item inside it: an issue handed to the other side keeps its bottom line and its
    arguments.
    """
    ceiling = cast(Movable, part).ceiling(usual) if _moves(type(part)) else usual
    return _moved(type(part), usual, ceiling)


@cache
def _moves(kind: type[BaseModel]) -> bool:
    """Asked once of a kind: a protocol is slow to answer, and parts are many."""
    return issubclass(kind, Movable)


@cache
def _moved(kind: type[BaseModel], usual: Tier, ceiling: Tier) -> Mapping[str, Tier]:
    """Each field of such a part with its tier, where the writer has set the part's own."""
    lowered = ceiling < usual
    return {
        name: ceiling if lowered and own <= usual else max(own, ceiling)
        for name, own in _declared(kind).items()
    }


@cache
def _declared(kind: type[BaseModel]) -> dict[str, Tier]:
    return {name: tier_of(field) for name, field in kind.model_fields.items()}


@cache
def required(kind: type[BaseModel]) -> frozenset[str]:
    """The fields that such a part cannot be without."""
    return frozenset(name for name, field in kind.model_fields.items() if field.is_required())


@cache
def blanks(kind: type[BaseModel]) -> dict[str, Any]:
    """What each field holds where nothing is written; parts are frozen, so one will do for all."""
    return {name: _blank(field) for name, field in kind.model_fields.items()}


def _blank(field: FieldInfo) -> Any:
    """The default; a part in which nothing is written is put together, and not read."""
    kind: Any = field.default_factory
    if isinstance(kind, type) and issubclass(kind, BaseModel) and not required(kind):
        return kind.model_construct(set(), **blanks(kind))
    return None if field.is_required() else field.get_default(call_default_factory=True)


def _is_part(value: Any) -> bool:
    return isinstance(value, BaseModel) and _has_tiers(type(value))


@cache
def _has_tiers(kind: type[BaseModel]) -> bool:
    """Whether the kind has fields with tiers of their own; a value has only its field's."""
    extras = [field.json_schema_extra for field in kind.model_fields.values()]
    return all(isinstance(extra, dict) and "x-tier" in extra for extra in extras)
