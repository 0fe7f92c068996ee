"""Names written twice in one part: a line too many, or an entry of a list that lost its dash."""

from briefgen.reading.nodes import Named, Spot, Text


def twice(node: Named, *, entry: bool) -> dict[int, tuple[str, str] | None]:
    """The pairs, by number, that do not count, and what to tell of them.

    After a lost dash nothing is told of the rest of that entry. `entry` says whether the names
    stand in an entry of a list.
    """
    told: dict[int, tuple[str, str] | None] = {}
    names = [name.text if isinstance(name, Text) else "" for name, _ in node.pairs]
    if len({*names}) == len(names):
        return told
    seen: dict[str, Spot] = {}
    lost = False
    for at, name in enumerate(names):
        spot = node.pairs[at][0].spot
        if name and (first := seen.get(name)):
            again = name == names[0] or any(
                one in seen for one in names[at + 1 : at + 2] if one != name
            )
            begins = entry and first.line < spot.line and again
            told[at] = _told(name, first, spot, begins=begins)
            lost = lost or begins
            seen = {name: spot} if begins else seen
        elif name:
            seen[name] = spot
            if lost:
                told[at] = None
    return told


def _told(name: str, first: Spot, second: Spot, *, begins: bool) -> tuple[str, str]:
    told = f"`{name}` is written twice; the first one stands in line {first.line}."
    if first.line == second.line:
        told = f"`{name}` is written twice in this line."
    if begins:
        return told, f"If a new entry begins here, begin it with a dash: - {name}: … Or keep one."
    return told, "Keep one of the two, or join them."
