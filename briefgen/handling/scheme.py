"""What a scheme of marking is: its levels, how each looks on paper, and what is not allowed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefgen.negotiation import Fault
from briefgen.negotiation.brief import Brief, Handling

UNMARKED = "none"
"""Written for a tier whose editions carry no marking at all."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colour of the letters and of the ground behind them, each of the same width."""

    ink: str
    ground: str
    width: float
    """How wide the label is in points, with the ground's own rim; margins need to know."""


def _nothing_wrong(_: str) -> tuple[str, str] | None:
    return None


def _nothing_more(_: Handling, __: Brief) -> Iterator[Fault]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme. Levels go from the widest circle to the narrowest; without any, all text goes."""

    levels: tuple[str, ...] = ()
    portions: Mapping[str, str] = field(default_factory=dict)
    """The mark of a part, by the level of its content."""
    place: Literal["center", "right"] = "center"
    size: float = 10
    colours: Mapping[str, Colours] = field(default_factory=dict)
    open_up_to: int | None = None
    """The highest level at which a paper may still be handed to the other side."""
    why_not_open: str = ""
    copy_number_from: int | None = None
    """The level from which every page carries the number of its copy."""
    copy_number_on_first: bool = False
    alongside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By level, the fields of the file that stand wherever it does, whoever reads that sheet."""
    wrong: Callable[[str], tuple[str, str] | None] = _nothing_wrong
    """What is wrong with a text that is none of the levels, and what to write."""
    more: Callable[[Handling, Brief], Iterator[Fault]] = _nothing_more
    """What else the scheme asks of the file."""

    def height(self, marking: str | None) -> int | None:
        """Where the marking stands among the levels; no marking stands below all of them."""
        if marking is None or marking == UNMARKED:
            return -1
        plain = marking.replace("È", "E")
        known = [level.replace("È", "E") for level in self.levels]
        return known.index(plain) if plain in known else None
