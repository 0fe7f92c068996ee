"""One chapter set by itself, without margins: the work of one of several processes side by side.

What is asked of the engine beyond its public names: the boxes of a page, their style, and which of
them carries a link or a running head.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from briefgen.typesetting.chapters.numbering import PLACE, Slot, found
from briefgen.typesetting.chapters.parts import ELSEWHERE, may_be_ruled
from briefgen.typesetting.chapters.piece import APART, Area, Bookmark, Leaf, Piece
from briefgen.typesetting.chapters.typefaces import Strange, face_of, letters_of
from briefgen.typesetting.engine import load_engine
from briefgen.typesetting.faces import PRINT
from briefgen.typesetting.fonts import missing_glyphs
from briefgen.typesetting.laying import PICTURE_DPI, laid_out
from briefgen.typesetting.ordering import claims
from briefgen.typesetting.press import VARIANT, lost_marks
from briefgen.typesetting.tagging import parents_of

_NUMBERED = "BriefbookSans-Regular"

_SIDES = ("left", "right", "recto", "verso")
_HEAD = "chapter"  # what the style sheets call the running head
_POINTS = 0.75  # the engine measures in pixels of 1/96 inch, a PDF in points of 1/72


class Unfound(Exception):
    """A number of a page is not drawn as it must be to be written later."""


def set_chapter(
    html: str,
    *,
    stylesheets: Sequence[str],
    language: str,
    folders: Sequence[Path],
    name: str = "",
    on_left: bool = False,
) -> bytes:
    """The chapter as a packed piece; with `on_left` its first page is a left-hand one.

    `APART` where it cannot be set by itself. `name` is put before what only has a name among the
    tags, so that no two chapters agree on it.
    """
    load_engine()
    from briefgen.typesetting.note_lines import body_of, covers, with_note_lines
    from briefgen.typesetting.reading_back import lost, opened
    from briefgen.typesetting.running_on import write_tagged
    from briefgen.typesetting.tagging import finish
    from briefgen.typesetting.walking import stumbles

    begun = (*stylesheets, "html{break-before:left}") if on_left else tuple(stylesheets)
    with laid_out(html, begun, language, "briefgen", folders) as laid:
        pages = laid.document.pages
        if _breaks_within(pages):
            return APART
        raw = write_tagged(laid.document, VARIANT, PICTURE_DPI)
    finished = finish(raw, names=name)
    bodies = [body_of(page) for page in pages]
    with opened(finished.pdf) as read:
        sheets = tuple(read)
        pdf = finished.pdf
        if may_be_ruled(html):
            pdf = with_note_lines(pdf, bodies, leave=covers(pages), pages=sheets)
        missing = lost(html, pdf, sheets if pdf is finished.pdf else None)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        try:
            leaves, letters = tuple(_leaves(pages, document)), letters_of(document)
        except (Unfound, Strange):
            return APART
        wrong = stumbles(document)
    there = {name for page in pages for name in page.anchors}
    dropped = (f"not printed: {words} …" for words in missing)
    said = (*laid.heard, *lost_marks(laid.ids, dict.fromkeys(there)), *finished.warnings)
    told = dict.fromkeys((*said, *wrong, *dropped))
    strange = "".join(sorted(missing_glyphs(html)))
    found_in = dict(laid.pictures)
    return Piece(pdf, leaves, tuple(told), strange, figures(), letters, found_in).packed()


@cache
def glyphs() -> Mapping[str, int]:
    """The numbers of the signs in the face of page numbers."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(PRINT / f"{_NUMBERED}.ttf", lazy=True) as font:
        return {chr(sign): font.getGlyphID(name) for sign, name in font.getBestCmap().items()}


def numbered_in(page: pikepdf.Page) -> tuple[str, ...]:
    """The names under which a page calls the face of page numbers."""
    fonts: Any = page.obj.Resources.get("/Font", Dictionary())
    faces = {key: face_of(font) for key, font in fonts.items()}
    return tuple(key[1:] for key, face in faces.items() if face and face.file_name == _NUMBERED)


def figures() -> tuple[int, ...]:
    """The numbers of the figures from 0 to 9."""
    return tuple(glyphs()[figure] for figure in "0123456789")


def area_of(page: Any) -> Area:
    """Where the text of a page may stand."""
    from briefgen.typesetting.note_lines import body_of

    body = body_of(page)
    return Area(body.left, body.bottom, body.right, body.top)


