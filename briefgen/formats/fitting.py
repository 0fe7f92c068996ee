"""What stands at the head and the foot of the pages, measured before anything is set.

A box is measured as its style sheets have it: its words, their type, their distance from the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.formats.framing import POINTS, SLOTS, Rule, length, size_of, texts, told
from briefgen.handling import SCHEMES
from briefgen.typesetting.lettering import run

MM = POINTS["mm"]
FREE = 5 * MM
"""What stays white at the edge of a sheet, or where a card is cut."""
MOST = 0.25
"""The part of a page's height that its head, or its foot, may take."""

GAP = 2 * MM
_SPARE = 1.02  # what the engine may need beyond the sum of the letters
ABOVE, UNDER = 1.024, 0.4
"""How far the face reaches above and under its line, in parts of its size."""
_NORMAL = ABOVE + UNDER
_FACES = {"400": "Regular", "normal": "Regular", "600": "Semibold", "700": "Bold"}
_TAKEN_OVER = (
    "font-size", "font-weight", "line-height", "letter-spacing", "white-space", "text-transform",
)  # fmt: skip
_USUAL = 12.0
_LEVELS = {level for one in SCHEMES.values() for level in one.levels if " " in level}
_WORD = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_LEVELS)))})[^ ]*|[^ ]+")
"""A level is like a word: broken between two lines, it would be read as another one."""


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

    @property
    def names_chapter(self) -> bool:
        """Whether it tells which chapter this is."""
        return "string(" in self.content

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
        for word in _WORD.findall(piece) if self.breaks else [piece]:
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
    sides = [length(page[""].get(f"margin-{at}", "0"), of=wide) for at in ("left", "right")]
    kinds = [("", (side,)), ("", (side, "first")), *((name, (side,)) for name in names)]
    boxes = []
    for slot in (slot for slot in SLOTS if slot.startswith(part)):
        said = [style_of(told(known, name, kind), slot) for name, kind in kinds]
        words = dict.fromkeys(
            text for one in said for text in texts(one.get("content", ""), titles) if text.strip()
        )
        if words:
            own = next(one for one in said if texts(one.get("content", ""), titles))
            boxes.append(_box(slot, tuple(words), own, wide - sum(sides)))
    return Edge(tuple(boxes), wide - sum(sides), length(page[""].get(f"margin-{part}", "0")))


def style_of(page: dict[str, dict[str, str]], slot: str) -> dict[str, str]:
    """What holds for a box, with what it takes over from its page; its size in points."""
    over = {key: page[""][key] for key in _TAKEN_OVER if key in page[""]}
    said = {**over, **page.get(slot, {})}
    usual = length(over.get("font-size", ""), em=_USUAL) or _USUAL
    size = length(said.get("font-size", ""), of=usual, em=usual) or usual
    return {**said, "font-size": f"{size}pt"}


def _box(slot: str, words: tuple[str, ...], said: dict[str, str], room: float) -> Box:
    size = length(said["font-size"])
    toward = "bottom" if slot.startswith("top") else "top"
    near = sum(length(said.get(f"{what}-{toward}", "0"), em=size) for what in ("margin", "padding"))
    rim = sum(length(said.get(f"padding-{at}", "0"), em=size) for at in ("left", "right"))
    wide, tall = said.get("width", "auto"), said.get("height", "auto")
    line, space = said.get("line-height", "normal"), said.get("white-space", "normal")
    if said.get("text-transform") == "uppercase":
        words = tuple(text.upper() for text in words)
    return Box(
        slot,
        words,
        f"BriefbookSans-{_FACES.get(said.get('font-weight', '400'), 'Bold')}",
        size,
        length(f"{line}em", em=size) or length(line, of=size, em=size) or _NORMAL * size,
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
        a.left < b.right + GAP / 2 and b.left < a.right + GAP / 2
        and a.near < b.far and b.near < a.far
        for at, a in enumerate(all_of) for b in all_of[at + 1 :]
    )  # fmt: skip
