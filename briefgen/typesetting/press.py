"""HTML to PDF, in one place: the only room that speaks to the PDF engine.

The engine and the finisher are loaded inside `set_pdf` and nowhere else, so that commands which
print nothing start quickly. What the engine has to say is returned, never printed; what it could
not load is a problem. The same HTML gives the same bytes in another process, folder,
time zone and on another day.
"""

import logging
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from briefgen.problems import Problem, Unusable, unusable
from briefgen.typesetting.doors import BOOK, Doors
from briefgen.typesetting.engine import load_engine
from briefgen.typesetting.fonts import missing_glyphs, only_our_faces

if TYPE_CHECKING:
    from briefgen.typesetting.tagging import PageLabel

_MEGABYTE = 1024 * 1024
_LARGEST_PAGE = 20 * _MEGABYTE
_LARGEST_STYLESHEET = 2 * _MEGABYTE

# Pictures are brought down to what a good office printer shows.
_PICTURE_DPI = 220

# The engine knows one variant at a time; what is missing to PDF/UA is added to the finished file.
_VARIANT = "pdf/a-2u"

# What a drawing calls its own parts is no place in the book.
_DRAWING = "{http://www.w3.org/2000/svg}svg"

# The engine and the parts it stands on, each with a log of its own.
_LOGGERS = ("weasyprint", "fontTools", "PIL")


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF. Pages count from 1, as they lie in the file."""

    pdf: bytes
    pages: int
    anchors: Mapping[str, int]
    warnings: tuple[str, ...]


def set_pdf(
    html: str,
    *,
    stylesheets: Sequence[str],
    language: str,
    title: str,
    folders: Sequence[Path] = (),
    variant: str = _VARIANT,
    labels: Sequence["PageLabel"] = (),
    note_lines: bool = True,
) -> Printed:
    """Set a whole HTML page as a PDF. Pictures are named relative to one of `folders`.

    With `note_lines`, an almost empty page, other than the first, is ruled for notes.
    Raises `Unusable` when the engine is missing, the page is too large, or a picture is refused.
    """
    _within_limits(html, stylesheets)
    load_engine()
    from briefgen.typesetting.note_lines import body_of, with_note_lines
    from briefgen.typesetting.tagging import finish

    doors = Doors(tuple(folders))
    with only_our_faces(), _listening() as heard, _refusing(doors):
        document, ids = _lay_out(html, stylesheets, language, title, doors)
        raw = document.write_pdf(pdf_variant=variant, pdf_tags=bool(variant), dpi=_PICTURE_DPI)
    if doors.refused:
        raise Unusable(doors.refused.values())
    if damaged := [told for told in heard if told.startswith("Failed to load image")]:
        raise Unusable(_damaged(told) for told in damaged)
    finished = finish(raw, labels)
    pdf = finished.pdf
    if note_lines:
        pdf = with_note_lines(pdf, [body_of(page) for page in document.pages])
    anchors = _anchors(document.pages)
    # The engine drops what is placed beside the text and runs past the last page, without a word.
    lost = [f'What is marked "{name}" stands on no page.' for name in ids if name not in anchors]
    said = (*dict.fromkeys(heard), *_boxes(html), *lost, *finished.warnings)
    return Printed(pdf, len(document.pages), anchors, said)


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
    message = f"The picture {named[1] if named else 'in the file'} is damaged and cannot be printed"
    return Problem(message, "Open it in a picture program, save it anew, and try again.")


def _boxes(html: str) -> tuple[str, ...]:
    strange = sorted(missing_glyphs(html))
    if not strange:
        return ()
    shown = " ".join(strange[:12]) + (" …" if len(strange) > 12 else "")
    told = f"No face of the book has these {len(strange)} signs, so they print as boxes: {shown}"
    return (f"{told}. Write them in Latin, Greek or Cyrillic letters.",)


def _within_limits(html: str, stylesheets: Sequence[str]) -> None:
    if len(html) > _LARGEST_PAGE:
        raise unusable(
            f"The book is too large to print: {len(html) // _MEGABYTE} MB of text and markup.",
            f"More than {_LARGEST_PAGE // _MEGABYTE} MB is most likely a mistake in a template.",
        )
    if sum(map(len, stylesheets)) > _LARGEST_STYLESHEET:
        raise unusable(
            f"The stylesheets are larger than {_LARGEST_STYLESHEET // _MEGABYTE} MB together.",
            "Keep pictures and fonts out of them.",
        )


def _lay_out(
    html: str, stylesheets: Sequence[str], language: str, title: str, doors: Doors
) -> tuple[Any, tuple[str, ...]]:
    """The pages, and the ids that ought to stand on one of them."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from briefgen.typesetting.fetching import LockedFetcher

    fetcher = LockedFetcher(doors)
    faces = FontConfiguration()
    page = HTML(string=html, base_url=BOOK, url_fetcher=fetcher)
    page.etree_element.set("lang", language)
    sheets = [
        CSS(string=text, base_url=BOOK, url_fetcher=fetcher, font_config=faces)
        for text in stylesheets
    ]
    document = page.render(font_config=faces, stylesheets=sheets, dpi=_PICTURE_DPI)
    document.metadata.title = title
    document.metadata.lang = language
    return document, tuple(_ids(page.etree_element))


def _ids(element: Any) -> Iterator[str]:
    if element.tag in ("head", _DRAWING):
        return
    if element.get("id"):
        yield element.get("id")
    for child in element:
        yield from _ids(child)


def _anchors(pages: Sequence[Any]) -> Mapping[str, int]:
    """Where each id of the page came to lie: the page that it begins on."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for name in page.anchors:
            found.setdefault(name, number)
    return MappingProxyType(found)


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
