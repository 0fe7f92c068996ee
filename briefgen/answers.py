"""Which findings were answered: accepted in the file, or a wording left open on purpose.

An answer holds for what it names and for nothing else, and until its last day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from briefgen.clearance import Path
from briefgen.finding import Answer, Finding
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.accepted import Accepted

VAGUE = "vague-wording"
SHORT = 3
"""A single word of no more letters stands in nearly every sentence."""
_PATH = re.compile(r"[a-z_]+(?:\[\d+\])*(?:\.[a-z_]+(?:\[\d+\])*)*")
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|%")
_STEP = re.compile(r"[a-z_]+|\d+")


def answered(findings: Iterable[Finding], plan: Negotiation, today: date | None) -> list[Finding]:
    """The findings, those that were answered with their answer."""
    valid = [entry for entry in plan.accepted if not expired(entry, today)]
    return [replace(one, answer=_answer(one, plan, valid)) for one in findings]


def expired(entry: Accepted, today: date | None) -> bool:
    """Whether the last day of an answer has passed."""
    last = entry.until.date if entry.until else None
    return bool(last and today and last < today)


def meets(entry: Accepted, finding: Finding, plan: Negotiation) -> bool:
    """Whether an entry names this finding; of an entry, or of a check, nothing can be accepted."""
    if finding.failed or finding.path[:1] == ("accepted",):
        return False
    return slug(entry.finding) in map(slug, names(finding)) and (
        not entry.where or _stands(entry.where, finding, plan)
    )


def names(finding: Finding) -> tuple[str, ...]:
    """The ids that a finding may be called by: its check, its rule, the family of the rule."""
    words = finding.words
    return (finding.check, words.rule, words.family) if words else (finding.check,)


def path_of(written: str) -> Path | None:
    """The path meant by `statements[2].text`; entries count from 1. None where it is no path."""
    if not _PATH.fullmatch(written.strip()):
        return None
    steps = _STEP.findall(written)
    return tuple(int(step) - 1 if step.isdecimal() else step for step in steps)


def written_path(path: Path) -> str:
    """A path as it is written in `where`: `statements[2].text`."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _stands(where: str, finding: Finding, plan: Negotiation) -> bool:
    """Whether a finding stands at a path, in an entry of that id or title, or has these words."""
    path = path_of(where)
    if path and path[0] in type(plan).model_fields:
        return finding.path[: len(path)] == path
    wanted = slug(where)
    entries = [(at, names) for at, names in _entries(plan) if wanted in names]
    if any(finding.path[: len(at)] == at for at, _ in entries):
        return True
    if any(wanted == names[0] for _, names in entries):
        return False
    told = f"{finding.words.sentence if finding.words else ''} {finding.message}"
    return _tells(where) and f" {_plain(where)} " in f" {_plain(told)} "


def _entries(plan: Negotiation) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The entries of the file that have names of their own: an id, a title."""
    for number, issue in enumerate(plan.issues):
        yield ("issues", number), (slug(issue.id or ""), slug(issue.title))
    duties = plan.agreement.obligations if plan.agreement else ()
    for number, duty in enumerate(duties):
        yield ("agreement", "obligations", number), (slug(duty.id or ""),)


def _answer(finding: Finding, plan: Negotiation, valid: list[Accepted]) -> Answer | None:
    entry = next((one for one in valid if meets(one, finding, plan)), None)
    if entry:
        return Answer(entry.reason, entry.who, entry.until)
    return _deliberate(finding, plan) if VAGUE in names(finding) else None


def _deliberate(finding: Finding, plan: Negotiation) -> Answer | None:
    """What the clause says of itself, where it says that it is vague on purpose."""
    match finding.path[:3], plan.agreement:
        case ("agreement", "obligations" | "definitions" as shelf, int(number)), agreement:
            clause = getattr(agreement, shelf)[number]
            meant = clause.deliberate
            return Answer(f"left open on purpose: {meant.reason}", meant.who) if meant else None
    return None


def _tells(where: str) -> bool:
    """Whether words are enough to know a finding by: two of them, a longer one, or a figure."""
    words = _plain(where).split()
    return len(words) > 1 or any(len(word) > SHORT or word.isdecimal() for word in words)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
