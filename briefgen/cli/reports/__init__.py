"""The forms in which findings are told: one file, one form; the folder is walked.

A form has one function, `render(report, pages)`: a report goes in, text comes out, and nothing else
happens. `pages` are the manual pages of the findings in it, by their ids.
"""

import pkgutil
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.cli.report import Report
    from briefgen.finding import Page

Render = Callable[["Report", Mapping[str, "Page"]], str]


def forms() -> tuple[str, ...]:
    """The name of every form on the shelf."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def named(form: str) -> Render:
    """The form of that name."""
    render: Render = import_module(f"{__name__}.{form}").render
    return render
