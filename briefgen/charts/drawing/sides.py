"""The name of a side of a chart: beside its bar, in smaller type where one of its words is wide.

Where letters are large it has a line of its own and keeps its size.
"""

from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering

ROOM = 56.0  # the column for names and unit
_SMALLEST = 6.7


@dataclass(frozen=True, slots=True)
class Side:
    """A name in lines, the size of its type, and whose it is on a line below."""

    lines: tuple[str, ...]
    size: float
    whose: str = ""

    @classmethod
    def called(cls, name: str, whose: str = "", across: float = 0.0) -> "Side":
        """The name as large as its longest word allows, or across a line of that width."""
        if across:
            lines = lettering.wrap(f"{whose.capitalize()}: {name}", ink.TEXT, across, 3)
            return cls(lines, ink.TEXT)
        widest = max((lettering.width(word, ink.TEXT) for word in name.split()), default=0.0)
        size = ink.TEXT * min(1.0, max(ROOM / widest, _SMALLEST / ink.TEXT)) if widest else ink.TEXT
        return cls(lettering.wrap(name, size, ROOM, 4), size, whose)

    @property
    def height(self) -> float:
        """What it takes with “ours” or “theirs” below it."""
        under = ink.block_height("1", ink.SMALL) if self.whose else 0.0
        return ink.block_height(self.lines, self.size) + under

    def parts(self, top: float) -> list[str]:
        """The name, and below it whose it is."""
        under = top + ink.block_height(self.lines, self.size)
        name = ink.block(0, top, self.lines, size=self.size, bold=True, fill=ink.ACCENT)
        whose = (self.whose,) if self.whose else ()
        return [*name, *ink.block(0, under, whose, size=ink.SMALL, fill=ink.GREY)]
