"""What is drawn on a page, in the order in which it is read.

The engine draws what floats (side notes, page numbers of the contents) before the text, and the
signs of lists after it. The tags tell the right order; but who copies the text, lets it flow anew
on a small screen, or has a program that follows the drawing, gets the other one. So every marked
piece is set anew in the order of the tags, with all that it needs to look the same. Grounds, rules
and running heads come first, as they came. A page drawn in another way than the engine's stays.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

# What stays in force until it is said anew.
_SETS = frozenset(b"gs rg RG g G k K cs CS sc SC scn SCN w J j M d ri i".split())
_LETTERS = frozenset(b"Tf Tr Tc Tw Tz TL Ts".split())
_PATH = frozenset(b"m l c v y h re W W*".split())
_PAINTS = frozenset(b"S s f F f* B B* b b* n".split())
_REST = frozenset(b"q Q cm BDC BMC EMC BT ET Tm Td TD T* TJ Tj Do sh".split())
_KNOWN = _SETS | _LETTERS | _PATH | _PAINTS | _REST

# Two ways to say the same: the later one counts.
_INK = dict.fromkeys(b"rg g k sc scn".split(), b"fill")
_INK |= dict.fromkeys(b"RG G K SC SCN".split(), b"stroke")

_NUMBER = re.compile(rb"/MCID (\d+)")
_SEVERAL = (Array, tuple)


class _Foreign(Exception):
    """Drawn in a way that the engine does not draw in."""


@dataclass(slots=True)
class _Hand:
    """How the next thing would be drawn: where, within which edges, in what ink."""

    place: tuple[bytes, ...] = ()
    sets: dict[bytes, bytes] = field(default_factory=dict)

    def copy(self) -> "_Hand":
        return _Hand(self.place, dict(self.sets))

    def told(self) -> bytes:
        return b"\n".join((*self.place, *self.sets.values()))


@dataclass(slots=True)
class _Piece:
    """What one number of the tags stands for, with the hand before and after it."""

    number: int
    before: bytes
    drawn: list[bytes]
    after: bytes = b""


def in_reading_order(document: pikepdf.Pdf) -> None:
    """Draw the marked pieces of every page in the order of the tags."""
    wanted: dict[tuple[int, int], list[int]] = defaultdict(list)
    for where, number in claims(document.Root.StructTreeRoot):
        wanted[where].append(number)
    for page in document.pages:
        order = {number: place for place, number in enumerate(wanted[page.obj.objgen])}
        try:
            sheet = _Sheet().read(page.Contents.read_bytes())
        except _Foreign:
            continue
        drawn = sheet.redrawn(order)
        if drawn is not None:
            page.Contents.write(drawn)


def claims(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """Every piece that the tree names, as a reader comes upon it: its page and number."""
    found: list[tuple[tuple[int, int], int]] = []
    _gather(element, found)
    return iter(found)


def _gather(element: Any, found: list[tuple[tuple[int, int], int]]) -> None:
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, _SEVERAL) else [kids]:
        if isinstance(kid, int):
            found.append((element.Pg.objgen, int(kid)))
        elif not isinstance(kid, Dictionary):
            continue
        elif "/S" in kid:
            _gather(kid, found)
        elif "/MCID" in kid:
            found.append((kid.get("/Pg", element.get("/Pg")).objgen, int(kid.MCID)))


def _orders(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each order of a page with its name; the engine ends a line with each name."""
    if b"(" in content:
        raise _Foreign  # the engine writes text as figures
    lines: list[bytes] = []
    for line in content.split(b"\n"):
        lines.append(line)
        name = line.rpartition(b" ")[2]
        if name in _KNOWN:
            yield name, b"\n".join(lines)
            lines = []
        elif len(lines) > 3:
            raise _Foreign
    if any(line.strip() for line in lines):
        raise _Foreign


class _Sheet:
    """One page, read order by order: what stays where it is, and the marked pieces."""

    def __init__(self) -> None:
        self.stays: list[bytes] = []
        self.pieces: list[_Piece] = []
        self.hand = _Hand()
        self.hands: list[_Hand] = []
        self.path: list[bytes] = []
        self.open: _Piece | None = None
        self.outside = 0  # how many hands were laid down when the open piece began
        self.marks = 0

    def read(self, content: bytes) -> "_Sheet":
        for name, order in _orders(content):
            if name in (b"BDC", b"BMC"):
                self._mark(order)
            elif name == b"EMC":
                self._unmark(order)
            else:
                self._draw(name, order)
                self._keep(name, order)
        if self.hands or self.marks:
            raise _Foreign
        return self

    def redrawn(self, order: Mapping[int, int]) -> bytes | None:
        """The page anew, or nothing where it is in order already."""
        last = len(order)
        read = sorted(self.pieces, key=lambda piece: order.get(piece.number, last))
        if read == self.pieces:
            return None
        return b"\n".join((b"q", *self.stays, b"Q", *_joined(read), b""))

    def _mark(self, order: bytes) -> None:
        self.marks += 1
        number = _NUMBER.search(order)
        if self.open is not None:
            self.open.drawn.append(order)
        elif number is None:
            self.stays.append(order)
        elif self.marks > 1:
            raise _Foreign
        else:
            self.outside = len(self.hands)
            self.open = _Piece(int(number[1]), self.hand.told(), [order])

    def _unmark(self, order: bytes) -> None:
        self.marks -= 1
        if self.marks < 0:
            raise _Foreign
        if self.open is None:
            self.stays.append(order)
            return
        self.open.drawn.append(order)
        if not self.marks:
            if len(self.hands) != self.outside:
                raise _Foreign
            self.open.after = self.hand.told()
            self.pieces.append(self.open)
            self.open = None

    def _keep(self, name: bytes, order: bytes) -> None:
        if self.open is None:
            self.stays.append(order)
            return
        self.open.drawn.append(order)
        if len(self.hands) == self.outside:
            if name == b"cm" or name in (b"W", b"W*"):
                raise _Foreign
            if name in _SETS or name in _LETTERS:
                # What stays may be drawn in the ink that this piece took up.
                self.stays.append(order)
        if len(self.hands) < self.outside:
            raise _Foreign

    def _draw(self, name: bytes, order: bytes) -> None:
        if name == b"q":
            self.hands.append(self.hand.copy())
        elif name == b"Q":
            if not self.hands:
                raise _Foreign
            self.hand = self.hands.pop()
        elif name == b"cm":
            self.hand.place += (order,)
        elif name in _PATH:
            self.path.append(order)
        elif name in _PAINTS:
            if self.path and self.path[-1] in (b"W", b"W*"):
                self.hand.place += (*self.path, b"n")
            self.path = []
        elif name in _SETS or name in _LETTERS:
            key = order if name == b"gs" else _INK.get(name, name)
            self.hand.sets.pop(key, None)
            self.hand.sets[key] = order


def _joined(pieces: Sequence[_Piece]) -> Iterator[bytes]:
    """Piece by piece; the hand is told anew only where it is not the one that drew the last."""
    hand: bytes | None = None
    for piece in pieces:
        if piece.before != hand:
            if hand is not None:
                yield b"Q"
            yield b"q\n" + piece.before
        yield from piece.drawn
        hand = piece.after
    if hand is not None:
        yield b"Q"
