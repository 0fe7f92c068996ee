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
    "If these readers may know it, write it in a field of their tier, or lower its item with"
    " `cleared`."
)
_TAKE_OUT = f"Take it out of what prints it. {_LAWFUL}"
OUTSIDE = (
    "If the paper is still in the house, take these out of it. If it came from outside, count them"
    " as known there, and plan anew what rests on them. A word by itself counts where no dictionary"
    " has it, nor any text these readers may see; it may be there by chance. What they may know"
    " anyway, write in the plan, in a field of their tier."
)
"""What to do with a paper of unknown origin; said once for all that stands in it."""


def leaked(
    verdict: Verdict,
    places: Places,
    what: str,
    library: Library,
    advice: str = _TAKE_OUT,
    style: str = "",
) -> Unusable:
    """Every leak of a file as a problem, in the order of the negotiation file.

    `style` is the style sheet by which it was set, where that is known.
    """
    problems = []
    for path, hits in _by_path(verdict.leaks).items():
        told = f"{_printed_by(hits[0], library, style)}{advice}"
        problems.append(Problem(_given_away(what, hits), told, places.at(path)))
    problems.sort(key=lambda problem: problem.place or places.start)
    more = len(problems) - _MOST
    last = [Problem(f"{what} gives away {more} more values")] if more > 0 else []
    return Unusable([*problems[:_MOST], *last])


def _by_path(leaks: Iterable[Hit]) -> dict[Path, list[Hit]]:
    found: dict[Path, list[Hit]] = {}
    for hit in leaks:
        found.setdefault(hit.path, []).append(hit)
    return found


def _given_away(what: str, hits: list[Hit]) -> str:
    first, *others = hits
    stands = f"“{first.shown}” stands {_where(first.passage)}{_HOW[first.kind]}"
    return f"{what} gives away {label(first.path)} ({first.tier.word}): {stands}{_also(others)}"


def _where(passage: Passage) -> str:
    return f"{'on' if passage.where.startswith('page') else 'in'} {passage.where}"


def _also(hits: list[Hit]) -> str:
    others = list(dict.fromkeys(hit.passage.where for hit in hits))
    if not others:
        return ""
    more = f" and {len(others) - _PLACES} more places" if len(others) > _PLACES else ""
    return f"; also {', '.join(others[:_PLACES])}{more}"


def _printed_by(hit: Hit, library: Library, style: str) -> str:
    """The team's own template or play that holds the words, where there is one."""
    wanted = words(flat(hit.words))
    for file in _own(library, style):
        try:
            lines = library.read(file).text.splitlines()
        except Unusable:
            continue
        for number, line in enumerate(lines, 1):
            if body([line]).says(wanted):
                return f"The words are written in {library.shown(file)}, line {number}. "
    return ""


def _own(library: Library, style: str) -> Iterator[File]:
    """The files of the team's own shelves; of style sheets those by which an edition is set."""
    for shelf in ("templates", "playbooks"):
        for file in sorted((library.workspace / shelf).rglob("*")):
            ours = file.is_file() and file.suffix in (".md", ".yaml", ".css")
            if file.suffix == ".css":
                shared = (shipped() / "templates" / "pages" / file.name).is_file()
                ours = shared or file.stem == style or file.stem.startswith(f"{style}-")
            if ours and not file.resolve().is_relative_to(shipped().resolve()):
                yield file


def remarks(verdict: Verdict, places: Places) -> tuple[str, ...]:
    """What was withheld and is written again lower down, and what could not be read."""
    stands = {one.again: f", and is printed {_where(one.passage)}" for one in verdict.retyped}
    told = {path: f"{said}{stands[path]}" for path, said in _all_retyped(verdict, places).items()}
    more = *_perhaps(verdict, places), *_unopened(verdict, places)
    return (*told.values(), *more, *verdict.unread)


def in_short(verdict: Verdict, places: Places) -> tuple[str, ...]:
    """The same, without where it is printed, which differs from one edition to the next.

    Many texts that are written again are told in one line, with where to see them all.
    """
    found = _all_retyped(verdict, places)
    told = [*found.values()]
    if len(told) > _FEW:
        file = places.start.file
        told = [
            f"{len(found)} texts say again what others hold back, the first in "
            f"{places.at(next(iter(found)))}; "
            f"all are told by: briefgen verify THIS-FILE --against {file} -e EDITION"
        ]
    more = *_perhaps(verdict, places), *_unopened(verdict, places)
    return (*told, *more, *verdict.unread)


def _perhaps(verdict: Verdict, places: Places) -> Iterator[str]:
    """The amounts that may be withheld ones, each once."""
    found = _by_path(verdict.perhaps)
    for path, (first, *others) in [*found.items()][:_PLACES]:
        yield (
            f"{places.at(path)}: “{first.shown}” stands {_where(first.passage)}{_also(others)}; it "
            f"may be {label(path)} ({first.tier.word}), retyped: read that sentence again"
        )
    if len(found) > _PLACES:
        yield f"{len(found) - _PLACES} more amounts may be withheld ones, retyped"


def _unopened(verdict: Verdict, places: Places) -> Iterator[str]:
    """The names that nobody has opened, all in one sentence."""
    found = {one.name: one for one in verdict.retyped if one.name}
    told = [
        f"“{one.name}” (said in line {places.at(one.again).line}; {one.tier.word} in "
        f"{_other_line(one, places)})"
        for one in found.values()
    ]
    if told:
        first = next(iter(found.values()))
        more = f" and {len(told) - _PLACES} more" if len(told) > _PLACES else ""
        yield (
            f"{places.at(first.again)}: names out of withheld sentences stand here because lines of"
            f" ours say them, and nothing else: {', '.join(told[:_PLACES])}{more}. If they may know"
            " one, write it in a field of their tier, such as the glossary; else take it out"
        )


def _all_retyped(verdict: Verdict, places: Places) -> dict[Path, str]:
    return {one.again: _retyped(one, places) for one in verdict.retyped if not one.name}


def _retyped(one: Retyped, places: Places) -> str:
    return (
        f"{places.at(one.again)}: {label(one.again)} says again what {label(one.path)} "
        f"({one.tier.word}, {_other_line(one, places)}) holds back"
    )


def _other_line(one: Retyped, places: Places) -> str:
    """The line of what is withheld; its column, too, where several things stand in one line."""
    there = places.at(one.path)
    beside = there.line == places.at(one.again).line
    return f"line {there.line}{f', column {there.column}' if beside else ''}"
