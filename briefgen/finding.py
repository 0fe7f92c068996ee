"""What a check is shown, and what it may say.

A finding is advice about a plan that can be used as it stands: a value, never an exception.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from textwrap import shorten
from typing import Any, Literal

from briefgen.clearance import Path, Tier
from briefgen.negotiation import Item, Negotiation
from briefgen.negotiation.times import When
from briefgen.settings import Limits

Severity = Literal["stop", "weak", "note"]
GRAVEST: tuple[Severity, ...] = ("stop", "weak", "note")


@dataclass(frozen=True, slots=True)
class Case:
    """All that a check may see: the whole negotiation, nothing cut."""

    negotiation: Negotiation
    limits: Limits = field(default_factory=Limits)
    today: date | None = None  # the day on which the plan is read; None where it does not matter
    heard: "tuple[Finding, ...]" = ()
    """What is told of the words of our texts, for checks that would tell the same once more."""
    found: "tuple[Finding, ...] | None" = None
    """What the other checks said, for those that judge the answers; None before they have."""
    known: Callable[[], Collection[str]] | None = None
    """For those too: the ids of all checks and rules for words; None where only checks have ids."""

    def told_of(self, path: Path, *names: str) -> list[str]:
        """The words below a path of which such a family or rule has told already."""
        told = []
        for one in self.heard:
            words, text = one.words, text_at(self.negotiation, one.path)
            if words is None or text is None or one.path[: len(path)] != path:
                continue
            if words.family in names or words.rule in names:
                told.append(text[words.start : words.end])
        return told

    @property
    def day(self) -> date | None:
        """The day that ages are counted to: today; the brief's own where the talks are past."""
        brief, meeting = self.negotiation.brief, self.negotiation.meeting
        written = brief.date.date if brief.date else None
        ends = meeting.until or meeting.date
        past = ends and ends.date and self.today and ends.date < self.today
        return written if past or self.today is None else self.today


@dataclass(frozen=True, slots=True)
class Words:
    """The words that a finding is about.

    `start` and `end` count characters in the text that stands at the finding's path. `fix` is a
    whole sentence that could stand in place of `sentence`.
    """

    family: str
    rule: str
    play: str
    sentence: str
    start: int
    end: int
    fix: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Why a finding stands: the reason, who answers for it, and until when."""

    reason: str
    who: str = ""
    until: When | None = None


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
    answer: Answer | None = None
    """Where there is one, the finding was accepted: it is told apart and stops nothing."""
    failed: bool = False
    """Whether it tells that the check itself failed, and so nothing of the plan."""

    @property
    def id(self) -> str:
        """The id to name it by: that of the rule, where words were found, else of the check."""
        return self.words.rule if self.words else self.check


@dataclass(frozen=True, slots=True)
class Page:
    """The manual page of a check or of a rule for words."""

    id: str
    group: str
    what: str
    text: str = ""
    play: str = ""
    found: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    answer: str = ""
    grave: str = ""
    """How grave its findings are, where no workspace says otherwise."""


def text_at(plan: Negotiation, path: Path) -> str | None:
    """The text at a path of the plan; None where something else stands there, or nothing."""
    here: object = plan
    for step in path:
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
        else:
            here = getattr(here, step, None)
    return here if isinstance(here, str) else None


def stop(path: Path, message: str, advice: str, tier: Tier = Tier.CORE) -> Finding:
    """A finding that should stop the brief from going out."""
    return Finding("stop", path, message, advice, tier)


def weak(path: Path, message: str, advice: str, tier: Tier = Tier.CORE) -> Finding:
    """A finding that makes the plan weaker than it need be."""
    return Finding("weak", path, message, advice, tier)


def note(path: Path, message: str, advice: str, tier: Tier = Tier.CORE) -> Finding:
    """A remark."""
    return Finding("note", path, message, advice, tier)


def of_past_words(finding: Finding) -> Finding:
    """A finding on a text that they have already: milder, and with no sentence in its place."""
    words = finding.words and replace(finding.words, fix=None)
    grave: Severity = "weak" if finding.severity == "stop" else "note"
    advice = f"They have this text: mend its next version. {finding.advice}"
    return replace(finding, severity=grave, advice=advice, words=words)


BROKEN = "unheard"
"""What a finding is called that says that words could not be heard."""


def broken_off(path: Path, fault: Exception) -> Finding:
    """What is said of a text that breaks the engine, which is no fault of its writer."""
    told = f"these words could not be heard: {type(fault).__name__}"
    advice = "Read them yourself, and please report it; all else was looked at."
    return replace(weak(path, told, advice), check=BROKEN)


def check_failed(check_id: str, fault: Exception) -> Finding:
    """What is said of a check that fails on a plan, which is no fault of its writer."""
    told = f"the check {check_id} failed, and says nothing of this plan: {type(fault).__name__}"
    advice = f"Look for it yourself (briefgen explain {check_id}), and please report it."
    return replace(weak((), told, advice), check=check_id, failed=True)


def numbered(word: str, places: Sequence[int], names: Sequence[str] = ()) -> str:
    """Entries of a list as a reader counts them: `step 2, “Signature”`, or `steps 2, 5`."""
    told = f"{word}{'s' if len(places) > 1 else ''} {', '.join(str(n + 1) for n in places)}"
    return f"{told}, {named([names[places[0]]])}" if names and len(places) == 1 else told


def named(names: Sequence[str], most: int = 3) -> str:
    """The first few in quotes, and how many more there are: `“Rent”, “Roof” and 2 more`."""
    quoted = [f"“{shorten(name, 60, placeholder=' …')}”" for name in names[:most]]
    if len(names) > most:
        return f"{', '.join(quoted)} and {len(names) - most} more"
    *first, last = quoted
    return f"{', '.join(first)} and {last}" if first else last


def raised(negotiation: Negotiation, paths: Iterable[Path]) -> Tier:
    """The tier of a finding that tells of these places: that of the item raised highest on them."""
    found = [Tier.CORE]
    for path in paths:
        part: Any = negotiation
        for step in path:
            part = part[step] if isinstance(step, int) else getattr(part, step)
            if isinstance(part, Item) and part.tier is not None:
                found.append(Tier.named(part.tier))
    return max(found)
