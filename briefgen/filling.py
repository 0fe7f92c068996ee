"""Templates filled in: sandboxed, strict about names, every value escaped.

Sections are written by the team and may use macros. What a play may do, which may come from a
stranger, is told in `playbooks/restraint`. Only files on the writers' shelves are templates; a
negotiation file is always text.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, TypeVar

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from typing_extensions import override

from briefgen.compiling import Kind, as_it_is, compiled, imported, is_plain
from briefgen.escaping import inline, literal, prose, with_mail
from briefgen.negotiation import Part, Prose
from briefgen.negotiation.numbers import in_order, in_words
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source

LONGEST = 2_000_000
TOO_DEEP = (RecursionError, MemoryError, SyntaxError)
"""What Python says of brackets and blocks inside each other without end."""

S = TypeVar("S", bound="Sandbox")


class _Unknown(jinja2.StrictUndefined):
    """A name that nothing bears, told in the writer's words."""

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if owner is jinja2.utils.missing:
            return f"nothing is called “{name}”"
        if owner is None:
            return f"“{name}” is asked of a part that is not there"
        known = list(getattr(type(owner), "model_fields", ()))
        near = get_close_matches(str(name), known, n=1)
        hint = f"; did you mean “{near[0]}”?" if near else ""
        return f"there is no “{name}” in {type(owner).__name__.lower()}{hint}"


class Sandbox(ImmutableSandboxedEnvironment):
    """Refuses private names, foreign calls, and products that would eat the memory."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def __init__(self, load: Callable[[str], Source] | None = None, **options: Any) -> None:
        self.imported: dict[str, Source] = {}

        def fetch(name: str) -> tuple[str, str, Callable[[], bool]]:
            source = load(name) if load else Source(name, "")
            self.imported[source.name] = source
            return source.text, source.name, lambda: True

        super().__init__(loader=jinja2.FunctionLoader(fetch) if load else None, **options)

    @override
    def compile(self, source: Any, name: Any = None, filename: Any = None, *how: Any) -> Any:
        """What another file imports is compiled once, like all that is filled in."""
        if isinstance(source, str) and name and filename and not how:
            return imported(Kind(type(self), self), source, name, filename)
        return super().compile(source, name, filename, *how)

    @override
    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**":
            raise SecurityError("“**” is not worked out here; write the number that is meant")
        if isinstance(left, int) and isinstance(right, int):
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"“{operator}” is for whole numbers only")

    @override
    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if attr.startswith(("_", "model_")):
            return False
        if callable(value) and not self.is_safe_callable(value):
            return False
        # A part of a plan is none of the kinds that Jinja keeps shut, and it is asked very often.
        return isinstance(obj, Part) or super().is_safe_attribute(obj, attr, value)

    @override
    def wrap_str_format(self, value: Any) -> None:
        """Not even the function is handed out: printed, it would show where it lies in memory."""

    @override
    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, jinja2.runtime.Macro) or getattr(obj, "for_templates", False)


def shown(value: Any) -> Markup:
    """A value as it is printed: prose keeps its emphasis, all else is to the letter."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Prose):
        return Markup(inline(value))
    if value is None:
        return Markup("")
    if isinstance(value, bool):
        return Markup("yes" if value else "no")
    if isinstance(value, Part | tuple | list | dict):
        raise TypeError("a whole part or list is asked for; name one thing in it, or join it")
    return Markup(literal(str(value)))


def _block(value: Any) -> Markup:
    """Prose as blocks of its own; the template leaves an empty line around it."""
    return Markup(prose(value)) if isinstance(value, Prose) else shown(value)


def joined(
    values: Iterable[Any],
    between: str = ", ",
    last: str | None = None,
    show: Callable[[Any], Markup] = shown,
) -> Markup:
    """The values in one line; `show` says how each is printed."""
    parts = [show(value) for value in values if value is not None and value != ""]
    if sum(map(len, parts)) + len(between) * len(parts) > LONGEST:
        raise SecurityError("a text joined here grows too long")
    if last is not None and len(parts) > 1:
        head = Markup(literal(between) + " ").join(parts[:-1]) if between.strip() else parts[0]
        return head + Markup(f" {literal(last)} ") + parts[-1]
    return Markup(between).join(parts)


