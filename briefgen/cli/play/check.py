"""`briefgen play check`: what is wrong in plays, and what their writers should look at."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from briefgen.cli.command import say_problem
from briefgen.cli.play.shelf import library_here, today_option
from briefgen.cli.terminal import plain
from briefgen.library import Library, load, workspace_of
from briefgen.playbooks.examining import problems_of, remarks_on
from briefgen.playbooks.shelf import called, everything, foremost, unknown_references
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Problem, unusable


@click.command()
@click.argument("wanted", nargs=-1, metavar="[ID|FILE]...")
@click.option("--all", "every", is_flag=True, help="Your own plays and all that ship.")
@today_option
def command(wanted: tuple[str, ...], every: bool, today: datetime.datetime | None) -> None:
    """Check plays by id or file; without one, all of your own, or all that ship if you have none.

    Ends with 0 when all is well, 1 when there are remarks (grown old, too long, no source), 2 when
    a play cannot be used.
    """
    library = _library(wanted)
    problems: list[Problem] = []
    shelf = foremost(everything(library, problems))
    problems += unknown_references(shelf)
    chosen = _chosen(wanted, every, library, shelf, problems)
    if wanted or not every:
        problems = _about(problems, chosen, wanted, library)
    problems += (problem for one in chosen for problem in problems_of(one))
    for problem in dict.fromkeys(problems):
        say_problem(problem.lines())
    day = today.date() if today else datetime.date.today()
    remarks = [remark for one in chosen for remark in remarks_on(one, shelf, day)]
    for remark in remarks:
        click.echo(plain(f"remark: {remark}"))
    unread = {_place(problem) for problem in problems} - {one.file for one in chosen} - {""}
    _say_count(len(chosen) + len(unread), len(set(problems)), len(remarks))
    raise SystemExit(2 if problems else 1 if remarks else 0)


def _library(wanted: Sequence[str]) -> Library:
    """The workspace of the first file named, else the one we stand in."""
    file = next((Path(name) for name in wanted if _is_path(name)), None)
    return Library(workspace_of(file), file.resolve().parent) if file else library_here()


def _is_path(name: str) -> bool:
    return name.endswith(".md") or "/" in name or "\\" in name


def _chosen(
    wanted: Sequence[str], every: bool, library: Library, shelf: dict[str, Shelved],
    problems: Sequence[Problem],
) -> list[Shelved]:  # fmt: skip
    if not wanted:
        own = [one for one in shelf.values() if not one.ships]
        broken = any(_is_own(problem, library) for problem in problems)
        return list(shelf.values()) if every or not (own or broken) else own
    return [one for name in wanted if (one := _one(name, library, shelf, problems))]


def _one(
    name: str, library: Library, shelf: dict[str, Shelved], problems: Sequence[Problem]
) -> Shelved | None:
    if not _is_path(name):
        unread = any(p.place and Path(p.place.file).stem == name for p in problems)
        return None if name not in shelf and unread else called(name, shelf)
    file = Path(name)
    load(file)  # says what is wrong with the file itself
    shown = library.shown(file.resolve())
    found = next((one for one in shelf.values() if one.file == shown), None)
    if found is None and not any(_place(problem) == shown for problem in problems):
        told = f"{name} does not lie in a pack, or another play of the same name hides it"
        raise unusable(told, "A play lies in playbooks/PACK/ID.md, beside the pack's pack.yaml.")
    return found


def _about(
    problems: Sequence[Problem], chosen: Sequence[Shelved], wanted: Sequence[str], library: Library
) -> list[Problem]:
    """The problems of the plays that are looked at, and of what has no file of its own."""
    files = {one.file for one in chosen} | {one.base.file for one in chosen if one.base}
    if not wanted:
        return [p for p in problems if _place(p) in files or _is_own(p, library)]
    stems = {Path(name).stem for name in wanted}
    return [p for p in problems if _place(p) in files or Path(_place(p)).stem in stems]


def _place(problem: Problem) -> str:
    return problem.place.file if problem.place else ""


def _is_own(problem: Problem, library: Library) -> bool:
    return problem.place is None or (library.workspace / problem.place.file).is_file()


def _say_count(plays: int, problems: int, remarks: int) -> None:
    counted = (f"{number} {word}{'' if number == 1 else 's'}" for number, word in (
        (plays, "play"), (problems, "problem"), (remarks, "remark")))  # fmt: skip
    first, *rest = counted
    click.echo(f"{first} looked at: {', '.join(rest)}.")
