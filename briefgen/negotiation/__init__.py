"""The negotiation, in the negotiator's words: one file for each part of what a team writes down.

This room holds values and arithmetic. It reads no files and gives no advice.
"""

from briefgen.negotiation.coherence import Fault, faults, walk
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.part import Item, Part
from briefgen.negotiation.values import Prose
from briefgen.negotiation.whole import Negotiation, slug

__all__ = [
    "Fault", "Issue", "Item", "Negotiation", "Part", "Prose", "faults", "slug", "walk",
]  # fmt: skip
