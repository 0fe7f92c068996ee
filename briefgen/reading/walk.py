"""From what stands in a text to plain data: texts, lists and names, each with its place.

Nothing is guessed: `NO` stays the text NO, 12:30 and 1.10 stay as written. Empty values, `~` and
`null` count as not written. What cannot be meant is a problem, and its path is spoiled, so that
no later complaint repeats it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from briefgen.problems import Place, Problem
from briefgen.reading.commas import parted
from briefgen.reading.nodes import DEEPEST, Again, Document, Listed, Named, Node, Spot, Text
from briefgen.reading.pages import Pages
from briefgen.reading.places import Path, Places
from briefgen.reading.source import LARGEST
from briefgen.reading.twice import twice

MOST_VALUES = 200_000
NOTHING = {"", "~", "null"}
HARMLESS = {f"tag:yaml.org,2002:{kind}" for kind in
            ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}  # fmt: skip
OPENING, CLOSING = "“„‟‘‚”", "”“‟’"
QUOTE_IT = 'Put the whole value in straight quotes: "…".'
AS_WORDS = 'If you mean the words themselves, put the value in straight quotes: "…".'

_INCLUDE = re.compile(r"!?include\s+(\S+\.(?:md|txt|ya?ml))")
_CURLY = re.compile(rf"[{OPENING}][^“”„‟]*[{CLOSING}]")  # one pair round the whole
_NUMBERED, _WHOLE = re.compile(r" +#\d"), re.compile(r" +#\w")

Include = Callable[[str, Path, Place], Any]


class TooMuch(Exception):
    """What is included and repeated unfolds into more than can be held; the problem is noted."""


@dataclass(slots=True)
class Walk:
    """One reading of a file and of all it includes.

    `spoiled` paths are not judged again; of `torn` ones a line could not be used; `empty` ones
    are named without a value; in `cut` ones a comma has parted a number.
    """

    pages: Pages
    places: Places
    problems: list[Problem] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    torn: set[Path] = field(default_factory=set)
    empty: list[Path] = field(default_factory=list)
    cut: set[Path] = field(default_factory=set)
    count: int = 0
    letters: int = 0

    def document(self, document: Document, file: str, path: Path, include: Include) -> Any:
        """The data of one file, set at a path of the whole."""
        if document.root is None:
            return None
        return _File(self, document, file, include).value(document.root, path)

    def take_in(self, letters: int, place: Place) -> None:
        """Counts what a file holds, and again what is included or repeated at a place."""
        self.letters += letters
        if self.letters > LARGEST:
            told = f"Over {LARGEST // 10**6} million letters are included or repeated (*name)."
            self.fault(told, "Include and repeat only what is printed there.", place)
            raise TooMuch

    def fault(self, message: str, advice: str, place: Place, path: Path | None = None) -> None:
        """Notes a problem, and that its path can no longer be judged."""
        self.problems.append(self.pages.problem(message, advice, place))
        if path is not None:
            self.spoiled.add(path)


@dataclass(slots=True)
class _File:
    """The part of a walk that goes through one file."""

    walk: Walk
    document: Document
    file: str
    include: Include
    again: Spot | None = None  # where something is repeated that is walked through

    def place(self, spot: Spot) -> Place:
        return Place(self.file, spot.line, spot.column)

    def fault(self, message: str, advice: str, spot: Spot, path: Path | None = None) -> None:
        self.walk.fault(message, advice, self.place(spot), path)

    def value(self, node: Node, path: Path) -> Any:
        """The data of one node; None where nothing is written or nothing can be used."""
        self._count(node, path)
        self.walk.places.values.setdefault(path, self.place(node.spot))
        if node.tag == "!include":
            return self._included(node, path)
        if node.tag and node.tag not in HARMLESS:
            self._unknown_kind(node, path)
        if isinstance(node, Text):
            return self._text(node, path)
        if isinstance(node, Listed):
            return self._list(node, path)
        if isinstance(node, Named):
            return self._names(node, path)
        return self._again(node, path)

    def _count(self, node: Node, path: Path) -> None:
        self.walk.count += 1
        if self.walk.count > MOST_VALUES:
            told = f"With all its repetitions (*name) the file has over {MOST_VALUES:,} values."
            self.fault(told, "Write out what is needed, without repeating.", node.spot)
            raise TooMuch
        if len(path) > DEEPEST:
            told = f"Things stand inside each other here more than {DEEPEST} deep."
            self.fault(told, "Does a *name repeat what it is part of?", node.spot)
            raise TooMuch
        self._letters(node)

    def _letters(self, node: Node) -> None:
        """What is written once and meant again counts each time."""
        if self.again and isinstance(node, Text):
            self.walk.take_in(len(node.text), self.place(self.again))

    def _included(self, node: Node, path: Path) -> Any:
        if isinstance(node, Text) and node.text.strip():
            return self.include(node.text.strip(), path, self.place(node.spot))
        advice = "Write it as !include annexes/map.md"
        self.fault("After !include the name of one file is missing.", advice, node.spot, path)
        return None

    def _unknown_kind(self, node: Node, path: Path) -> None:
        written = node.tag.replace("tag:yaml.org,2002:", "!!")
        told = f"`{written}` has no meaning here: a value that begins with ! is a command."
        self.fault(told, AS_WORDS, node.spot, path)

    def _text(self, node: Text, path: Path) -> str | None:
        forgotten = _INCLUDE.fullmatch(node.text.strip())
        if forgotten and node.plain != forgotten[0].startswith("!"):
            told = ("The ! before include is missing" if node.plain
                    else "!include stands in quotes, or below | or >")  # fmt: skip
            told = f"{told}; the name of the file would be printed as text."
            self.fault(told, f"Write !include {forgotten[1]}", node.spot, path)
        if not node.plain:
            return node.text
        if node.anchor and node.anchor not in self.document.used:
            told = f"`&{node.anchor}` would not be printed; & at the start of a value is a command."
            self.fault(told, QUOTE_IT, node.spot, path)
        place = self.place(node.spot)
        rest, last = self.walk.pages.behind(place, node.text)
        if (_NUMBERED if node.text else _WHOLE).match(rest):  # such as #3
            line = "" if last == node.spot.line else f" in line {last}"
            told = f"What follows the #{line} is left out: a # after a space begins a remark."
            more = "" if node.text else " In a remark, leave a space after the #."
            self.fault(told, f"{QUOTE_IT}{more}", node.spot, path)
        if folded := self.walk.pages.folded(place, last):
            self.walk.fault(*folded, path)
        if node.text in NOTHING:
            return None
        if self._is_torn(node, rest):
            told = f"The curly quote ({node.text[0]}) holds nothing together; the comma ends this."
            self.fault(told, 'Type straight quotes round the whole entry: "…".', node.spot, path)
        if said := parted(node.text, rest):
            self.fault(*said, node.spot, path)
            self.walk.cut.add(path[:-1])
        if _CURLY.fullmatch(node.text):
            told = "The curly quotes round this value would be printed with it."
            advice = "Use straight quotes (\"…\") instead; to print the curly ones, write '“…”'."
            self.fault(told, advice, node.spot, path)
        return node.text

    def _is_torn(self, node: Text, rest: str) -> bool:
        """Whether a comma in brackets cuts a value that a curly quote was to hold together."""
        opened = node.text[0] in OPENING and not any(sign in CLOSING for sign in node.text[1:])
        return opened and rest.lstrip(" ").startswith(",")

    def _list(self, node: Listed, path: Path) -> list[Any]:
        items: list[Any] = []
        for entry in node.items:
            here = (*path, len(items))
            known = len(self.walk.problems)
            value = self.value(entry, here)
            if value is not None:
                items.append(value)
                continue
            del self.walk.places.values[here]
            if len(self.walk.problems) == known:
                advice = "Write something after it, or take the line away."
                self.fault("This entry of a list is empty.", advice, entry.spot)
        return items

    def _names(self, node: Named, path: Path) -> dict[str, Any] | None:
        found: dict[str, Any] = {}
        doubled = twice(node, entry=bool(path) and isinstance(path[-1], int))
        for at, (name_node, value_node) in enumerate(node.pairs):
            self._letters(name_node)
            name = self._name(name_node, path)
            if name is None:
                continue
            if at in doubled:
                if said := doubled[at]:
                    self.fault(*said, name_node.spot)
                continue
            here = (*path, name)
            self.walk.places.names.setdefault(here, self.place(name_node.spot))
            value = self.value(value_node, here)
            if value is not None:
                found[name] = value
            elif here not in self.walk.spoiled:
                self.walk.empty.append(here)
        return found

    def _name(self, node: Node, path: Path) -> str | None:
        if isinstance(node, Listed | Named):
            told = "Curly or square brackets at the start are read as a list, not as words."
            self.fault(told, QUOTE_IT, node.spot, path)
            return None
        if isinstance(node, Again) or not isinstance(node, Text):
            told = f"`*{node.anchor}` cannot stand before a colon."
            self._torn(told, "Write a name here.", node, path)
            return None
        if node.plain and node.text == "<<":
            told = "`<<:` (taking over lines from elsewhere) is not known here."
            self._torn(told, "Write the lines out.", node, path)
            return None
        if not node.text.strip():
            told = "There is no name before the colon."
            self._torn(told, "Write the name too, for example title: Grain.", node, path)
            return None
        return node.text

    def _torn(self, message: str, advice: str, node: Node, path: Path) -> None:
        self.walk.torn.add(path)
        self.fault(message, advice, node.spot)

    def _again(self, node: Node, path: Path) -> Any:
        target = node.target if isinstance(node, Again) else None
        if target is None:
            told = f"`*{node.anchor}` repeats what &{node.anchor} names; nothing above is so named."
            self.fault(told, AS_WORDS, node.spot, path)
            return None
        return replace(self, again=self.again or node.spot).value(target, path)
