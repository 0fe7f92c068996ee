"""`briefgen pack add`: take in a pack from somebody else, after it has been tried in full."""

from contextlib import ExitStack
from pathlib import Path

import click

from briefgen.cli.pack.parcel import Files, opened
from briefgen.cli.pack.rules import refuse_taken_names, tried_rules
from briefgen.cli.play.shelf import here, home_here, short_name
from briefgen.cli.play.trying import wrong_in
from briefgen.cli.terminal import one_line
from briefgen.cli.writing import write_folder
from briefgen.library import Library
from briefgen.pipeline import set_in
from briefgen.playbooks.admission import ADDED
from briefgen.playbooks.known import tried
from briefgen.playbooks.shelf import everything, foremost, unknown_references
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.watching import Watched, every_watched
from briefgen.problems import Problem, Unusable, unusable
from briefgen.stopping import within
from briefgen.typesetting.aside import Aside
from briefgen.workspace import inside

MARK = """Taken in by “briefgen pack add” from {name}.
Plays of packs so taken in get a third of the places in full, all together, while plays of your own
and those that come with briefgen wait. Take this file away, and they count as your own.
"""


@click.command()
@click.argument("path", type=click.Path(path_type=Path), metavar="PATH")
@click.option("--replace", is_flag=True,
              help="Let its plays take the place of others of the same name.")  # fmt: skip
def command(path: Path, replace: bool) -> None:
    """Add the pack in PATH, a folder or a zip file, to playbooks/ of your folder.

    It is tried in full before anything is copied. A pack is data: it cannot read your files or
    send anything. What it advises is another matter; read it before you act on it.
    """
    library = home_here()
    name, files = opened(path)
    pack_id = short_name(name, "pack")
    _refuse_another_s_name(pack_id, library)
    target = inside(library.workspace / "playbooks" / pack_id, library.workspace)
    if target.exists():
        advice = "Take yours away first, or rename the folder of the new one."
        raise unusable(f"A pack “{pack_id}” is in your folder already", advice)
    with within(set_in(library).build.seconds, "Trying the pack"):
        plays, rules = _tried(pack_id, files)
    refuse_taken_names(rules, library)
    _refuse_replacing(plays, files, library, replace)
    write_folder(target, {**files, ADDED: MARK.format(name=path.resolve().name).encode()})
    pack = plays[0].pack
    count = f"{len(plays)} play{'' if len(plays) == 1 else 's'}"
    click.echo(
        one_line(f"{here(target)}: {pack.name}, {count}, licence {pack.licence or 'not stated'}")
    )
    click.echo(f"See them with: briefgen play list --pack {pack_id}")


def _refuse_another_s_name(pack_id: str, library: Library) -> None:
    if not pack_id.isascii():
        told = f"The name “{pack_id}” holds letters beyond a–z; such may look like those of another"
        raise unusable(told, "Rename the folder, or the zip file, in letters a–z and hyphens.")
    for name, folder in library.packs():
        if library.ships(folder) and name.casefold() == pack_id.casefold():
            told = (
                f"A pack “{name}” comes with briefgen, and another under its name would pass for it"
            )
            raise unusable(told, "Rename the folder, or the zip file, and what lies in it.")


def _tried(pack_id: str, files: Files) -> tuple[list[Shelved], list[Watched]]:
    """The plays of the pack and its rules for words, read and checked in a place of its own."""
    if "pack.yaml" not in files:
        raise unusable("The pack has no pack.yaml", "It needs one line: name: What the pack is.")
    with ExitStack() as ending:
        aside = Aside()
        ending.callback(aside.gone)
        home = Path(aside.name).resolve()
        write_folder(home / "playbooks" / pack_id, files)
        library = Library(home, home)
        problems: list[Problem] = []
        every = everything(library, problems)
        plays = [one for one in every if not one.ships]
        problems += unknown_references({**foremost(every), **{one.id: one for one in plays}})
        problems += (problem for one in plays for problem in wrong_in(one))
        problems += tried(library)
        problems += tried_rules(library, {one.id for one in every})
        rules = [one for one in every_watched(library, []) if (home / one.file).is_file()]
        # What is wrong elsewhere on the shelves is no fault of the pack.
        problems = [p for p in problems if p.place is None or (home / p.place.file).is_file()]
    if problems:
        raise Unusable(dict.fromkeys(problems))
    if not plays:
        raise unusable("The pack holds no plays", "A play is a file such as ask-who-pays.md.")
    return plays, rules


def _known_already(files: Files, library: Library) -> list[str]:
    """The dossiers and lists of the pack that would hide others of the same name."""
    there = {
        f"{shelf}/{file.name}"
        for _, folder in library.packs()
        for shelf in ("dossiers", "lists")
        for file in (folder / shelf).glob("*.yaml")
    }
    return sorted(there & {str(name) for name in files})


def _refuse_replacing(plays: list[Shelved], files: Files, library: Library, replace: bool) -> None:
    there = foremost(everything(library, []))
    hidden = [one.id for one in plays if one.id in there]
    hidden += _known_already(files, library)
    if hidden and not replace:
        names = ", ".join(hidden)
        told = f"The pack has files of the same name as yours or the shipped ones: {names}"
        raise unusable(told, "Look at them first; then, if they shall take their place: --replace")
