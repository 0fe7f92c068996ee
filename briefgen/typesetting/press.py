"""HTML to PDF, in one place: the only room that speaks to the PDF engine.

The engine and the finisher are loaded inside `set_pdf` and nowhere else, so that commands which
print nothing start quickly. What the engine has to say is returned, never printed; what it could
not load is a problem. The same HTML gives the same bytes in another process, folder,
time zone and on another day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from briefgen.problems import unusable
from briefgen.typesetting.chapters.parts import may_be_ruled
from briefgen.typesetting.engine import load_engine
from briefgen.typesetting.fonts import missing_glyphs
from briefgen.typesetting.laying import PICTURE_DPI, laid_out

if TYPE_CHECKING:
    from briefgen.typesetting.tagging import PageLabel

_MEGABYTE = 1024 * 1024
_LARGEST_PAGE = 20 * _MEGABYTE
_LARGEST_STYLESHEET = 2 * _MEGABYTE

# The engine knows one variant at a time; what is missing to PDF/UA is added to the finished file.
VARIANT = "pdf/a-2u"


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF. Pages count from 1, as they lie in the file."""

    pdf: bytes
    pages: int
    anchors: Mapping[str, int]
    warnings: tuple[str, ...]
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The files that were opened, with the sum of each."""


def set_pdf(
    html: str,
    *,
    stylesheets: Sequence[str],
    language: str,
    title: str,
    folders: Sequence[Path] = (),
    variant: str = VARIANT,
    labels: Sequence["PageLabel"] = (),
    note_lines: bool = True,
) -> Printed:
    """Set a whole HTML page as a PDF. Pictures are named relative to one of `folders`.

    With `note_lines`, an almost empty page, other than a cover, is ruled for notes.
    Raises `Unusable` when the engine is missing, the page is too large, or a picture is refused.
    """
    within_limits(html, stylesheets)
    load_engine()
    from briefgen.typesetting.note_lines import body_of, covers, with_note_lines
    from briefgen.typesetting.running_on import write_tagged
    from briefgen.typesetting.tagging import finish

    with laid_out(html, stylesheets, language, title, folders) as laid:
        document = laid.document
        if variant:
            raw = write_tagged(document, variant, PICTURE_DPI)
        else:
            raw = document.write_pdf(dpi=PICTURE_DPI)
    finished = finish(raw, labels)
    pdf = finished.pdf
    if note_lines and may_be_ruled(html):
        bodies = [body_of(page) for page in document.pages]
        pdf = with_note_lines(pdf, bodies, leave=covers(document.pages))
    anchors = _anchors(document.pages)
    said = (
        *dict.fromkeys(laid.heard),
        *told_strange("".join(missing_glyphs(html))),
        *lost_marks(laid.ids, anchors),
    )
    told = (*said, *finished.warnings)
    return Printed(pdf, len(document.pages), anchors, told, dict(laid.pictures))


def lost_marks(ids: Sequence[str], found: Mapping[str, Any]) -> list[str]:
    """What is placed beside the text and runs past the last page the engine drops, wordlessly."""
    return [f'What is marked "{name}" stands on no page.' for name in ids if name not in found]


def told_strange(signs: str) -> tuple[str, ...]:
    """A word on the signs that print as boxes, where there are any."""
    strange = sorted(set(signs))
    if not strange:
        return ()
    shown = " ".join(strange[:12]) + (" …" if len(strange) > 12 else "")
    told = f"No face of the book has these {len(strange)} signs, so they print as boxes: {shown}"
    return (f"{told}. Write them in Latin, Greek or Cyrillic letters.",)


def within_limits(html: str, stylesheets: Sequence[str]) -> None:
    """Unusable where there is more than any book has."""
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


def _anchors(pages: Sequence[Any]) -> Mapping[str, int]:
    """Where each id of the page came to lie: the page that it begins on."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for name in page.anchors:
            found.setdefault(name, number)
    return MappingProxyType(found)
