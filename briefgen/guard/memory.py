"""What was read in a file is remembered, so that in the next one only what differs is read anew.

Remembered is what the readers' own file says and what they may know besides, never what is looked
for, and no verdict: each search goes over the whole file, with every needle. It is kept sealed and
veiled, for one edition of one plan and this very program; where something leaked, nothing is.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

from briefgen.keeping import Kept
from briefgen.keeping.standing import program_of

T = TypeVar("T")
Kind = Literal["page", "drawing", "objects", "words", "figures"]
Pieces = dict[Kind, dict[str, Any]]

_KINDS: tuple[Kind, ...] = ("page", "drawing", "objects", "words", "figures")
_FILES = 4
"""Of how many editions a process that stays remembers what it read."""
_MOST = 16_000_000
"""Signs; what is more is not put down for the next process."""
_FEW = 20
"""Where less than one in so many was read anew, the next process may read it anew as well: that
takes less time than to put everything down."""

_held: dict[tuple[Path, str], tuple[Pieces, Counter[Kind]]] = {}
_open: list["Memory"] = []


class Memory:
    """What was known before, what was wanted of it or read since, and how much was read.

    `unlike` is how much of what was known is not as it was put down.
    """

    def __init__(self, before: Pieces, unlike: Counter[Kind] | None = None) -> None:
        self._before = before
        self._unlike = unlike or Counter()
        self.wanted: Pieces = {kind: {} for kind in _KINDS}
        self.anew: Counter[Kind] = Counter()

    def recalled(self, kind: Kind, name: str, read: Callable[[], T]) -> T:
        """What goes by that name; read where it is not known."""
        wanted = self.wanted[kind]
        if name not in wanted:
            known = self._before[kind].get(name)
            if known is None:
                known = read()
                self.anew[kind] += 1
            wanted[name] = known
        found: T = wanted[name]
        return found

    def knows(self, kind: Kind, name: str) -> bool:
        """Whether something goes by that name already."""
        return name in self._before[kind] or name in self.wanted[kind]

    def forget(self) -> None:
        """Hold nothing of what was read."""
        self.wanted = _nothing()

    @property
    def unlike(self) -> Counter[Kind]:
        """How much of it is not as it was put down last."""
        gone = {kind: max(0, len(self._before[kind]) - len(self.wanted[kind])) for kind in _KINDS}
        return self._unlike + self.anew + Counter(gone)

    @property
    def worth_it(self) -> bool:
        """Whether so much is unlike that it is to be put down."""
        return any(_FEW * many > len(self.wanted[kind]) for kind, many in self.unlike.items())


@contextmanager
def remembering(kept: Kept, workspace: Path, *name: str) -> Iterator[Memory]:
    """Within the block, what was read in the file of that name before is not read again.

    Where nothing may be kept, nothing is remembered. A block within another is a part of it.
    """
    if kept.folder is None or _open:
        yield _open[-1] if _open else Memory(_nothing())
        return
    key = kept.key("read back", program_of(workspace), *name)
    place = (kept.folder, key)
    memory = Memory(*_held.pop(place)) if place in _held else Memory(_taken(kept.get(key)))
    _open.append(memory)
    try:
        yield memory
    finally:
        _open[:] = [one for one in _open if one is not memory]
    # Not reached where a leak was told: what leaked is held nowhere.
    _held[place] = memory.wanted, Counter() if memory.worth_it else memory.unlike
    while len(_held) > _FILES:
        del _held[next(iter(_held))]
    if memory.worth_it:
        _put_down(kept, key, memory.wanted)


@contextmanager
def while_reading() -> Iterator[None]:
    """Within the block, at least nothing is read twice."""
    own = [] if _open else [Memory(_nothing())]
    _open.extend(own)
    try:
        yield
    finally:
        _open[:] = [one for one in _open if one not in own]


def recalled(kind: Kind, name: str, read: Callable[[], T]) -> T:
    """What is known by that name where something is remembered; else read."""
    return _open[-1].recalled(kind, name, read) if _open else read()


def knows(kind: Kind, name: str) -> bool:
    """Whether something is known by that name."""
    return bool(_open) and _open[-1].knows(kind, name)


def awake() -> bool:
    """Whether something is remembered at all."""
    return bool(_open)


def forget() -> None:
    """Remember nothing of a file that could not be read as it should be."""
    for one in _open:
        one.forget()


def _nothing() -> Pieces:
    return {kind: {} for kind in _KINDS}


def _put_down(kept: Kept, key: str, pieces: Pieces) -> None:
    told = json.dumps(pieces, ensure_ascii=False, separators=(",", ":"))
    if len(told) <= _MOST:
        kept.put(key, told.encode("utf-8", "surrogatepass"))


def _taken(content: bytes | None) -> Pieces:
    """What was put down; the seal says that it was put down by this user’s own program."""
    if content is None:
        return _nothing()
    pieces: Pieces = json.loads(content.decode("utf-8", "surrogatepass"))
    return pieces
