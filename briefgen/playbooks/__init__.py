"""Plays: what a pack teaches, chosen for one negotiation and filled in with its facts."""

from briefgen.playbooks.choosing import Choice, choose
from briefgen.playbooks.filling_in import FilledPlay, Plays, fill
from briefgen.playbooks.notes import Note
from briefgen.playbooks.play import Pack, Play, Reference
from briefgen.playbooks.shelf import called, shelved
from briefgen.playbooks.standing import Shelved

__all__ = [
    "Choice", "FilledPlay", "Note", "Pack", "Play", "Plays", "Reference", "Shelved", "called",
    "choose", "fill", "shelved",
]  # fmt: skip
