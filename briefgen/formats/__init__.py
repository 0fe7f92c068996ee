"""Output formats: one file on the shelf, one format, loaded only when asked for."""

import pkgutil
from collections.abc import Callable
from importlib import import_module

from briefgen.book import Book
from briefgen.formats import shelf
from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.problems import unusable

Render = Callable[[Book, Library], Rendered]


def names() -> tuple[str, ...]:
    """The formats on the shelf."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(shelf.__path__)))


def named(name: str) -> Render:
    """The function that renders a book in that format."""
    if name not in names():
        raise unusable(f"There is no format “{name}”", f"Formats are: {', '.join(names())}.")
    render: Render = import_module(f"{shelf.__name__}.{name}").render
    return render
