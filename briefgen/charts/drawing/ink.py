"""The marks a chart is made of, as SVG text: one place for type, colours and escaping.

The unit is the point, so a type size is the printed size at the picture's natural width; in large
type, where it says so, it is `Field.times` as much.
No ids, styles, scripts or references: several pictures share one page and nothing may clash.
"""

import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

FONT = "'Briefbook Sans', sans-serif"
INK, ACCENT, GREY, PALE, WASH, PAPER = (
    "#1a1a1a", "#1f3a5f", "#5a5a5a", "#b5b5b5", "#e8e8e8", "#ffffff",
)  # fmt: skip
TEXT, SMALL = 8.2, 7.5
LEADING = 1.22  # line distance as a multiple of the type size
MM = 72 / 25.4

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Field:
    """What a picture may take of a page, in the unit in which it is drawn."""

    wide: float
    tall: float
    """A taller one would leave no room for the words of the page."""
    listed: float
    """How tall one may be that is read as a list."""
    times: float = 1.0
    """How much larger it is printed than drawn."""

    @property
    def large(self) -> bool:
        """Whether its letters are large; words then stand above what they are about, not beside."""
        return self.times > 1

    @property
    def low(self) -> float:
        """How tall one may be that stands under a heading and may have much named below it."""
        return min(self.tall, self.listed)

    @property
    def named(self) -> int:
        """How many are named below it of those that found no room; in large type, all."""
        return 999 if self.large else 5


_TIMES = 16 / TEXT  # as large as the text around it
PLAIN = Field(112 * MM, 150 * MM, 175 * MM)  # the text column; in a booklet, 215 mm tall
LARGE = Field(167 * MM / _TIMES, 200 * MM / _TIMES, 195 * MM / _TIMES, _TIMES)  # both columns


def plain(text: str) -> str:
    """One line of text without control characters, which XML cannot hold."""
    kept = (
        " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
        for letter in text
        if unicodedata.category(letter) != "Cs" and letter not in "\ufffe\uffff"
    )
    return " ".join("".join(kept).split())


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: float = TEXT,
    anchor: Anchor = "start",
    bold: bool = False,
    fill: str = INK,
) -> str:
    """One line of text whose baseline is at y."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" '
        f'text-anchor="{anchor}" fill="{fill}"{weight}>{escape(plain(words))}</text>'
    )


def block(
    x: float,
    top: float,
    lines: Sequence[str],
    *,
    size: float = TEXT,
    anchor: Anchor = "start",
    bold: bool = False,
    fill: str = INK,
) -> list[str]:
    """Several lines of text, the first of which has its top at the given height."""
    return [
        text(x, top + size * (0.83 + LEADING * row), line,
             size=size, anchor=anchor, bold=bold, fill=fill)
        for row, line in enumerate(lines)
    ]  # fmt: skip


def block_height(lines: Sequence[str], size: float = TEXT) -> float:
    """The height that the lines of a block take."""
    return len(lines) * size * LEADING


def line(x1: float, y1: float, x2: float, y2: float, stroke: str = GREY, thick: float = 0.5) -> str:
    """A straight line."""
    return path(((x1, y1), (x2, y2)), stroke, thick)


def path(points: Iterable[tuple[float, float]], stroke: str = GREY, thick: float = 0.5) -> str:
    """A line through several points."""
    run = " L".join(f"{number(x)} {number(y)}" for x, y in points)
    return f'<path d="M{run}" fill="none" stroke="{stroke}" stroke-width="{number(thick)}"/>'


def rect(
    x: float, y: float, wide: float, high: float,
    fill: str = "none", stroke: str = "none", thick: float = 0.7,
) -> str:  # fmt: skip
    """A rectangle, filled, outlined or both."""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{number(thick)}"/>'
    )


def circle(
    x: float, y: float, radius: float,
    fill: str = ACCENT, stroke: str = "none", thick: float = 0.8,
) -> str:  # fmt: skip
    """A circle, filled, outlined or both."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{number(thick)}"/>'
    )


def diamond(x: float, y: float, radius: float, fill: str = INK) -> str:
    """A filled square standing on its corner."""
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    run = " L".join(f"{number(a)} {number(b)}" for a, b in corners)
    return f'<path d="M{run} Z" fill="{fill}"/>'


def arrow(x: float, y: float, across: float, down: float, fill: str = INK) -> str:
    """An arrow head whose tip is at a point, looking across or down."""
    one = (x - 4 * across - 2 * down, y - 4 * down - 2 * across)
    two = (x - 4 * across + 2 * down, y - 4 * down + 2 * across)
    run = " L".join(f"{number(a)} {number(b)}" for a, b in ((x, y), one, two))
    return f'<path d="M{run} Z" fill="{fill}"/>'


def hatched(x: float, y: float, wide: float, high: float, stroke: str = INK) -> list[str]:
    """An outlined rectangle filled with slanting lines: an estimate, readable without colour."""
    strokes = []
    for step in range(1, math.ceil((wide + high) / 3.2)):
        foot = step * 3.2  # where the slant meets the bottom, measured from the left
        left, right = max(0.0, foot - high), min(wide, foot)
        strokes.append(
            f"M{number(x + left)} {number(y + high - (foot - left))} "
            f"L{number(x + right)} {number(y + high - (foot - right))}"
        )
    slants = " ".join(strokes)
    lines = f'<path d="{slants}" fill="none" stroke="{stroke}" stroke-width="0.5"/>'
    return [rect(x, y, wide, high, PAPER), *([lines] if strokes else []),
            rect(x, y, wide, high, "none", stroke)]  # fmt: skip


def picture(kind: str, words: str, high: float, parts: Iterable[str], field: Field) -> str:
    """The complete picture, with its text alternative, at its natural size in millimetres."""
    wide, size = field.wide, field.times / MM
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart chart-{kind}" '
        f'width="{number(wide * size)}mm" height="{number(high * size)}mm" '
        f'viewBox="0 0 {number(wide)} {number(high)}" font-family="{FONT}">',
        f"<title>{escape(plain(words))}</title>",
        *parts,
        "</svg>",
    ))  # fmt: skip
