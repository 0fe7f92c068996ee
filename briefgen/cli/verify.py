"""`briefgen verify`: whether a finished file, ours or not, gives away what it may not."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.clearance import Tier
from briefgen.keeping.ordinary import content_of
from briefgen.pipeline import Opened, edition_named, open_file, verified
from briefgen.problems import Problem, Unusable, unusable
from briefgen.workspace import is_file, is_folder

if TYPE_CHECKING:
    from briefgen.guard import Verdict

LARGEST = 256 * 1024 * 1024
TIERS = tuple(tier.word for tier in Tier)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--against", type=click.Path(path_type=Path), default="negotiation.yaml", show_default=True,
    metavar="PLAN", help="The negotiation file whose secrets are looked for.",
)  # fmt: skip
@click.option(
    "--tier", type=click.Choice(TIERS, case_sensitive=False), default="open",
    show_default=True,
    help="The highest tier that the file may carry.",
)  # fmt: skip
@click.option(
    "--edition", "-e", "edition_id", metavar="NAME",
    help="In place of a tier: what that edition may carry.",
)  # fmt: skip
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"], case_sensitive=False),
    default="text", show_default=True, help="How the answer is told.",
)  # fmt: skip
def command(file: Path, against: Path, tier: str, edition_id: str | None, form: str) -> None:
    """Look in FILE (PDF, HTML, Markdown) for all that PLAN keeps above a tier.

    Ends with 0 when nothing was found, 1 when something leaks, 2 when it cannot be said.
    """
    known: dict[str, Any] = {"file": str(file), "against": str(against), "tier": tier}
    try:
        content = _content(file)
        opened = open_file(against)
        reach = edition_named(opened, edition_id).reach if edition_id else Tier.named(tier)
        known |= {"tier": None, "edition": edition_id} if edition_id else {}
        verdict = verified(content, file.name, opened, reach)
    except Unusable as fault:
        if form == "text":
            raise
        nothing: dict[str, Any] = {"leaks": [], "perhaps": [], "retyped": [], "unread": []}
        _say(
            known
            | {"verdict": "unusable"}
            | nothing
            | {"problems": [_fault(p) for p in fault.problems]}
        )
        raise SystemExit(2) from None
    if form == "json":
        _say(known | _told(verdict, opened))
    else:
        _print(verdict, opened, file, edition_id or tier)
    raise SystemExit(1 if verdict.leaks else 2 if verdict.unread else 0)


def _content(file: Path) -> bytes:
    """The bytes of the file; every way in which it cannot be read has its own sentence."""
    if is_folder(file):
        raise unusable(f"{file} is a folder, not a file", "Name one file in it.")
    if not is_file(file):
        raise unusable(f"There is no file {file}", "Check the spelling and the folder.")
    try:
        if file.stat().st_size > LARGEST:
            raise unusable(f"{file} is larger than 256 MB", "Split it, and verify the parts.")
        return content_of(file, LARGEST)
    except OSError as fault:
        told = f"{file} cannot be read: {fault.strerror}"
        raise unusable(told, "Check your rights and the disk.") from None


def _print(verdict: "Verdict", opened: Opened, file: Path, carries: str) -> None:
    from briefgen.cli.command import say_problem
    from briefgen.cli.terminal import one_line
    from briefgen.guard import OUTSIDE, leaked, remarks

    name = one_line(str(file))
    if verdict.leaks:
        found = leaked(verdict, opened.places, str(file), opened.library, advice="")
        for problem in found.problems:
            say_problem(problem.lines())
        click.echo(one_line(OUTSIDE), err=True)
        asked = f"That is for readers at “{carries}”; ask for others with --tier or --edition."
        click.echo(asked, err=True)
    for line in remarks(verdict, opened.places):
        click.echo(one_line(f"Note: {line}"))
    if verdict.blind and not verdict.leaks:
        click.echo(f"{name}: it cannot be said what it gives away; no words in it could be read.")
    elif verdict.unread and not verdict.leaks:
        click.echo(f"{name}: nothing found in what could be read; of the rest it cannot be said.")
    elif verdict.perhaps and not verdict.leaks:
        told = f"nothing found for certain that readers at “{carries}” may not see"
        click.echo(f"{name}: {told}; of the amounts in the notes that cannot be said.")
    elif not verdict.leaks:
        click.echo(f"{name}: nothing found that readers at “{carries}” may not see.")


def _told(verdict: "Verdict", opened: Opened) -> dict[str, Any]:
    """The verdict for other programs, with no more of a secret than a log may hold."""
    word = "leak" if verdict.leaks else "unread" if verdict.unread else "clean"
    return {
        "verdict": word,
        "leaks": [_leak(hit, opened) for hit in verdict.leaks],
        "perhaps": [_leak(hit, opened) for hit in verdict.perhaps],
        "retyped": [
            {"where": _path(one.path), "again": _path(one.again), "stands": one.passage.where}
            for one in verdict.retyped
        ],
        "unread": list(verdict.unread),
        "problems": [],
    }


def _leak(hit: Any, opened: Opened) -> dict[str, Any]:
    place = opened.places.at(hit.path)
    return {
        "where": _path(hit.path), "tier": hit.tier.word, "kind": hit.kind, "words": hit.shown,
        "page": hit.passage.page, "stands": hit.passage.where,
        "file": place.file, "line": place.line, "column": place.column,
    }  # fmt: skip


def _path(path: Any) -> str:
    from briefgen.answers import written_path

    return written_path(path)


def _fault(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "message": problem.message, "advice": problem.advice,
        "file": place.file if place else None, "line": place.line if place else None,
    }  # fmt: skip


def _say(told: dict[str, Any]) -> None:
    click.echo(json.dumps({"version": 1, **told}, indent=1))
