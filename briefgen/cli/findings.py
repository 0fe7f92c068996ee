"""How findings reach people in a terminal."""

import shlex
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from briefgen.finding import Finding
from briefgen.problems import Problem
from briefgen.reading import Places

SAID = {"stop": "STOP", "weak": "weak", "note": "note"}


def say(findings: Sequence[Finding], places: Places, lines: Sequence[str], file: str) -> None:
    """Every finding with its place, the line it stands on, and what to do."""
    for severity, group in groupby(findings, key=lambda finding: finding.severity):
        for finding in group:
            place = places.at(finding.path)
            own = place.file == file and place.line <= len(lines)
            excerpt = lines[place.line - 1].expandtabs(1) if own else ""
            told = f"{SAID[severity]}: {finding.message}  [{finding.check}]"
            click.echo("\n".join(Problem(told, finding.advice, place, excerpt).lines()))


def say_count(findings: Sequence[Finding], file: Path | None = None) -> None:
    """One line that counts."""
    counts = [
        f"{number} {SAID[severity].lower()}{'s' if severity == 'note' and number > 1 else ''}"
        for severity in SAID
        if (number := sum(finding.severity == severity for finding in findings))
    ]
    if counts:
        more = f" See them with: briefgen check {shlex.quote(str(file))}" if file else ""
        click.echo(f"Findings: {', '.join(counts)}.{more}")
    else:
        click.echo("No findings.")


def exit_code(findings: Sequence[Finding]) -> int:
    """1 where a finding says stop, else 0."""
    return int(any(finding.severity == "stop" for finding in findings))
