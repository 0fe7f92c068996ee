"""Pages laid out by the engine, with its ear to the door: what it may open and what it says.

The style sheets of a book are read once for all its chapters and stay read as long as the process
lives.
"""

import logging
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from briefgen.problems import Problem, Unusable
from briefgen.typesetting.cells import aligned_by_rule
from briefgen.typesetting.closer import set_closer
from briefgen.typesetting.doors import ANEW, BOOK, Doors
from briefgen.typesetting.fonts import only_our_faces

# Pictures are brought down to what a good office printer shows.
PICTURE_DPI = 220

# For what is opened again at once, and packed and named when it is saved: else both are done twice.
DRAFT = {"uncompressed_pdf": True, "pdf_identifier": False}

# What a drawing calls its own parts is no place in the book.
_DRAWING = "{http://www.w3.org/2000/svg}svg"

# The engine and the parts it stands on, each with a log of its own.
_LOGGERS = ("weasyprint", "fontTools", "PIL")

_MOST_READ = 8
_read: dict[tuple[object, ...], tuple[list[Any], Any]] = {}
"""The style sheets that were read, with the faces that they name."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages, the ids that ought to stand on one of them, and what was said so far."""

    document: Any
    ids: tuple[str, ...]
    heard: list[str]
    pictures: Mapping[str, str]
    """The files that were opened, with the sum of each."""


@contextmanager
def laid_out(
    html: str, stylesheets: Sequence[str], language: str, title: str, folders: Sequence[Path]
) -> Iterator[Laid]:
    """The pages of an HTML page, to be drawn within the block; Unusable where a file is refused."""
    doors = Doors(tuple(folders), texts=(html, *stylesheets))
    with only_our_faces(), _listening() as heard, _refusing(doors):
        document, ids = _lay_out(html, stylesheets, language, title, doors)
        yield Laid(document, ids, heard, doors.sums)
    if doors.refused:
        raise Unusable(doors.refused.values())
    if damaged := [told for told in heard if told.startswith("Failed to load image")]:
        raise Unusable(_damaged(told) for told in damaged)


def _lay_out(
    html: str, stylesheets: Sequence[str], language: str, title: str, doors: Doors
) -> tuple[Any, tuple[str, ...]]:
    from weasyprint import HTML

    from briefgen.typesetting.fetching import LockedFetcher

    fetcher = LockedFetcher(doors)
    sheets, faces = _sheets(stylesheets, doors)
    text = aligned_by_rule(html, stylesheets)
    page = HTML(string=text, base_url=BOOK, url_fetcher=fetcher)
    page.etree_element.set("lang", language)
    render = partial(page.render, font_config=faces, stylesheets=sheets, dpi=PICTURE_DPI)
    document = set_closer(render(), render, stylesheets)
    document.metadata.title = title
    document.metadata.lang = language
    return document, tuple(_ids(page.etree_element))


def _sheets(stylesheets: Sequence[str], doors: Doors) -> tuple[list[Any], Any]:
    """The sheets as the engine reads them; what had to open a file is read anew each time."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    from briefgen.typesetting.fetching import LockedFetcher

    wanted = (*stylesheets, *map(str, doors.folders))
    if wanted in _read:
        return _read[wanted]
    faces, fetcher = FontConfiguration(), LockedFetcher(doors)
    sheets = [
        CSS(string=text, base_url=BOOK, url_fetcher=fetcher, font_config=faces)
        for text in stylesheets
    ]
    if not doors.taken and not doors.refused:
        while len(_read) >= _MOST_READ:
            del _read[next(iter(_read))]
        _read[wanted] = sheets, faces
    return sheets, faces


def _ids(element: Any) -> Iterator[str]:
    if element.tag in ("head", _DRAWING) or element.get("hidden") is not None:
        return
    if element.get("id"):
        yield element.get("id")
    for child in element:
        yield from _ids(child)


@contextmanager
def _refusing(doors: Doors) -> Iterator[None]:
    """Where the engine gives up for want of a file that was refused, say which."""
    from weasyprint.urls import URLFetchingError

    try:
        yield
    except URLFetchingError:
        if not doors.refused:
            raise
        raise Unusable(doors.refused.values()) from None


def _damaged(told: str) -> Problem:
    named = re.search(r"'(?:file:///briefing/)?([^']*)'", told)
    name = named[1] if named else ""
    shown = name or "in the file"
    return Problem(f"The picture {shown} is damaged and cannot be printed", ANEW, about=name)


class _Ear(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        told = record.getMessage()
        # The letters that no face has are told once, in our own words.
        if not told.startswith(".notdef"):
            self.heard.append(told)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what the engine and its parts log or warn of, and keep it off the terminal."""
    heard: list[str] = []
    ear = _Ear(heard)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(ear)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            # The engine leaves its colour profile open; that is no news for a writer.
            warnings.simplefilter("ignore", ResourceWarning)
            yield heard
            heard.extend(str(warning.message) for warning in warned)
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(ear)
            logger.propagate = propagate
            logger.setLevel(level)
