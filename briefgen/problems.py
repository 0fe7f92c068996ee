"""What is said when something the user wrote cannot be used.

A problem is not a finding: a problem stops the work and nothing is written, a finding is advice.
This room knows nothing of YAML, of negotiations or of printing.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file something stands. Lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that cannot be used: what is wrong, what to do, and where it stands."""

    message: str
    advice: str = ""
    place: Place | None = None
    excerpt: str = ""
    about: str = ""
    """The name of a file as somebody wrote it, where its place is not known yet."""

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        """The problem as it is shown: place and message, the line with a caret, the advice."""
        told = self.message if self.message.endswith((".", "?", "!", "…")) else f"{self.message}."
        head = f"{self.place}: {told}" if self.place else told
        shown = [head]
        if self.excerpt and self.place:
            gutter = f"{self.place.line:>5} | "
            shown += [gutter + self.excerpt, " " * (len(gutter) + self.place.column - 1) + "^"]
        if self.advice:
            shown.append(f"        {self.advice}")
        return shown


@dataclass(frozen=True, slots=True)
class OurFault(Problem):
    """A fault of ours, whose message is a traceback: it keeps its lines."""

    def lines(self) -> list[str]:
        """The problem as it is shown."""
        first, *rest = Problem.lines(self)
        return [*first.splitlines(), *rest]


class Unusable(Exception):
    """Raised once, with every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TooLong(Unusable):
    """An edition is longer than it may be; others of the same plan may stand."""


def unusable(message: str, advice: str = "", place: Place | None = None) -> Unusable:
    """A single problem, ready to be raised."""
    return Unusable([Problem(message, advice, place)])
