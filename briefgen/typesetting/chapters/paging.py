"""On which page everything comes to lie, and what its margins say there."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from briefgen.typesetting.chapters.numbering import noughts
from briefgen.typesetting.chapters.parts import Chapter
from briefgen.typesetting.chapters.piece import Leaf, Piece


@dataclass(frozen=True, slots=True)
class Edge:
    """What the margins of a page depend on."""

    first: bool
    page: str
    """The number of the page as noughts; that of all pages has a fixed length in one book."""
    side: str
    kind: str
    blank: bool
    head: str
    then: str = ""
    """The kind of the page after a blank one."""

    def beside(self) -> tuple[str | bool, ...]:
        """The order in which edges are set: left and right by turns, with no page between them."""
        return self.first, self.page, self.blank, self.kind, self.then, self.head, self.side

    def told(self) -> str:
        """The edge as it is sent to another process."""
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class Leafed:
    """One page of the book: the chapter that it is of, its leaf unless it is blank before it,
    whether it came to lie on the other side, and what its margins depend on.
    """

    chapter: int
    leaf: Leaf | None
    turned: bool
    edge: Edge


def _starts(made: Sequence[Chapter], lengths: Sequence[int]) -> Iterator[tuple[int, bool]]:
    """The first page of each chapter, and whether a blank one stands before it."""
    page = 1
    for chapter, length in zip(made, lengths, strict=True):
        here = "right" if page % 2 else "left"
        blank = page > 1 and chapter.side not in ("", here)
        yield page + blank, blank
        page += length + blank


def numbers(
    made: Sequence[Chapter], lengths: Sequence[int], pieces: Sequence[Piece]
) -> dict[str, int]:
    """The page of each place: where it was set, or else where its chapter begins."""
    found: dict[str, int] = {}
    for number, (start, _) in enumerate(_starts(made, lengths)):
        for name in made[number].names:
            found.setdefault(name, start)
        if pieces:
            for place, leaf in enumerate(pieces[number].leaves):
                found |= dict.fromkeys(leaf.places, start + place)
    return found


def settled(
    made: Sequence[Chapter],
    lengths: Sequence[int],
    pieces: Sequence[Piece],
    before: Mapping[str, int],
) -> bool:
    """Whether every number still has the figures that it was given room for."""
    now = numbers(made, lengths, pieces)
    return all(noughts(now[name]) == noughts(page) for name, page in before.items())


def leafed(made: Sequence[Chapter], pieces: Sequence[Piece]) -> Iterator[Leafed]:
    """Every page of the book in order, the blank ones too, with what its margins depend on."""
    head = ""
    kind = ""
    lengths = [len(piece.leaves) for piece in pieces]
    for number, (start, blank) in enumerate(_starts(made, lengths)):
        piece = pieces[number]
        if blank:
            side = "right" if (start - 1) % 2 else "left"
            edge = Edge(False, noughts(start - 1), side, kind, True, head, piece.leaves[0].kind)
            yield Leafed(number, None, False, edge)
        for place, leaf in enumerate(piece.leaves):
            page = start + place
            side = "right" if page % 2 else "left"
            told = head if leaf.head is None else leaf.head
            edge = Edge(page == 1, noughts(page), side, leaf.kind, leaf.blank, told)
            yield Leafed(number, leaf, (page % 2 == 1) != (place % 2 == 0), edge)
            head = told if leaf.last is None else leaf.last
            kind = leaf.kind
