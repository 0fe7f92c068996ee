"""Every name in a play, in every branch, held against the model of a negotiation.

A build meets only the branches that one file takes. Here all are looked at: a misspelt name, a part
that may be missing where the play counts on it, and a list where one thing is meant.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from jinja2 import nodes

from briefgen.negotiation import Part
from briefgen.playbooks.presence import key, present_if
from briefgen.playbooks.shapes import (
    ANYTHING,
    NUMBER,
    TEXT,
    YES_OR_NO,
    Loop,
    Several,
    Shape,
    Table,
    called,
    member,
    members,
)

Scope = Mapping[str, Shape]
Present = frozenset[str]
NEEDS_A_VALUE = ("lt", "lteq", "gt", "gteq")
_OF_A_LIST = re.compile(r"(?:\[\d+\]| \| \w+)$")


def misnamed(tree: nodes.Template, names: Scope) -> list[tuple[int, str]]:
    """Every mistake in the names of a template, with its line."""
    reading = _Reading()
    for child in tree.body:
        reading.statement(child, names, frozenset())
    return list(dict.fromkeys(reading.mistakes))


@dataclass(slots=True)
class _Reading:
    mistakes: list[tuple[int, str]] = field(default_factory=list)

    def tell(self, node: nodes.Node, told: str) -> None:
        self.mistakes.append((node.lineno, told))

    def statement(self, node: nodes.Node, names: Scope, present: Present) -> None:
        if isinstance(node, nodes.If):
            self.choice(node, names, present)
        elif isinstance(node, nodes.For):
            self.loop(node, names, present)
        elif isinstance(node, nodes.Output):
            for one in node.nodes:
                if not isinstance(one, nodes.TemplateData):
                    self.printed(one, self.shape(one, names, present))

    def choice(self, node: nodes.If, names: Scope, present: Present) -> None:
        seen = present
        for branch in (node, *node.elif_):
            self.shape(branch.test, names, seen)
            for child in branch.body:
                self.statement(child, names, seen | present_if(branch.test, True))
            seen |= present_if(branch.test, False)
        for child in node.else_:
            self.statement(child, names, seen)

    def loop(self, node: nodes.For, names: Scope, present: Present) -> None:
        over = self.needed(node.iter, names, present)
        inside = {**names, "loop": Shape((Loop,))}
        given = [one.name for one in node.target.find_all(nodes.Name)]
        given += [node.target.name] if isinstance(node.target, nodes.Name) else []
        for name in given:
            inside[name] = self.each(node, over) if len(given) == 1 else ANYTHING
        seen = frozenset(one for one in present if one.split(".")[0] not in given)
        if node.test:
            self.shape(node.test, inside, seen)
            seen |= present_if(node.test, True)
        for child in node.body:
            self.statement(child, inside, seen | ({key(node.iter) or ""}))
        for child in node.else_:
            self.statement(child, names, present)

    def each(self, node: nodes.For, over: Shape) -> Shape:
        found = ANYTHING
        for number, kind in enumerate(over.kinds):
            if not isinstance(kind, Several | Table) and kind is not str:
                told = f"“{_said(node.iter)}” is {called(kind)}, not a list to walk through"
                self.tell(node, told)
            one = kind.each if isinstance(kind, Several) else TEXT
            found = found.or_(one) if number else one
        return found

    def printed(self, node: nodes.Expr, found: Shape) -> None:
        for kind in found.kinds:
            whole = isinstance(kind, type) and issubclass(kind, Part)
            if whole or isinstance(kind, Several | Table) or kind is Loop:
                self.tell(node, f"“{_said(node)}” is {called(kind)}; name one thing in it")

    def needed(self, node: nodes.Node, names: Scope, present: Present) -> Shape:
        """The shape of a value that has to be there."""
        found = self.shape(node, names, present)
        if found.missing and key(node) not in present:
            self.unproved(node, _OF_A_LIST.sub("", _said(node)))
        return found.surely()

    def unproved(self, node: nodes.Node, test: str) -> None:
        told = f"“{_said(node)}” may not have been written; ask for it first: {{% if {test} %}}"
        self.tell(node, told)

    def shape(self, node: nodes.Node, names: Scope, present: Present) -> Shape:
        """What an expression stands for; mistakes in it are told."""
        read = getattr(self, f"_{type(node).__name__.lower()}", None)
        if read is None:
            for child in node.iter_child_nodes():
                self.shape(child, names, present)
            return ANYTHING
        found: Shape = read(node, names, present)
        return found.surely() if key(node) in present else found

    def _const(self, node: nodes.Const, names: Scope, present: Present) -> Shape:
        return Shape((type(node.value),)) if node.value is not None else Shape((), True)

    def _name(self, node: nodes.Name, names: Scope, present: Present) -> Shape:
        if node.name not in names:
            near = get_close_matches(node.name, names, n=1)
            hint = f"; did you mean “{near[0]}”?" if near else ""
            self.tell(node, f"nothing is called “{node.name}”{hint}")
        return names.get(node.name, ANYTHING)

    def _getattr(self, node: nodes.Getattr, names: Scope, present: Present) -> Shape:
        return self.within(node, node.node, node.attr, names, present)

    def _getitem(self, node: nodes.Getitem, names: Scope, present: Present) -> Shape:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self.within(node, node.node, node.arg.value, names, present)
        over = self.needed(node.node, names, present)
        self.shape(node.arg, names, present)
        return over if isinstance(node.arg, nodes.Slice) else self.one_of(node, over, present)

    def within(
        self, node: nodes.Node, owner: nodes.Node, name: str, names: Scope, present: Present
    ) -> Shape:
        over = self.needed(owner, names, present)
        found = [held for kind in over.kinds if (held := member(kind, name)) is not None]
        if not over.kinds:
            return ANYTHING
        if not found:
            self.tell(node, _no_such(name, owner, over))
            return ANYTHING
        if any(isinstance(kind, Table) for kind in over.kinds) and key(node) not in present:
            # A name that a table lacks is an unknown name, so not even a test may ask for it.
            self.unproved(node, f'"{name}" in {_said(owner)}')
        whole = found[0]
        for one in found[1:]:
            whole = whole.or_(one)
        return whole

    def one_of(self, node: nodes.Node, over: Shape, present: Present) -> Shape:
        """One thing of a list, which is there only where the list is not empty."""
        owner = getattr(node, "node", None)
        sure = owner is not None and key(owner) in present
        found = next((kind.each for kind in over.kinds if isinstance(kind, Several)), ANYTHING)
        return found if sure else Shape(found.kinds, bool(found.kinds))

    def _test(self, node: nodes.Test, names: Scope, present: Present) -> Shape:
        asked = {key(node.node) or ""} if node.name in ("defined", "undefined") else set()
        self.shape(node.node, names, present | asked)
        for one in node.args:
            self.shape(one, names, present)
        return YES_OR_NO

    def _filter(self, node: nodes.Filter, names: Scope, present: Present) -> Shape:
        arguments = [self.shape(one, names, present) for one in node.args]
        if node.node is None:
            return ANYTHING
        if node.name in ("default", "d"):
            over = self.shape(node.node, names, present | {key(node.node) or ""})
            return over.or_(arguments[0]) if arguments else over
        over = self.shape(node.node, names, present)
        if over.missing:
            over = self.needed(node.node, names, present)
        if node.name in ("first", "last"):
            return self.one_of(node, over, present)
        if node.name == "join":
            self.printed(node, _items(over))
        return NUMBER if node.name in ("length", "count") else TEXT

    def _condexpr(self, node: nodes.CondExpr, names: Scope, present: Present) -> Shape:
        self.shape(node.test, names, present)
        one = self.shape(node.expr1, names, present | present_if(node.test, True))
        if node.expr2 is None:
            return Shape(one.kinds, True)
        return one.or_(self.shape(node.expr2, names, present | present_if(node.test, False)))

    def _and(self, node: nodes.And, names: Scope, present: Present) -> Shape:
        one = self.shape(node.left, names, present)
        return one.or_(self.shape(node.right, names, present | present_if(node.left, True)))

    def _or(self, node: nodes.Or, names: Scope, present: Present) -> Shape:
        one = self.shape(node.left, names, present)
        other = self.shape(node.right, names, present | present_if(node.left, False))
        return Shape(one.or_(other).kinds, other.missing)

    def _compare(self, node: nodes.Compare, names: Scope, present: Present) -> Shape:
        self.shape(node.expr, names, present)
        for number, one in enumerate(node.ops):
            before = node.ops[number - 1].expr if number else node.expr
            if one.op in NEEDS_A_VALUE:
                self.needed(before, names, present)
            strict = one.op in (*NEEDS_A_VALUE, "in", "notin")
            (self.needed if strict else self.shape)(one.expr, names, present)
        return YES_OR_NO

    def _list(self, node: nodes.List, names: Scope, present: Present) -> Shape:
        found = [self.shape(one, names, present) for one in node.items]
        whole = found[0] if found else ANYTHING
        for one in found[1:]:
            whole = whole.or_(one)
        return Shape((Several(whole),))

    _tuple = _list

    def _sub(self, node: nodes.Sub, names: Scope, present: Present) -> Shape:
        self.needed(node.left, names, present)
        self.needed(node.right, names, present)
        return NUMBER


def _items(over: Shape) -> Shape:
    return next((kind.each for kind in over.kinds if isinstance(kind, Several)), ANYTHING)


def _no_such(name: str, owner: nodes.Node, over: Shape) -> str:
    known = [one for kind in over.kinds for one in members(kind)]
    near = get_close_matches(name, known, n=1)
    said = _said(owner)
    if not known:
        return f"“{said}” is {called(over.kinds[0])}, so it has no “{name}”"
    return f"there is no “{name}” in “{said}”" + (f"; did you mean “{near[0]}”?" if near else "")


def _said(node: nodes.Node) -> str:
    return key(node) or "this"
