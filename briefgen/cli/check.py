"""`briefgen check`: look over plans, or words that are in no plan yet."""

import datetime
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.reports import forms, named
from briefgen.cli.terminal import one_line
from briefgen.cli.wanted import PIPED, Reply, Wanted, given_before, remember, standing_of
from briefgen.keeping.noting import noting

if TYPE_CHECKING:
    from briefgen.cli.looking import Looked

KINDS = ("statement", "clause", "line")
FORMS = forms()


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, metavar="[FILE]...")
@click.option(
    "--text", "texts", type=click.Path(path_type=Path), multiple=True, metavar="FILE",
    help="Check the words of a text; - is what is piped in. More texts may follow it.",
)  # fmt: skip
@click.option("--texts", "loose", is_flag=True, help="Take every FILE for a text, as --text does.")
@click.option(
    "--as", "kind", type=click.Choice(KINDS), default="statement", show_default=True,
    help="What the text is: a statement of ours, a clause of a draft, a line to say.",
)  # fmt: skip
@click.option(
    "--us", "own_names", multiple=True, metavar="NAME",
    help="How our side is called in the text; may be given several times.",
)  # fmt: skip
@click.option(
    "--language", default="en", show_default=True, metavar="CODE",
    help="The language of the text, in two letters.",
)  # fmt: skip
@click.option(
    "--format", "-f", "form", type=click.Choice(FORMS, case_sensitive=False), default="text",
    show_default=True, help="How the findings are told.",
)  # fmt: skip
@click.option("--strict", is_flag=True, help="Take what is weak for as grave as a stop.")
@click.option("--fix", is_flag=True, help="Show what could be put in its place, and ask.")
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@click.option("--watch", is_flag=True, help="Check again each time the file is saved.")
@click.option(
    "--no-cache", is_flag=True, help="Look at everything anew, and keep nothing for the next time."
)
@click.option("--readiness", is_flag=True, help="Tell how far each part has come, and who owes it.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), default=None, hidden=True)
def command(
    files: tuple[Path, ...],
    texts: tuple[Path, ...],
    loose: bool,
    form: str,
    fix: bool,
    yes: bool,
    watch: bool,
    no_cache: bool,
    readiness: bool,
    today: datetime.datetime | None,
    **how: Any,
) -> None:
    """Look over the plan in FILE and say where it is weak (where none is named, negotiation.yaml).

    Ends with 0 when it can go out, 1 when a finding says stop, 2 when a file cannot be used.
    """
    if readiness:
        from briefgen.cli.standing import say_readiness

        if texts or loose or form != "text" or fix or watch:
            raise click.UsageError("--readiness tells how far plans have come, and nothing else.")
        say_readiness(files or (Path("negotiation.yaml"),))
        return
    if loose and not (texts or files):
        raise click.UsageError("--texts takes every FILE for a text; name at least one.")
    plans = () if texts or loose else files or (Path("negotiation.yaml"),)
    words = (*texts, *files) if texts or loose else ()
    day = today.date() if today else None
    wanted = Wanted(plans, words, today=day, cache=not no_cache, **how)
    _agree(fix, yes, watch, form, wanted.texts)
    if watch:
        from briefgen.cli.watching import watch_over

        watch_over(wanted, lambda looked: _tell(looked, form))
        return
    raise SystemExit(_mended(wanted, yes) if fix else _replied(wanted, form))


def _agree(fix: bool, yes: bool, watch: bool, form: str, texts: Sequence[Path]) -> None:
    """Refuse what cannot go together."""
    if yes and not fix:
        raise click.UsageError("--yes says to write what --fix offers; give both.")
    if fix and (watch or form != "text"):
        raise click.UsageError("--fix asks and writes; it goes with neither --watch nor --format.")
    if (fix or watch) and PIPED in texts:
        raise click.UsageError("What is piped in can be neither watched nor written.")


def _looked(wanted: Wanted, form: str) -> "Looked":
    """All that was seen; Unusable where it is for a person, and nothing could be seen."""
    from briefgen.cli.looking import look
    from briefgen.problems import Unusable

    looked = look(wanted)
    if form == "text" and not looked.seen:
        raise Unusable(looked.problems)
    return looked


def _mended(wanted: Wanted, yes: bool) -> int:
    """Tell, and offer what could be put in its place."""
    from briefgen.cli.fixing import offer

    looked = _looked(wanted, "text")
    reply = _tell(looked, "text")
    return _looked(wanted, "text").report.exit_code if offer(looked, yes) else reply.code


def _replied(wanted: Wanted, form: str) -> int:
    """Say what was said the last time, where nothing has changed since; else what is found now."""
    wanted = replace(wanted, today=wanted.today or datetime.date.today())
    standing = standing_of(wanted, form, _bold())
    if standing and (reply := given_before(standing)):
        _say(reply)
        return reply.code
    with noting() as notes:
        looked = _looked(wanted, form)
        reply = _tell(looked, form)
    if standing and looked.whole:
        from briefgen.cli.looking import kept_for

        first = looked.seen[0]
        remember(standing, kept_for(first.library, first.opened), reply, notes)
    return reply.code


def _tell(looked: "Looked", form: str) -> Reply:
    """Print what was found; what was said is handed back."""
    from briefgen.cli.command import say_problem

    reply = _reply(looked, form)
    for problem in looked.problems if form == "text" else ():
        say_problem(problem.lines())
    _say(reply)
    return reply


def _reply(looked: "Looked", form: str) -> Reply:
    from briefgen.cli.looking import pages_for
    from briefgen.cli.reports.text import render

    report = looked.report
    empty = [seen.source.name for seen in looked.seen if not seen.source.text.strip()]
    remarks = tuple(f"{name}: no words stand in it; nothing to check." for name in empty)
    if form != "text":
        pages = pages_for(looked) if form == "sarif" else {}
        return Reply(named(form)(report, pages), remarks, report.exit_code)
    told = render(report, {}, _bold()) if looked.seen else ""
    return Reply(told, remarks, report.exit_code)


def _say(reply: Reply) -> None:
    for remark in reply.remarks:
        click.echo(one_line(remark), err=True)
    click.echo(reply.told, nl=False)


def _bold() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
