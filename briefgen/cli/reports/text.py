"""Findings for a person at a terminal: part by part, each with its words, the reason, the advice.

Bold is the only ornament, and what it marks is said in words too.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby

from briefgen.cli.report import SAID, Accepted, Report, Told, in_words
from briefgen.cli.terminal import hanging, one_line
from briefgen.finding import Page
from briefgen.reading.pages import cut

MARGIN = 8
WHOLE = "The whole plan"
ACCEPTED = "Accepted, and not counted"


def render(report: Report, pages: Mapping[str, Page], bold: bool = False) -> str:
    """The whole report; with `bold`, headings stand out."""
    blocks = [*_findings(report, bold)]
    if report.accepted:
        lines = [_bold(ACCEPTED, bold), *map(_accepted, report.accepted)]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, in_words(report.counts)]) + "\n"


def _findings(report: Report, bold: bool) -> Iterator[str]:
    several = len(report.files) > 1
    for (root, _), group in groupby(report.findings, key=lambda one: (one.root, one.part)):
        told = list(group)
        title = ": ".join(filter(None, (root if several else "", _title(told[0]))))
        first, *rest = ("\n".join(_finding(one)) for one in told)
        yield f"{_bold(one_line(title), bold)}\n{first}" if title else first
        yield from rest


def _title(one: Told) -> str:
    if one.part:
        return one.part.replace("_", " ").capitalize()
    return WHOLE if one.words is None else ""


def _finding(one: Told) -> Iterator[str]:
    place = f"{one.file}:{one.line}:{one.column}"
    yield one_line(f"{place}: {SAID[one.severity]}: {one.message}  [{one.id}]")
    if one.excerpt.strip():
        yield from _marked(one)
    told = (("Why: ", one.why), ("Play: ", one.play), ("Do: ", one.advice), ("Instead: ", one.fix))
    for name, words in told:
        if words:
            yield hanging(f"{name}{words}", MARGIN)


def _marked(one: Told) -> Iterator[str]:
    """The line as it is written, and a row of carets under the words."""
    shown, column = cut(one.excerpt, one.column)
    ends = one.end_column if one.end_line == one.line else len(one.excerpt) + 1
    words = shown[column - 1 : column - 1 + ends - one.column]
    gutter = f"{one.line:>5} | "
    yield gutter + one_line(shown)
    yield " " * (len(gutter) + _width(shown[: column - 1])) + "^" * max(1, _width(words))


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)


def _accepted(one: Accepted) -> str:
    until = f", until {one.until}" if one.until else ""
    place = f"{one.file}:{one.line}:{one.column}"
    return one_line(f"{place}: {one.message}  [{one.id}]: {one.reason} ({one.who}{until})")


def _bold(text: str, bold: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if bold else text
