"""What is shown: the pages of each file, what changed, and what keeps a newer one away.

Every change raises a number; whoever shows the book asks for what came after the one he knows.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from briefgen.problems import Problem
from briefgen.serving.drawing import Drawn
from briefgen.serving.leaves import Face, Leaves

Change = tuple[int, float, float]
"""A page that changed, counted from 1, and from where to where, in parts of its height."""

_KEPT = 64 * 1024 * 1024
_MOST_PLACED = 24
"""Where more pages changed, nobody asks where on each."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One file: its bytes, open to be drawn, its pages, and in which turn it came."""

    pdf: bytes
    drawn: Drawn
    leaves: Leaves
    turn: int = 1
    changes: tuple[Change, ...] = ()

    @property
    def known(self) -> dict[str, Face]:
        """How a page looks, by what it is drawn from."""
        faces = (leaf.face for leaf in self.leaves.pages)
        return dict(zip(self.drawn.sums, faces, strict=False))

    def told(self, name: str) -> dict[str, Any]:
        """The file as the browser is told of it."""
        pages = [
            [leaf.key, leaf.face.drawing, round(leaf.face.width), round(leaf.face.height)]
            for leaf in self.leaves.pages
        ]
        return {"name": name, "turn": self.turn, "pages": pages, "changed": self.changes}


@dataclass(slots=True)
class _Kept:
    """Pictures drawn before, as many as fit; never on a disk."""

    pictures: OrderedDict[tuple[str, int], bytes] = field(default_factory=OrderedDict)
    size: int = 0

    def get(self, key: tuple[str, int]) -> bytes | None:
        if key in self.pictures:
            self.pictures.move_to_end(key)
        return self.pictures.get(key)

    def put(self, key: tuple[str, int], picture: bytes) -> None:
        self.size += len(picture) - len(self.pictures.pop(key, b""))
        self.pictures[key] = picture
        while self.size > _KEPT:
            self.size -= len(self.pictures.popitem(last=False)[1])


class Show:
    """The state of the screen, for any number of readers."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._changed = threading.Condition()
        self._files: dict[str, Shown] = {}
        self._problems: tuple[Problem, ...] = ()
        self._working = False
        self._ended = False
        self._number = 1
        self._kept = _Kept()

    def put(self, name: str, pdf: bytes) -> None:
        """Show this file from now on."""
        drawn = Drawn(pdf)
        with self._changed:
            last = self._files.get(name)
        faces = tuple(drawn.faces(last.known if last else {}))
        leaves = (last.leaves if last else Leaves()).turned(faces)
        changes = tuple(_changes(drawn, leaves, last)) if last else ()
        with self._changed:
            turn = last.turn + 1 if last else 1
            self._files[name] = Shown(pdf, drawn, leaves, turn, changes)
            self._raise()
        if last:
            last.drawn.close()

    def begin(self) -> None:
        """A build begins."""
        with self._changed:
            self._working = True
            self._raise()

    def end(self, problems: Iterable[Problem]) -> None:
        """It is over; these problems keep the last pages in their place."""
        with self._changed:
            self._problems, self._working = tuple(problems), False
            self._raise()

    def close(self) -> None:
        """Nobody watches any more."""
        with self._changed:
            self._ended = True
            self._raise()
            files = list(self._files.values())
        for shown in files:
            shown.drawn.close()

    def after(self, number: int, wait: float) -> tuple[int, dict[str, Any]] | None:
        """The state with its number, once it is another than that; None where it stays so long."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._number != number, wait):
                return None
            return self._number, self._told()

    def picture(self, file: int, drawing: str, width: int) -> bytes | None:
        """A page of a file by the name of its picture, as a PNG of that width."""
        with self._changed:
            shown = self._file(file)
            found = self._kept.get((drawing, width))
        if shown is None or found:
            return found if shown else None
        for number, leaf in enumerate(shown.leaves.pages):
            if leaf.face.drawing == drawing:
                picture = shown.drawn.picture(number, width)
                with self._changed:
                    if picture is not None:
                        self._kept.put((drawing, width), picture)
                return picture
        return None

    def pdf(self, file: int) -> bytes | None:
        """The finished file itself."""
        with self._changed:
            shown = self._file(file)
        return shown.pdf if shown else None

    def _file(self, file: int) -> Shown | None:
        files = list(self._files.values())
        return files[file] if 0 <= file < len(files) else None

    def _raise(self) -> None:
        self._number += 1
        self._changed.notify_all()

    def _told(self) -> dict[str, Any]:
        return {
            "files": [shown.told(name) for name, shown in self._files.items()],
            "problems": [
                {
                    "place": str(one.place or ""),
                    "message": _closed(one.message),
                    "advice": one.advice,
                }
                for one in self._problems
            ],
            "working": self._working,
            "ended": self._ended,
        }


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."


def _changes(drawn: Drawn, leaves: Leaves, last: Shown) -> Iterator[Change]:
    """Every changed page, with the place on it where it differs from what it was."""
    places = {leaf.key: place for place, leaf in enumerate(last.leaves.pages)}
    for count, number in enumerate(leaves.changed):
        before = places.get(leaves.pages[number - 1].key)
        whole = before is None or count >= _MOST_PLACED
        top, end = (0.0, 1.0) if whole else drawn.unlike(number - 1, last.drawn, before or 0)
        yield number, round(top, 4), round(end, 4)
