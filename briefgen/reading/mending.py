"""Finds every mistake of writing in one run: explains the first, mends it in memory, reads on.

The mended text is only used to find more mistakes; nothing that was mended is ever accepted.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from briefgen.problems import Place, Problem
from briefgen.reading.legibility import TURNED, UNSEEN, told
from briefgen.reading.nodes import Document, Refused, compose
from briefgen.reading.pages import Pages, lines_of
from briefgen.reading.source import Source

if TYPE_CHECKING:
    from briefgen.reading.spotting import Diagnosis

MOST_ROUNDS = 60
LARGE = 400_000
"""Above this many signs a text is mended once only: each round reads the whole anew."""


@dataclass(slots=True)
class Written:
    """What a file holds, as far as it could be read, and what was wrong with the writing."""

    document: Document | None
    problems: list[Problem] = field(default_factory=list)
    mended: set[int] = field(default_factory=set)
    """The lines, from 1, whose meaning was guessed."""


def written(source: Source, pages: Pages) -> Written:
    """Reads a file; its document is None where the mistakes leave nothing to go on with."""
    pages.add(source)
    found = Written(None)
    lines = _without_controls(source, pages, found)
    rounds = MOST_ROUNDS if len(source.text) < LARGE else 1
    while True:
        fault = _attempt("\n".join(lines), found)
        if fault is None:
            return found
        from briefgen.reading.diagnosis import diagnose  # only for a file with mistakes

        told = diagnose(fault, lines)
        said = {problem.place.line for problem in found.problems if problem.place}
        fresh = [each for each in told if each.line + 1 not in said and (each.known or not said)]
        found.problems += [_problem(each, source, pages) for each in fresh]
        rounds -= 1 if fresh else 5
        if rounds <= 0 or not all(each.mended for each in told):
            return found
        for each in told:
            for number, text in each.mended:
                lines[number] = text
                found.mended.add(number + 1)


def _attempt(text: str, found: Written) -> yaml.YAMLError | Refused | None:
    try:
        found.document = compose(text)
    except (yaml.YAMLError, Refused) as fault:
        return fault
    return None


def _problem(told: "Diagnosis", source: Source, pages: Pages) -> Problem:
    place = Place(source.name, told.line + 1, told.column + 1)
    return pages.problem(told.message, told.advice, place)


def _without_controls(source: Source, pages: Pages, found: Written) -> list[str]:
    """The lines to read; each sign that cannot be seen is a problem and becomes a blank."""
    lines = lines_of(source.text)
    if not UNSEEN.search(source.text):
        return lines
    for number, line in enumerate(lines):
        for sign in list(UNSEEN.finditer(line))[:1]:
            place = Place(source.name, number + 1, sign.start() + 1)
            what = "An invisible control character stands here."
            if TURNED.match(sign[0]):
                what = f"{told(line, sign.start())}."
            advice = "Delete it; it may have come along from Word or a web page."
            found.problems.append(pages.problem(what, advice, place))
            found.mended.add(number + 1)
    return [UNSEEN.sub(" ", line) for line in lines]
