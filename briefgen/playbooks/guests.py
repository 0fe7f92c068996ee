"""Packs that were taken in from elsewhere: where one stops the work, how to do without it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath

from briefgen.library import Library
from briefgen.playbooks.admission import is_guest
from briefgen.problems import Problem, Unusable


@contextmanager
def told_apart(library: Library) -> Iterator[None]:
    """What stops the block in a file of such a pack is told with the pack."""
    try:
        yield
    except Unusable as fault:
        raise Unusable(without(fault.problems, library)) from None


def without(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """The problems; those of such packs say how to build without the pack."""
    for one in problems:
        pack = _pack(one, library)
        told = (
            f"The pack “{pack}” was taken in from elsewhere. To build without it, move its folder "
            f"playbooks/{pack} out of your workspace."
        )
        yield replace(one, advice=f"{one.advice} {told}".strip()) if pack else one


def _pack(problem: Problem, library: Library) -> str:
    """The pack from elsewhere in which a problem stands; nothing where it stands in none."""
    parts = PurePosixPath(problem.place.file).parts if problem.place else ()
    if len(parts) < 3 or parts[0] != "playbooks":
        return ""
    return parts[1] if is_guest(library, library.workspace / "playbooks" / parts[1]) else ""
