"""Room for what stands at the head and the foot of the pages: measured before anything is set.

Where the margins take it all, nothing is changed. Else the words beside the marking get the width
that it leaves; where that is too narrow, they stand below it, nearer to the text; the margin grows
with them; and long names of chapters go. What does not fit even then is not printed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefgen.formats.framing import POINTS, SLOTS, Rule, length, size_of, texts, told
from briefgen.typesetting.lettering import run

_MM = POINTS["mm"]
FREE = 5 * _MM
"""What stays white at the edge of a sheet, or where a card is cut."""
MOST = 0.25
"""The part of a page's height that its head, or its foot, may take."""

_GAP = 2 * _MM
_NEAR = 3 * _MM
_BELOW = 1 * _MM
_WIDEST = 0.62
_MOST_LINES = 3
_SPARE = 1.02  # what the engine may need beyond the sum of the letters
_NORMAL = 1.424
_FACES = {"400": "Regular", "600": "Semibold", "700": "Bold"}


@dataclass(frozen=True, slots=True)
class Box:
    """One box in the margin of a page: its texts, how they are set, and where it may stand."""

    slot: str
    texts: tuple[str, ...]
    face: str
    size: float
    line: float
    apart: float
    wide: float | None
    near: float
    """From the text of the page to the words of the box."""
    tall: float | None = None
    """Where its height is given, it is a label that nothing moves."""
    breaks: bool = True
    lines: bool = True
    """Whether what stands on lines of its own stays there."""
    rim: float = 0.0
    content: str = ""

    def pieces(self, text: str) -> list[str]:
        """The lines as they are written."""
        return text.split("\n") if self.lines else [text.replace("\n", " ")]

    def run(self, text: str) -> float:
        """How wide a line of it runs."""
        return run(text.rstrip(), self.size, self.face, self.apart) * _SPARE

    def broken(self, text: str, room: float) -> list[float]:
        """The widths of its lines in that room; one that is wider cannot be broken."""
        return [wide for piece in self.pieces(text) for wide in self._filled(piece, room)]

    def _filled(self, piece: str, room: float) -> Iterator[float]:
        line = ""
        for word in piece.split(" ") if self.breaks else [piece]:
            longer = f"{line} {word}" if line else word
            if line and self.run(longer) > room:
                yield self.run(line)
                longer = word
            line = longer
        yield self.run(line)

    def extent(self, room: float) -> tuple[float, float, int]:
        """In that room: how wide it runs, how high it is, on how many lines."""
        if self.tall is not None:
            return self.wide or 0.0, self.tall, 1
        sets = [self.broken(text, room) for text in self.texts]
        count = max(map(len, sets), default=0)
        return max((max(one) for one in sets), default=0.0), count * self.line, count


@dataclass(frozen=True, slots=True)
class Edge:
    """The head or the foot of one kind of page: its boxes, left, centre and right."""

    boxes: tuple[Box, ...]
    wide: float
    margin: float

    def at(self, slot: str) -> Box | None:
        """The box on that side, where it says anything."""
        return next((box for box in self.boxes if box.slot.endswith(slot)), None)


def edges(
    known: Sequence[Rule], part: str, side: str, names: Sequence[str], titles: Sequence[str]
) -> Edge:
    """The head (`top`) or foot (`bottom`) of pages of that side, with all that may stand there.

    `names` are pages of other names that are laid over them: those of the numbers of copies.
    """
    page = told(known, "", (side,))
    wide = size_of(page[""])[0]
    inner = sum(length(page[""].get(f"margin-{at}", "0"), of=wide) for at in ("left", "right"))
    kinds = [("", (side,)), ("", (side, "first")), *((name, (side,)) for name in names)]
    boxes = []
    for slot in (slot for slot in SLOTS if slot.startswith(part)):
        said = [told(known, name, kind).get(slot, {}) for name, kind in kinds]
        words = dict.fromkeys(
            text for one in said for text in texts(one.get("content", ""), titles) if text.strip()
        )
        if words:
            own = next(one for one in said if texts(one.get("content", ""), titles))
            boxes.append(_box(slot, tuple(words), own, wide - inner))
    return Edge(tuple(boxes), wide - inner, length(page[""].get(f"margin-{part}", "0")))


