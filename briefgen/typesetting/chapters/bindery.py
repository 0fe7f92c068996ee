"""A book made chapter by chapter: what is kept is taken, what is new is set, all of it is bound.

Chapters are set in several processes at once, each without its margins and as if it began on a
right-hand page. What stands in the margins is set once for all pages that say the same there. Only
then are pages counted, and the numbers written where noughts stand. The bytes of the book do not
depend on how many processes there are, nor on what was kept.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from briefgen.keeping import Kept
from briefgen.typesetting.chapters.numbering import noughts, separable, with_noughts
from briefgen.typesetting.chapters.paging import Edge, Leafed, leafed, numbers, settled
from briefgen.typesetting.chapters.parts import Chapter, Parts, chapters
from briefgen.typesetting.chapters.piece import APART, Piece, shown_in
from briefgen.typesetting.chapters.sheets import of_later_pages, without_margins
from briefgen.typesetting.doors import Doors
from briefgen.typesetting.press import Printed, within_limits

if TYPE_CHECKING:
    from briefgen.typesetting.chapters.binding import LastHand

_FEWEST = 4
"""Below so many chapters, a book is set in one piece."""

_ROUNDS = 6
_TOGETHER = 16
"""So many margins are set at a time, that all processes have some; more take longer to begin."""

_SIGNS_A_PAGE = 3200

T = TypeVar("T")
Work = tuple[str, dict[str, Any]]
"""A task for another process: its name, and what it is given."""
Setting = Callable[[Sequence[Work]], Sequence[bytes]]
"""Does the work, in the order in which it is given, on as many processes as there are."""


class Whole(Exception):
    """The book must be set in one piece."""


@dataclass(slots=True)
class Bindery:
    """One book on its way."""

    parts: Parts
    stylesheets: Sequence[str]
    title: str
    folders: Sequence[Path]
    kept: Kept
    work: Setting
    salt: str
    """What else went in: the program, the engine and what it stands on."""
    last: "LastHand | None" = None
    """Draws on the pages what hangs on their numbers."""
    over: Callable[[int], None] = lambda pages: None
    """Called when no page is left to set, with how many there are."""
    held: dict[str, Any] = field(default_factory=dict)
    """Every piece of this book by its key, unpacked."""
    set_anew: int = 0
    """How many pieces were set, and not taken from what was kept."""

    def printed(self) -> Printed:
        """The finished book; `Whole` where it cannot be made in chapters."""
        within_limits("".join(self.parts.sections), self.stylesheets)
        if len(self.parts.sections) < _FEWEST or not separable(self.stylesheets):
            raise Whole
        made = self._chapters()
        if len(made) < _FEWEST:
            raise Whole
        pieces = self._set(made)
        leaves = list(leafed(made, pieces))
        pages = noughts(len(leaves))
        edges = self._edges(leaves, pages)
        pieces = self._on_their_side(made, pieces, leaves, edges)
        pages_of = numbers(made, [len(piece.leaves) for piece in pieces], pieces)
        self.held.clear()
        self.over(len(leaves))
        from briefgen.typesetting.chapters.binding import bound

        return bound(self.title, pieces, list(leafed(made, pieces)), edges, pages_of, self.last)

    def in_one_piece(self) -> Printed:
        """The finished book, set as one page."""
        html = self.parts.whole
        given = {"html": html, "stylesheets": list(self.stylesheets), "title": self.title}
        (piece,) = self._pieces([("whole:set_whole", given)])
        self.held.clear()
        self.over(len(piece.leaves))
        pages = {name: page for page, leaf in enumerate(piece.leaves, 1) for name in leaf.places}
        from briefgen.typesetting.chapters.binding import drawn_on

        pdf = drawn_on(piece.pdf, self.last, pages)
        return Printed(pdf, len(piece.leaves), MappingProxyType(pages), piece.said)

    def _chapters(self) -> list[Chapter]:
        asked = {"html": self.parts.skeleton, "stylesheets": self._inner(first=True)}
        (told,) = self._asked([("planning:plan", asked)], json.loads)
        plan = [(bool(begins), str(side)) for begins, side in told]
        if len(plan) != len(self.parts.sections):
            raise Whole
        return list(chapters(self.parts, plan))

    def _set(self, made: Sequence[Chapter]) -> list[Piece]:
        """The chapters, set until every number in them has the figures that it has room for.

        They begin from what the text alone lets expect: where a number's figures decide how long a
        chapter is, two books are right, and what was kept must not choose between them.
        """
        lengths = [max(1, len(one.text) // _SIGNS_A_PAGE) for one in made]
        pieces: list[Piece] = []
        for _ in range(_ROUNDS):
            pages = numbers(made, lengths, pieces)
            asked = [self._chapter(one, pages, number == 0) for number, one in enumerate(made)]
            pieces = self._pieces(asked)
            lengths = [len(piece.leaves) for piece in pieces]
            if settled(made, lengths, pieces, pages):
                return pieces
        raise Whole

    def _chapter(
        self, chapter: Chapter, pages: dict[str, int], first: bool, on_left: bool = False
    ) -> Work:
        html = chapter.page(self.parts, pages)
        sheets = self._inner(first=first)
        return "chapter:set_chapter", {
            "html": html, "stylesheets": sheets, "name": chapter.names[0] if chapter.names else "",
            "on_left": on_left,
        }  # fmt: skip

    def _inner(self, *, first: bool) -> list[str]:
        """The style sheets for pages without margins; what tells of others is noughts there."""
        key = self.kept.key(self.salt, "sheets", *self.stylesheets)
        if key not in self.held:
            found = self.kept.get(key)
            if found is None:
                made = [with_noughts(without_margins(css)) for css in self.stylesheets]
                found = json.dumps([one for one in made if one.strip()]).encode()
                self.kept.put(key, found)
            self.held[key] = json.loads(found)
        sheets: list[str] = self.held[key]
        return sheets if first else list(map(of_later_pages, sheets))

    def _edges(self, leaves: Sequence[Leafed], pages: str) -> Mapping[Edge, tuple[Piece, int]]:
        """The margins of all pages, by what they depend on."""
        groups: dict[tuple[bool, str, bool], list[Edge]] = {}
        for edge in sorted({one.edge for one in leaves}, key=Edge.beside):
            groups.setdefault((edge.first, edge.page, edge.blank), []).append(edge)
        parts = [
            group[at : at + _TOGETHER]
            for group in groups.values()
            for at in range(0, len(group), _TOGETHER)
        ]
        asked = [
            ("edges:set_edges", {
                "edges": [edge.told() for edge in part], "pages": pages,
                "stylesheets": list(self.stylesheets), "body": self.parts.body,
            })
            for part in parts
        ]  # fmt: skip
        found: dict[Edge, tuple[Piece, int]] = {}
        for part, piece in zip(parts, self._pieces(asked), strict=True):
            found |= {edge: (piece, number) for number, edge in enumerate(part)}
        return found

    def _on_their_side(
        self,
        made: Sequence[Chapter],
        pieces: Sequence[Piece],
        leaves: Sequence[Leafed],
        edges: Mapping[Edge, tuple[Piece, int]],
    ) -> list[Piece]:
        """The pieces, set anew where a left-hand page is not merely a right-hand one moved."""
        pages = numbers(made, [len(piece.leaves) for piece in pieces], pieces)
        asked: dict[int, Work] = {}
        for one in leaves:
            if one.leaf and one.turned:
                piece, place = edges[one.edge]
                if not one.leaf.moves_to(piece.leaves[place].area):
                    first = one.chapter == 0
                    asked[one.chapter] = self._chapter(made[one.chapter], pages, first, True)
        changed = list(pieces)
        for number, piece in zip(asked, self._pieces(list(asked.values())), strict=True):
            changed[number] = piece
            if len(changed[number].leaves) != len(pieces[number].leaves):
                raise Whole
        return changed

    def _pieces(self, asked: Sequence[Work]) -> list[Piece]:
        return self._asked(asked, Piece.unpacked)

    def _asked(self, asked: Sequence[Work], unpacked: Callable[[bytes], T]) -> list[T]:
        """The answers: held already, kept, or made now, the longest work first."""
        full = [self._full(task, given) for task, given in asked]
        keys = [self._key(task, given) for task, given in full]
        for key in keys:
            if key not in self.held and (found := self._kept(key)) is not None:
                self.held[key] = _whole(found, unpacked)
        missing = {key: one for key, one in zip(keys, full, strict=True) if key not in self.held}
        order = sorted(missing, key=lambda key: -len(str(missing[key][1].get("html", ""))))
        self.set_anew += len(order)
        for key, answer in zip(order, self.work([missing[key] for key in order]), strict=True):
            self.kept.put(key, answer)
            self.held[key] = _whole(answer, unpacked)
        return [self.held[key] for key in keys]

    def _full(self, task: str, given: dict[str, Any]) -> Work:
        shared = {"language": self.parts.language, "folders": list(self.folders)}
        return f"{__package__}.{task}", {**given, **shared}

    def _key(self, task: str, given: Mapping[str, Any]) -> str:
        told = json.dumps({name: value for name, value in given.items() if name != "folders"})
        return self.kept.key(self.salt, task, told)

    def _kept(self, key: str) -> bytes | None:
        """The piece of that key, unless a picture in it has become another."""
        found = self.kept.get(key)
        shown = shown_in(found) if found else {}
        doors = Doors(tuple(self.folders))
        return None if any(doors.sum(name) != seen for name, seen in shown.items()) else found


def _whole(answer: bytes, unpacked: Callable[[bytes], T]) -> T:
    if answer == APART:
        raise Whole
    return unpacked(answer)
