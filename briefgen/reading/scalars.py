"""The texts of a YAML file as they are written: from where to where, in which style, sign by sign.

Between a value and its writing only blanks, line ends, quotes and escapes differ. So a value is
compared by its signs that are not blank, and each of them knows where it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from briefgen.reading.nodes import LOADER
from briefgen.reading.pages import BREAK

WHOLE, PLAIN, REPEATED = "", "plain", "*"
_HEAD = re.compile(r"(?:[&!]\S*\s+)+")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r\n|.))", re.S)
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
Sign = tuple[str, int, int]
"""A sign that is not blank, and where its writing begins and ends."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text in a file: its style is `plain`, a quote, `|`, `>`, or `*` for a repeated one."""

    start: int
    end: int
    style: str


@lru_cache(maxsize=8)
def scalars(text: str) -> dict[tuple[int, int], Scalar]:
    """Every text of a sound YAML file, by the line and column, from 1, at which it begins."""
    found: dict[tuple[int, int], Scalar] = {}
    called: dict[str, Scalar] = {}
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        spot = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.AliasEvent) and event.anchor in called:
            meant = called[event.anchor]
            found[spot] = Scalar(meant.start, meant.end, REPEATED + meant.style)
        elif isinstance(event, yaml.ScalarEvent):
            found[spot] = _scalar(event, text)
            if event.anchor:
                called[event.anchor] = found[spot]
    return found


@lru_cache(maxsize=8)
def repeated(text: str) -> tuple[tuple[int, int], ...]:
    """The pieces of a sound YAML file that are written once and meant again (&name … *name)."""
    named: dict[str, tuple[int, int]] = {}
    again: set[str] = set()
    inside: list[tuple[str | None, int]] = []
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        start = offset(text, event.start_mark.line + 1, event.start_mark.column + 1)
        end = offset(text, event.end_mark.line + 1, event.end_mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            again.add(str(event.anchor))
        elif isinstance(event, yaml.CollectionStartEvent):
            inside.append((event.anchor, start))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, start = inside.pop()
            named |= {anchor: (start, end)} if anchor else {}
        elif isinstance(event, yaml.ScalarEvent) and event.anchor:
            named[event.anchor] = (start, end)
    return tuple(named[name] for name in named if name in again)


def _scalar(event: Any, text: str) -> Scalar:
    start = offset(text, event.start_mark.line + 1, event.start_mark.column + 1)
    end = offset(text, event.end_mark.line + 1, event.end_mark.column + 1)
    head = _HEAD.match(text, start, end)
    return Scalar(head.end() if head else start, end, event.style or PLAIN)


def signs(text: str, scalar: Scalar) -> Iterator[Sign]:
    """The signs of a text's value that are not blank, each with the place of its writing."""
    start, end, style = scalar.start, scalar.end, scalar.style.removeprefix(REPEATED)
    if style in ("|", ">"):
        head = BREAK.search(text, start, end)
        start = head.end() if head else end
    elif style in ("'", '"'):
        start, end = start + 1, end - 1
    at = start
    while at < end:
        sign, after = text[at], at + 1
        if style == "'" and sign == "'":
            after = at + 2
        elif style == '"' and sign == "\\":
            sign, after = _escaped(text, at)
        if not sign.isspace():
            yield sign, at, after
        at = after


def _escaped(text: str, at: int) -> tuple[str, int]:
    found = _ESCAPE.match(text, at)
    if found is None:
        return text[at], at + 1
    code = found[1] or found[2] or found[3]
    if code:
        return chr(int(code, 16)), found.end()
    return _ESCAPED.get(found[4], found[4]), found.end()


def rewritten(text: str, start: int, end: int, style: str, words: str) -> str | None:
    """The file with words in place of a piece of one value; None where that cannot be written.

    Every other value stays what it was: a plain value that would end early, or become a list, is
    refused rather than put in quotes.
    """
    if not words.isprintable() or style.startswith(REPEATED):
        return None
    inside = words.replace("'", "''") if style == "'" else words
    if style == '"':
        inside = words.replace("\\", "\\\\").replace('"', '\\"')
    made = text[:start] + inside + text[end:]
    return made if style == WHOLE or _one_change(text, made, words) else None


def _one_change(before: str, after: str, words: str) -> bool:
    """Whether the second file says what the first does but for one value, which has the words."""
    try:
        old, new = _said(before), _said(after)
    except yaml.YAMLError:
        return False
    changed = [two for one, two in zip(old, new, strict=False) if one != two]
    wanted = "".join(words.split())
    return len(old) == len(new) and len(changed) == 1 and wanted in "".join(changed[0][1].split())


def _said(text: str) -> list[tuple[str, str]]:
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    return [(type(event).__name__, getattr(event, "value", "")) for event in events]


def offset(text: str, line: int, column: int) -> int:
    """Where a line and column, counted from 1, are in a text, counted from 0."""
    starts = line_starts(text)
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))


@lru_cache(maxsize=8)
def line_starts(text: str) -> tuple[int, ...]:
    """Where each line of a text begins."""
    return (0, *(found.end() for found in BREAK.finditer(text)))
