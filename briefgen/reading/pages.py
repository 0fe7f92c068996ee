"""The texts that are being read, by file name: makes problems that show their own line.

Lines are cut where the YAML reader cuts them, so that its line numbers are ours.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from briefgen.problems import Place, Problem
from briefgen.reading.source import Source

BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
WIDEST = 100
MOST = 50


@dataclass(frozen=True, slots=True)
class CutProblem(Problem):
    """A problem in a line too long to be shown whole: its caret counts from the cut."""

    caret: int = 1

    def lines(self) -> list[str]:
        """The problem as it is shown, with the caret under the right sign of the cut line."""
        if not self.place:
            return Problem.lines(self)
        shown = Place(self.place.file, self.place.line, self.caret)
        told = Problem(self.message, self.advice, shown, self.excerpt).lines()
        return [f"{self.place}: {self.message}", *told[1:]]


@dataclass(slots=True)
class Pages:
    """Every text read so far, cut into lines."""

    texts: dict[str, list[str]] = field(default_factory=dict)

    def add(self, source: Source) -> None:
        """Remembers a text, so that problems in it can show their line."""
        self.texts[source.name] = lines_of(source.text)

    def line(self, file: str, number: int) -> str:
        """One line of a text, counted from 1; empty beyond its end."""
        lines = self.texts.get(file, [])
        return lines[number - 1] if number <= len(lines) else ""

    def behind(self, place: Place, text: str) -> tuple[str, int]:
        """What stands behind a text without quotes that begins at a place, in which line it ends.

        Empty, where it is written otherwise than it reads.
        """
        at, start = 0, place.column - 1
        for number in range(place.line, len(self.texts.get(place.file, ())) + 1):
            line = self.line(place.file, number)
            line = line[start:] if number == place.line else line.lstrip()
            if line.startswith(text[at:] if len(text) - at <= len(line) else text):
                return line[len(text) - at :], number
            part = line.strip()
            if not text.startswith(part, at):
                break
            at += len(part)
            while text[at : at + 1].isspace():
                at += 1
        return "", place.line

    def folded(self, place: Place, last: int) -> tuple[str, str, Place] | None:
        """What to tell of a text without quotes whose second line begins with a dash, and where."""
        line = self.line(place.file, place.line + 1) if last > place.line else ""
        if not line.lstrip().startswith("- "):
            return None
        told = "This is read as part of the text above, with its dash."
        advice = "For entries, begin each with a dash in the same column; for one text, join the "
        column = len(line) - len(line.lstrip()) + 1
        return told, f"{advice}lines.", Place(place.file, place.line + 1, column)

    def problem(self, message: str, advice: str, place: Place) -> Problem:
        """A problem with the line it stands in."""
        line = self.line(place.file, place.line)
        return shown_in(line, Problem(message, advice, place))


def shown_in(line: str, one: Problem) -> Problem:
    """The same problem with that line, where there is one, cut around its place."""
    if not line.strip() or not one.place:
        return one
    excerpt, caret = cut(line, one.place.column)
    if caret == one.place.column:
        return replace(one, excerpt=excerpt)
    return CutProblem(one.message, one.advice, one.place, excerpt, caret=caret)


def lines_of(text: str) -> list[str]:
    """The lines of a text, without their ends."""
    return list(_lines_of(text))


@lru_cache(maxsize=8)
def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(BREAK.split(text))


def cut(line: str, column: int) -> tuple[str, int]:
    """The part of a line to show around a column, and the column of the caret in it.

    Only that part is looked at: a whole speech may stand in one line.
    """
    line = line.rstrip()
    if len(line) <= WIDEST:
        return _printable(line).rstrip(), column
    start = max(0, column - WIDEST * 2 // 3) if column > WIDEST - 10 else 0
    end = start + WIDEST - 2
    piece = ("…" if start else "") + _printable(line[start + bool(start) : end])
    return piece + ("…" if end < len(line) else ""), column - start


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def sorted_problems(problems: list[Problem]) -> list[Problem]:
    """All problems in the order of the file, each once, and no more than can be read."""
    nowhere = Place("", 0, 0)
    unlike = list(dict.fromkeys(problems))
    unlike.sort(key=lambda problem: problem.place or nowhere)
    rest = len(unlike) - MOST
    if rest <= 0:
        return unlike
    more = f"… and {rest} more {'mistakes' if rest > 1 else 'mistake'}."
    return [*unlike[:MOST], Problem(more, "Mend these first, then try again.")]
