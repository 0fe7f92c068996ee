"""Check again on every save, until the user ends it.

Files are asked for their time and size a few times a second. That needs no service of the system,
works on shares, and does not mind editors that write a new file and rename it.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from briefgen.cli.looking import Looked, Wanted, look
from briefgen.library import SETTINGS

PAUSE = 0.3
State = dict[Path, tuple[int, int] | None]
"""When each file was written and how long it is; None while it is not there."""


def watch_over(wanted: Wanted, tell: Callable[[Looked], object]) -> None:
    """Look and tell, then wait for the next save; Ctrl-C ends it."""
    try:
        for looked in looks(wanted, _slept):
            tell(looked)
            told = f"{time.strftime('%H:%M:%S')}  Waiting for the next save; Ctrl-C ends."
            click.echo(told, err=True)
    except KeyboardInterrupt:
        click.echo("\nNo longer watching.", err=True)


def looks(wanted: Wanted, pause: Callable[[], object]) -> Iterator[Looked]:
    """A look at once, and one after every change; between them it pauses again and again."""
    also: set[Path] = set()
    while True:
        files = {*wanted.files, *wanted.texts, *also}
        before = state(files)
        looked = look(wanted)
        also |= set(taken_in(looked))
        before |= state(also - files)
        yield looked
        while state(before) == before:
            pause()


def taken_in(looked: Looked) -> Iterator[Path]:
    """Every file that went into a look besides those that were named, and the settings."""
    for seen in looked.seen:
        library = seen.library
        yield library.workspace / SETTINGS
        names = seen.opened.places.texts if seen.opened else ()
        yield from (library.workspace / name for name in names if name != seen.source.name)


def state(files: Iterable[Path]) -> State:
    """The state of files, as far as the disk tells it."""
    found: State = {}
    for file in files:
        try:
            known = file.stat()
            found[file] = known.st_mtime_ns, known.st_size
        except OSError:
            found[file] = None
    return found


def _slept() -> None:
    time.sleep(PAUSE)
