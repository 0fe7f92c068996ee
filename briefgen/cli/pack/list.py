"""`briefgen pack list`: the packs within reach."""

import click

from briefgen.cli.command import say_problem
from briefgen.cli.play.shelf import library_here
from briefgen.cli.terminal import cut, hanging, one_line
from briefgen.playbooks.admission import ADDED, plays_in
from briefgen.playbooks.known import KINDS
from briefgen.playbooks.shelf import packs
from briefgen.problems import Problem


@click.command()
def command() -> None:
    """List the packs, your own first: id, name, version, licence, how much is in them."""
    library = library_here()
    problems: list[Problem] = []
    for pack_id, pack, folder in packs(library, problems):
        where = "comes with briefgen" if library.ships(folder) else "in your folder"
        where += ", taken in from elsewhere" if (folder / ADDED).is_file() else ""
        plays = len(plays_in(folder))
        known = sum(1 for shelf in KINDS for _ in (folder / shelf).glob("*.yaml"))
        click.echo(f"{cut(pack_id, 24)}  {one_line(pack.name)}")
        told = [f"version {pack.version}" if pack.version else "no version", where]
        told += [f"{plays} play{'' if plays == 1 else 's'}"]
        several = "dossier or list" if known == 1 else "dossiers and lists"
        told += [f"{known} {several}"] if known else []
        rules = sum(1 for _ in folder.glob("watch/*/*.yaml"))
        told += [f"{rules} file{'' if rules == 1 else 's'} of rules for words"] if rules else []
        told += [f"{len(pack.sources)} sources"]
        told += [f"language {pack.language}", f"licence {pack.licence or 'not stated'}"]
        click.echo(hanging("; ".join(told), 26))
    for problem in problems:
        say_problem(problem.lines())
    if problems:
        raise SystemExit(2)
