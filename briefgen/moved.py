"""Items that their writers have moved: sealed by hand, or let travel further than their kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefgen.clearance import Tier, tier_of
from briefgen.negotiation import Item, Negotiation, Part, walk
from briefgen.negotiation.called import called
from briefgen.negotiation.issues import Exchange
from briefgen.negotiation.values import Citation


@dataclass(frozen=True, slots=True)
class Moved:
    """An item that its writer has raised or lowered: what it is called, the item, what it says.

    Its `parts` are its words, each under what they are; the first words need no such name.
    """

    name: str
    item: Item
    parts: tuple[tuple[str, tuple[Any, ...]], ...]

    @property
    def told(self) -> tuple[Any, ...]:
        """All its words."""
        return tuple(one for _, words in self.parts for one in words)


def sealed_by_hand(negotiation: Negotiation) -> Iterator[Moved]:
    """Each item that its writer has sealed, though its kind is not, with all that is in it.

    What is given or gained at a price stands with the limits of its issue.
    """
    within: tuple[str | int, ...] | None = None
    for path, value in walk(negotiation):
        sealed = isinstance(value, Item) and value.tier == "sealed" and _could_be_lower(value)
        if sealed and (within is None or path[: len(within)] != within):
            within = path
            if not (isinstance(value, Exchange) and (value.cost or value.value)):
                yield _moved(path, value, negotiation)


def lowered(negotiation: Negotiation) -> Iterator[Moved]:
    """Each item that somebody has let travel further than its kind."""
    for path, value in walk(negotiation):
        if isinstance(value, Item) and value.cleared:
            yield _moved(path, value, negotiation)


def _moved(path: tuple[str | int, ...], item: Item, negotiation: Negotiation) -> Moved:
    parts = sorted(_parts(item, negotiation), key=lambda part: bool(part[0]))
    return Moved(_called(negotiation, path), item, tuple(parts))


def _could_be_lower(item: Item) -> bool:
    needed = (field for field in type(item).model_fields.values() if field.is_required())
    return all(tier_of(field) < Tier.SEALED for field in needed)


def _called(negotiation: Negotiation, path: tuple[str | int, ...]) -> str:
    """What an item is, in words, and of which issue: `Argument, Number of inspections`."""
    told = called(next(str(step) for step in reversed(path) if isinstance(step, str)))
    if path[0] == "issues" and len(path) > 2 and isinstance(path[1], int):
        return f"{told}, {negotiation.issues[path[1]].title}"
    return told


def _parts(item: Part, negotiation: Negotiation) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The words of an item, without how it is handled, each under the name of its field."""
    for name in type(item).model_fields:
        if name in ("id", "tier", "cleared"):
            continue
        held = getattr(item, name)
        within = [one for one in held if isinstance(one, Part)] if isinstance(held, tuple) else []
        for one in [held] if isinstance(held, Part) else within:
            for label, words in _parts(one, negotiation):
                yield label or called(name), words
        whole = not within and not isinstance(held, Part)
        if whole and (words := tuple(_said(name, held, negotiation))):
            yield "" if name == type(item).short else called(name), words


def _said(name: str, value: Any, negotiation: Negotiation) -> Iterator[Any]:
    """The words of a field, sources and issues by their titles; a bare number says nothing."""
    if name in ("issue", "issues", "links"):
        wanted = (value,) if isinstance(value, str) else value or ()
        yield from (one.title for one in map(negotiation.issue, wanted) if one is not None)
    elif isinstance(value, Citation):
        yield _cited(value, negotiation)
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _said("", one, negotiation)
    elif value is not None and not isinstance(value, bool | int):
        yield value


def _cited(value: Citation, negotiation: Negotiation) -> str:
    """A source by its title, as the list of sources has it."""
    known = {one.id: one.title for one in negotiation.sources}
    told = known.get(value.id or "") or str(value)
    return f"{told}, {value.at}" if value.id in known and value.at else told
