"""What was read out of a finished file: pieces of text, each with the place where it stood."""

from dataclasses import dataclass, replace

A_DRAWING = "a drawing"
DRAWING = f"{A_DRAWING}, as of a note"
"""Where words stand that are drawn as a piece of a page."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text: `page 12`, `a bookmark`, `the title in the file’s information`.

    `goes_on` says that a reader reads straight on from the passage before; `counts`, that numbers
    in it are those of a text and not the measures of a drawing; `line`, with which line of the file
    it begins, where each of its lines is one of the file.
    """

    where: str
    text: str
    page: int | None = None
    goes_on: bool = False
    counts: bool = True
    line: int | None = None

    def at_line(self, number: int) -> "Passage":
        """The same, but that it is that line of it, counted from 0, of which one speaks."""
        if not self.line:
            return self
        where = self.where.replace(f"line {self.line}", f"line {self.line + number}", 1)
        return replace(self, where=where)


@dataclass(frozen=True, slots=True)
class Contents:
    """All that could be read of a file, and what could not be, in sentences."""

    passages: tuple[Passage, ...]
    unread: tuple[str, ...] = ()
    blind: bool = False
    """Whether none of the words that a reader sees could be read."""
