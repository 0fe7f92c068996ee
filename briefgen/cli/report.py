"""A report: all that one run of `check` has to tell, as plain values, whatever form it is told in.

The form `json` is these values, name for name; `briefgen schema --findings` prints what they mean.
`VERSION` rises when a name goes or changes its meaning; new names may come without that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from briefgen.finding import Severity
from briefgen.negotiation.part import TierWord

VERSION: Literal[1] = 1
SAID: dict[Severity, str] = {"stop": "STOP", "weak": "weak", "note": "note"}


def meaning(told: str) -> Any:
    """What a name of the report means, for its schema."""
    return Field(description=told)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file something stands. Lines and columns count letters from 1, offsets from 0."""

    file: Annotated[str, meaning("The file, as it was named, or from the current folder on.")]
    line: Annotated[int, meaning("The line it begins in.")]
    column: Annotated[int, meaning("The column it begins in.")]
    end_line: Annotated[int, meaning("The line it ends in.")]
    end_column: Annotated[int, meaning("The column behind its last letter.")]
    offset: Annotated[
        int,
        meaning(
            "How many letters of the file stand before it; a byte order mark is not one of them."
        ),
    ]
    end_offset: Annotated[int, meaning("The same for its end.")]
    excerpt: Annotated[str, meaning("The line that it begins in, as it is written.")]


@dataclass(frozen=True, slots=True)
class Told(Spot):
    """One finding."""

    root: Annotated[
        str, meaning("The file that was looked at; the finding may stand in one it includes.")
    ]
    id: Annotated[
        str, meaning("The id to explain, accept or grade it by: the rule where there is one.")
    ]
    check: Annotated[str, meaning("The check that found it.")]
    family: Annotated[str | None, meaning("The family of the rule, where words were found.")]
    rule: Annotated[str | None, meaning("The rule, where words were found.")]
    severity: Annotated[Severity, meaning("How grave it is.")]
    message: Annotated[str, meaning("What is wrong.")]
    why: Annotated[str | None, meaning("Why that matters, in one sentence.")]
    advice: Annotated[str, meaning("What to do.")]
    play: Annotated[str | None, meaning("The play whose lesson it is.")]
    sentence: Annotated[str | None, meaning("The sentence that was found.")]
    words: Annotated[str | None, meaning("The words of it that were found.")]
    fix: Annotated[str | None, meaning("A sentence that could stand in its place.")]
    where: Annotated[
        str, meaning("The path of it in the negotiation file, as `accepted: where:` takes it.")
    ]
    part: Annotated[
        str, meaning("The part of the negotiation file; empty for the whole, and for a text.")
    ]
    tier: Annotated[
        TierWord, meaning("Who may read it: a finding that gives away a limit is sealed.")
    ]


@dataclass(frozen=True, slots=True)
class Accepted(Told):
    """A finding that was answered in the file; it does not count."""

    reason: Annotated[str, meaning("Why it stands.")]
    who: Annotated[str, meaning("Who answers for it.")]
    until: Annotated[str | None, meaning("The last day on which it stands.")]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that could not be used, so that its file was not checked."""

    message: Annotated[str, meaning("What is wrong.")]
    advice: Annotated[str, meaning("What to do.")]
    file: Annotated[str | None, meaning("The file, where it is known.")]
    line: Annotated[int | None, meaning("The line, counted from 1.")]
    column: Annotated[int | None, meaning("The column, counted from 1.")]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings there are."""

    stop: Annotated[int, meaning("Findings that say stop.")]
    weak: Annotated[int, meaning("Weaknesses.")]
    note: Annotated[int, meaning("Remarks.")]
    accepted: Annotated[int, meaning("Findings that were accepted; they are in no other count.")]


@dataclass(frozen=True, slots=True)
class Report:
    """What one run of `briefgen check` found, in all files that it looked at."""

    version: Annotated[Literal[1], meaning("The version of this form.")]
    program: Annotated[str, meaning("The program and its version.")]
    files: Annotated[tuple[str, ...], meaning("The files that were looked at.")]
    findings: Annotated[
        tuple[Told, ...], meaning("The findings: file by file, part by part, gravest first.")
    ]
    accepted: Annotated[
        tuple[Accepted, ...], meaning("Findings that were accepted, with the reason.")
    ]
    problems: Annotated[tuple[Unreadable, ...], meaning("What could not be used.")]
    counts: Annotated[Counts, meaning("How many there are of each.")]

    @property
    def exit_code(self) -> int:
        """2 where something could not be used, 1 where a finding says stop, else 0."""
        return 2 if self.problems else int(self.counts.stop > 0)


def counted(findings: Sequence[Told], accepted: Sequence[Accepted]) -> Counts:
    """How many there are of each."""
    return tallied([one.severity for one in findings], len(accepted))


def tallied(grades: Sequence[Severity], accepted: int) -> Counts:
    """How many there are of each grade."""
    return Counts(grades.count("stop"), grades.count("weak"), grades.count("note"), accepted)


def in_words(counts: Counts) -> str:
    """The line that counts: `Findings: 1 stop, 2 weak, 3 notes; 1 accepted.`"""
    told = [
        f"{number} {word}{'s' if word == 'note' and number > 1 else ''}"
        for word in ("stop", "weak", "note")
        if (number := getattr(counts, word))
    ]
    more = f"{counts.accepted} accepted" if counts.accepted else ""
    if not told:
        return f"No findings; {more}." if more else "No findings."
    return f"Findings: {', '.join(told)}{'; ' + more if more else ''}."


WIDEST = 400


def around(line: str, column: int) -> str:
    """The line, or of a very long one the part about the words."""
    if len(line) <= WIDEST:
        return line
    start = max(0, column - WIDEST // 4)
    return f"{'…' if start else ''}{line[start : start + WIDEST]}…"
