"""What a condition proves: which values are surely written where it holds, or where it does not."""

from collections.abc import Callable
from typing import Any

from jinja2 import nodes

Keys = frozenset[str]
NOTHING: Keys = frozenset()


def key(node: nodes.Node) -> str | None:
    """An expression that only names a thing, as it is written; None for any other."""
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        above = key(node.node)
        return f"{above}.{node.attr}" if above else None
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        above, name = key(node.node), node.arg.value
        if above is None:
            return None
        return f"{above}.{name}" if isinstance(name, str) else f"{above}[{name}]"
    if isinstance(node, nodes.Filter) and node.name in ("first", "last") and node.node:
        above = key(node.node)
        return f"{above} | {node.name}" if above else None
    return None


def present_if(test: nodes.Node, outcome: bool) -> Keys:
    """The names that are surely written where a condition comes out so."""
    proves = _PROOFS.get(type(test), _plainly)
    return proves(test, outcome)


def _plainly(test: nodes.Node, outcome: bool) -> Keys:
    found = key(test)
    return frozenset({found}) if found and outcome else NOTHING


def _not(test: nodes.Not, outcome: bool) -> Keys:
    return present_if(test.node, not outcome)


def _and(test: nodes.And, outcome: bool) -> Keys:
    one, other = present_if(test.left, outcome), present_if(test.right, outcome)
    return one | other if outcome else one & other


def _or(test: nodes.Or, outcome: bool) -> Keys:
    one, other = present_if(test.left, outcome), present_if(test.right, outcome)
    return one & other if outcome else one | other


def _filter(test: nodes.Filter, outcome: bool) -> Keys:
    counts = test.name in ("length", "count") and test.node is not None
    return present_if(test.node, outcome) if counts and test.node else _plainly(test, outcome)


def _test(test: nodes.Test, outcome: bool) -> Keys:
    if test.name == "none":
        return present_if(test.node, not outcome)
    return present_if(test.node, outcome) if test.name == "defined" else NOTHING


def _compare(test: nodes.Compare, outcome: bool) -> Keys:
    found: Keys = NOTHING
    before: nodes.Node = test.expr
    for one in test.ops:
        found |= _compared(before, one.op, one.expr, outcome)
        before = one.expr
    return found if len(test.ops) == 1 or outcome else NOTHING


def _compared(left: nodes.Node, op: str, right: nodes.Node, outcome: bool) -> Keys:
    empty = isinstance(right, nodes.Const) and right.value is None
    if op in ("eq", "ne"):
        equal = (op == "eq") is outcome
        return present_if(left, True) if equal is not empty else NOTHING
    if op in ("in", "notin"):
        if (op == "in") is not outcome:
            return NOTHING
        held = key(right)
        inside = isinstance(left, nodes.Const) and held
        named = frozenset({f"{held}.{left.value}"}) if inside else NOTHING  # type: ignore[attr-defined]
        return present_if(left, True) | present_if(right, True) | named
    # A count above something, or an amount that could be compared at all.
    return present_if(left, True) | present_if(right, True) if outcome else NOTHING


_PROOFS: dict[type[nodes.Node], Callable[[Any, bool], Keys]] = {
    nodes.Not: _not,
    nodes.And: _and,
    nodes.Or: _or,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.Compare: _compare,
}
