"""What is known when a text cannot be read: the lines, and where the reader gave up."""

from dataclasses import dataclass

import yaml

from briefgen.reading.anatomy import Line, anatomy, in_blocks

Mend = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One mistake explained. Lines and columns count from 0.

    `mended` holds the lines as they may have been meant; without it nothing can be read on.
    """

    line: int
    column: int
    message: str
    advice: str
    mended: Mend = ()
    known: bool = True
    """Whether any rule knew the mistake; one that is not known may be an echo of another."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the reader gave up, and what it was in the middle of."""

    lines: list[str]
    blocks: set[int]
    line: int
    column: int
    since_line: int
    since_column: int
    scanning: bool
    """Whether single signs could not be read, rather than their order."""

    def parts(self, number: int) -> Line:
        """One line taken apart; beyond the last, an empty one."""
        return anatomy(self.lines[number] if number < len(self.lines) else "")

    @property
    def here(self) -> Line:
        """The line where the reader gave up."""
        return self.parts(self.line)

    @property
    def sign(self) -> str:
        """The sign where the reader gave up."""
        return self.here.text[self.column : self.column + 1]

    @property
    def since(self) -> Line:
        """The line where that began which could not be finished."""
        return self.parts(self.since_line)

    @property
    def since_sign(self) -> str:
        """The sign that began it."""
        return self.since.text[self.since_column : self.since_column + 1]

    def above(self, number: int) -> int:
        """The next line above that is not blank; -1 where there is none."""
        number -= 1
        while number >= 0 and (number in self.blocks or anatomy(self.lines[number]).idle):
            number -= 1
        return number

    def below(self, number: int) -> Line:
        """The next line below that is not blank; an empty one where there is none."""
        after = (self.parts(each) for each in range(number + 1, len(self.lines)))
        return next((line for line in after if not line.idle), self.parts(len(self.lines)))


def scene(fault: yaml.MarkedYAMLError, lines: list[str]) -> Scene:
    """What an error of the YAML reader says about place, without its words."""
    spot, since = fault.problem_mark, fault.context_mark
    line, column = (spot.line, spot.column) if spot else (0, 0)
    if line >= len(lines):
        line, column = len(lines), 0
    from_line, from_column = (since.line, since.column) if since else (line, column)
    if from_line >= len(lines):
        from_line, from_column = len(lines) - 1, 0
    scanning = isinstance(fault, yaml.scanner.ScannerError)
    return Scene(lines, in_blocks(lines), line, column, from_line, from_column, scanning)


def quoted(line: Line) -> str:
    """The line with its value in quotes, as it was probably meant."""
    return line.text[: line.at] + "'" + line.value.replace("'", "''") + "'"
