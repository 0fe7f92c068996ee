"""Whether the amounts of one issue are all written in its unit."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.clearance import Path
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.numbers import shown
from briefgen.negotiation.sizes import alike, scaled
from briefgen.negotiation.values import Position, Quantity

Told = tuple[Path, str, str]
"""Where an amount stands, what is wrong with its unit, and what to do."""


def unit_faults(issue: Issue, values: Iterable[tuple[Path, Any]], path: Path) -> Iterator[Told]:
    """Each amount without a unit; each other unit once, where it stands first."""
    meant = issue.measure or ""
    others: dict[str, list[tuple[Path, Position | Quantity]]] = {}
    for place, value in values:
        if not isinstance(value, Quantity | Position) or value.amount is None:
            continue
        unit = value.unit or issue.unit
        if unit is None:
            told = f"{value.amount} is a number without a unit"
            yield place, told, "Write the unit behind it, or once for the whole issue: unit: km."
        elif issue.unit and not alike(unit, meant):
            others.setdefault(unit, []).append((place, value))
    if issue.unit is None and issue.measure:
        for name, one in issue.figures.items():
            unit = one.unit if one and one.amount is not None else None
            if one and unit and not alike(unit, meant):
                others.setdefault(unit, []).append(((*path, name), one))
    for unit, found in others.items():
        yield _other(unit, meant, found)


def _other(unit: str, meant: str, found: list[tuple[Path, Position | Quantity]]) -> Told:
    place, first = found[0]
    more = f", here and in {len(found) - 1} more" if len(found) > 1 else ""
    told = f"the unit here is “{unit}”, but the issue is measured in “{meant}”{more}"
    if scaled(meant, unit) or scaled(unit, meant):
        return place, told, "Write the scale behind every amount of the issue, or none."
    if meant.startswith(f"{unit} ") and first.amount is not None:
        advice = f"Write {shown(first.amount)} alone; unit: says once for all what it counts."
        return place, told, advice
    return place, told, "Use one unit for the whole issue, or write it in words only."
