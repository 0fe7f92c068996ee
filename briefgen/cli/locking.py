"""The password of a PDF: asked for on the terminal or read from a file, and never told to anyone.

It is no option of the command line, where other users and the shell's memory would see it.
"""

import os
import re
import select
import stat
import sys
import time
from pathlib import Path
from typing import Any

import click
from typing_extensions import override

from briefgen.problems import unusable
from briefgen.production import IMPOSITIONS
from briefgen.workspace import is_there

LEAST, MOST = 8, 127
"""Letters at least, and the bytes that the format looks at."""
_PATIENCE, _MOMENT = 2.0, 0.02
"""Seconds: so long a pipe may wait for somebody who writes into it."""

_BELOW_NOTHING = re.compile(r"--bleed[= ]-\d")


class Build(click.Command):
    """Reads `--copies` with or without its word; stops at what would be read as something else."""

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        for place, (word, after) in enumerate(zip(args, [*args, ""][1:], strict=True)):
            if word == "--copies" and after not in ("apart", "together"):
                args[place] = "--copies=apart"
            if word.removeprefix("--") in IMPOSITIONS and word.startswith("--"):
                raise click.UsageError(f"There is no option {word}. Write --print {word[2:]}.", ctx)
            if _BELOW_NOTHING.match(f"{word} {after}"):
                told = "Colour runs past the edge by millimetres from 0 to 10, as in --bleed 5."
                raise click.UsageError(told, ctx)
            if word.startswith("--password=") or (word == "--password" and _is_word(after)):
                told = "--password takes no value: it is asked for. Change the one you typed."
                raise click.UsageError(told, ctx)
        return super().parse_args(ctx, args)


def _is_word(after: str) -> bool:
    """Whether this can be nothing but a password that was typed on the command line."""
    return bool(after) and not after.startswith("-") and not is_there(Path(after))


def password(asked: bool, file: Path | None) -> str | None:
    """The password asked for, or that of the file; None where none is wanted."""
    if asked and file:
        raise click.UsageError("Give --password or --password-file, not both.")
    if file:
        return _fit(_first_line(file))
    return _fit(_typed()) if asked else None


def _typed() -> str:
    if not sys.stdin.isatty():
        told = "A password can be asked for only on a terminal"
        raise unusable(told, "Put it into a file that only you can read: --password-file FILE.")
    typed: Any = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return str(typed)


def _first_line(file: Path) -> str:
    """The first line, out of a pipe as well; no more is read than a password may have."""
    try:
        line = _read(file).split(b"\n", 1)[0].rstrip(b"\r")
        return line.decode(errors="replace" if len(line) > MOST else "strict")
    except (OSError, ValueError) as fault:
        reason = f": {fault}" if isinstance(fault, TimeoutError) else ""
        told = f"The password file {file} cannot be read{reason}"
        raise unusable(told, "Write the password in its first line, as plain text.") from None


def _read(file: Path) -> bytes:
    """What comes up to the end of a line; whoever holds the other end of a pipe may take time."""
    held, begun, until = b"", False, time.monotonic() + _PATIENCE
    with open(file, "rb", buffering=0, opener=_at_once) as opened:
        while b"\n" not in held and len(held) <= MOST + 1:
            piece = opened.read(MOST + 2 - len(held))
            if piece is None:  # somebody is there, who may have to be asked for a password first
                begun = True
                select.select([opened], [], [])
            elif piece:
                held += piece
            elif held or begun or not stat.S_ISFIFO(os.fstat(opened.fileno()).st_mode):
                break
            elif time.monotonic() > until:
                raise TimeoutError("nobody writes into this pipe")
            else:
                time.sleep(_MOMENT)
    return held


def _at_once(path: str, flags: int) -> int:
    """Opened without waiting until somebody writes into a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _fit(text: str) -> str:
    if len(text) < LEAST or len(text.encode()) > MOST:
        told = f"The password has fewer than {LEAST} letters or more than {MOST} bytes"
        raise unusable(told, "Take several words.")
    return text
