"""From findings to what a report says of them: where each is written, in which words, and why."""

from dataclasses import fields
from pathlib import Path

from briefgen import checks
from briefgen.answers import written_path
from briefgen.cli.report import Accepted, Spot, Told, Unreadable
from briefgen.finding import GRAVEST, Finding, text_at
from briefgen.manual import why
from briefgen.pipeline import Opened
from briefgen.problems import Problem
from briefgen.reading import Places
from briefgen.reading.stretches import Stretch, stretch
from briefgen.review import stretch_in


def told_of_plan(findings: tuple[Finding, ...], opened: Opened) -> list[Told]:
    """The findings on a negotiation file, in the order of its parts, the gravest first in each."""
    placed = [(one, stretch_in(one, opened.negotiation, opened.places)) for one in findings]
    placed.sort(key=lambda pair: (_part(pair[0]), GRAVEST.index(pair[0].severity), pair[1].place))
    return [
        _told(one, _at(piece, opened), opened.places.start.file, _words(opened, one))
        for one, piece in placed
    ]


def told_of_text(findings: tuple[Finding, ...], file: str, text: str) -> list[Told]:
    """The findings on a text that stands in no negotiation file, the gravest first."""
    told = []
    for one in findings:
        start, end = (one.words.start, one.words.end) if one.words else (0, 0)
        piece = stretch(file, text, start, end)
        places = Places(piece.place, texts={file: text})
        told.append(_told(one, _spot(piece, places, file), file, text[start:end]))
    return told


def file_of(name: str, opened: Opened) -> str:
    """A file as it is found from the current folder; the reader names some from the workspace."""
    if name == opened.places.start.file:
        return name
    return short(opened.library.workspace / name)


def short(path: Path) -> str:
    """A path from the current folder on, where it lies below it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def unreadable(problem: Problem) -> Unreadable:
    """A problem as it stands in a report."""
    place = problem.place
    if place is None:
        return Unreadable(problem.message, problem.advice, None, None, None)
    return Unreadable(problem.message, problem.advice, place.file, place.line, place.column)


def _part(finding: Finding) -> int:
    return checks.PARTS.index(finding.path[0]) if finding.path else -1


def _words(opened: Opened, finding: Finding) -> str | None:
    value = text_at(opened.negotiation, finding.path)
    words = finding.words
    return (words and value and value[words.start : words.end]) or None


def _at(piece: Stretch, opened: Opened) -> Spot:
    return _spot(piece, opened.places, file_of(piece.file, opened))


def _spot(piece: Stretch, places: Places, file: str) -> Spot:
    excerpt = places.line(piece.place) if piece.end_offset > piece.offset else ""
    return Spot(
        file, piece.line, piece.column, piece.end_line, piece.end_column,
        piece.offset, piece.end_offset, excerpt,
    )  # fmt: skip


def _told(finding: Finding, spot: Spot, root: str, said: str | None) -> Told:
    words, answer = finding.words, finding.answer
    reason, play = why(finding)
    known = {
        **{one.name: getattr(spot, one.name) for one in fields(Spot)},
        "root": root,
        "id": finding.id,
        "check": finding.check,
        "family": words.family if words else None,
        "rule": words.rule if words else None,
        "severity": finding.severity,
        "message": finding.message,
        "why": reason or None,
        "advice": finding.advice,
        "play": play or None,
        "sentence": words.sentence if words else None,
        "words": said,
        "fix": words.fix if words else None,
        "where": written_path(finding.path),
        "part": str(finding.path[0]) if finding.path else "",
        "tier": finding.tier.word,
    }
    if answer is None:
        return Told(**known)
    until = answer.until.iso if answer.until else None
    return Accepted(**known, reason=answer.reason, who=answer.who, until=until)
