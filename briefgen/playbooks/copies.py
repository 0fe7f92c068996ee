"""What a team took over from the shipped packs, and what has become of the originals.

Beside the team's copy lies the shipped file as it was when it was copied, in `as-shipped/` of its
pack. What ships today is held against it.
"""

import pathlib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

from briefgen.library import Library, shipped
from briefgen.playbooks.calling import Piece
from briefgen.playbooks.known import Known
from briefgen.playbooks.standing import Shelved

KEPT = "as-shipped"
State = Literal["as it was", "changed since", "unknown"]


@dataclass(frozen=True, slots=True)
class Origin:
    """A shipped file that one of the team's replaces or changes, and whether it moved on."""

    piece: Piece
    state: State
    difference: tuple[str, ...]


def origin_of(library: Library, one: Piece, others: Iterable[Piece]) -> Origin | None:
    """What ships behind a file of the workspace; None where there is nothing."""
    found = None if one.ships else _shipped_behind(one, tuple(o for o in others if o.ships))
    if found is None:
        return None
    now = _text(library, shipped() / found.file)
    kept = kept_at(library, one.pack_id, found)
    if not kept.is_file():
        own = _text(library, library.workspace / one.file)
        return Origin(found, "unknown", _difference(own, now, "yours", "as it ships"))
    lines = _difference(_text(library, kept), now, "as you copied it", "as it ships now")
    return Origin(found, "changed since" if lines else "as it was", lines)


def kept_at(library: Library, pack_id: str, original: Piece) -> pathlib.Path:
    """Where the original of a copy is kept: in `as-shipped/`, as it lies in its own pack."""
    inside = pathlib.PurePosixPath(original.file).relative_to(f"playbooks/{original.pack_id}")
    return library.workspace / "playbooks" / pack_id / KEPT / inside


def _shipped_behind(one: Piece, others: Iterable[Piece]) -> Piece | None:
    if isinstance(one, Known):
        known = (o for o in others if isinstance(o, Known) and o.shelf == one.shelf)
        return next((o for o in known if o.id == one.id), None)
    base = _shipped_base(one)
    plays = [o for o in others if isinstance(o, Shelved)]
    changed = next((o for o in plays if o is base), None)
    return changed or next((o for o in plays if o.id == one.id), None)


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
