"""The ways in which the words at the head and the foot may stand, and the margin that takes them.

Where the margin takes them as the style sheets have them, they only come on common lines. Else the
words beside the marking get the width that it leaves, and all comes nearer to the text as far as
it must; where that is too narrow, they stand below the marking; and the margin grows with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefgen.formats.fitting import GAP, MM, Box, Edge, Placed, fits, placed
from briefgen.formats.levelling import in_step, levelled

_NEAR = 3 * MM
_BELOW = 1 * MM
_WIDEST = 0.62
_MOST_LINES = 3
_LARGE = 12.0
_WORTH = 6.0
"""Points of margin that a clearer order is worth in large type, whose pages are not counted."""

Ways = list[list[Placed]]


@dataclass(frozen=True, slots=True)
class Room:
    """What is to be said of the boxes of both sides; and the margin, where it has to grow."""

    said: Ways
    need: float
    """What of a page's height all of it takes, the white edge included."""
    margin: float | None = None


def as_written(edge: Edge, free: float) -> list[Placed] | None:
    """The boxes as their style sheets have them, where they fit; None where the engine decides."""
    if any(box.wide is None for box in edge.boxes):
        return None
    found = [placed(box, box.wide or 0.0, box.near, edge.wide) for box in edge.boxes]
    return found if fits(found, edge.margin, free) else None


def in_a_row(edge: Edge, free: float, *, close: bool) -> list[Placed] | None:
    """The marking as wide as it needs, and beside it the rest; None where that is too narrow."""
    near = {box.slot: min(box.near, _NEAR) if close else box.near for box in edge.boxes}
    middle, label = edge.at("center"), next((b for b in edge.boxes if b.tall is not None), None)
    room, found = edge.wide, []
    if middle:
        one = placed(middle, edge.wide * _WIDEST, near[middle.slot], edge.wide)
        if one.cut:
            return None
        found.append(replace(one, wide=one.right - one.left + 1))
        room = (edge.wide - found[0].wide) / 2 - GAP
    elif label:
        found.append(placed(label, label.wide or 0.0, label.near, edge.wide))
        room = edge.wide - (label.wide or 0.0) - GAP
    rest = [box for box in edge.boxes if box not in (middle, label)]
    if not middle and not label and len(rest) > 1:
        room = (edge.wide - GAP) / 2
    if label and any(map(partial(_copy_broken, room=room), rest)):
        below = found[0].far + _BELOW
        return found + [placed(box, edge.wide, below, edge.wide) for box in rest]
    beside = [placed(box, room, near[box.slot], edge.wide) for box in rest]
    found += [in_step(one, found[0]) if middle else one for one in beside]
    high = any(one.broken > _MOST_LINES for one in found if middle and one.box is not middle)
    if high or any(one.cut for one in found):
        return None
    return list(_nearer(found, edge.margin - free))


def _copy_broken(box: Box, room: float) -> bool:
    """Whether number and name of a copy would take more than their one line, and lie on others."""
    pieces = (piece.strip() for text in box.texts for piece in box.pieces(text))
    return any(piece.startswith("Copy ") and box.run(piece) > room for piece in pieces)


def _nearer(found: Sequence[Placed], margin: float) -> Iterator[Placed]:
    """What does not fit comes nearer to the text, but not into the line of a chapter's name."""
    named = [one.near + one.box.line for one in found if one.box.names_chapter]
    least = max([_NEAR, *named])
    for one in found:
        over = one.far - margin
        if over > 0 and one.box.tall is None and not one.box.names_chapter:
            by = min(over, max(one.near - least, 0.0))
            yield replace(one, near=one.near - by, far=one.far - by)
        else:
            yield one


def in_two_rows(edge: Edge, _: float) -> list[Placed] | None:
    """The marking outside at full width, and the rest between it and the text; no label moves."""
    middle = edge.at("center")
    if any(box.tall is not None for box in edge.boxes):
        return None
    rest = [box for box in edge.boxes if box is not middle]
    half = edge.wide if len(rest) < 2 else (edge.wide - GAP) / 2
    # The name of a chapter has its own line: in one with others they would read as one sentence.
    found: list[Placed] = []
    for box in sorted(rest, key=lambda box: not box.names_chapter):
        above = next((one.far for one in found if one.box.names_chapter), _NEAR)
        room = edge.wide if box.names_chapter else half
        found.append(placed(replace(box, breaks=True), room, above, edge.wide))
    if middle:
        near = max((one.far + _BELOW for one in found), default=_NEAR)
        found.append(placed(middle, edge.wide, near, edge.wide))
    return found


def ways(sides: Sequence[Edge], free: float) -> Iterator[Ways]:
    """The ways in which the words may stand on both sides, the most usual first."""
    for way in (partial(in_a_row, close=False), partial(in_a_row, close=True), in_two_rows):
        found = [way(edge, free) for edge in sides]
        if all(one is not None for one in found):
            yield [one or [] for one in found]


def room_for(sides: Sequence[Edge], free: float, most: float) -> Room | None:
    """How the words stand on both sides, and the margin that takes them; None where none does.

    The margin stays where it suffices; else the way that asks for least is taken, and both sides
    grow alike, because a chapter may come to lie on either.
    """
    plain = [as_written(edge, free) for edge in sides]
    if all(one is not None for one in plain):
        said = [_moved(one or [], edge, free) for one, edge in zip(plain, sides, strict=True)]
        return Room(said, _high([one or [] for one in plain], free))
    usual = max(edge.margin for edge in sides)
    sizes = [box.size for edge in sides for box in edge.boxes]
    worth = _WORTH if min(sizes, default=0.0) >= _LARGE else 0.1
    best: Room | None = None
    for chosen in ways(sides, free):
        high = max(usual, _high(chosen, free))
        if high > most or not all(fits(way, high, free) for way in chosen):
            continue
        level = [_levelled(way, min(high + worth - 0.1, most), free) for way in chosen]
        high = max(usual, _high(level, free))
        if best is None or high < best.need - worth:
            best = Room(level, high, high)
    return best


def _high(chosen: Ways, free: float) -> float:
    return max((one.far + free for way in chosen for one in way), default=0.0)


def _moved(way: Sequence[Placed], edge: Edge, free: float) -> list[Placed]:
    """Of boxes that have room as they are, those that come on the line of another."""
    level = _levelled(way, edge.margin, free)
    return [one for one, was in zip(level, way, strict=True) if one != was]


def _levelled(way: Sequence[Placed], margin: float, free: float) -> list[Placed]:
    return levelled(way, partial(fits, margin=margin, free=free))
