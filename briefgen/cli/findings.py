"""What a build says of the findings: how many there are, and how it ends."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from briefgen.cli.report import in_words, tallied
from briefgen.finding import Finding


def counted_in(findings: Sequence[Finding], file: Path) -> str:
    """One line that counts, and how to see them."""
    grades = [one.severity for one in findings if one.answer is None]
    accepted = len(findings) - len(grades)
    told = in_words(tallied(grades, accepted))
    more = f" See them with: briefgen check {shlex.quote(str(file))}" if findings else ""
    return f"{told}{more}"


def exit_code(findings: Sequence[Finding]) -> int:
    """1 where a finding says stop and was not accepted, else 0."""
    return int(any(one.severity == "stop" and one.answer is None for one in findings))
