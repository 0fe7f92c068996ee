"""Where a source is named: at the foot of the page, or in the text, where it is cited often.

A note that says the same at the foot of page after page is read by nobody, and a listener takes it
for something that stands on every page. So a source of many notes is told where it is cited, as
one does with the document that all talk about; one of few stands at the foot.
"""

import re
from collections import Counter

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


def cited(page: Parts) -> Parts:
    """The page, each source that is cited often named where it is cited."""
    notes = (note[2] for section in page.sections for note in _NOTE.finditer(section))
    often = {source for source, times in Counter(map(_source, notes)).items() if times >= _OFTEN}
    return page.turned(lambda text: _NOTE.sub(lambda note: _told(note, often), text))


def _source(note: str) -> str:
    """By what notes of one source are known: how they begin, without the numbers of pages."""
    return _FIGURES.sub(" ", _TAG.sub("", note).casefold())[:_BEGINS]


def _told(note: re.Match[str], often: set[str]) -> str:
    if _source(note[2]) not in often:
        return note[0]
    day, words = note[1], note[2].removesuffix(".")
    if day is None:
        return f' <span class="quiet">({words})</span>'
    return f"({words})</span>" if day in words else f"({day}; {words})</span>"
