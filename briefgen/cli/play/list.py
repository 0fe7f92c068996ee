"""`briefgen play list`: every play, when it is for, and whether it has grown old."""

import datetime
from collections.abc import Iterator
from itertools import groupby

import click

from briefgen.cli.command import say_problem
from briefgen.cli.play.shelf import library_here, today_option
from briefgen.cli.terminal import cut, hanging, plain
from briefgen.playbooks.copies import Origin, origin_of
from briefgen.playbooks.examining import past_review
from briefgen.playbooks.shelf import everything, foremost
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.telling import conditions
from briefgen.problems import Problem, unusable


@click.command()
@click.option("--pack", "pack_id", metavar="PACK", help="Only the plays of this pack.")
@click.option("--stale", is_flag=True,
              help="Only plays past their review date, or whose original has changed.")  # fmt: skip
@click.option("--diff", is_flag=True, help="Show what has changed in the shipped play.")
@today_option
def command(pack_id: str | None, stale: bool, diff: bool, today: datetime.datetime | None) -> None:
    """List the plays, your own first: id, title, review date, and when each is for."""
    library = library_here()
    day = today.date() if today else datetime.date.today()
    problems: list[Problem] = []
    every = everything(library, problems)
    plays = [one for one in foremost(every).values() if pack_id in (None, one.pack_id)]
    if pack_id and not plays:
        raise unusable(f"No play is in a pack “{pack_id}”", "See them with: briefgen pack list")
    rows = [(one, origin_of(library, one, every)) for one in plays]
    if stale:
        rows = [row for row in rows if _stale(*row, day)]
    for (_, ships), group in groupby(rows, key=lambda row: (row[0].pack_id, row[0].ships)):
        listed = list(group)
        click.echo(_head(listed[0][0], ships))
        for one, origin in listed:
            click.echo("\n".join(_row(one, origin, day, diff)))
    if not rows:
        click.echo("No play is past its review date." if stale else "There are no plays.")
    for problem in problems:
        say_problem(problem.lines())
    if problems:
        click.echo("What cannot be read is not listed. See: briefgen play check", err=True)


def _stale(one: Shelved, origin: Origin | None, day: datetime.date) -> bool:
    return past_review(one, day) or (origin is not None and origin.state == "changed since")


def _head(one: Shelved, ships: bool) -> str:
    version = f" {one.pack.version}" if one.pack.version else ""
    where = "comes with briefgen" if ships else "in your folder"
    return plain(f"{one.pack_id}: {one.pack.name}{version}; {where}")


def _row(one: Shelved, origin: Origin | None, day: datetime.date, diff: bool) -> Iterator[str]:
    due = one.play.review_by
    review = due.iso if due else "no date"
    late = "  PAST" if past_review(one, day) else ""
    yield f"  {cut(one.id, 36)}  {cut(one.play.title, 42)}  {review}{late}".rstrip()
    yield hanging("; ".join(conditions(one)), 6)
    if origin is not None:
        yield hanging(_from(one, origin), 6)
        if diff:
            yield from (f"      {plain(line)}" for line in origin.difference)


def _from(one: Shelved, origin: Origin) -> str:
    what = "changes" if one.base else "replaces"
    told = {
        "as it was": "which has not changed since",
        "changed since": "which HAS CHANGED since you copied it",
        "unknown": "not copied with briefgen play eject, so it cannot be told if that has changed",
    }[origin.state]
    return f"{what} {origin.shelved.name}, {told}"
