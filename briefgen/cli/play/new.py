"""`briefgen play new`: a play to begin with."""

import datetime

import click

from briefgen.cli.play.shelf import here, home_here, short_name, today_option
from briefgen.cli.writing import write_new
from briefgen.library import Library, load
from briefgen.problems import unusable
from briefgen.workspace import inside

PACK = "# What this pack is. Below it, under sources, list what your plays cite.\nname: {name}\n"


@click.command()
@click.argument("play_id", metavar="ID")
@click.option("--pack", "pack_id", default="ours", show_default=True, metavar="PACK",
              help="The pack to put it in; it is made when it is not there.")  # fmt: skip
@today_option
def command(play_id: str, pack_id: str, today: datetime.datetime | None) -> None:
    """Make playbooks/PACK/ID.md from a commented pattern.

    ID is what to do in a few words with hyphens, such as ask-who-pays.
    """
    library = home_here()
    name, pack = short_name(play_id, "play"), short_name(pack_id, "pack")
    _refuse_a_second(library, name)
    folder = inside(library.workspace / "playbooks" / pack, library.workspace)
    day = today.date() if today else datetime.date.today()
    target = folder / f"{name}.md"
    write_new(target, _pattern(library, name, day).encode())
    if library.find(f"playbooks/{pack}", "pack.yaml") is None:
        title = "Our own plays" if pack == "ours" else pack.replace("-", " ").capitalize()
        write_new(folder / "pack.yaml", PACK.format(name=title).encode())
    click.echo(f"{here(target)} is ready to be written.")
    click.echo(f"Check it with: briefgen play check {name}")


def _refuse_a_second(library: Library, name: str) -> None:
    for pack_id, folder in library.packs():
        file = folder / f"{name}.md"
        if not file.is_file():
            continue
        if file.is_relative_to(library.workspace):
            raise unusable(f"{library.shown(file)} is there already", "Choose another name.")
        told = f"A play “{name}” comes with briefgen, in the pack {pack_id}"
        raise unusable(told, f"To change it here: briefgen play eject {name}")


def _pattern(library: Library, name: str, today: datetime.date) -> str:
    found = library.find("templates/new", "play.md")
    if found is None:
        raise unusable("The pattern for a new play is missing", "Install briefgen again.")
    due = today + datetime.timedelta(days=365)
    title = name.replace("-", " ").capitalize()
    return load(found).text.replace("THE-TITLE", title).replace("THE-DAY", due.isoformat())
