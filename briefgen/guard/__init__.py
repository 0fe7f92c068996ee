"""The guard: a finished file is opened again and searched for all that its readers may not see.

The cut keeps secrets out of templates. The guard does not believe it: it knows what was withheld,
opens the file as a curious reader would, and looks into every corner of it.
"""

from briefgen.guard.hit import Hit, Retyped
from briefgen.guard.lawful import pictured
from briefgen.guard.reading import Verdict, but_redrawn_amounts, judged, read_back
from briefgen.guard.told import leaked, remarks

__all__ = [
    "Hit", "Retyped", "Verdict", "but_redrawn_amounts", "judged", "leaked", "pictured", "read_back",
    "remarks",
]  # fmt: skip
