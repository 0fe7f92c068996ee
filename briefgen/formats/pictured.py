"""A book in its format; a picture that cannot be used is told with the place that names it.

The engine knows addresses alone, so the place is looked for when it is needed: in what the team
wrote, then in the sections and style sheets of the edition.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefgen.book import Book
from briefgen.formats import named
from briefgen.formats.rendered import Rendered
from briefgen.library import Library
from briefgen.problems import Place, Problem, Unusable

_WIDEST = 100


def rendered(name: str, book: Book, library: Library, written: Mapping[str, str]) -> Rendered:
    """The book in the format of that name; `written` are the files of the plan, by their names."""
    try:
        return named(name)(book, library)
    except Unusable as fault:
        texts = (*written.items(), *_of_the_edition(book, library))
        problems = [placed(one, texts) for one in fault.problems]
        if tuple(problems) == fault.problems:
            raise
        raise Unusable(problems) from None


def placed(problem: Problem, texts: Iterable[tuple[str, str]]) -> Problem:
    """The problem at the first place in these named texts that tells what it is about."""
    if problem.place or not problem.about:
        return problem
    name = re.compile(rf"(?<![\w/.-]){re.escape(problem.about)}")
    for file, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            if found := name.search(line):
                shown = line.rstrip() if found.start() < _WIDEST > len(line) else ""
                return replace(problem, place=Place(file, number, found.start() + 1), excerpt=shown)
    return problem


def _of_the_edition(book: Book, library: Library) -> Iterator[tuple[str, str]]:
    shelves = [("templates/sections", f"{section}.md") for section in book.edition.sections]
    for shelf, name in (*shelves, ("templates/pages", f"{book.edition.style}.css")):
        if file := library.find(shelf, name):
            source = library.read(file)
            yield source.name, source.text
