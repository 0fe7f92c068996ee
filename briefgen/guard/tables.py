"""Rows of a table in HTML, written as those of Markdown are: | 4 | Opening | 10:00 |.

A number in a cell is read with the cells beside it, under the heading of its own column. Between
two texts that are read in one go a stroke is put, so that only the first row of a table begins with
one of its own.
"""

import re

CELLS = {"td", "th"}
PARTS = {"table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr"}
GOES_ON = "\v"
"""Begins each further line of a cell."""
_LINE = re.compile(r"(?<![-\u2010\u2011\u00ad])\s*\n\s*")  # but none that breaks a word
_MOST = 50
"""So many columns and rows one cell may cover, and only so far to the right; no paper has more."""

_FIGURES = 9


class Table:
    """A table that is being read: at which cell, and which columns cells of rows above cover."""

    def __init__(self) -> None:
        self.in_row = False
        self.said = False
        """Whether the cell has said something."""
        self.begun = False
        self.parted = False
        """Whether what comes next in the cell stands apart from what it has said."""
        self._column = 0
        self._next = 1
        self._written = 0
        self._covered: dict[int, int] = {}

    def row(self) -> None:
        """A row begins."""
        self._covered = {at: rows - 1 for at, rows in self._covered.items() if rows > 1}
        self._column, self._next, self._written = 0, 1, 0
        self.in_row = True
        self.leave()

    def cell(self, wide: str | None, deep: str | None) -> None:
        """A cell begins, so many columns wide and so many rows deep."""
        self.leave()
        while self._next < _MOST and self._next in self._covered:
            self._next += 1
        self._column = self._next
        within = self._next < _MOST
        self._next += _spanned(wide) if within else 1
        rows = _spanned(deep)
        if rows > 1 and within:
            self._covered |= dict.fromkeys(range(self._column, self._next), rows)

    def leave(self) -> None:
        """A cell ends."""
        self.said = self.parted = False

    def strokes(self) -> str:
        """Those that are still to be written before the cell."""
        lacking, self._written = self._column - self._written, self._column
        return "|" * lacking

    def written(self, text: str, ends: bool) -> str:
        """What was read of a row, in one line; `ends` says that nothing of it follows."""
        told = " | ".join(cell.strip() for cell in text.split("|")).strip()
        told = _LINE.sub(f"\n{GOES_ON}", told)
        if self.begun:
            told = told.removeprefix("|")
        self.begun, self._written = True, 0
        return f"{told} |" if ends else told


def _spanned(told: str | None) -> int:
    size = int(told[:_FIGURES]) if told and told.isdecimal() else 1
    return min(max(1, size), _MOST)


def rest_of_line(text: str, place: int) -> str:
    """What stands from a place to the end of its line."""
    end = text.find("\n", place)
    return text[place:end] if end >= 0 else text[place:]
