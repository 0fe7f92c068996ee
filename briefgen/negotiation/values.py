"""The values a negotiator writes: amounts with units, money, days, clock times, likelihoods.

Each can be written short, as one would on paper, or spelled out as a mapping. A value has no tier
of its own; the field that holds it has.
"""

import re
from decimal import Decimal
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, model_validator
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import override

from briefgen.negotiation.numbers import SIGNS, Amount, measured, refused, shown
from briefgen.negotiation.scales import JOINED, SCALES, currency_last, scale_of

Confidence = Literal["low", "moderate", "high"]

YARDSTICK: dict[str, tuple[int, int]] = {
    "remote chance": (0, 5), "highly unlikely": (10, 20), "unlikely": (25, 35),
    "realistic possibility": (40, 50), "likely": (55, 75), "highly likely": (80, 90),
    "almost certain": (95, 100),
}  # fmt: skip
_LIKELIHOODS = (
    f"Write one of: {', '.join(YARDSTICK)}; or a percentage such as 38 %, or a range such as "
    "10–20 %."
)
_PERCENTAGES = re.compile(r"(\d+(?:\.\d+)?)\s*%?(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s*%?)?")


class Prose(str):
    """Text that may hold Markdown; anything else is printed to the letter."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)


class Value(BaseModel):
    """A value that can be written short."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )
    pattern: ClassVar[str] = ""
    """What the short form looks like, for editors."""

    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        """The fields meant by the short form."""
        raise NotImplementedError

    @model_validator(mode="before")
    @classmethod
    def _read_short(cls, value: Any) -> Any:
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            value = str(value)
        return cls.from_short(value.strip()) if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        told = handler(schema)
        whole = handler.resolve_ref_schema(told)
        full = dict(whole)
        whole.clear()
        short: dict[str, Any] = {"type": "string"}
        if cls.pattern:
            short["pattern"] = cls.pattern
        whole["anyOf"] = [short, {"type": "number"}, full]
        return told


class Quantity(Value):
    """A number with its unit: `10 km`; alone where the issue has one unit."""

    amount: Amount
    unit: str | None = None

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = measured(currency_last(text))
        if not found:
            advice = "Write it as 10 km, or as {amount: 10, unit: km}."
            raise refused("quantity", f"“{text}” is not a number with a unit", advice)
        return {"amount": found[0], "unit": found[1] or None}

    def __str__(self) -> str:
        return f"{shown(self.amount)} {self.unit or ''}".strip()


class Position(Value):
    """What a side asks for: an amount with its unit, words, or both."""

    amount: Amount | None = None
    unit: str | None = None
    text: Prose | None = None

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = measured(currency_last(text))
        if found and _is_unit(found[1]):
            return {"amount": found[0], "unit": found[1] or None}
        return {"text": text}

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.amount is None and not self.text:
            advice = "Write it as 10 km, in words, or as {amount: 10, unit: km, text: …}."
            raise refused("position", "here stands neither an amount nor words", advice)
        return self

    def __str__(self) -> str:
        sized = "" if self.amount is None else f"{shown(self.amount)} {self.unit or ''}".strip()
        return "; ".join(part for part in (sized, self.text) if part)


_RATE = re.compile(r" (?:an?|per|each|every) \w+$")


def _is_unit(text: str) -> bool:
    """Whether words behind a number are what it counts; “a year” at their end always may be."""
    bare = _RATE.sub("", text)
    return len(bare.split()) <= 3 and len(bare) <= 24


class Money(Value):
    """A sum with its currency: `1.2 bn EUR`, `1,500 million yen`."""

    amount: Amount
    scale: Literal["thousand", "million", "billion", "trillion"] | None = None
    currency: str

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        plain = currency_last(text)
        leading = re.fullmatch(r"([A-Z]{3})\s*(.+)", plain)
        found = measured(f"{leading[2]} {leading[1]}" if leading else plain)
        words = found[1].split() if found else []
        scale = scale_of(words[0]) if words else None
        currency = words[1:] if scale else words
        if not found or not currency or any(scale_of(word) for word in currency):
            advice = "Write it as 1.2 bn EUR, or as {amount: 1.2, scale: billion, currency: EUR}."
            raise refused("money", f"“{text}” is not a sum of money with its currency", advice)
        named = " ".join(currency)
        if (joined := JOINED.fullmatch(named)) and not scale:
            advice = f"Write {shown(found[0])} {scale_of(joined[1]) or 'thousand'} {joined[2]}."
            raise refused("money", f"“{named}” is a scale and a currency in one word", advice)
        return {"amount": found[0], "scale": scale, "currency": SIGNS.get(named, named)}

    @property
    def value(self) -> Decimal:
        """The whole sum, in units of the currency."""
        return self.amount * SCALES.get(self.scale or "", 1)

    def __str__(self) -> str:
        return " ".join(part for part in (shown(self.amount), self.scale, self.currency) if part)


class Likelihood(Value):
    """How likely something is: a word of the yardstick, a percentage, or a range of them."""

    word: str | None = None
    low: Decimal
    high: Decimal

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        plain = text.casefold()
        word = {"probable": "likely", "even chance": "realistic possibility"}.get(plain, plain)
        if word in YARDSTICK:
            low, high = YARDSTICK[word]
            return {"word": word, "low": low, "high": high}
        found = _PERCENTAGES.fullmatch(text)
        ends = [Decimal(part) for part in found.groups() if part] if found else []
        if not ends or max(ends) > 100:
            raise refused("likelihood", f"“{text}” is not a likelihood", _LIKELIHOODS)
        if 0 < max(ends) < 1 and "%" not in text:
            meant = (max(ends) * 100).normalize()
            advice = f"Write {shown(meant)} %, or {text} % if it is less than one in 100."
            raise refused("likelihood", f"“{text}” can be read in two ways", advice)
        return {"low": min(ends), "high": max(ends)}

    @model_validator(mode="after")
    def _on_the_scale(self) -> Self:
        known = self.word is None or self.word in YARDSTICK
        if not known or not 0 <= self.low <= self.high <= 100:
            raise refused("likelihood", f"“{self}” is not a likelihood", _LIKELIHOODS)
        return self

    @property
    def range(self) -> str:
        """The percentage, or the range of them."""
        if self.low == self.high:
            return f"{shown(self.low)} %"
        return f"{shown(self.low)}–{shown(self.high)} %"

    @property
    def named(self) -> str | None:
        """Its word; where only figures are written, that of the yardstick which holds them all."""
        sure = self.high == 0 or self.low == 100
        held = (w for w, (a, b) in YARDSTICK.items() if a <= self.low <= self.high <= b)
        return self.word or (None if sure else next(held, None))

    def __str__(self) -> str:
        return f"{self.named} ({self.range})" if self.named else self.range


class Citation(Value):
    """Where something is taken from: `memoir-1912, p. 40` (a source of this file) or free words."""

    id: str | None = None
    at: str | None = None
    text: str | None = None

    @override
    @classmethod
    def from_short(cls, text: str) -> dict[str, Any]:
        found = re.fullmatch(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:,\s*(.+))?", text)
        return {"id": found[1], "at": found[2]} if found else {"text": text}

    def __str__(self) -> str:
        return self.text or ", ".join(part for part in (self.id, self.at) if part)
