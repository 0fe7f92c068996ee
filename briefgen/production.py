"""How a file is printed, apart from what stands in it: sheets, edges, size and colour of type."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Imposition = Literal["booklet", "2-up", "4-up"]
Sheet = Literal["a4", "letter"]

IMPOSITIONS: tuple[Imposition, ...] = get_args(Imposition)

_MM = 72 / 25.4
SHEETS: Mapping[Sheet, tuple[float, float]] = {"a4": (210 * _MM, 297 * _MM), "letter": (612, 792)}
"""How wide and how high a sheet is, in points."""


def brought_down(kind: Imposition, sheet: Sheet, wide: float, high: float) -> float:
    """How large such a page comes out on its share of a sheet; 1 where it keeps its size."""
    short, long = SHEETS[sheet]
    share = (short / 2, long / 2) if kind == "4-up" else (long / 2, short)
    across, up = share if high >= wide else share[::-1]
    return min(1.0, across / wide, up / high)


@dataclass(frozen=True, slots=True)
class OnSheets:
    """How finished pages are laid on sheets.

    `cards` are leaves to be cut: each has its back behind its front, or, where every page is a
    front, `plain_backs`. With `back`, the last page is the outside of a booklet, and stays that.
    The last pages, as many as `apart` says, are given back: they share no sheet with the others.
    """

    kind: Imposition
    sheet: Sheet
    cards: bool = False
    back: bool = False
    plain_backs: bool = False
    apart: int = 0


SAME_SIZE = 0.995
"""A page that is brought down to no less keeps its size, to the eye."""

BLEED = 3.0
"""How far colour runs past the cut, in mm; what printers ask for."""

_LARGE = 16 / 9.8
"""Text of 9.8 points becomes 16."""

_BOOKLET = 1.3
"""The pages of a booklet are brought down to 71 per cent; so text comes out at 9 points."""


@dataclass(frozen=True, slots=True)
class Production:
    """What was asked for when a file is printed. As it stands here, nothing special."""

    imposition: Imposition | None = None
    sheet: Sheet = "a4"
    bleed: float = 0.0
    crop_marks: bool = False
    opaque_cover: bool = False
    large_type: bool = False
    grey: bool = False

    @property
    def suffix(self) -> str:
        """What the name of the file tells of it, so that two kinds can lie side by side."""
        asked = [
            ("large", self.large_type),
            ("grey", self.grey),
            ("opaque", self.opaque_cover),
            ("marks", bool(self.bleed) or self.crop_marks),
            (self.imposition, self.imposition is not None),
        ]
        return "".join(f"-{word}" for word, wanted in asked if wanted)

    @property
    def scale(self) -> float:
        """How much larger the type is set than in the plain edition."""
        if self.large_type:
            return _LARGE
        return _BOOKLET if self.imposition == "booklet" else 1.0

    @property
    def longer(self) -> int:
        """How many pages there may be for each that the edition allows."""
        if self.large_type:  # the area that type of this size takes, and the gaps it leaves
            return 5
        return 2 if self.imposition == "booklet" else 1


PLAIN = Production()
