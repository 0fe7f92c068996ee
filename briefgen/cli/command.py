"""The program `briefgen` and what every command of it shares."""

import atexit
import errno
import gc
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import click
from typing_extensions import override

from briefgen import __version__
from briefgen.cli.terminal import one_line
from briefgen.cli.verbs import Verbs
from briefgen.problems import TooLong, Unusable, unusable
from briefgen.stopping import Ended, until_ended

COMMANDS = {
    "new": "Make a workspace with a negotiation file to fill in.",
    "check": "Look over a plan, or words of ours, and say where they are weak.",
    "explain": "Say what a check or a rule for words looks for, and how to answer it.",
    "build": "Print the briefing book, in one edition or several.",
    "batch": "Print the books of many negotiations at once, here or on a cluster.",
    "watch": "Print it anew on each save; show it in the browser while you write.",
    "cache": "Say what is kept so that it need not be set again, or wipe it.",
    "verify": "Look in a finished file for what it may not give away.",
    "plays": "List the plays that are chosen, and those that are not, with the reason.",
    "play": "Write, look at and check plays: new, list, show, preview, check, eject.",
    "pack": "List the packs of plays, or add one that somebody gave you.",
    "schema": "Print what may stand in a negotiation file, for editors; in settings, in reports.",
    "doctor": "Say whether this machine has what printing needs.",
    "completion": "Print the lines that let your shell complete commands.",
}


class _Main(Verbs):
    """Ends with 2, and says why, where something cannot be used."""

    table = COMMANDS
    room = "briefgen.cli"

    @override
    def invoke(self, ctx: click.Context) -> Any:
        try:
            with until_ended(), _names_that_are_too_long():
                return super().invoke(ctx)
        except Unusable as fault:
            for problem in fault.problems:
                say_problem(problem.lines())
            count = len(fault.problems)
            if count > 1:
                click.echo(f"{count} problems; nothing was written.", err=True)
            elif isinstance(fault, TooLong):
                click.echo("Nothing was written.", err=True)
            ctx.exit(2)
        except KeyboardInterrupt as asked:
            with suppress(OSError):  # the terminal may be gone
                click.echo("Stopped.", err=True)
            ctx.exit(asked.code if isinstance(asked, Ended) else 130)


@contextmanager
def _names_that_are_too_long() -> Iterator[None]:
    """A name that somebody wrote may be one that no disk would have."""
    try:
        yield
    except OSError as fault:
        if fault.errno != errno.ENAMETOOLONG:
            raise
        name = os.path.basename(str(fault.filename))  # noqa: PTH119
        short = name if len(name) < 60 else f"{name[:60]}…"
        told = f"“{short}” is a longer name than this disk allows"
        raise unusable(told, "Give the file, or the folder it lies in, a shorter one.") from None


def say_problem(lines: list[str]) -> None:
    """A problem on the error stream, its first line in bold where there is a terminal."""
    first, *rest = map(one_line, lines)
    click.echo(click.style(first, bold=True) if colour() else first, err=True)
    for line in rest:
        click.echo(line, err=True)


def colour() -> bool:
    """Whether to use bold: on a terminal, unless NO_COLOR says otherwise."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


@click.group(cls=_Main, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="briefgen %(version)s")
def main() -> None:
    """From one YAML file to a printed briefing book for a negotiation.

    \b
    Begin with:   briefgen new talks
    then fill in  talks/negotiation.yaml
    and print it: briefgen build talks/negotiation.yaml
    """  # noqa: D301 (the sign before the lines keeps them apart)
    # A short command is mostly importing, and nothing imported is ever thrown away: it is looked
    # through for rubbish seldom, and not at all when everything goes at the end.
    gc.set_threshold(200_000, 20, 50)
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A pipe of another code page prints a question mark for a letter that it lacks.
            stream.reconfigure(errors="replace")