def _leaves(pages: Sequence[Any], document: pikepdf.Pdf) -> Iterator[Leaf]:
    known: set[str] = set()
    parents = parents_of(document)
    for page, printed in zip(pages, document.pages, strict=True):
        kind = page._page_box.page_type
        heads = list(_heads(page._page_box))
        places = {name: spot for name, spot in page.anchors.items() if name not in known}
        known |= set(places)
        yield Leaf(
            kind.name or "",
            kind.blank,
            area_of(page),
            _grounded(page._page_box),
            heads[0] if heads and _begins(page._page_box) else None,
            heads[-1] if heads else None,
            tuple(_slots(page, printed, parents)),
            tuple(_bookmarks(page)),
            {name: _point(page, *spot[:2]) for name, spot in places.items()},
            tuple(_pictures(parents.get(int(printed.obj.get("/StructParents", -1)), ()))),
        )


def _pictures(filed: Iterable[Any]) -> Iterator[int]:
    """The numbers of a page that are filed under pictures."""
    for number, element in enumerate(filed):
        if element is not None and element.get("/S") == Name.Figure:
            yield number


def _grounded(page: Any) -> bool:
    """Whether anything is drawn for the page itself, and not for what stands on it."""
    grounds = [getattr(page, name, None) for name in ("background", "canvas_background")]
    for ground in filter(None, grounds):
        if ground.color.alpha or any(one.image for one in ground.layers):
            return True
    return any(page.style[f"border_{side}_width"] for side in ("left", "right", "top", "bottom"))


def _heads(page: Any) -> Iterator[str]:
    """Every running head that is set on a page, in order."""
    for box in page.descendants():
        set_here = box.string_set
        if set_here and set_here != "none":
            yield from (text for name, text in set_here if name == _HEAD)


def _begins(page: Any) -> bool:
    """Whether the first thing on a page sets the running head."""
    box = page
    while box:
        set_here = box.style["string_set"]
        if set_here != "none" and any(name == _HEAD for name, _ in set_here):
            return True
        box = box.children[0] if getattr(box, "children", None) else None
    return False


def _bookmarks(page: Any) -> Iterator[Bookmark]:
    for level, words, (x, y), state in page.bookmarks:
        yield (level, words, *_point(page, x, y), state)


def _point(page: Any, x: float, y: float) -> tuple[float, float]:
    return round(x * _POINTS, 3), round((page.height - y) * _POINTS, 3)


def _breaks_within(pages: Sequence[Any]) -> bool:
    """Whether what stands first or last asks for a side: only sections were planned with one."""
    for page, edge, style in ((pages[0], 0, "break_before"), (pages[-1], -1, "break_after")):
        box = page._page_box
        while children := getattr(box, "children", None):
            box = children[edge]
            if box.element_tag != "section" and box.style[style] in _SIDES:
                return True
    return False


def _slots(page: Any, printed: pikepdf.Page, parents: Mapping[int, Any]) -> Iterator[Slot]:
    """The page numbers in the text of a page, each behind the link that leads there."""
    outward = [link for link in page.links if link[0] == "external"]
    notes = [one for one in printed.obj.get("/Annots", ()) if one.get("/Subtype") == Name.Link]
    content, faces = printed.Contents.read_bytes(), numbered_in(printed)
    written: set[tuple[int, ...]] = set()
    for (_, target, _, box), note in zip(outward, notes, strict=True):
        told = box.element.get(PLACE, "") if box.element_tag.endswith("::after") else ""
        if told and target.startswith(ELSEWHERE):
            drawn = list(_drawn(content, parents[int(note.StructParent)], told, faces))
            # The number stands last; the words before it may end in noughts, too.
            if not drawn or drawn[-1] in written:
                raise Unfound
            written.add(drawn[-1])
            yield Slot(target.removeprefix(ELSEWHERE), drawn[-1])


def _drawn(
    content: bytes, element: Any, noughts: str, faces: Sequence[str]
) -> Iterator[tuple[int, ...]]:
    """Where the noughts of a link are drawn."""
    for _, number in claims(element):
        begun = re.search(rb"/MCID %d\s*>>\s*BDC" % number, content)
        if begun:
            end = content.find(b"EMC", begun.end())
            spots = list(found(content[begun.end() : end], noughts, glyphs(), faces))
            yield from (tuple(at + begun.end() for at in spot) for spot in spots)
