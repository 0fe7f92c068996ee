"""Where a source is named: at the foot of the page, or in the text, where it is cited often.

A note that says the same at the foot of page after page is read by nobody, and a listener takes it
for something that stands on every page. So a source of many notes is told where it is cited, as
one does with the document that all talk about; one of few stands at the foot. Within a section its
long name is told once.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import takewhile

from briefgen.playbooks.bibliography import phrase
from briefgen.typesetting.chapters.parts import Parts

_OFTEN = 3
_BEGINS = 60
"""Notes that agree in so many letters are of one source; behind them stands the place in it."""
_NOTE = re.compile(
    r'(?:\(([^()<>]*)\)</span>)?\s*<span class="fn">((?:(?!</?span\b).)*)</span>', re.S
)
"""A note, with the day in brackets that may stand before it."""
_TAG = re.compile(r"<[^>]+>")
_FIGURES = re.compile(r"[\d\s]+")
_LONG = 9
"""Words; a name of fewer is told whole each time."""
_SHORT = 6
"""Words that stand for a long name."""


def cited(page: Parts) -> Parts:
    """The page, each source that is cited often named where it is cited."""
    notes = defaultdict(list)
    for section in page.sections:
        for note in _NOTE.finditer(section):
            notes[_source(note[2])].append(note[2].removesuffix("."))
    often = {one: _name(told) for one, told in notes.items() if len(told) >= _OFTEN}
    short = {one: _begins(name) for one, name in often.items()}
    return page.turned(lambda text: _in_section(text, often, short))


def _source(note: str) -> str:
    """By what notes of one source are known: how they begin, without the numbers of pages."""
    return _FIGURES.sub(" ", _TAG.sub("", note).casefold())[:_BEGINS]


def _name(notes: list[str]) -> str:
    """What all notes of a source begin with, up to a comma; the place in it stands behind."""
    signs = takewhile(lambda of_all: len(set(of_all)) == 1, zip(*notes, strict=False))
    shared = "".join(of_all[0] for of_all in signs)
    return shared if shared in notes else shared.rpartition(",")[0]


def _in_section(text: str, often: Mapping[str, str], short: Mapping[str, str]) -> str:
    told: set[str] = set()

    def in_text(note: re.Match[str]) -> str:
        source = _source(note[2])
        if source not in often:
            return note[0]
        words = note[2].removesuffix(".")
        if source in told:
            words = _shortened(words, often[source], short[source], tuple(short.values()))
        told.add(source)
        return _bracketed(note[1], words)

    return _NOTE.sub(in_text, text)


def _begins(name: str) -> str:
    """The author of a source, or the first phrase of its title."""
    author = name.split(", ")[0]
    return author if len(author.split()) <= _SHORT else phrase(name)


def _shortened(words: str, name: str, short: str, others: tuple[str, ...]) -> str:
    """The same, of a long name only how it begins, where no other name begins so."""
    if len(name.split()) < _LONG or not words.startswith(name) or others.count(short) > 1:
        return words
    return f"{short}{words.removeprefix(name)}"


def _bracketed(day: str | None, words: str) -> str:
    if day is None:
        return f' <span class="quiet">({words})</span>'
    return f"({words})</span>" if day in words else f"({day}; {words})</span>"
