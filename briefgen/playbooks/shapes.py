"""What kind of thing each name of a template stands for, told from the model and not from a file.

A shape says which types a value may have, and whether it may be missing from a negotiation file.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from briefgen.facts import facts
from briefgen.negotiation import Issue, Negotiation, Part
from briefgen.negotiation.agreement import Agreement, Definition, Obligation, Step
from briefgen.negotiation.meeting import AgendaItem
from briefgen.negotiation.people import Counterpart, Person, Us
from briefgen.negotiation.statements import Statement
from briefgen.negotiation.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Shape:
    """The kinds of thing a value may be (none named: anything), and whether it may be missing."""

    kinds: tuple[Any, ...] = ()
    missing: bool = False

    def surely(self) -> "Shape":
        """The same, of a value that is known to be there."""
        return replace(self, missing=False)

    def or_(self, other: "Shape") -> "Shape":
        """One or the other."""
        missing = self.missing or other.missing
        if not self.kinds or not other.kinds:
            return Shape((), missing)
        return Shape(tuple(dict.fromkeys(self.kinds + other.kinds)), missing)


@dataclass(frozen=True, slots=True)
class Several:
    """A list of things."""

    each: Shape


@dataclass(frozen=True, slots=True)
class Table:
    """Values under names that the writer of the file chose."""

    each: Shape


class Loop:
    """What `loop` is inside a loop."""

    FACTS = ("first", "last", "index", "index0", "length", "revindex", "revindex0")


ANYTHING = Shape()
TEXT = Shape((str,))
NUMBER = Shape((int,))
YES_OR_NO = Shape((bool,))
BESIDE: Mapping[str, tuple[str, type[Part]]] = {
    "issues": ("issue", Issue),
    "statements": ("statement", Statement),
    "agreement": ("agreement", Agreement),
    "agenda": ("item", AgendaItem),
    "people": ("person", Person),
    "strategy": ("strategy", Strategy),
}
"""What a note may name besides, by the part of the book it stands beside."""
CLAUSES: Mapping[str, type] = {
    "obligation": Obligation, "definition": Definition, "step": Step, "final_clause": str,
    "annex": str,
}  # fmt: skip
"""The same for clauses of the agreement that there are several of; they bear their own name."""


@cache
def names() -> Mapping[str, Shape]:
    """Everything a play may name, whatever the negotiation."""
    known: dict[str, Shape] = {}
    for name in facts(Negotiation(title="x")):
        field = Negotiation.model_fields.get(name)
        found = of(field.annotation) if field else ANYTHING
        # An unwritten part is there as an empty one; only single values may be missing.
        parts = any(isinstance(kind, type) and issubclass(kind, Part) for kind in found.kinds)
        known[name] = found.surely() if parts else found
    known |= {"us": Shape((Us,)), "them": Shape((Counterpart,)), "agenda_minutes": NUMBER}
    known["days_until"] = Shape((int,), missing=True)
    return known


def beside_names(part: str, clause: str | None) -> Mapping[str, Shape]:
    """Everything that a note may name, there where it stands."""
    name, kind = BESIDE[part]
    here = {**names(), name: Shape((kind,))}
    return {**here, clause: Shape((CLAUSES[clause],))} if clause and clause in CLAUSES else here


def of(annotation: Any) -> Shape:
    """The shape that a type hint describes."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return of(inner[0])
    if origin in (Union, types.UnionType):
        found = Shape(missing=type(None) in inner)
        real = [of(one) for one in inner if one is not type(None)]
        for number, one in enumerate(real):
            found = one.or_(found) if number else Shape(one.kinds, found.missing or one.missing)
        return found
    if origin is Literal:
        return TEXT
    if origin in (tuple, list):
        return Shape((Several(of(inner[0])),))
    if origin is dict:
        return Shape((Table(of(inner[1])),))
    return Shape((annotation,)) if isinstance(annotation, type) else ANYTHING


def member(kind: Any, name: str) -> Shape | None:
    """What a thing of that kind holds under a name; None where it holds nothing so called."""
    if isinstance(kind, Table):
        return replace(kind.each, missing=True)
    if kind is Loop:
        return NUMBER if name in Loop.FACTS else None
    if not isinstance(kind, type) or name.startswith(("_", "model_")):
        return None
    if issubclass(kind, BaseModel) and name in kind.model_fields:
        return of(kind.model_fields[name].annotation)
    found = getattr(kind, name, None)
    if isinstance(found, property) and issubclass(kind, BaseModel):
        return _told(found)
    return None


def _told(found: property) -> Shape:
    try:
        return of(get_type_hints(found.fget)["return"])
    except (NameError, KeyError, TypeError):
        return ANYTHING


def members(kind: Any) -> list[str]:
    """The names a writer may have meant."""
    if kind is Loop:
        return list(Loop.FACTS)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return list(kind.model_fields)
    return []


def called(kind: Any) -> str:
    """A kind in a writer's words."""
    if isinstance(kind, Several):
        return "a list; walk through it with {% for one in … %}"
    if isinstance(kind, Table):
        return "a table"
    if isinstance(kind, type) and issubclass(kind, Part):
        return f"a whole {kind.__name__.lower()}"
    return "a single value"
