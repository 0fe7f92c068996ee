"""What the guard found: which value, how, and where in the file."""

from dataclasses import dataclass
from typing import Literal

from briefgen.clearance import Path, Tier
from briefgen.guard.passages import Passage

Kind = Literal["words", "name", "amount", "day", "spelling", "broken"]
_SHOWN = 28


@dataclass(frozen=True, slots=True)
class Hit:
    """One value found in a passage, by words that are shown in part only."""

    path: Path
    tier: Tier
    kind: Kind
    passage: Passage
    words: str

    @property
    def shown(self) -> str:
        """The beginning of what was found, no more than a log may hold."""
        text = " ".join(self.words.split())
        return f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text


@dataclass(frozen=True, slots=True)
class Retyped:
    """A withheld value that stands in the file, lawfully: it was written again lower down."""

    path: Path
    tier: Tier
    again: Path
    passage: Passage
