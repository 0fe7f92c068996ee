"""Which page of the new book is which of the last one, and which of them have changed.

A page that moves on because another came before it is still the same leaf: a reader stays on it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import takewhile

_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Face:
    """How one page looks: a name for its picture, its words, and its size in points."""

    drawing: str
    text: str
    width: float
    height: float

    @property
    def words(self) -> str:
        """The words without figures: page numbers and their totals move with every new page."""
        return sha256(_FIGURES.sub("", self.text).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that keeps its key from one book to the next."""

    key: int
    face: Face


@dataclass(frozen=True, slots=True)
class Leaves:
    """The pages of one book, in order, and the pages that changed last, counted from 1."""

    pages: tuple[Leaf, ...] = ()
    changed: tuple[int, ...] = ()
    next_key: int = 1

    def turned(self, faces: Sequence[Face]) -> "Leaves":
        """The same book with these pages in place of the last ones."""
        keys, fresh = list(_carried(self.pages, faces)), self.next_key
        pages = []
        for key, face in zip(keys, faces, strict=True):
            if key is None:
                key, fresh = fresh, fresh + 1
            pages.append(Leaf(key, face))
        changed = tuple(_changed(self.pages, pages)) if self.pages else ()
        return Leaves(tuple(pages), changed, fresh)


def _carried(before: Sequence[Leaf], faces: Sequence[Face]) -> Iterator[int | None]:
    """For each new page the key of the page that it was, where it was one."""
    matched = SequenceMatcher(
        None, [leaf.face.words for leaf in before], [face.words for face in faces], autojunk=False
    )
    for kind, start, end, first, last in matched.get_opcodes():
        if kind == "delete":
            continue
        # Between pages that are the same, the first are taken for each other, the rest are new.
        keys = [leaf.key for leaf in before[start:end]][: last - first]
        yield from keys
        yield from [None] * (last - first - len(keys))


def _changed(before: Sequence[Leaf], after: Sequence[Leaf]) -> list[int]:
    """The pages with other words; where there are none, those with other figures or drawings.

    A page more changes the figures of many: contents, references, "page 7 of 44".
    """
    was = {leaf.key: leaf.face for leaf in before}
    other = [
        (number, leaf.face, was.get(leaf.key))
        for number, leaf in enumerate(after, 1)
        if leaf.key not in was or was[leaf.key].drawing != leaf.face.drawing
    ]
    said = [number for number, face, old in other if old is None or old.words != face.words]
    if len(before) != len(after):
        return said or [_gap(before, after)]
    return [number for number, _, _ in other]


def _gap(before: Sequence[Leaf], after: Sequence[Leaf]) -> int:
    """The page that stands now where one is gone."""
    same = takewhile(lambda pair: pair[0].key == pair[1].key, zip(before, after, strict=False))
    return min(sum(1 for _ in same) + 1, len(after))
