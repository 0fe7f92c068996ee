"""How a paper is marked: one file, one scheme; which marking an edition carries; what is refused.

A scheme says what its levels are called and what they look like. Where they stand on the sheet,
the formats decide from that; what stands there, only this room.
"""

from briefgen.handling.copies import (
    BY_HAND,
    TO_STAMP,
    Numbered,
    copies_of,
    every_copy,
    of_no_edition,
)
from briefgen.handling.heads import head, written_where
from briefgen.handling.portions import portioned
from briefgen.handling.refusals import faults, refused_at
from briefgen.handling.scheme import Colours, Scheme
from briefgen.handling.shelf import (
    SCHEMES,
    alongside,
    caveats_at,
    copy_numbered,
    key,
    marking_at,
    marks_parts,
    portion_at,
    scheme_of,
)

__all__ = [
    "BY_HAND",
    "SCHEMES",
    "TO_STAMP",
    "Colours",
    "Numbered",
    "Scheme",
    "alongside",
    "caveats_at",
    "copies_of",
    "copy_numbered",
    "every_copy",
    "faults",
    "head",
    "key",
    "marking_at",
    "marks_parts",
    "of_no_edition",
    "portion_at",
    "portioned",
    "refused_at",
    "scheme_of",
    "written_where",
]  # fmt: skip
