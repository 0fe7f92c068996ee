"""A longer negotiation file from an example: more issues, in other words.

The example is read as YAML knows it, before anything is made of its values, and written as one
file; what is added is changed in its words, never in what it refers to.
"""

import copy
from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from benchmarks.rewording import Places, Rewording

_INCLUDE = "!include"
_LOADER = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # the other is stricter about question marks
_TEXT = "tag:yaml.org,2002:str"
_REFERS = {
    "id", "links", "source", "their_position_source", "agenda_item", "owner", "topic", "audience",
    "to", "unit", "scale", "direction", "priority", "weight", "on", "likelihood", "confidence",
    "kind", "tier", "authority", "cleared", "who_decides", "who_decides_theirs", "file", "never",
    "must_have", "amount", "value", "opening", "target", "realistic", "bottom_line",
}  # fmt: skip
"""Fields that refer to others, are counted, or are one of a list."""


def lengthened(file: Path, issues: int) -> str:
    """The file as one text, with so many issues more."""
    root = _composed(file)
    assert isinstance(root, MappingNode)
    words = Rewording(node.value for node in _scalars(root))
    shelf = _field(root, "issues")
    assert isinstance(shelf, SequenceNode)
    models = [one for one in shelf.value if isinstance(one, MappingNode)]
    places = Places()
    for number in range(issues):
        made = _another(models[number % len(models)], number, places.another())
        _reword(made, words)
        shelf.value.append(made)
    return yaml.serialize(root, allow_unicode=True, width=100_000)


def retold(file: Path, number: int) -> str:
    """The file with its issues in other words, and other ones for each number."""
    root = _composed(file)
    assert isinstance(root, MappingNode)
    words = Rewording((node.value for node in _scalars(root)), seed=number)
    title = _field(root, "title")
    title.value = f"{title.value}, no. {number}"
    _reword(_field(root, "issues"), words)
    return yaml.serialize(root, allow_unicode=True, width=100_000)


def _another(model: MappingNode, number: int, place: str) -> MappingNode:
    """One more of the kind, under a name of its own."""
    made = copy.deepcopy(model)
    for key, value in made.value:
        if key.value == "id":
            value.value = f"{value.value}-{number + 1}"
        elif key.value == "title":
            value.value = f"{value.value}, {place}"
    made.value = [
        pair for pair in made.value if pair[0].value not in ("weight", "links", "agenda_item")
    ]
    return made


def _reword(node: Node, words: Rewording) -> None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value not in _REFERS | {"title"}:
                _reword(value, words)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            _reword(value, words)
    elif isinstance(node, ScalarNode):
        node.value = words.other(node.value)


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MappingNode | SequenceNode):
        for one in node.value:
            for part in one if isinstance(one, tuple) else (one,):
                yield from _scalars(part)


def _field(node: MappingNode, name: str) -> Node:
    found: Node = next(value for key, value in node.value if key.value == name)
    return found


def _composed(file: Path) -> Node:
    """The file, with all that it includes in its place."""
    root: Node | None = yaml.compose(file.read_text("utf-8"), _LOADER)
    assert root is not None
    return _filled(root, file.parent)


def _filled(node: Node, folder: Path) -> Node:
    if isinstance(node, ScalarNode) and node.tag == _INCLUDE:
        other = folder / node.value
        if other.suffix == ".yaml":
            return _composed(other)
        return ScalarNode(_TEXT, other.read_text("utf-8"), style="|")
    if isinstance(node, MappingNode):
        node.value = [(key, _filled(value, folder)) for key, value in node.value]
    elif isinstance(node, SequenceNode):
        node.value = [_filled(value, folder) for value in node.value]
    return node
