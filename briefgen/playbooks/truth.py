"""Whether a condition can come out both ways: `issues and not issues` cannot.

Only what stands in the condition itself is weighed; each thing that it asks may be so or not.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from jinja2 import nodes

from briefgen.filling import parsed
from briefgen.playbooks.restraint import grammar, question
from briefgen.problems import Unusable

MOST = 10
"""Things asked in one condition; a person writes four."""


def settled(condition: str) -> bool | None:
    """How the condition comes out whatever the facts are; None where that depends on them."""
    try:
        (test,) = (
            one.test for one in parsed(question(condition, ""), grammar()).find_all(nodes.If)
        )
    except (Unusable, ValueError):
        return None
    asked = tuple(dict.fromkeys(_asked(test)))
    if len(asked) > MOST:
        return None
    answers = {_answer(test, dict(zip(asked, one, strict=True))) for one in _cases(asked)}
    return answers.pop() if len(answers) == 1 else None


def _cases(asked: tuple[str, ...]) -> Iterator[tuple[bool, ...]]:
    return product((True, False), repeat=len(asked))


def _asked(node: nodes.Node) -> Iterator[str]:
    """Each thing that a condition asks, by its own words."""
    if isinstance(node, nodes.And | nodes.Or):
        yield from _asked(node.left)
        yield from _asked(node.right)
    elif isinstance(node, nodes.Not):
        yield from _asked(node.node)
    elif not isinstance(node, nodes.Const):
        yield _words(node)[0]


def _answer(node: nodes.Node, facts: Mapping[str, bool]) -> bool:
    if isinstance(node, nodes.And):
        return _answer(node.left, facts) and _answer(node.right, facts)
    if isinstance(node, nodes.Or):
        return _answer(node.left, facts) or _answer(node.right, facts)
    if isinstance(node, nodes.Not):
        return not _answer(node.node, facts)
    if isinstance(node, nodes.Const):
        return bool(node.value)
    words, turned = _words(node)
    return facts[words] is not turned


def _words(node: nodes.Node) -> tuple[str, bool]:
    """What is asked, and whether it is asked the other way round: `a != b` for `a == b`."""
    if isinstance(node, nodes.Compare) and len(node.ops) == 1 and node.ops[0].op in ("ne", "notin"):
        (one,) = node.ops
        same = nodes.Operand({"ne": "eq", "notin": "in"}[one.op], one.expr)
        return repr(nodes.Compare(node.expr, [same])), True
    return repr(node), False
