"""What the guard says: each leak with the field, the line of the file, and where it stood.

A log may be read by others, so no more of a secret is shown than is needed to find it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path as File

from briefgen.clearance import Path
from briefgen.guard.hit import Hit, Retyped
from briefgen.guard.lawful import body
from briefgen.guard.passages import Passage
from briefgen.guard.reading import Verdict
from briefgen.guard.spelling import flat, words
from briefgen.library import Library, shipped
from briefgen.problems import Problem, Unusable
from briefgen.reading import Places
from briefgen.reading.places import label

_MOST = 20
_FEW = 2
_PLACES = 4
_HOW = {
    "spelling": ", in another spelling",
    "broken": ", torn apart or run together",
    "amount": "",
    "day": "",
    "name": "",
    "words": "",
}
_LAWFUL = (
    "If these readers may know it, write it in a field of theirs, or lower the item with `cleared`."
)
_TAKE_OUT = f"Take it out of what prints it. {_LAWFUL}"
OUTSIDE = (
    "If the paper is still in the house, take these out of it. If it came from outside, count them"
    " as known there, and plan anew what rests on them. A word by itself counts where no dictionary"
    " has it, nor any text these readers may see; it may be there by chance. What they may know"
    " anyway, write in a field of theirs."
)
"""What to do with a paper of unknown origin; said once for all that stands in it."""


def leaked(
    verdict: Verdict, places: Places, what: str, library: Library, advice: str = _TAKE_OUT
) -> Unusable:
    """Every leak of a file as a problem, in the order of the negotiation file."""
    by_path = _by_path(verdict.leaks)
    problems = sorted(
        (_problem(hits, places, what, library, advice) for hits in by_path.values()),
        key=lambda problem: problem.place or places.start,
    )
    more = len(problems) - _MOST
    last = [Problem(f"{what} gives away {more} more values")] if more > 0 else []
    return Unusable([*problems[:_MOST], *last])


def _by_path(leaks: Iterable[Hit]) -> dict[Path, list[Hit]]:
    found: dict[Path, list[Hit]] = {}
    for hit in leaks:
        found.setdefault(hit.path, []).append(hit)
    return found


def _problem(hits: list[Hit], places: Places, what: str, library: Library, advice: str) -> Problem:
    first = hits[0]
    stands = f"“{first.shown}” stands {_where(first.passage)}{_HOW[first.kind]}"
    told = f"{what} gives away {label(first.path)} ({first.tier.word}): {stands}{_also(hits[1:])}"
    return Problem(told, f"{_printed_by(first, library)}{advice}", places.at(first.path))


def _where(passage: Passage) -> str:
    return f"{'on' if passage.where.startswith('page') else 'in'} {passage.where}"


def _also(hits: list[Hit]) -> str:
    others = list(dict.fromkeys(hit.passage.where for hit in hits))
    if not others:
        return ""
    more = f" and {len(others) - _PLACES} more places" if len(others) > _PLACES else ""
    return f"; also {', '.join(others[:_PLACES])}{more}"


def _printed_by(hit: Hit, library: Library) -> str:
    """The team's own template or play that holds the words, where there is one."""
    wanted = words(flat(hit.words))
    for file in _own(library):
        try:
            lines = library.read(file).text.splitlines()
        except Unusable:
            continue
        for number, line in enumerate(lines, 1):
            if body([line]).says(wanted):
                return f"The words are written in {library.shown(file)}, line {number}. "
    return ""


def _own(library: Library) -> Iterator[File]:
    """The files of the team's own shelves."""
    for shelf in ("templates", "playbooks"):
        for file in sorted((library.workspace / shelf).rglob("*")):
            ours = file.is_file() and file.suffix in (".md", ".yaml", ".css")
            if ours and not file.resolve().is_relative_to(shipped().resolve()):
                yield file


def remarks(verdict: Verdict, places: Places) -> tuple[str, ...]:
    """What was withheld and is written again lower down, and what could not be read."""
    told = {one.again: _retyped(one, places) for one in verdict.retyped if not one.name}
    return (*told.values(), *_unopened(verdict, places), *verdict.unread)


def in_short(verdict: Verdict, places: Places) -> tuple[str, ...]:
    """The same, but many texts that are written again in one line, with where to see them all."""
    again = list(dict.fromkeys(one.again for one in verdict.retyped if not one.name))
    if len(again) <= _FEW:
        return remarks(verdict, places)
    told = (
        f"{len(again)} texts say again what others hold back, the first in {places.at(again[0])}; "
        f"all are told by: briefgen verify THIS-FILE --against {places.start.file} -e EDITION"
    )
    return (told, *_unopened(verdict, places), *verdict.unread)


def _unopened(verdict: Verdict, places: Places) -> Iterator[str]:
    """The names that nobody has opened, all in one sentence."""
    found = {one.name: one for one in verdict.retyped if one.name}
    told = [
        f"“{one.name}” (line {places.at(one.again).line}; {one.tier.word} in line "
        f"{places.at(one.path).line})"
        for one in found.values()
    ]
    if told:
        first = next(iter(found.values()))
        more = f" and {len(told) - _PLACES} more" if len(told) > _PLACES else ""
        yield (
            f"{places.at(first.again)}: of names in withheld sentences these readers have some from"
            f" our own lines alone: {', '.join(told[:_PLACES])}{more}. If they may know them, write"
            " each in a field of theirs, as in the glossary; else take it out of the line"
        )


def _retyped(one: Retyped, places: Places) -> str:
    return (
        f"{places.at(one.again)}: {label(one.again)} says again what {label(one.path)} "
        f"({one.tier.word}, line {places.at(one.path).line}) holds back, and is printed "
        f"{_where(one.passage)}"
    )
