"""What every part of a negotiation file is: frozen, strict about names, each field with its tier.

A field is declared with its tier and one line of meaning; a part with a field that has no tier
does not load. What may be written short (`issues: [Insurance]`) names the field meant by it.
"""

import re
import sys
from types import SimpleNamespace
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, model_validator
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from briefgen.clearance import Tier, blanks, required, tier_of
from briefgen.negotiation.numbers import refused
from briefgen.negotiation.times import Day

# Pydantic would look through all that is installed for plugins, which then see every value of a
# plan. None is wanted, and looking for them takes as long as reading the file.
sys.modules.setdefault("pydantic.plugin._loader", SimpleNamespace(get_plugins=tuple))  # type: ignore[arg-type]

T = TypeVar("T")
TierWord = Literal["open", "delegation", "core", "sealed"]


def _field(tier: Tier, meaning: str, default: Any, examples: tuple[Any, ...]) -> Any:
    # A part that is there by default is made on use; made here, it would slow down every start.
    given = {"default_factory": default} if isinstance(default, type) else {"default": default}
    return Field(
        **given,
        description=meaning,
        examples=list(examples) or None,
        json_schema_extra={"x-tier": tier.word},
    )


def open_(meaning: str, default: Any = None, examples: tuple[Any, ...] = ()) -> Any:
    """A field that may be given to the other side."""
    return _field(Tier.OPEN, meaning, default, examples)


def delegation(meaning: str, default: Any = None, examples: tuple[Any, ...] = ()) -> Any:
    """A field for all who travel."""
    return _field(Tier.DELEGATION, meaning, default, examples)


def core(meaning: str, default: Any = None, examples: tuple[Any, ...] = ()) -> Any:
    """A field for the core team."""
    return _field(Tier.CORE, meaning, default, examples)


def sealed(meaning: str, default: Any = None, examples: tuple[Any, ...] = ()) -> Any:
    """A field that never lies on a sheet that goes into the room."""
    return _field(Tier.SEALED, meaning, default, examples)


class OneOrMany:
    """Lets a writer give one thing where a list is meant: `counterparts: Russia`."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        listed = handler(schema)
        return {"anyOf": [listed, listed.get("items", {})]}


_DASH = re.compile(r"(?:-(?=[^\W\d])|[–—•·▪‣]\s*(?=[^\W\d]))")


def _as_list(value: Any) -> Any:
    if isinstance(value, str) and _DASH.match(value.strip()):
        shown = value.strip().split("\n")[0][:40]
        advice = "Begin each entry on a line of its own, with a plain dash and a blank: - Insurance"
        raise refused("list", f"“{shown}” looks like the entries of a list run together", advice)
    return value if value is None or isinstance(value, list | tuple) else [value]


Many = Annotated[tuple[T, ...], OneOrMany()]


class Part(BaseModel):
    """A part of the negotiation file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    short: ClassVar[str | None] = None
    """The field that is meant when only a text is written."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for name, field in cls.model_fields.items():
            try:
                tier_of(field)
            except TypeError as fault:
                raise TypeError(f"{cls.__name__}.{name}: {fault}") from None

    def __bool__(self) -> bool:
        """Whether anything is written in it; an empty part counts as absent."""
        return bool(required(type(self))) or not self.bare

    @property
    def bare(self) -> bool:
        """Whether nothing is written beyond what must be."""
        kind = type(self)
        needed = required(kind)
        empty = blanks(kind).items()
        return all(name in needed or getattr(self, name) == blank for name, blank in empty)

    @model_validator(mode="before")
    @classmethod
    def _from_short(cls, value: Any) -> Any:
        if cls.short and isinstance(value, str):
            return {cls.short: value}
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        told = handler(schema)
        if cls.short:
            whole = handler.resolve_ref_schema(told)
            full = dict(whole)
            whole.clear()
            whole["anyOf"] = [{"type": "string"}, full]
        return told


class Lowering(Part):
    """Who let an item travel further than its kind usually may, when, and why."""

    to: TierWord = delegation("The tier it was lowered to.", ...)
    by: str = delegation("Who cleared it, by name or role.", ...)
    on: Day = delegation("The day it was cleared.", ...)
    why: str | None = core("Why it may travel further.")


class Item(Part):
    """A part that can be raised to a higher tier, or lowered by somebody who signs for it."""

    tier: TierWord | None = delegation("Raises this item to a higher tier than its kind has.")
    cleared: Lowering | None = delegation("Lowers this item: to which tier, by whom, when, why.")

    def ceiling(self, usual: Tier) -> Tier:
        """The tier of this item where items of its kind are `usual`."""
        if self.tier is not None:
            return max(usual, Tier.named(self.tier))
        return min(usual, Tier.named(self.cleared.to)) if self.cleared else usual
