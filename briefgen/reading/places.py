"""Where each value of a file stands, by its path, and how a path is called in words."""

from dataclasses import dataclass, field
from typing import Any

from briefgen.problems import Place, Problem
from briefgen.reading.pages import lines_of, shown_in

Path = tuple[str | int, ...]

_THE_THING_ITSELF = ("what", "text")
_ONE_OF = {"people": "person", "criteria": "criterion", "analyses": "analysis"}


@dataclass(slots=True)
class Places:
    """The places of all names and values; filled while a file is read, then only asked."""

    start: Place
    names: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """Every file that was read, by its name, as it is written."""
    included: dict[Path, str] = field(default_factory=dict)
    """The values that are a whole file of plain text, with the name of that file."""

    def at(self, path: Path) -> Place:
        """Where a path stands: its name, or its list entry, or the nearest thing around it."""
        known = self.known(path)
        return self.names.get(known) or self.values.get(known) or self.start

    def value(self, path: Path) -> Place:
        """Where the value at a path begins, or the nearest value around it."""
        known = self.known(path)
        return self.values.get(known) or self.names.get(known) or self.start

    def line(self, place: Place) -> str:
        """The line that a place stands in; empty where its file is not known."""
        lines = lines_of(self.texts.get(place.file, ""))
        return lines[place.line - 1] if place.line <= len(lines) else ""

    def problem(self, message: str, advice: str, path: Path) -> Problem:
        """A problem with the value at a path, with the line it stands in."""
        place = self.value(path)
        return shown_in(self.line(place), Problem(message, advice, place))

    def known(self, path: Path) -> Path:
        """The longest part of a path that stands in the file.

        One thing may be written where a list is meant, so the number of an entry may be missing.
        """
        known: Path = ()
        for step in path:
            if (*known, step) in self.values or (*known, step) in self.names:
                known = (*known, step)
            elif not isinstance(step, int):
                break
        return known


def down(data: Any, step: str | int) -> Any:
    """What stands one step further down in plain data; None where nothing does."""
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def label(path: Path) -> str:
    """A path as it is said aloud: `issue 2, `opening``."""
    words: list[str] = []
    for at, step in enumerate(path):
        if isinstance(step, str):
            if at + 1 == len(path) or not isinstance(path[at + 1], int):
                words.append(f"`{step}`")
        elif at and isinstance(path[at - 1], str):
            words.append(_entry(str(path[at - 1]), step + 1))
        else:
            words.append(f"entry {step + 1}")
    return ", ".join(words) or "the file"


def part_said(path: Path) -> str:
    """A part of the file as a reader would call it: `Issue 2, fallback 1`."""
    words: list[str] = []
    for at, step in enumerate(path):
        if isinstance(step, int):
            words[-1] = f"{one_of(str(path[at - 1])) or words[-1]} {step + 1}"
        elif at == 0 or at + 1 < len(path) or step not in _THE_THING_ITSELF:
            words.append(step.replace("_", " "))
    told = ", ".join(words)
    return told[:1].upper() + told[1:]


def one_of(name: str) -> str:
    """The name of one entry of a list: issue for issues, red line for red_lines; else empty."""
    plain = name.replace("_", " ")
    if plain in _ONE_OF:
        return _ONE_OF[plain]
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    if plain.endswith("s") and not plain.endswith(("ss", "us")):
        return plain[:-1]
    return ""


def _entry(name: str, number: int) -> str:
    one = one_of(name)
    return f"{one} {number}" if one else f"entry {number} of `{name}`"
