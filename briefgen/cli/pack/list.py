"""`briefgen pack list`: the packs within reach."""

import click

from briefgen.cli.command import say_problem
from briefgen.cli.play.shelf import library_here
from briefgen.cli.terminal import cut, hanging, plain
from briefgen.library import shipped
from briefgen.playbooks.admission import plays_in
from briefgen.playbooks.shelf import packs
from briefgen.problems import Problem


@click.command()
def command() -> None:
    """List the packs, your own first: id, name, version, licence, how many plays and sources."""
    library = library_here()
    problems: list[Problem] = []
    for pack_id, pack, folder in packs(library, problems):
        where = "comes with briefgen" if folder.is_relative_to(shipped()) else "in your folder"
        count = len(plays_in(folder))
        click.echo(f"{cut(pack_id, 24)}  {plain(pack.name)}")
        told = [f"version {pack.version}" if pack.version else "no version", where]
        told += [f"{count} play{'' if count == 1 else 's'}", f"{len(pack.sources)} sources"]
        told += [f"language {pack.language}", f"licence {pack.licence or 'not stated'}"]
        click.echo(hanging("; ".join(told), 26))
    for problem in problems:
        say_problem(problem.lines())
    if problems:
        raise SystemExit(2)
