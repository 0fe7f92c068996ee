"""A negotiation in which every field is filled, each with a word found nowhere else.

What is printed of it can then be told field by field. It is made by walking the model, so a new
field is in it at once.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from briefgen.negotiation import Negotiation, Prose
from briefgen.negotiation.part import Part
from briefgen.negotiation.times import Clock, Length, When
from briefgen.negotiation.values import Citation, Likelihood, Money, Position, Quantity

Path = tuple[str | int, ...]

# Fields whose words must be other words of the same file, or files beside it.
GIVEN: dict[tuple[str, ...], Any] = {
    ("plays",): {},
    ("issues", "links"): ["canary-issue"],
    ("issues", "agenda_item"): "1",
    ("issues", "id"): None,
    ("strategy", "order"): ["canary-issue"],
    ("agenda", "issues"): ["canary-issue"],
    ("packages", "issues"): ["canary-issue"],
    ("log", "issue"): "canary-issue",
    ("log", "by"): "them",
    ("debrief", "results", "issue"): "canary-issue",
    ("agreement", "obligations", "issue"): "canary-issue",
    ("agreement", "sequence", "after"): [],
    ("brief", "language"): "en",
    ("brief", "status"): "final",
    ("context", "figures", "file"): "canary.svg",
    ("counterparts", "people", "photo"): "canary.svg",
}
LAST_FIRST = {"first_offer": "they", "interpretation": "consecutive"}


@dataclass(slots=True)
class Planted:
    """The file's data, and every word that was planted, with the field it stands in."""

    data: dict[str, Any] = field(default_factory=dict)
    words: dict[str, Path] = field(default_factory=dict)

    def word(self, path: Path) -> str:
        """A fresh word for a field."""
        letters = "".join(
            "bdfgklmnpr"[int(d)] + "aeiou"[int(d) // 2] for d in f"{len(self.words):04}"
        )
        made = f"q{letters}x"
        self.words[made] = path
        return made

    def year(self, path: Path) -> int:
        """A fresh year, for fields that take nothing but a day."""
        made = 3000 + len(self.words)
        self.words[str(made)] = path
        return made


def planted() -> Planted:
    """A whole negotiation with two of everything."""
    made = Planted()
    made.data = _part(Negotiation, (), made)
    made.data["issues"][0]["id"] = "canary-issue"
    return made


def negotiation(made: Planted) -> Negotiation:
    """The planted data as the model."""
    return Negotiation.model_validate(made.data)


def _part(kind: type[BaseModel], path: Path, made: Planted) -> dict[str, Any]:
    found = {}
    for name, info in kind.model_fields.items():
        here = (*path, name)
        if name in ("tier", "cleared"):
            continue
        named = tuple(step for step in here if isinstance(step, str))
        if named in GIVEN:
            found[name] = GIVEN[named]
        else:
            found[name] = _value(info.annotation, here, made)
    return found


def _value(kind: Any, path: Path, made: Planted) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _value(next(part for part in parts if part is not type(None)), path, made)
    if hasattr(kind, "__metadata__"):
        return _value(parts[0], path, made)
    if origin is tuple:
        return [_value(parts[0], (*path, number), made) for number in range(2)]
    if origin is dict:
        return {made.word(path): made.word(path)}
    if origin is Literal:
        return LAST_FIRST.get(str(path[-1]), parts[0])
    if isinstance(kind, type) and issubclass(kind, Part):
        return _part(kind, path, made)
    return _single(kind, path, made)


def _single(kind: Any, path: Path, made: Planted) -> Any:
    makers: Mapping[Any, Any] = {
        str: lambda: f"Word {made.word(path)}",
        Prose: lambda: f"Words *with* {made.word(path)}.",
        bool: lambda: True,
        int: lambda: made.year(path),
        Decimal: lambda: 5,
        When: lambda: f"{made.year(path)}-05-07",
        Length: lambda: {"minutes": made.year(path) * 1440},
        Clock: lambda: "10:00 Europe/Vienna",
        Money: lambda: {"amount": 5, "currency": made.word(path)},
        Quantity: lambda: {"amount": 5, "unit": made.word(path)},
        Position: lambda: {"amount": 5, "unit": made.word(path), "text": made.word(path)},
        Likelihood: lambda: "likely",
        Citation: lambda: {"text": f"Source {made.word(path)}"},
    }
    return makers[kind]()


def some(kind: type[BaseModel], data: dict[str, Any], chance: Random) -> dict[str, Any]:
    """The data with what must be written, and of the rest as much as falls out."""
    keep = chance.choice((0.1, 0.4, 0.8))
    return {
        name: _some(info.annotation, data[name], chance)
        for name, info in kind.model_fields.items()
        if name in data and (info.is_required() or chance.random() < keep)
    }


def _some(kind: Any, value: Any, chance: Random) -> Any:
    for part in get_args(kind) or (kind,):
        if part is not kind and part is not type(None):
            kind = part
            break
    if get_args(kind):
        return _some(kind, value, chance)
    if isinstance(value, list):
        return [_some(kind, one, chance) for one in value[: chance.choice((1, 2))]]
    if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, Part):
        return some(kind, value, chance)
    return value


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every single value of a model as text, with its path."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from walk(one, (*path, number))
    elif value is not None:
        yield path, str(value)
