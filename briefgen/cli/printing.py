"""The options that say what is printed, for several commands, and how, for `briefgen build`."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from briefgen.production import BLEED, IMPOSITIONS, Production

if TYPE_CHECKING:
    from briefgen.pipeline import Paper

EDITIONS = ("book", "principal")
"""What is made where no edition is named."""


def _in_small(_context: click.Context, _option: click.Parameter, given: Sequence[str]) -> Any:
    return tuple(name.lower() for name in given)


_WHAT = (
    click.option(
        "--edition", "-e", "edition_ids", multiple=True, metavar="NAME",
        help="Which edition; may be given several times.  [default: book and principal]",
    ),
    click.option(
        "--format", "-f", "format_names", multiple=True, metavar="NAME", callback=_in_small,
        help="pdf, html or markdown; may be given several times.  [default: pdf]",
    ),
    click.option(
        "--paper", type=click.Choice(["a4", "letter"], case_sensitive=False), default="a4",
        show_default=True, help="The paper to print on.",
    ),
)  # fmt: skip
_HOW = (
    click.option(
        "--print", "imposition", type=click.Choice(IMPOSITIONS, case_sensitive=False),
        help="Several pages on a sheet: a booklet to fold, or 2 or 4 side by side; cards to cut.",
    ),
    click.option(
        "--bleed", type=click.FloatRange(0, 10), is_flag=False, flag_value=BLEED, default=0.0,
        metavar="[MM]", help=f"Colour past the edge, for a printer that cuts; {BLEED:g} mm.",
    ),
    click.option("--crop-marks", is_flag=True, help="Marks where the paper is cut."),
    click.option(
        "--opaque-cover", is_flag=True, help="Cover and back solid, so that nothing shows through."
    ),
    click.option("--large-type", is_flag=True, help="Text of 16 points, for poor eyes."),
    click.option("--grey", is_flag=True, help="No colours, every contrast kept."),
)  # fmt: skip


def edition_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options `edition_ids`, `format_names` and `paper`."""
    return _with(_WHAT, command)


def print_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it receives them as `production`."""

    @wraps(command)
    def bundled(
        *,
        paper: "Paper",
        imposition: Any,
        bleed: float,
        crop_marks: bool,
        opaque_cover: bool,
        large_type: bool,
        grey: bool,
        **others: Any,
    ) -> Any:
        production = Production(
            imposition, paper, bleed, crop_marks, opaque_cover, large_type, grey
        )
        return command(paper=paper, production=production, **others)

    return _with(_HOW, bundled)


def _with(options: Sequence[Any], command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(options):
        command = option(command)
    return command


def refuse_what_does_not_go(production: Production, format_names: Sequence[str]) -> None:
    """A usage error where the options contradict each other or what they are asked of."""
    if production == Production(sheet=production.sheet):
        return
    if set(format_names) - {"pdf"}:
        raise click.UsageError("How a file is printed can be said of PDF alone.")
    if production.imposition and (production.bleed or production.crop_marks):
        told = "Bleed and crop marks are for single pages. Leave them out, or leave out --print."
        raise click.UsageError(told)
