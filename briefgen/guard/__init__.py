"""The guard: a finished file is opened again and searched for all that its readers may not see.

The cut keeps secrets out of templates. The guard does not believe it: it knows what was withheld,
opens the file as a curious reader would, and looks into every corner of it.
"""

from briefgen.guard.hit import Hit, Retyped
from briefgen.guard.lawful import pictured
from briefgen.guard.memory import remembering, while_reading
from briefgen.guard.passages import Contents
from briefgen.guard.reading import (
    Verdict,
    but_redrawn_amounts,
    contents_of,
    judged,
    read_back,
)
from briefgen.guard.receivers import misdirected, strays
from briefgen.guard.told import OUTSIDE, in_short, leaked, remarks

__all__ = [
    "OUTSIDE", "Contents", "Hit", "Retyped", "Verdict", "but_redrawn_amounts", "contents_of",
    "in_short", "judged", "leaked", "misdirected", "pictured", "read_back", "remarks",
    "remembering", "strays", "while_reading",
]  # fmt: skip
