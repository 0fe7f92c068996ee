"""`briefgen play list`: every play, dossier and list, and whether it has grown old."""

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from briefgen.cli.command import say_problem
from briefgen.cli.play.shelf import library_here, pieces, today_option
from briefgen.cli.terminal import cut, hanging, one_line
from briefgen.library import Library
from briefgen.playbooks.calling import Piece
from briefgen.playbooks.copies import Origin, origin_of
from briefgen.playbooks.dossier import Dossier, Listing
from briefgen.playbooks.examining import past_review
from briefgen.playbooks.known import Known, foremost_known
from briefgen.playbooks.play import Play
from briefgen.playbooks.shelf import foremost
from briefgen.playbooks.telling import conditions, joins
from briefgen.problems import Problem, unusable

Row = tuple[Piece, Origin | None]


@click.command()
@click.option("--pack", "pack_id", metavar="PACK", help="Only what is in this pack.")
@click.option("--dossiers", is_flag=True, help="Only dossiers and lists.")
@click.option("--stale", is_flag=True,
              help="Only what is past its review date, or whose original has changed.")  # fmt: skip
@click.option("--diff", is_flag=True, help="Show what has changed in the shipped original.")
@today_option
def command(
    pack_id: str | None, dossiers: bool, stale: bool, diff: bool, today: datetime.datetime | None
) -> None:
    """List plays, dossiers and lists, your own first: id, title, review date, when each is for."""
    library = library_here()
    day = today.date() if today else datetime.date.today()
    problems: list[Problem] = []
    rows = [row for row in _rows(library, problems) if pack_id in (None, row[0].pack_id)]
    if pack_id and not rows:
        raise unusable(f"Nothing is in a pack “{pack_id}”", "See them with: briefgen pack list")
    rows = [row for row in rows if isinstance(row[0], Known) or not dossiers]
    rows = [row for row in rows if _stale(*row, day) or not stale]
    for _, group in groupby(rows, key=_heap):
        listed = list(group)
        click.echo(_head(listed[0][0]))
        for row in listed:
            click.echo("\n".join(_told(*row, day, diff)))
    if not rows:
        click.echo("Nothing is past its review date." if stale else "There are no plays.")
    for problem in problems:
        say_problem(problem.lines())
    if problems:
        click.echo("What cannot be read is not listed. See: briefgen play check", err=True)


def _rows(library: Library, problems: list[Problem]) -> list[Row]:
    """All that another of the same name does not hide, pack by pack, plays first."""
    plays, known = pieces(library, problems)
    every: tuple[Piece, ...] = (*plays, *known)
    packs = {name: at for at, name in enumerate(dict.fromkeys(map(_pack, every)))}
    shown: Iterable[Piece] = (*foremost(plays).values(), *foremost_known(known))
    ranked = sorted(shown, key=lambda one: (one.ships, packs[_pack(one)], isinstance(one, Known)))
    return [(one, origin_of(library, one, every)) for one in ranked]


def _pack(one: Piece) -> tuple[str, bool]:
    return one.pack_id, one.ships


def _heap(row: Row) -> tuple[str, bool, bool]:
    return *_pack(row[0]), isinstance(row[0], Known)


def _stale(one: Piece, origin: Origin | None, day: datetime.date) -> bool:
    old = past_review(_held(one).review_by, day)
    return old or (origin is not None and origin.state == "changed since")


def _held(one: Piece) -> Play | Dossier | Listing:
    return one.holds if isinstance(one, Known) else one.play


def _head(one: Piece) -> str:
    where = "comes with briefgen" if one.ships else "in your folder"
    if isinstance(one, Known):
        return one_line(f"{one.pack_id}, dossiers and lists; {where}")
    version = f" {one.pack.version}" if one.pack.version else ""
    return one_line(f"{one.pack_id}: {one.pack.name}{version}; {where}")


def _told(one: Piece, origin: Origin | None, day: datetime.date, diff: bool) -> Iterator[str]:
    held = _held(one)
    name = f"{one.shelf}/{one.id}" if isinstance(one, Known) else one.id
    review = held.review_by.iso if held.review_by else "no date"
    late = "  PAST" if past_review(held.review_by, day) else ""
    yield f"  {cut(name, 36)}  {cut(held.title, 42)}  {review}{late}".rstrip()
    fits = joins(one) if isinstance(one, Known) else conditions(one)
    yield hanging("; ".join(fits), 6)
    if origin is not None:
        yield hanging(_from(one, origin), 6)
        if diff:
            yield from (f"      {one_line(line)}" for line in origin.difference)


def _from(one: Piece, origin: Origin) -> str:
    what = "replaces" if isinstance(one, Known) or not one.base else "changes"
    told = {
        "as it was": "which has not changed since",
        "changed since": "which HAS CHANGED since you copied it (what has: --diff)",
        "unknown": "not copied with briefgen play eject, so it cannot be told if that has changed",
    }[origin.state]
    return f"{what} {origin.piece.name}, {told}"
