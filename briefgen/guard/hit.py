"""What the guard found: which value, how, and where in the file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.clearance import Path, Tier
from briefgen.guard.needles import Wording
from briefgen.guard.passages import Passage
from briefgen.guard.spelling import as_written

Kind = Literal["words", "name", "amount", "day", "spelling", "broken", "perhaps"]
_SHOWN = 28
_FEW = 5


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


class Few:
    """Told often enough: of one thing in one passage a few places say as much as ten thousand."""

    def __init__(self) -> None:
        self._told: Counter[object] = Counter()

    def more(self, *what: object) -> bool:
        """Whether one more place of it is to be told."""
        self._told[what] += 1
        return self._told[what] <= _FEW


def worded_hit(one: Wording, kind: Kind, passage: Passage, told: Sequence[str]) -> Hit:
    """These words of what was withheld, found there; shown as the writer wrote them.

    In another spelling or order they are shown as they stand there.
    """
    written = as_written(one.text, told) or as_written(passage.text, told)
    return Hit(one.path, one.tier, kind, passage, written or " ".join(told))


@dataclass(frozen=True, slots=True)
class Retyped:
    """A withheld value that stands in the file, lawfully: it was written again lower down.

    `name` is that of which nothing but a sentence was withheld, where it is but a name.
    """

    path: Path
    tier: Tier
    again: Path
    passage: Passage
    name: str = ""
