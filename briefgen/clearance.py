"""Who may see what: the four tiers, and the cut that makes an edition safe.

`open` may be given to the other side; `delegation` to all who travel; `core` to the core team;
`sealed` never lies on a sheet that goes into the room. What is above a reader's tier is gone before
a template is filled in, so no template can print it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Protocol, TypeVar, runtime_checkable

from pydantic import BaseModel
from pydantic.fields import FieldInfo

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]


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


def cleared(model: M, tier: Tier) -> M:
    """The same model without anything above the tier.

    The whole always remains, even where its own title may not be seen: that is then empty.
    """
    kept = _cut(model, tier, Tier.OPEN, (), [])
    if kept is None:
        raise TypeError(f"{type(model).__name__} is an item, not a whole")
    return kept


def withheld(model: BaseModel, tier: Tier) -> tuple[Withheld, ...]:
    """All that `cleared` takes out at this tier, down to the single values."""
    taken: list[Withheld] = []
    _cut(model, tier, Tier.OPEN, (), taken)
    return tuple(taken)


def tiers(model: BaseModel) -> dict[Path, Tier]:
    """The tier of every single value in the model, by its path."""
    everything: list[Withheld] = []
    _collect(model, Tier.OPEN, (), everything)
    return {one.path: one.tier for one in everything}


def _cut(part: M, tier: Tier, usual: Tier, path: Path, taken: list[Withheld]) -> M | None:
    """The part without what lies above the tier; None where a required field goes with it."""
    kept: dict[str, Any] = {}
    whole = True
    for name, own in _field_tiers(part, usual):
        value, here = getattr(part, name), (*path, name)
        field = type(part).model_fields[name]
        blank = None if field.is_required() else field.get_default(call_default_factory=True)
        if own > tier:
            _collect_value(value, own, here, taken)
            kept[name], remains = blank, value is None
            if not path and field.is_required():
                kept[name], remains = "", True
        else:
            kept[name] = _cut_value(value, tier, own, here, taken)
            remains = kept[name] is not None or value is None
            kept[name] = kept[name] if remains else blank
        whole = whole and (remains or not field.is_required())
    if whole:
        return part.model_copy(update=kept)
    _collect_rest(part, kept, usual, path, taken)
    return None


def _cut_value(value: Any, tier: Tier, own: Tier, path: Path, taken: list[Withheld]) -> Any:
    if isinstance(value, tuple):
        cut = (_cut_value(v, tier, own, (*path, n), taken) for n, v in enumerate(value))
        return tuple(v for v in cut if v is not None)
    if not _is_part(value):
        return value
    return _cut(value, tier, own, path, taken)


def _field_tiers(part: BaseModel, usual: Tier) -> Iterator[tuple[str, Tier]]:
    """Each field with its tier in this very part: raised, lowered or as declared.

    Raising lifts every field; lowering moves only what an item of this kind shows at its usual
    tier, so an issue handed to the other side still keeps its bottom line.
    """
    ceiling = part.ceiling(usual) if isinstance(part, Movable) else usual
    for name, field in type(part).model_fields.items():
        own = max(tier_of(field), Tier.OPEN)
        if ceiling > usual:
            own = max(own, ceiling)
        elif ceiling < usual and own <= usual:
            own = min(own, ceiling)
        yield name, own


def _is_part(value: Any) -> bool:
    if not isinstance(value, BaseModel):
        return False
    return all(
        isinstance(f.json_schema_extra, dict) and "x-tier" in f.json_schema_extra
        for f in type(value).model_fields.values()
    )


def _collect(part: BaseModel, usual: Tier, path: Path, taken: list[Withheld]) -> None:
    for name, own in _field_tiers(part, usual):
        _collect_value(getattr(part, name), max(own, usual), (*path, name), taken)


def _collect_value(value: Any, own: Tier, path: Path, taken: list[Withheld]) -> None:
    if value is None:
        return
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            _collect_value(one, own, (*path, number), taken)
    elif _is_part(value):
        _collect(value, own, path, taken)
    else:
        taken.append(Withheld(path, value, own))


def _collect_rest(
    part: BaseModel, kept: dict[str, Any], usual: Tier, path: Path, taken: list[Withheld]
) -> None:
    """An item that goes whole takes its visible fields with it."""
    known = {one.path for one in taken}
    everything: list[Withheld] = []
    _collect(part, usual, path, everything)
    taken.extend(one for one in everything if one.path not in known)
