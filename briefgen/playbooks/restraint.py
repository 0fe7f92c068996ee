"""What holds a play back: it may name facts, test them, walk through lists, and it ends.

A play may come from a stranger. Its grammar leaves out calls, assignments and other files; what is
left is counted while it runs, so that no loop runs on and no text fills the memory.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from typing_extensions import override

from briefgen.addresses import around_links, bare, in_a_play, none_put_together, put_together
from briefgen.compiling import as_it_is, is_plain
from briefgen.escaping import prose
from briefgen.filling import FILTERS, Sandbox, filled, numbered, parsed, problem, set_up
from briefgen.keeping.by_heart import recalled
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source, unreadable

PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem,
    nodes.Const, nodes.If, nodes.For, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.List, nodes.Tuple, nodes.Sub, nodes.Neg,
    nodes.Slice,
)  # fmt: skip
KEPT = ("default", "d", "first", "last", "length", "count", "lower", "upper", "capitalize",
        "block", "shown", "join")  # fmt: skip
_BLOCK = re.compile(r"\{%-?\s*(?P<end>end)?(?P<what>if|for)\b[^%]*%\}")
LOOPS = 3
DEPTH = 60
"""How deep brackets and blocks may stand inside each other; a person writes ten."""
STEPS = 300_000
"""How much one play may do; the longest that ships takes a hundredth of it for fifty issues."""
LONGEST_TEXT = 50_000
LONGEST_JOINED = 20_000
LETTERS = 50
"""Letters that are worked on count as one step for each so many."""
SEARCH = 50
"""Steps for looking through a list or a text, which the machine does out of our sight."""


class Restrained(Sandbox):
    """Counts what a play does, and stops it."""

    left = STEPS

    def begin(self) -> None:
        """Another play's turn; what the last one did does not count against it."""
        self.left = STEPS

    def spend(self, steps: int) -> None:
        """Count some steps; SecurityError where there are too many."""
        self.left -= steps
        if self.left < 0:
            raise SecurityError("this works on for longer than a play may; loop over fewer things")

    def _counted(self, things: Iterable[Any], weight: int) -> Iterator[Any]:
        for thing in things:
            self.spend(weight)
            yield thing

    def _joined(self, things: Iterable[Any], between: Any = ", ", last: str | None = None) -> Any:
        return FILTERS["join"](self._short(things, len(str(between))), between, last)

    def _short(self, things: Iterable[Any], between: int) -> Iterator[Any]:
        length = 0
        for thing in things:
            length += between + (len(thing) if isinstance(thing, str) else 1)
            if length > LONGEST_JOINED:
                raise SecurityError("a text joined here grows too long")
            self.spend(1 + length // LETTERS // 100)
            yield thing

    def _measured(self, make: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def measured(value: Any) -> Any:
            self.spend(1 + (len(value) // LETTERS if isinstance(value, str) else 0))
            return make(value)

        return measured

    @override
    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        for loop in source.find_all(nodes.For):
            weight = nodes.Const(_weight(loop), lineno=loop.lineno)
            loop.iter = nodes.Filter(
                loop.iter, " counted", [weight], [], None, None, lineno=loop.iter.lineno
            ).set_environment(self)
        return super()._generate(source, name, filename, defer_init)

    def restrict(self) -> None:
        """Leave only the filters of a play, each of them counted."""
        kept = {name: self.filters[name] for name in KEPT}
        for name in ("lower", "upper", "capitalize", "block", "shown"):
            kept[name] = self._measured(kept[name])
        # The blank keeps a play from calling it by name.
        self.filters = {**kept, "join": self._joined, " counted": self._counted}
        self.finalize = self._measured(FILTERS["shown"])


def restrained() -> Restrained:
    """What plays are filled in with; `begin` it for each of them."""
    sandbox = set_up(Restrained)
    sandbox.restrict()
    return sandbox


def fill_in(
    template: Source, known: Mapping[str, Any], sandbox: Restrained, first_line: int = 1
) -> str:
    """One text of a play with the facts in it; Unusable where it does what a play may not."""
    checked(template, first_line)
    try:
        sandbox.spend(5 + len(template.text) // 500)
    except SecurityError as fault:
        whole = numbered(template, first_line)
        raise Unusable([problem(whole, first_line, str(fault))]) from None
    if is_plain(template.text) and first_line + len(template.text) < LONGEST_TEXT:
        return as_it_is(template.text)
    text = filled(template, known, sandbox, first_line, LONGEST_TEXT)
    if found := (*in_a_play(text), *bare(prose(text.strip()), unescape(around_links(text)))):
        whole = numbered(template, first_line)
        none_put_together(found, [whole], known, Place(template.name, first_line, 1))
    return text


def question(condition: str, name: str) -> Source:
    """A condition of a play, as a template that says yes."""
    return Source(name, f"{{% if {condition} %}}yes{{% endif %}}")


def holds(condition: str, where: Source, known: Mapping[str, Any], sandbox: Restrained) -> bool:
    """Whether a condition of a play is true for these facts."""
    return fill_in(question(condition, where.name), known, sandbox) == "yes"


def checked(template: Source, first_line: int = 1) -> None:
    """Refuse what a play may not do; Unusable with file and line of each."""
    if not is_plain(template.text):
        _allow(numbered(template, first_line), first_line)


@lru_cache(maxsize=4000)
def _allow(template: Source, first_line: int) -> None:
    """Unusable with all that a play may not do; what may be is looked at once."""
    texts = ("allowed", template.name, template.text, str(first_line))

    def looked_at() -> None:
        if found := _refused(template, first_line):
            raise Unusable(found)

    recalled(texts, looked_at, lambda _: b"", lambda _: None)


def _refused(template: Source, first_line: int) -> tuple[Problem, ...]:
    try:
        tree = parsed(template, grammar())
    except Unusable as fault:
        return _unclosed(template) or fault.problems
    problems = list(put_together(template))
    deepest = loops = 0
    for node, depth, inside in _all(tree):
        deepest, loops = max(deepest, depth), max(loops, inside)
        line = node.lineno or first_line
        if not isinstance(node, PLAIN):
            what = type(node).__name__.lower()
            problems.append(problem(template, line, f"a play may not use “{what}” here"))
        elif isinstance(node, nodes.Filter) and node.name not in KEPT:
            problems.append(problem(template, line, f"a play may not use “{node.name}”"))
        elif isinstance(node, nodes.Test) and node.name not in grammar().tests:
            problems.append(problem(template, line, f"there is no test “is {node.name}”"))
        elif isinstance(node, nodes.Const) and isinstance(node.value, str):
            unseen = unreadable(node.value, Place(template.name, line, 1))
            problems += [unseen] if unseen else []
    if loops > LOOPS:
        told = f"more than {LOOPS} loops stand inside each other"
        problems.append(problem(template, first_line, told))
    if deepest > DEPTH:
        problems = [problem(template, first_line, "this is nested too deeply")]
    return tuple(problems)


def _unclosed(template: Source) -> tuple[Problem, ...]:
    """Each {% if %} or {% for %} that nothing closes, where it begins."""
    opened: list[re.Match[str]] = []
    for tag in _BLOCK.finditer(template.text):
        if not tag["end"]:
            opened.append(tag)
        elif opened and opened[-1]["what"] == tag["what"]:
            opened.pop()
    return tuple(_never_closed(template, tag) for tag in opened)


def _never_closed(template: Source, tag: re.Match[str]) -> Problem:
    line = template.text.count("\n", 0, tag.start()) + 1
    told = f"“{tag[0]}” is opened here and never closed"
    advice = f"Write {{% end{tag['what']} %}} behind the text that it is for."
    return Problem(told, advice, Place(template.name, line, 1), template.text.split("\n")[line - 1])


@lru_cache(maxsize=1)
def grammar() -> jinja2.Environment:
    """What plays are parsed with."""
    return set_up(Sandbox)


def _all(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int, int]]:
    """Every node, how deep it stands, and inside how many loops; without recursion."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:
        node, depth, inside = waiting.pop()
        inside += isinstance(node, nodes.For)
        yield node, depth, inside
        children = list(node.iter_child_nodes())
        waiting += [(child, depth + 1, inside) for child in reversed(children)]


def _weight(loop: nodes.For) -> int:
    """The work of one round, without that of loops inside it, which count for themselves."""
    weight = 1
    waiting = [*loop.body, *([loop.test] if loop.test else [])]
    while waiting:
        node = waiting.pop()
        weight += 1
        if isinstance(node, nodes.Operand) and node.op in ("in", "notin"):
            weight += SEARCH
        if isinstance(node, nodes.Test) and node.name == "in":
            weight += SEARCH
        if isinstance(node, nodes.Const | nodes.TemplateData):
            text = node.value if isinstance(node, nodes.Const) else node.data
            weight += len(text) // LETTERS if isinstance(text, str) else 0
        waiting += [node.iter] if isinstance(node, nodes.For) else list(node.iter_child_nodes())
    return weight
