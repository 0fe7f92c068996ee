"""The name of a side at the left of a chart: in smaller type where one of its words is wide."""

from dataclasses import dataclass

from briefgen.charts.drawing import ink, lettering

ROOM = 56.0  # the column for names and unit
_SMALLEST = 6.2


@dataclass(frozen=True, slots=True)
class Side:
    """A name in lines, and the size of its type."""

    lines: tuple[str, ...]
    size: float

    @classmethod
    def called(cls, name: str) -> "Side":
        """The name as large as its longest word allows."""
        widest = max((lettering.width(word, ink.TEXT) for word in name.split()), default=0.0)
        size = ink.TEXT * min(1.0, max(ROOM / widest, _SMALLEST / ink.TEXT)) if widest else ink.TEXT
        return cls(lettering.wrap(name, size, ROOM, 4), size)

    @property
    def height(self) -> float:
        """What it takes with “ours” or “theirs” below it."""
        return ink.block_height(self.lines, self.size) + ink.block_height("1", ink.SMALL)

    def parts(self, side: str, top: float) -> list[str]:
        """The name, and below it whose it is."""
        under = top + ink.block_height(self.lines, self.size)
        name = ink.block(0, top, self.lines, size=self.size, bold=True, fill=ink.ACCENT)
        return [*name, *ink.block(0, under, (side,), size=ink.SMALL, fill=ink.GREY)]