def _box(slot: str, words: tuple[str, ...], said: dict[str, str], room: float) -> Box:
    size = length(said.get("font-size", "12pt"))
    toward = "bottom" if slot.startswith("top") else "top"
    near = sum(length(said.get(f"{what}-{toward}", "0"), em=size) for what in ("margin", "padding"))
    rim = sum(length(said.get(f"padding-{at}", "0"), em=size) for at in ("left", "right"))
    wide, tall = said.get("width", "auto"), said.get("height", "auto")
    line, space = said.get("line-height", "normal"), said.get("white-space", "normal")
    line = str(_NORMAL) if line == "normal" else line
    return Box(
        slot,
        words,
        f"BriefbookSans-{_FACES.get(said.get('font-weight', '400'), 'Bold')}",
        size,
        length(f"{line}em", em=size) or length(line, em=size),
        length(said.get("letter-spacing", "0"), em=size),
        None if wide == "auto" else length(wide, of=room, em=size),
        near,
        None if tall == "auto" else length(tall, em=size),
        breaks=space not in ("nowrap", "pre"),
        lines=space.startswith("pre"),
        rim=rim,
        content=said.get("content", ""),
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A box where it stands: its width, its way from the text, and how far its words reach."""

    box: Box
    wide: float
    near: float
    left: float
    right: float
    far: float
    broken: int

    @property
    def cut(self) -> bool:
        """Whether a word, or a line that may not be broken, is wider than its box."""
        return self.right - self.left > self.wide + 0.5


def placed(box: Box, wide: float, near: float, room: float) -> Placed:
    """The box in its room, its words where the engine would put them."""
    runs, high, count = box.extent(wide - box.rim)
    runs += 0 if box.tall is not None else box.rim
    start = {"left": 0.0, "center": (room - runs) / 2, "right": room - runs}
    left = start[box.slot.rpartition("-")[2]]
    return Placed(box, wide, near, left, left + runs, near + high, count)


def fits(all_of: Sequence[Placed], margin: float, free: float) -> bool:
    """Whether nothing is cut, nothing lies on another, and the edge of the sheet stays white."""
    if any(one.cut or one.far + free > margin + 0.1 for one in all_of):
        return False
    return not any(
        a.left < b.right + _GAP / 2 and b.left < a.right + _GAP / 2
        and a.near < b.far and b.near < a.far
        for at, a in enumerate(all_of) for b in all_of[at + 1 :]
    )  # fmt: skip


def as_written(edge: Edge) -> list[Placed] | None:
    """The boxes as their style sheets have them; None where a width is left to the engine."""
    if any(box.wide is None for box in edge.boxes):
        return None
    return [placed(box, box.wide or 0.0, box.near, edge.wide) for box in edge.boxes]


def in_a_row(edge: Edge, *, close: bool) -> list[Placed] | None:
    """The marking as wide as it needs, and beside it the rest; None where that is too narrow."""
    near = {box.slot: min(box.near, _NEAR) if close else box.near for box in edge.boxes}
    middle, label = edge.at("center"), next((b for b in edge.boxes if b.tall is not None), None)
    room, found = edge.wide, []
    if middle:
        one = placed(middle, edge.wide * _WIDEST, near[middle.slot], edge.wide)
        if one.cut:
            return None
        found.append(replace(one, wide=one.right - one.left + 1))
        room = (edge.wide - found[0].wide) / 2 - _GAP
    elif label:
        found.append(placed(label, label.wide or 0.0, label.near, edge.wide))
        room = edge.wide - (label.wide or 0.0) - _GAP
    rest = [box for box in edge.boxes if box not in (middle, label)]
    if not middle and not label and len(rest) > 1:
        room = (edge.wide - _GAP) / 2
    found += [placed(box, room, near[box.slot], edge.wide) for box in rest]
    high = any(one.broken > _MOST_LINES for one in found if middle and one.box is not middle)
    return None if high or any(one.cut for one in found) else found


def in_two_rows(edge: Edge) -> list[Placed]:
    """The marking outside at full width, and the rest between it and the text; no label moves."""
    middle = edge.at("center")
    if any(box.tall is not None for box in edge.boxes):
        return []
    rest = [box for box in edge.boxes if box is not middle]
    room = edge.wide if len(rest) < 2 else (edge.wide - _GAP) / 2
    found = [placed(replace(box, breaks=True), room, _NEAR, edge.wide) for box in rest]
    if middle:
        near = max((one.far + _BELOW for one in found), default=_NEAR)
        found.append(placed(middle, edge.wide, near, edge.wide))
    return found


def ways(sides: Sequence[Edge]) -> Iterator[list[list[Placed]]]:
    """The ways in which the words may stand on both sides, the most usual first."""
    for way in (partial(in_a_row, close=False), partial(in_a_row, close=True), in_two_rows):
        found = [way(edge) for edge in sides]
        if all(found):
            yield [one for one in found if one]


def room_for(sides: Sequence[Edge], free: float, most: float) -> tuple[list[list[Placed]], float]:
    """How the words stand on both sides, and the margin that takes them; nought where none does.

    The margin stays where it suffices; else the way that asks for least is taken, and both sides
    grow alike, because a chapter may come to lie on either.
    """
    margin = max(edge.margin for edge in sides)
    plain = [as_written(edge) for edge in sides]
    if all(one is not None and fits(one, margin, free) for one in plain):
        return [], margin
    best: tuple[list[list[Placed]], float] = [], 0.0
    for chosen in ways(sides):
        high = max([margin, *(one.far + free for way in chosen for one in way)])
        good = all(fits(way, high, free) for way in chosen)
        if good and high <= most and (not best[1] or high < best[1] - 0.1):
            best = chosen, high
    return best
