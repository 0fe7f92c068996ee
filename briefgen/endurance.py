"""What a section of the book may do: more than a play, but it, too, comes to an end.

Sections are the team's own and may use macros and texts of their own making. A slip, or a folder
that somebody sent, can make one run for days or double a text forty times. So rounds and calls are
counted, and nothing that is made may grow past what a book could hold.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from jinja2 import nodes, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from jinja2.visitor import NodeTransformer
from typing_extensions import override

from briefgen.columns import columns
from briefgen.filling import LONGEST, Sandbox, set_up
from briefgen.problems import Place, Unusable
from briefgen.reading import Source, unreadable

STEPS = 1_000_000
"""Rounds and calls of all sections of one edition; the largest example takes three thousand."""
MOST_THINGS = 100_000
MOST_HELD = 1_000_000
"""Things in all lists that the sections of one edition make, however they are nested."""
LARGEST_NUMBER = 10**30
LETTERS = 50
"""Letters that are put together count as one step for each so many."""


class Enduring(Sandbox):
    """Counts what the sections of one edition do, and stops them."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])
    left = STEPS
    room = MOST_HELD

    def spend(self, steps: int = 1) -> None:
        """Count some steps; SecurityError where there are too many."""
        self.left -= steps
        if self.left < 0:
            raise SecurityError("this works on for too long; loop over fewer things")

    def hold(self, things: int) -> None:
        """Count things that a list made here holds; SecurityError where there are too many."""
        self.room -= things
        if self.room < 0:
            raise SecurityError(
                f"the lists made here hold more than {MOST_HELD:,} things; make fewer of them"
            )

    def weighed(self, made: Any) -> Any:
        """What a filter or a cut made, once it is counted: its letters, or the things in it."""
        if isinstance(made, str):
            self.spend(len(made) // LETTERS)
        elif isinstance(made, list | tuple):
            self.hold(len(made))
        elif isinstance(made, Iterator):
            return map(self.weighed, self._held(made))
        return made

    def _held(self, things: Iterator[Any]) -> Iterator[Any]:
        for thing in things:
            self.hold(1)
            yield thing

    def _weighing(self, make: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(make)
        def weighing(*args: Any, **kwargs: Any) -> Any:
            return self.weighed(make(*args, **kwargs))

        return weighing

    @override
    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        self.spend()
        return super().call(context, obj, *args, **kwargs)

    @override
    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator != "+":
            made = super().call_binop(context, operator, left, right)
        elif _things(left) or _things(right):
            self._allow(len(left) + len(right))
            made = self.weighed(left + right)
        else:
            made = left + right
        if isinstance(made, int) and abs(made) > LARGEST_NUMBER:
            raise SecurityError("a number here grows too long")
        return made

    @override
    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        for const in source.find_all(nodes.Const):
            written = const.value if isinstance(const.value, str) else ""
            if fault := unreadable(written, Place(filename or "", const.lineno, 1)):
                raise Unusable([fault])
        counted: nodes.Template = _Counting(self).visit(source)
        return super()._generate(counted, name, filename, defer_init)

    def gathered(self, pieces: Iterable[str]) -> str:
        """What a macro or a text of the section's own making comes to."""
        parts: list[str] = []
        length = 0
        for piece in pieces:
            length += len(piece)
            if length > LONGEST:
                raise SecurityError("a text made here grows longer than a book may be")
            parts.append(piece)
        self.spend(length // LETTERS)
        return "".join(parts)

    def restrict(self) -> None:
        """Put bounds around all that can grow."""
        self.concat = self.gathered  # type: ignore[method-assign]
        self.filters |= {
            "replace": self._replaced(self.filters["replace"]),
            "batch": _batched(self.filters["batch"]),
            "columns": columns,
            "round": _rounded(self.filters["round"]),
            "sum": self._summed,
        }
        self.filters = {name: self._weighing(make) for name, make in self.filters.items()}
        # The blank keeps a section from calling these by name.
        self.filters |= {
            " counted": self._counted,
            " together": self._together,
            " weighed": self.weighed,
        }

    def _counted(self, things: Iterable[Any]) -> Iterator[Any]:
        for thing in things:
            self.spend()
            yield thing

    def _together(self, parts: Iterable[Any]) -> Any:
        texts = [part if isinstance(part, str) else str(part) for part in parts]
        self._allow(sum(map(len, texts)), LONGEST)
        safe = next((part for part in texts if hasattr(part, "__html__")), "")
        return type(safe)("").join(texts)

    def _replaced(self, replace: Callable[..., Any]) -> Callable[..., Any]:
        @pass_eval_context
        def replaced(context: Any, text: Any, old: Any, new: Any, count: int | None = None) -> Any:
            written = str(text)
            times = written.count(str(old)) if str(old) else len(written) + 1
            self._allow(len(written) + times * len(str(new)), LONGEST)
            return replace(context, text, old, new, count)

        return replaced

    def _summed(self, things: Iterable[Any], attribute: Any = None, start: Any = 0) -> Any:
        asked = make_attrgetter(self, attribute) if attribute else (lambda thing: thing)
        values = [asked(thing) for thing in things]
        self._allow(sum(len(value) if _things(value) else 1 for value in values))
        return sum(values, start)

    def _allow(self, size: int, most: int = MOST_THINGS) -> None:
        if size > most:
            raise SecurityError("a text or list made here grows too long")
        self.spend(1 + size // LETTERS)


class _Counting(NodeTransformer):
    """Each loop counts its rounds, each text put together its letters."""

    def __init__(self, sandbox: Enduring) -> None:
        self.sandbox = sandbox

    def visit_For(self, loop: nodes.For) -> nodes.For:  # noqa: N802 (named by what it visits)
        self.generic_visit(loop)
        loop.iter = self._filter(loop.iter, " counted")
        return loop

    def visit_Concat(self, concat: nodes.Concat) -> nodes.Filter:  # noqa: N802
        self.generic_visit(concat)
        return self._filter(nodes.List(concat.nodes, lineno=concat.lineno), " together")

    def visit_Getitem(self, item: nodes.Getitem) -> nodes.Expr:  # noqa: N802
        self.generic_visit(item)
        return self._filter(item, " weighed") if isinstance(item.arg, nodes.Slice) else item

    def _filter(self, node: nodes.Node, name: str) -> nodes.Filter:
        made = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
        made.set_environment(self.sandbox)
        return made


def section_environment(load: Callable[[str], Source] | None = None) -> Enduring:
    """What the sections of one edition are filled in with."""
    sandbox = set_up(Enduring, load)
    sandbox.restrict()
    return sandbox


def _things(value: Any) -> bool:
    return isinstance(value, str | list | tuple)


def _batched(batch: Callable[..., Any]) -> Callable[..., Any]:
    def batched(things: Any, size: int, fill: Any = None) -> Any:
        if size > MOST_THINGS:
            raise SecurityError("a row of so many is too long")
        return batch(things, size, fill)

    return batched


def _rounded(round_: Callable[..., Any]) -> Callable[..., Any]:
    def rounded(value: Any, precision: int = 0, method: Any = "common") -> Any:
        if abs(precision) > 20:
            raise SecurityError("a number has no more than 20 places here")
        return round_(value, precision, method)

    return rounded
