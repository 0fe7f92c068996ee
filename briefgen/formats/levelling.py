"""One system of lines at the head and the foot: what stands nearly level is brought level.

Type of several sizes, each box with leading of its own, comes to lie a point or two beside one
another. The label of a scheme stays where it is; the marking goes by it, the rest by both.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefgen.formats.fitting import ABOVE, UNDER, Placed

_NEARLY = 0.6
"""Lines nearer to one another than this part of their leading are meant to be one."""
_LEAST = 5.0
"""Points that stay between the text and what comes nearest to it."""

Fits = Callable[[Sequence[Placed]], bool]


def levelled(way: Sequence[Placed], fits: Fits) -> list[Placed]:
    """The boxes, each on the lines of those before it, as far as all still fits."""
    done: list[Placed] = []
    waiting = sorted(way, key=_turn)
    while waiting:
        one = waiting.pop(0)
        moves = (move for move in _moves(one, done) if fits([*done, move, *waiting]))
        done.append(next(moves, one))
    return [next(one for one in done if one.box.slot == was.box.slot) for was in way]


def _turn(one: Placed) -> int:
    """The label first, then the marking; the name of the chapter goes by all others."""
    if one.box.tall is not None:
        return 0
    return 3 if one.box.names_chapter else 1 if _marking(one) else 2


def _marking(one: Placed) -> bool:
    return one.box.slot.endswith("center")


def lines(one: Placed) -> list[float]:
    """How far from the text its lines stand, the nearest first; a label's is in its middle."""
    box = one.box
    half = ((box.tall or box.line) - (ABOVE + UNDER) * box.size) / 2
    first = one.near + half + (UNDER if box.slot.startswith("top") else ABOVE) * box.size
    return [first + at * box.line for at in range(one.broken)]


def _moves(one: Placed, done: Sequence[Placed]) -> Iterator[Placed]:
    """Where it would be level with one of those, the most telling first."""
    if one.box.tall is not None:
        return
    for other in done:
        for paced in (in_step(one, other), one):
            offs = (lines(other)[0] - ours for ours in lines(paced))
            off = min(offs, key=abs, default=0.0)
            near = abs(off) < _NEARLY * min(paced.box.line, other.box.line)
            if near and paced.near + off >= _LEAST:
                moved = replace(paced, near=paced.near + off, far=paced.far + off)
                if _one_sentence(one, done) or not _one_sentence(moved, done):
                    yield moved


def in_step(one: Placed, other: Placed) -> Placed:
    """Its lines as far apart as those of the other, where both have several."""
    line = other.box.line
    if min(one.broken, other.broken) < 2 or one.box.names_chapter or line < one.box.size * 1.1:
        return one
    return replace(one, box=replace(one.box, line=line), far=one.near + one.broken * line)


def _one_sentence(one: Placed, done: Sequence[Placed]) -> bool:
    """Whether the name of a chapter would be read as the end of the marking, or its beginning."""
    marking = next((other for other in done if _marking(other)), None)
    if marking is None or not one.box.names_chapter:
        return False
    return any(abs(lines(one)[0] - line) < _NEARLY * marking.box.line for line in lines(marking))
