"""Findings as workflow commands: GitHub shows each beside the line of the change it stands in."""

from collections.abc import Mapping

from briefgen.cli.report import Report, Told, Unreadable, in_words
from briefgen.cli.terminal import plain
from briefgen.finding import Page

COMMANDS = {"stop": "error", "weak": "warning", "note": "notice"}


def render(report: Report, pages: Mapping[str, Page]) -> str:
    """One command for each finding; those that were accepted are only counted."""
    lines = [*map(_problem, report.problems), *map(_finding, report.findings)]
    return "\n".join([*lines, in_words(report.counts)]) + "\n"


def _finding(one: Told) -> str:
    where = {"file": one.file, "line": one.line, "endLine": one.end_line, "col": one.column}
    if one.end_line == one.line:
        where["endColumn"] = one.end_column
    told = filter(None, (one.message, one.advice, one.play and f"Play: {one.play}"))
    return _command(COMMANDS[one.severity], {**where, "title": one.id}, "\n".join(told))


def _problem(one: Unreadable) -> str:
    where = {"file": one.file, "line": one.line, "col": one.column}
    known = {name: value for name, value in where.items() if value is not None}
    told = f"{one.message}\n{one.advice}".strip()
    return _command("error", {**known, "title": "This cannot be used"}, told)


def _command(name: str, where: Mapping[str, object], told: str) -> str:
    listed = ",".join(f"{key}={_in_property(str(value))}" for key, value in where.items())
    return f"::{name} {listed}::{_escaped(told)}"


def _escaped(text: str) -> str:
    safe = plain(text).replace("%", "%25")
    return safe.replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
