"""Templates compiled: each text once, in this process and, where pieces are kept, for the next.

What a template compiles to depends on its text and on the kind of sandbox alone.
"""

import marshal
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from types import CodeType

import jinja2
from jinja2 import nodes

from briefgen.keeping.by_heart import recalled
from briefgen.reading import Source

Parse = Callable[[Source, jinja2.Environment], nodes.Template]
_TAG = re.compile(r"\{[{%#]")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Kind:
    """A sandbox, as good as any other of its kind."""

    kind: type[jinja2.Environment]
    one: jinja2.Environment = field(compare=False)

    @property
    def name(self) -> str:
        """What it is called among all kinds."""
        return f"{self.kind.__module__}.{self.kind.__qualname__}"


def is_plain(text: str) -> bool:
    """Whether nothing in a template is to be filled in: most texts of plays are so."""
    return not _TAG.search(text)


def as_it_is(text: str) -> str:
    """What a plain text comes to: itself, its lines ended alike."""
    return "\n".join(_LINE_END.split(text))


@lru_cache(maxsize=6_000)
def compiled(sandbox: Kind, template: Source, parse: Parse) -> CodeType:
    """A text is filled in for each issue and each edition, and compiled once."""

    def made() -> CodeType:
        tree = parse(template, sandbox.one)
        code: CodeType = sandbox.one.compile(tree, template.name, template.name)
        return code

    return _recalled(("filled", sandbox.name, template.name, template.text), made)


@lru_cache(maxsize=500)
def imported(sandbox: Kind, text: str, name: str, file: str) -> CodeType:
    """What another template takes in, the same."""

    def made() -> CodeType:
        code: CodeType = jinja2.Environment.compile(sandbox.one, text, name, file)
        return code

    return _recalled(("imported", sandbox.name, name, file, text), made)


def _recalled(texts: tuple[str, ...], made: Callable[[], CodeType]) -> CodeType:
    code: CodeType = recalled(texts, made, marshal.dumps, marshal.loads)
    return code
