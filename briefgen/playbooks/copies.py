"""Plays that a team took over from those that ship, and what has become of the originals.

Beside the team's copy lies the shipped play as it was when it was copied, in `as-shipped/`. What
ships today is held against it.
"""

import pathlib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

from briefgen.library import Library, shipped
from briefgen.playbooks.standing import Shelved

KEPT = "as-shipped"
State = Literal["as it was", "changed since", "unknown"]


@dataclass(frozen=True, slots=True)
class Origin:
    """A shipped play that one of the team's replaces or changes, and whether it moved on."""

    shelved: Shelved
    state: State
    difference: tuple[str, ...]


def origin_of(library: Library, one: Shelved, plays: Iterable[Shelved]) -> Origin | None:
    """The shipped play behind one of the workspace; None where there is none."""
    if one.ships:
        return None
    found = next((p for p in plays if p.ships and p is _shipped_base(one)), None)
    found = found or next((p for p in plays if p.ships and p.id == one.id), None)
    if found is None:
        return None
    now = _text(library, shipped() / found.file)
    own = library.workspace / one.file
    kept = own.parent / KEPT / f"{found.id}.md"
    if not kept.is_file():
        lines = _difference(_text(library, own), now, "yours", "as it ships")
        return Origin(found, "unknown", lines)
    before = _text(library, kept)
    lines = _difference(before, now, "as you copied it", "as it ships now")
    return Origin(found, "changed since" if lines else "as it was", lines)


def _shipped_base(one: Shelved) -> Shelved | None:
    below = one.base
    while below is not None and not below.ships:
        below = below.base
    return below


def _text(library: Library, file: pathlib.Path) -> str:
    return library.read(file).text


def _difference(old: str, new: str, old_name: str, new_name: str) -> tuple[str, ...]:
    made = unified_diff(old.splitlines(), new.splitlines(), old_name, new_name, n=1, lineterm="")
    return tuple(made)
