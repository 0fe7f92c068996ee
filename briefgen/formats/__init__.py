"""Output formats: one file, one format, named by its file and loaded only when asked for.

A format has `ENDING`, and `render(book, library)` that gives a `Rendered`.
"""

import pkgutil
from collections.abc import Callable
from importlib import import_module

from briefgen.book import Book
from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.problems import unusable

Render = Callable[[Book, Library], Rendered]
NOT_FORMATS = (
    "rendered",
    "page",
    "margins",
    "stamps",
    "produced",
    "cards",
    "finishing",
    "framing",
    "fitting",
    "rows",
    "levelling",
    "own_pages",
    "reserving",
    "fillers",
    "lengths",
    "whole_sheets",
)


def names() -> tuple[str, ...]:
    """The formats on the shelf."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if name not in NOT_FORMATS))


def named(name: str) -> Render:
    """The function that renders a book in that format."""
    if name not in names():
        raise unusable(f"There is no format “{name}”", f"Formats are: {', '.join(names())}.")
    render: Render = import_module(f"{__name__}.{name}").render
    return render
