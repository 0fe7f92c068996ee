"""What a worker does with an order: the trip of `pipeline`, once for each edition and format."""

import os
import time
from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from pathlib import Path

from briefgen.assembly import Opened
from briefgen.batch.order import Answer, Content, Made, Order, Parcel, Wanted
from briefgen.batch.parcel import beyond, keyed, packed, unmoved
from briefgen.batch.unpacking import as_named, unpacked
from briefgen.finding import Finding
from briefgen.keeping import Kept, kept_at
from briefgen.keeping.noting import noting
from briefgen.pipeline import make, offered, open_file, review
from briefgen.problems import TooLong, Unusable
from briefgen.production import Production
from briefgen.review import Ears
from briefgen.stopping import within
from briefgen.workspace import SHELVES

_MEGABYTE = 1024
_ears: dict[object, Ears | None] = {}


def ready() -> None:
    """Make a process ready for orders; whatever it begins ends with it."""
    if hasattr(os, "setpgrp"):
        os.setpgrp()  # with its engine, so that both can be stopped at once


def made(order: Order) -> Answer:
    """The order carried out; what cannot be used is told in the answer."""
    began = time.perf_counter()
    try:
        if order.parcel is None:
            return _told(_made(Path(order.file), order), began)
        with unpacked(order.parcel) as file:
            try:
                answer = _made(file, order)
            except Unusable as fault:
                raise Unusable(as_named(fault.problems, file, order.file)) from None
            named = as_named(answer.problems, file, order.file)
            return _told(replace(answer, problems=named), began)
    except Unusable as fault:
        return _told(Answer("failed", problems=fault.problems), began)


def _made(file: Path, order: Order) -> Answer:
    opened = open_file(file)
    key, workspace = "", opened.library.workspace
    parcel = order.parcel or packed(opened, file)
    if order.parcel is None:
        key, opened = keyed(parcel, order.wanted), _with_ears(opened, parcel)
    if key and key == order.known and unmoved(order.opened, workspace):
        return Answer("unchanged", key)
    wanted = list(dict.fromkeys(product(order.wanted.editions, order.wanted.formats)))
    offered(opened, wanted)
    kept = _kept(opened) if order.parcel is None else Kept.none()
    with noting() as notes:
        answer = _built(opened, wanted, order, kept, key)
    return replace(answer, opened=beyond(parcel, notes, workspace))


def _built(
    opened: Opened, wanted: Iterable[tuple[str, str]], order: Order, kept: Kept, key: str
) -> Answer:
    """All files that are short enough; TooLong where none is. Anything else stops the brief."""
    files: list[Made] = []
    remarks: list[str] = []
    too_long: dict[str, TooLong] = {}
    for edition_id, format_name in wanted:
        try:
            made, said = _file(opened, edition_id, format_name, order.wanted, kept)
            files.append(made)
            remarks += (f"{made.file.name}: {one}" for one in said)
        except TooLong as fault:
            too_long[f"{edition_id}.{format_name}"] = fault
    problems = tuple(one for fault in too_long.values() for one in fault.problems)
    if not files:
        raise TooLong(problems)
    stops = sum(map(_says_stop, review(opened)))
    # Without a key it is not taken as finished: the next run looks again, and tells it again.
    known = "" if problems else key
    told = tuple(remarks)
    return Answer("built", known, tuple(files), tuple(too_long), stops, problems, told)


def _with_ears(opened: Opened, parcel: Parcel) -> Opened:
    """The rules for words are read once for all briefs of a workspace whose shelves stay the same.

    What ships stays as it is for as long as a worker lives.
    """
    shelves = [(o.name, o.sum) for o in parcel.contents if o.name.startswith(SHELVES)]
    own = (opened.library.workspace, *shelves)
    if own not in _ears:
        _ears.clear()
        _ears[own] = opened.ears
    return replace(opened, ears=_ears[own])


def _kept(opened: Opened) -> Kept:
    """What is kept for the workspace: what many books have in common is set once."""
    cache = opened.settings.cache
    return kept_at(opened.library.workspace, cache.folder, cache.megabytes)


def _file(
    opened: Opened, edition_id: str, format_name: str, wanted: Wanted, kept: Kept
) -> tuple[Made, tuple[str, ...]]:
    """The file, and what is remarked on it."""
    production = Production(sheet=wanted.paper)
    with within(opened.settings.build.seconds):
        book = make(
            opened, edition_id, format_name, wanted.paper, _unwatched,
            production=production, kept=kept,
        )  # fmt: skip
    said = (*(f"the PDF engine remarks: {one}" for one in book.remarks),
            *(f"the guard remarks: {one}" for one in book.told), *book.notes)  # fmt: skip
    file = Content.of(f"{edition_id}.{book.ending}", book.content)
    return Made(file, edition_id, book.pages), said


def _says_stop(finding: Finding) -> bool:
    return finding.severity == "stop" and finding.answer is None


def _unwatched(_: str) -> None:
    """A stage that is not told."""


def _told(answer: Answer, began: float) -> Answer:
    return replace(answer, seconds=time.perf_counter() - began, megabytes=_memory())


def _memory() -> int:
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // _MEGABYTE if os.uname().sysname == "Linux" else most // _MEGABYTE**2
