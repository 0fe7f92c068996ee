"""Waiting for saves, and checking again on each, until the user ends it."""

import time
from collections.abc import Callable, Iterator

import click

from briefgen.cli.looking import Looked, look
from briefgen.cli.wanted import Wanted
from briefgen.cli.watched import Inputs, State

PAUSE = 0.1
SETTLED = 0.04
"""So long a save must be over: programs write in steps, and people save several files at once."""
RENAMED = 0.4
"""So long a file may be gone: some editors take the old one away before they rename the new one."""
_LONGEST = 2.0
_SHARE = 10

Pause = Callable[[float], object]


def watch_over(wanted: Wanted, tell: Callable[[Looked], object]) -> None:
    """Look and tell, then wait for the next save; Ctrl-C ends it."""
    try:
        for looked in looks(wanted, time.sleep):
            tell(looked)
            told = f"{time.strftime('%H:%M:%S')}  Waiting for the next save; Ctrl-C ends."
            click.echo(told, err=True)
    except KeyboardInterrupt:
        click.echo("\nNo longer watching.", err=True)


def looks(wanted: Wanted, pause: Pause) -> Iterator[Looked]:
    """A look at once, and one after every change; between them it pauses again and again."""
    inputs = Inputs(wanted.files, wanted.texts)
    while True:
        before = inputs.gathered()
        yield look(wanted)
        until_saved(inputs, before, pause)


def until_saved(inputs: Inputs, before: State, pause: Pause) -> None:
    """Wait until something is no longer as it was, and has come to rest."""
    asked = time.perf_counter()
    while inputs.state() == before:
        pause(rest_after(time.perf_counter() - asked))
        asked = time.perf_counter()
    until_settled(inputs, before, pause)


def until_settled(inputs: Inputs, before: State, pause: Pause) -> None:
    """Wait until a save is over; not for ever, where a program writes all the time."""
    waited, now = 0.0, inputs.state()
    while waited < _LONGEST:
        gone = any(stamp and not now.get(file) for file, stamp in before.items())
        wait = RENAMED if gone else SETTLED
        pause(wait)
        waited += wait
        after = inputs.state()
        if after == now:
            return
        now = after


def rest_after(spent: float) -> float:
    """How long to pause before files are asked again: those of a slow share less often."""
    return max(PAUSE, min(_LONGEST, _SHARE * spent))
