"""What stands in a YAML text, before anything is made of it: texts, lists, names with values.

Every value stays the text that was written. Built from the reader's stream of events, so that
no depth of nesting can exhaust the stack.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from briefgen.reading.legibility import ADVICE, told, unseen

DEEPEST = 60
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Spot:
    """A line and a column, both from 1."""

    line: int
    column: int


class Refused(Exception):
    """What YAML would allow and this reader does not."""

    def __init__(self, message: str, advice: str, spot: Spot) -> None:
        self.message, self.advice, self.spot = message, advice, spot
        super().__init__(message)


@dataclass(slots=True)
class Node:
    """One thing written, where it begins, its `!kind` if any, and its `&name` if any."""

    spot: Spot
    tag: str
    anchor: str


@dataclass(slots=True)
class Text(Node):
    """A piece of text; `plain` where no quotes stand round it."""

    text: str
    plain: bool


@dataclass(slots=True)
class Listed(Node):
    """A list."""

    items: list[Node]


@dataclass(slots=True)
class Named(Node):
    """Names with their values."""

    pairs: list[tuple[Node, Node]]


@dataclass(slots=True)
class Again(Node):
    """`*name`: what was called `&name` above, once more; None where nothing was."""

    target: Node | None


@dataclass(slots=True)
class Document:
    """The one thing a file holds, what was given a name, and which names are used."""

    root: Node | None = None
    anchors: dict[str, Node] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


def compose(text: str) -> Document:
    """What stands in the text; yaml.YAMLError where it is no YAML, Refused where it is too wild."""
    document = Document()
    open_nodes: list[tuple[Listed | Named, list[Node]]] = []
    for event in _events(text):
        if isinstance(event, yaml.DocumentStartEvent):
            if document.root is not None:
                raise _second_part(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            node, inside = open_nodes.pop()
            _close(node, inside)
            if open_nodes:
                open_nodes[-1][1].append(node)
        elif isinstance(event, yaml.NodeEvent):
            _enter(event, document, open_nodes)
    return document


def _events(text: str) -> Iterator[Any]:
    return yaml.parse(text, Loader=LOADER)


def _enter(event: Any, document: Document, open_nodes: list[Any]) -> None:
    mark = event.start_mark
    spot = Spot(mark.line + 1, mark.column + 1)
    node = _node(event, spot, document)
    if document.root is None:
        document.root = node
    if isinstance(node, Again):
        document.used.add(node.anchor)
    elif node.anchor:
        document.anchors[node.anchor] = node
    if isinstance(node, Listed | Named):
        open_nodes.append((node, []))
        if len(open_nodes) > DEEPEST:
            told = f"Things stand inside each other here more than {DEEPEST} deep."
            raise Refused(told, "Is a bracket or a quote missing above?", spot)
    elif open_nodes:
        open_nodes[-1][1].append(node)


def _node(event: Any, spot: Spot, document: Document) -> Node:
    if isinstance(event, yaml.AliasEvent):
        wanted = event.anchor or ""
        return Again(spot, "", wanted, document.anchors.get(wanted))
    tag, anchor = event.tag or "", event.anchor or ""
    if isinstance(event, yaml.ScalarEvent):
        # Most values can be printed whole, which is asked much faster.
        if event.value.isprintable() and "&#" not in event.value:
            return Text(spot, tag, anchor, event.value, not event.style)
        if (at := unseen(event.value)) is not None:
            raise Refused(f"{told(event.value, at)}.", ADVICE, spot)
        return Text(spot, tag, anchor, event.value, not event.style)
    if isinstance(event, yaml.SequenceStartEvent):
        return Listed(spot, tag, anchor, [])
    return Named(spot, tag, anchor, [])


def _close(node: Listed | Named, inside: list[Node]) -> None:
    if isinstance(node, Listed):
        node.items = inside
    else:
        node.pairs = list(zip(inside[::2], inside[1::2], strict=True))


def _second_part(event: Any) -> Refused:
    mark = event.start_mark
    return Refused(
        "A line of three dashes (---) ends the file here, but more follows.",
        "Remove this line, or put what follows into a file of its own.",
        Spot(mark.line + 1, mark.column + 1),
    )
