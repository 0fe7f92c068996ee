"""Plays: what a pack teaches, chosen for one negotiation and filled in with its facts.

The format of a play and its rules for words are read by `check` too; what chooses plays and fills
them in is loaded when it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefgen.playbooks.play import Pack, Play, Reference

if TYPE_CHECKING:
    from briefgen.playbooks.bibliography import by_itself
    from briefgen.playbooks.choosing import Choice, choose
    from briefgen.playbooks.filling_in import FilledPlay, Plays, fill
    from briefgen.playbooks.notes import Note
    from briefgen.playbooks.shelf import called, shelved
    from briefgen.playbooks.standing import Shelved

__all__ = [
    "Choice", "FilledPlay", "Note", "Pack", "Play", "Plays", "Reference", "Shelved", "by_itself",
    "called", "choose", "fill", "shelved",
]  # fmt: skip

_STANDS_IN = {
    "Choice": "choosing", "choose": "choosing",
    "FilledPlay": "filling_in", "Plays": "filling_in", "fill": "filling_in",
    "Note": "notes", "Shelved": "standing", "called": "shelf", "shelved": "shelf",
    "by_itself": "bibliography",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _STANDS_IN:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_STANDS_IN[name]}"), name)
