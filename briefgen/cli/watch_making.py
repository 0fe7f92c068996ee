"""What the warm process of `briefgen watch` does: it reads the file, makes editions, looks over.

It keeps what it has read from one task to the next, and writes nothing: whoever asked does that.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from briefgen.cli.build import folder_of
from briefgen.cli.printed import kept_for
from briefgen.cli.report import Accepted, Told
from briefgen.cli.told import told_of_plan
from briefgen.keeping import Kept
from briefgen.pipeline import Opened, Paper, make, offered, open_file, review
from briefgen.problems import Problem, TooLong
from briefgen.stopping import within

_read: list[tuple[Opened, Kept]] = []


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file: its name, its bytes, and what is to be told of it."""

    name: str
    content: bytes
    pages: int | None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlong:
    """A file that is not made, for it would be longer than its edition may be; and why."""

    name: str
    problems: tuple[Problem, ...]


def get_ready() -> None:
    """Lead a group of processes, so that all are stopped with this one; load what is heavy."""
    if hasattr(os, "setpgrp"):
        with contextlib.suppress(OSError):  # it leads one already
            os.setpgrp()
    import briefgen.book
    import briefgen.formats.shelf.pdf
    import briefgen.guard
    import briefgen.playbooks  # noqa: F401
    from briefgen.typesetting import setters

    setters.warm()


def read(file: Path, wanted: tuple[tuple[str, str], ...], folder: Path | None, keeps: bool) -> Path:
    """Read the file anew; where the editions of it go. Unusable with every mistake."""
    _read.clear()
    opened = open_file(file)
    offered(opened, wanted)
    _read.append((opened, kept_for(opened) if keeps else Kept.none()))
    return folder or folder_of(file, opened)


def made(edition_id: str, format_name: str, paper: Paper) -> Made | Overlong:
    """One edition of what was read last."""
    ((opened, kept),) = _read
    try:
        with within(opened.settings.build.seconds):
            done = make(opened, edition_id, format_name, paper, _untold, kept=kept)
    except TooLong as fault:
        return Overlong(f"{edition_id}.{format_name}", fault.problems)
    said = (
        *(f"the PDF engine remarks: {remark}" for remark in done.remarks),
        *(f"the guard remarks: {told}" for told in done.told),
        *done.notes,
    )
    return Made(f"{edition_id}.{done.ending}", done.content, done.pages, said)


def found() -> tuple[Told | Accepted, ...]:
    """All findings on what was read last."""
    ((opened, _),) = _read
    return tuple(told_of_plan(review(opened), opened))


def _untold(_: str) -> None:
    """A stage that is not told: most are over before one could read its name."""
