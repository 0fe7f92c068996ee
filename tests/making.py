"""The examples, opened and printed once for each worker, and negotiations typed into a test."""

from functools import cache
from pathlib import Path

import pytest

from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.pipeline import Opened, Paper, make, open_file
from briefgen.reading import Source, read_placed

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = tuple(sorted(path.stem for path in (ROOT / "examples").glob("*.yaml")))
EDITIONS = ("book", "principal")

FIVE_LINES = """\
title: Inspection of grain ships
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [Number of inspections, Insurance]
"""


def quiet(_: str) -> None:
    """A stage that nobody watches."""


def for_each_example(long: tuple[str, ...] = ()) -> list[pytest.param]:  # type: ignore[valid-type]
    """Every example; what is printed of one is printed by one worker, once."""
    return [
        pytest.param(
            name, marks=[pytest.mark.xdist_group(name)] + [pytest.mark.long] * (name in long)
        )
        for name in EXAMPLES
    ]


@cache
def opened(example: str) -> Opened:
    """An example, read."""
    return open_file(ROOT / "examples" / f"{example}.yaml")


def made(example: str, edition: str, format_name: str, paper: Paper = "a4") -> Rendered:
    """An example, printed."""
    return _made(example, edition, format_name, paper)


@cache
def _made(example: str, edition: str, format_name: str, paper: Paper) -> Rendered:
    return make(opened(example), edition, format_name, paper, quiet)


def typed(text: str, folder: Path) -> Opened:
    """A negotiation typed into a test, in a workspace of its own."""
    found = read_placed(Source("n.yaml", text), Negotiation)
    return Opened(found.model, found.places, Library(folder, folder))


def text_of(text: str, folder: Path, edition: str, format_name: str) -> str:
    """What is printed of a negotiation typed into a test."""
    return make(typed(text, folder), edition, format_name, "a4", quiet).content.decode()


def body(html: str) -> str:
    """The body of a page, without its styles."""
    return html[html.index("<body") :]
