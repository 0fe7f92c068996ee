"""Labels of points on a scale: a word and a figure each, moved apart, each tied to its point.

Labels keep the order of their points, so that no tie crosses another; equal values share one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.scale import Scale, figure, spread

_TIE, _APART, _WIDEST = 8.0, 6.0, 96.0


@dataclass(frozen=True, slots=True)
class Callout:
    """One label, broken into lines, within the stretch that all labels share."""

    value: float
    words: tuple[str, ...]
    wide: float
    left: float
    right: float

    @property
    def high(self) -> float:
        """The height of the words and the figure together."""
        return ink.block_height(self.words, ink.SMALL) + ink.block_height("1")


def callouts(
    points: Iterable[tuple[float, str]],
    named: Callable[[list[str]], str],
    left: float,
    right: float,
) -> list[Callout]:
    """One label for each value, in the order of the scale, narrow enough for all to fit."""
    at: dict[float, list[str]] = {}
    for value, word in sorted(points, key=lambda point: point[0]):
        at.setdefault(value, []).append(word)
    most = min(_WIDEST, (right - left + _APART) / max(1, len(at)) - _APART)
    labels = []
    for value, words in at.items():
        lines = lettering.wrap(named(words), ink.SMALL, most)
        wide = max(
            lettering.block_width(lines, ink.SMALL), lettering.width(figure(value), ink.TEXT)
        )
        labels.append(Callout(value, lines, wide, left, right))
    return labels


def depth(labels: Sequence[Callout]) -> float:
    """How far the labels reach from the edge they are tied to; nought if there are none."""
    return max((label.high + _TIE for label in labels), default=0.0)


def tied(labels: Sequence[Callout], ruler: Scale, edge: float, away: int) -> list[str]:
    """The labels drawn above an edge (away is -1) or below it (away is 1)."""
    if not labels:
        return []
    points = [ruler.place(label.value) for label in labels]
    wides = [label.wide for label in labels]
    centres = spread(points, wides, labels[0].left, labels[0].right, _APART)
    parts = []
    for label, point, centre in zip(labels, points, centres, strict=True):
        near, turn, far = (edge + away * step for step in (2, 4, _TIE - 1))
        parts.append(ink.path(((point, near), (point, turn), (centre, far)), ink.INK, 0.5))
        top = edge + _TIE if away > 0 else edge - _TIE - label.high
        parts += ink.block(centre, top, label.words, size=ink.SMALL, anchor="middle", fill=ink.GREY)
        top += ink.block_height(label.words, ink.SMALL)
        parts += ink.block(centre, top, (figure(label.value),), anchor="middle", bold=True)
    return parts
