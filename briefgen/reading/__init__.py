"""Reading: YAML text becomes a checked, frozen model, or every problem with its place.

The only room that knows YAML. It opens no file: texts are handed in, and what is included is
fetched by a function that is handed in too.
"""

from briefgen.reading.front import front_matter
from briefgen.reading.legibility import NO_WIDTH, legible, unreadable, unseen
from briefgen.reading.places import Path, Places, label
from briefgen.reading.reader import Read, read, read_placed
from briefgen.reading.source import LARGEST, Source, decode, foreign, too_large

__all__ = [
    "LARGEST", "NO_WIDTH", "Path", "Places", "Read", "Source", "decode", "foreign",
    "front_matter", "label", "legible", "read", "read_placed", "too_large", "unreadable", "unseen",
]  # fmt: skip
