"""A part of a book that was set by itself, with all that is needed to bind it with the others.

It can be kept on a disk: as two lines of JSON and the PDF behind them, nothing that could be run.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from briefgen.typesetting.chapters.numbering import Slot

Bookmark = tuple[int, str, float, float, str]
"""Its level, its words, where on the page it leads to, and whether it is open or closed."""


APART = b""
"""The answer where a chapter can only be set with all the others."""

_HAIR = 0.001
"""Points that nobody sees."""


@dataclass(frozen=True, slots=True)
class Area:
    """Where the text of a page may stand, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def shifted_to(self, other: "Area") -> float | None:
        """How far right this one must go to be the other; None where that is not enough."""
        by = other.left - self.left
        apart = (
            self.right + by - other.right, self.top - other.top, self.bottom - other.bottom
        )  # fmt: skip
        return by if max(map(abs, apart)) < _HAIR else None


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a piece."""

    kind: str
    """The name of the page in the style sheets; most have none."""
    blank: bool
    area: Area
    grounded: bool = False
    """Whether it has a ground or a frame, which must not be moved with the text."""
    head: str | None = None
    """The running head that begins with this page; None where the last one goes on."""
    last: str | None = None
    """The last running head that it sets for the pages after it."""
    slots: tuple[Slot, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Where on this page each name begins that was on none before."""
    pictures: tuple[int, ...] = ()
    """The numbers of what is tagged on it as a picture, whose frame moves with the text."""

    def moves_to(self, area: Area) -> bool:
        """Whether it may come to lie on the other side of the leaf, where its text stands there."""
        return not (self.blank or self.grounded) and self.area.shifted_to(area) is not None


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The pages, what was said while they were set, and the figures of the face of page numbers."""

    pdf: bytes
    leaves: tuple[Leaf, ...]
    said: tuple[str, ...] = ()
    strange: str = ""
    """The signs that no face of the book has."""
    figures: tuple[int, ...] = ()
    letters: Mapping[str, Mapping[str, tuple[float, str]]] = field(default_factory=dict)
    """What is drawn with each face: of each glyph its width, and the letters that it stands for."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The files that it shows, by their addresses, with the sum of each."""

    def packed(self) -> bytes:
        """The piece as it is kept."""
        told = asdict(replace(self, pdf=b""))
        del told["pdf"]
        lines = (json.dumps(one, ensure_ascii=False) for one in (told.pop("pictures"), told))
        return b"\n".join((*map(str.encode, lines), self.pdf))

    @classmethod
    def unpacked(cls, content: bytes) -> "Piece":
        """The piece that was kept."""
        _, head, pdf = content.split(b"\n", 2)
        told: dict[str, Any] = json.loads(head)
        leaves = tuple(map(_leaf, told["leaves"]))
        figures = tuple(told["figures"])
        said, strange, letters = tuple(told["said"]), told["strange"], told["letters"]
        return cls(pdf, leaves, said, strange, figures, letters, shown_in(content))


def shown_in(content: bytes) -> Mapping[str, str]:
    """The pictures that a kept piece shows, with their sums; of what is no piece, none."""
    pictures, pieces, _ = content.partition(b"\n")
    return json.loads(pictures) if pieces else {}


def _leaf(told: Mapping[str, Any]) -> Leaf:
    return Leaf(
        told["kind"],
        told["blank"],
        Area(**told["area"]),
        told["grounded"],
        told["head"],
        told["last"],
        tuple(Slot(one["of"], tuple(one["at"])) for one in told["slots"]),
        tuple((level, words, x, y, state) for level, words, x, y, state in told["bookmarks"]),
        {name: (x, y) for name, (x, y) in told["places"].items()},
        tuple(told["pictures"]),
    )
