"""`briefgen play preview`: one play as a negotiation would have it."""

from pathlib import Path

import click

from briefgen.cli.terminal import one_line, plain
from briefgen.cli.writing import write_whole
from briefgen.keeping.noting import noting
from briefgen.pipeline import one_play, open_file, print_play, read_play
from briefgen.playbooks.telling import as_filled
from briefgen.problems import unusable
from briefgen.workspace import output_in, real


@click.command()
@click.argument("play_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--format", "-f", "format_name", default="text", show_default=True,
              type=click.Choice(["text", "pdf"], case_sensitive=False),
              help="Text on the terminal, or the printed page.")  # fmt: skip
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="PATH",
              help="The file to write.  [default for pdf: output/play-ID.pdf]")  # fmt: skip
def command(play_id: str, file: Path, format_name: str, output: Path | None) -> None:
    """Fill in the play ID with the negotiation in FILE, as the core team would see it."""
    with noting() as read:
        opened = open_file(file)
        play = one_play(opened, play_id)
    if output and real(output) in {real(Path(one)) for one, seen in read.items() if seen}:
        told = f"-o {output} would be written over that file, which the preview needs"
        raise unusable(told, "Choose another name for it.")
    if format_name == "text":
        content, pages = read_play(opened, play, plain(as_filled(play))), ""
        if output is None:
            click.echo(content, nl=False)
            return
        target = output
    else:
        target = output or output_in(opened.library.workspace) / f"play-{play_id}.pdf"
        made = print_play(opened, play, "a4")
        content, pages = made.content, f"  {made.pages} page{'' if made.pages == 1 else 's'}"
    write_whole(target, content)
    click.echo(one_line(f"{target}{pages}"))
