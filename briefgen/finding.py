"""What a check is shown, and what it may say.

A finding is advice about a plan that can be used as it stands: a value, never an exception.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.clearance import Path, Tier
from briefgen.negotiation import Negotiation
from briefgen.settings import Limits

Severity = Literal["stop", "weak", "note"]
GRAVEST: tuple[Severity, ...] = ("stop", "weak", "note")


@dataclass(frozen=True, slots=True)
class Case:
    """All that a check may see: the whole negotiation, nothing cut."""

    negotiation: Negotiation
    limits: Limits = Limits()
    today: date | None = None  # the day on which the plan is read; None where it does not matter


@dataclass(frozen=True, slots=True)
class Words:
    """The words that a finding is about.

    `start` and `end` count characters in the text that stands at the finding's path.
    """

    family: str
    rule: str
    play: str
    sentence: str
    start: int
    end: int
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One weakness: where it stands in the file, what it is, what to do.

    Its tier is that of what it tells: a finding that gives away a limit is sealed.
    """

    severity: Severity
    path: Path
    message: str
    advice: str
    tier: Tier = Tier.CORE
    check: str = ""
    words: Words | None = None


def stop(path: Path, message: str, advice: str, tier: Tier = Tier.CORE) -> Finding:
    """A finding that should stop the brief from going out."""
    return Finding("stop", path, message, advice, tier)


def weak(path: Path, message: str, advice: str, tier: Tier = Tier.CORE) -> Finding:
    """A finding that makes the plan weaker than it need be."""
    return Finding("weak", path, message, advice, tier)


def note(path: Path, message: str, advice: str, tier: Tier = Tier.CORE) -> Finding:
    """A remark."""
    return Finding("note", path, message, advice, tier)
