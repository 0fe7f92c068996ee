"""Statements: what is said aloud, by whom, to whom."""

from typing import Literal

from typing_extensions import override

from briefgen.clearance import Tier
from briefgen.negotiation.part import Item, delegation
from briefgen.negotiation.times import When
from briefgen.negotiation.values import Prose

Occasion = Literal[
    "opening", "closing", "press before", "press after good", "press after bad", "joint", "other"
]


class Statement(Item):
    """One statement of ours; it stays with the delegation until it is released."""

    short = "text"
    occasion: Occasion = delegation("When it is made.", "other")
    title: str | None = delegation("What it is called.")
    speaker: str | None = delegation("Who says it.")
    audience: str | None = delegation("Who hears it.")
    text: Prose = delegation("The text, word for word.", ...)
    release: When | None = delegation(
        "The day from which it may be released; with it the statement is open, for the press lines."
    )

    @override
    def ceiling(self, usual: Tier) -> Tier:
        """A statement with its day of release is open, unless it was raised."""
        own = super().ceiling(usual)
        return Tier.OPEN if self.release and self.tier is None else own
