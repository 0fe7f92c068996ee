"""One place where a text breaks a rule."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["stop", "weak", "note"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a text breaks a rule; `start` and `end` count characters in the text."""

    family: str
    rule: str
    play: str
    severity: Severity
    sentence: str
    start: int
    end: int
    message: str
    advice: str
    fix: str | None = None
    kind: str | None = None
    """What kind within the family, for example means or first-offer."""