FILTERS: dict[str, Callable[..., Any]] = {
    "block": _block, "in_order": in_order, "in_words": in_words, "join": joined, "shown": shown,
    "with_mail": lambda value: Markup(with_mail(str(value))),
}  # fmt: skip
KEPT = ("default", "d", "first", "last", "length", "count", "lower", "upper", "capitalize", "list",
        "reject", "rejectattr", "select", "selectattr", "map", "sort", "unique", "groupby",
        "batch", "items", "sum", "min", "max", "round", "replace", "trim")  # fmt: skip


def environment(load: Callable[[str], Source] | None = None) -> jinja2.Environment:
    """What sections are filled in with; `load` finds a file that another one imports."""
    return set_up(Sandbox, load)


def set_up(kind: type[S], load: Callable[[str], Source] | None = None) -> S:
    """The one way templates are set up here."""
    sandbox = kind(
        load,
        undefined=_Unknown,
        autoescape=True,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    kept = {name: sandbox.filters[name] for name in KEPT}
    sandbox.filters = {**kept, **FILTERS}
    sandbox.globals = {}
    return sandbox


def parsed(template: Source, sandbox: jinja2.Environment) -> nodes.Template:
    """The template as a tree; Unusable with the line where it is none."""
    try:
        return sandbox.parse(template.text, template.name)
    except jinja2.TemplateSyntaxError as fault:
        told = fault.message or "not a template"
        raise Unusable([problem(template, fault.lineno, told)]) from None
    except TOO_DEEP:
        raise Unusable([problem(template, 1, "this is nested too deeply")]) from None
    except ValueError:
        raise Unusable([problem(template, 1, "a number in it is too long")]) from None


def filled(
    template: Source,
    facts: Mapping[str, Any],
    sandbox: jinja2.Environment,
    first_line: int = 1,
    longest: int = LONGEST,
) -> str:
    """The template with the facts in it; Unusable with file and line where a name is unknown."""
    padded = numbered(template, first_line)
    try:
        pieces = _pieces(padded, facts, sandbox)
        return _gathered(pieces, padded, first_line, longest).removeprefix("\n" * (first_line - 1))
    except jinja2.TemplateSyntaxError as fault:
        where = getattr(sandbox, "imported", {}).get(fault.filename, padded)
        raise Unusable([problem(where, fault.lineno, fault.message or "not a template")]) from None
    except (jinja2.TemplateRuntimeError, TypeError, ValueError, ArithmeticError,
            LookupError) as fault:  # fmt: skip
        where, line = _place(fault, padded, sandbox)
        raise Unusable([problem(where, line, str(fault))]) from None
    except TOO_DEEP:
        raise Unusable([problem(padded, first_line, "this is nested too deeply")]) from None
    except Unusable as fault:
        where, line = _place(fault, padded, sandbox)
        asked = Place(where.name, line, 1)
        raise Unusable(replace(one, place=one.place or asked) for one in fault.problems) from None


def _pieces(
    template: Source, facts: Mapping[str, Any], sandbox: jinja2.Environment
) -> Iterable[str]:
    if is_plain(template.text):
        return [as_it_is(template.text)]
    code = compiled(Kind(type(sandbox), sandbox), template, parsed)
    return jinja2.Template.from_code(sandbox, code, dict(sandbox.globals)).generate(**facts)


def numbered(template: Source, first_line: int) -> Source:
    """The template with its lines numbered as they stand in its file."""
    return Source(template.name, "\n" * (first_line - 1) + template.text)


def _gathered(pieces: Iterable[str], template: Source, line: int, longest: int) -> str:
    parts: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > longest:
            what = "book" if longest == LONGEST else "play"
            told = f"this grows longer than a {what} may be; loop over fewer things"
            raise Unusable([problem(template, line, told)])
        parts.append(piece)
    return "".join(parts)


def _place(fault: BaseException, template: Source, sandbox: Any) -> tuple[Source, int]:
    """The file and line in which the fault arose: the innermost frame of any template."""
    known = {**getattr(sandbox, "imported", {}), template.name: template}
    where, line, trace = template, 1, fault.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if name in known:
            where, line = known[name], trace.tb_lineno
        trace = trace.tb_next
    return where, line


def problem(template: Source, line: int, told: str) -> Problem:
    """What is said of one line of a template that cannot be filled in."""
    excerpt = "".join(template.text.splitlines()[max(0, line - 1) : line])
    advice = "Names are listed by: briefgen schema. Ask for what may be missing with {% if … %}."
    told = "this may not be called" if told.endswith("is not safely callable") else told
    told = f"this template cannot be filled in: {told}"
    return Problem(told, advice, Place(template.name, line, 1), excerpt)
