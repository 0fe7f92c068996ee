"""Type whose letters cannot be told: its signs are numbers, and no table says what they mean."""

import re
from collections.abc import Iterable
from typing import Any

import pikepdf

from briefgen.guard.pdf.parts import Part

TOLD = (
    "{count} of {all} typefaces in the PDF do not say which letters they show: "
    "what is set in them was not read."
)
_PERHAPS = re.compile(rb"/Type (?:/Font|\d)")
"""A font, or an object that leaves to another one to say what it is."""


def unread(parts: Iterable[Part]) -> tuple[str, bool]:
    """What to say of such type, and whether there is no other in the file."""
    perhaps = (one.thing for one in parts if not one.packed and _PERHAPS.search(one.written))
    faces = [one for one in perhaps if _is_face(one)]
    mute = sum(_is_mute(one) for one in faces)
    return (TOLD.format(count=mute, all=len(faces)) if mute else ""), 0 < mute == len(faces)


def _is_face(thing: Any) -> bool:
    """A font by which a page is set, and not one that is only a part of another."""
    named = isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    return named and not str(thing.get("/Subtype", "")).startswith("/CIDFont")


def _is_mute(face: Any) -> bool:
    if face.get("/Subtype") != "/Type0" or isinstance(face.get("/ToUnicode"), pikepdf.Stream):
        return False
    if not str(face.get("/Encoding", "")).startswith("/Identity"):
        return False
    within = face.get("/DescendantFonts")
    held = within[0] if isinstance(within, pikepdf.Array) and len(within) else None
    system = held.get("/CIDSystemInfo") if isinstance(held, pikepdf.Dictionary) else None
    order = system.get("/Ordering", "") if isinstance(system, pikepdf.Dictionary) else ""
    return str(order) in ("", "Identity")
