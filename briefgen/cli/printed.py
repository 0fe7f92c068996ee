"""The finished files of one build, ready to be written, and what is to be said of them.

This is the part of `briefgen build` that reads the file and sets pages; nothing is written here.
What only pages need is loaded beside the PDF engine, not before it.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from briefgen.cli.findings import counted_in, exit_code
from briefgen.cli.unchanged import Asked, Finished, Outcome
from briefgen.keeping import Kept, kept_at
from briefgen.library import is_shipped
from briefgen.pipeline import (
    Opened,
    Stage,
    edition_named,
    make,
    offered,
    open_file,
    review,
    seen_at,
)
from briefgen.problems import Problem, TooLong
from briefgen.stopping import within

if TYPE_CHECKING:
    from briefgen.cli.clock import Clock
    from briefgen.formats.rendered import Rendered


def printed(asked: Asked, clock: "Clock") -> tuple[Outcome, Kept]:
    """What the build hands over, and where it may be kept."""
    clock("read")
    opened = open_file(asked.file)
    kept = kept_for(opened) if asked.keeps else Kept.none()
    editions = _editions(asked, opened)
    wanted = list(dict.fromkeys(product(editions, asked.formats or ("pdf",))))
    mark = _engine_wanted(asked, opened, wanted, kept)
    from briefgen.cli.copying import names_of, return_list

    offered(opened, wanted)
    files: list[Finished] = []
    unwritten: list[str] = []
    problems: list[Problem] = []
    too_long = set[str]()
    for edition_id, format_name in _one_by_one(wanted, asked):
        try:
            files += list(_files(asked, opened, edition_id, format_name, kept, clock))
        except TooLong as fault:
            problems += fault.problems
            name = f"{edition_id}{asked.production.suffix}"
            unwritten += names_of(edition_id, opened, asked.copies, name, format_name)
            too_long.add(edition_id)
    # No edition is worse for another that is too long.
    if problems and not files:
        raise TooLong(problems)
    if asked.copies == "apart":
        whole = [one for one in editions if one not in too_long]
        listed = return_list(opened, whole, asked.production, asked.secret)
        files += [Finished(one.name, one.content, one.told) for one in listed]
    kept.put(mark, b"")
    findings = review(opened)
    code = 2 if problems else exit_code(findings)
    count = counted_in(findings, asked.file)
    return Outcome(tuple(files), count, code, tuple(problems), tuple(unwritten)), kept


def _editions(asked: Asked, opened: Opened) -> Sequence[str]:
    if not asked.copies:
        return asked.editions
    from briefgen.cli.copying import listed_editions

    return listed_editions(opened, asked.editions)


def _engine_wanted(
    asked: Asked, opened: Opened, wanted: Sequence[tuple[str, str]], kept: Kept
) -> str:
    """Let the PDF engine load beside, unless its readers' parts of the plan are as they were.

    The key by which it is known the next time that pages were made of these. Should something be
    set all the same, such as a picture that has changed, the engine is loaded when it is wanted.
    """
    shown = list(dict.fromkeys(edition for edition, format_name in wanted if format_name == "pdf"))
    seen = (seen_at(edition_named(opened, one).reach, opened).model_dump_json() for one in shown)
    mark = kept.key("pages were made of", *asked.name, *seen)
    if shown and kept.get(mark) is None:
        from briefgen.typesetting import setters

        setters.warm()
    return mark


def _one_by_one(wanted: Sequence[tuple[str, str]], asked: Asked) -> Iterator[tuple[str, str]]:
    """Each in turn; before the last the PDF engine is told that it is the last."""
    last = next((one for one in reversed(wanted) if one[1] == "pdf"), None)
    for one in wanted:
        if one == last and not asked.copies:  # a copy is numbered on pages that come later
            from briefgen.typesetting import pressroom

            pressroom.for_the_last_time()
        yield one


def kept_for(opened: Opened) -> Kept:
    """What is kept for a workspace, as its settings say."""
    cache = opened.settings.cache
    return kept_at(opened.library.workspace, cache.folder, cache.megabytes)


def _files(
    asked: Asked, opened: Opened, edition_id: str, format_name: str, kept: Kept, clock: "Clock"
) -> Iterator[Finished]:
    """The files of one edition in one format; what is remarked is told with the first."""
    from briefgen.cli.copying import files_of
    from briefgen.guard import while_reading

    copies, paper, production = asked.copies, asked.paper, asked.production
    stage: Stage = clock
    with within(opened.settings.build.seconds):
        made = make(opened, edition_id, format_name, paper, stage, bool(copies), production, kept)
        clock("copies" if copies else "write")
        name = f"{edition_id}{production.suffix}"
    most = opened.settings.build.seconds * max(1, len(opened.negotiation.handling.distribution))
    # Copies are alike; nothing of them outlasts this build.
    with within(most, "Finishing a file and its copies"), while_reading():
        files = files_of(made, edition_id, opened, copies, production, name, asked.secret)
    carries = _carries(edition_id, opened)
    for count, one in enumerate(files):
        if count:
            yield Finished(one.name, one.content, one.told)
        else:
            told = f"{one.told}{carries}"
            notes = (*made.notes, *one.notes)
            yield Finished(one.name, one.content, told, _remarks(made), notes, clock.told())


def _remarks(made: "Rendered") -> tuple[str, ...]:
    """What the engine and the guard remark, once for each edition."""
    return (
        *(f"the PDF engine remarks: {remark}" for remark in made.remarks),
        *(f"the guard remarks: {told}" for told in made.told),
    )


def _carries(edition_id: str, opened: Opened) -> str:
    """The highest tier in the file, and whether the edition is the team's own."""
    own = not is_shipped(opened.library, f"templates/editions/{edition_id}.yaml")
    tier = edition_named(opened, edition_id).tier
    return f"  up to {tier}{', an edition of your own' if own else ''}"
