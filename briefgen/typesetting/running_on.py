"""What runs on over lines and pages is one element of the tags.

The engine tags every page by itself: a table over three pages is three tables, each with its heads,
and a paragraph that a page breaks is two. The number of a page in a link is a link within a link.
Here all pieces of one element of the HTML are made one, before the tags are written.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.typesetting.archival import unsmoothed
from briefgen.typesetting.footnotes import put_back, taken_out
from briefgen.typesetting.forms import tell_blanks
from briefgen.typesetting.laying import DRAFT
from briefgen.typesetting.origins import Origin, Tags, watched
from briefgen.typesetting.picture_frames import tell_frames

_REPEATED = ("/THead", "/TFoot")
_GOES_ON = frozenset(
    (
        *("/Sect", "/Div", "/Art", "/Part", "/BlockQuote", "/P", "/L", "/LI", "/LBody", "/Caption"),
        *("/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Note", "/Link", "/NonStruct"),
        *("/Table", *_REPEATED, "/TBody", "/TR", "/TH", "/TD"),
    )
)


def write_tagged(document: Any, variant: str, dpi: int) -> bytes:
    """The laid out document as a tagged PDF."""
    with watched() as origins:
        pdf: bytes = document.write_pdf(
            pdf_variant=variant,
            pdf_tags=True,
            dpi=dpi,
            **DRAFT,
            finisher=lambda _, pdf: _finish(pdf, origins),
        )
    return pdf


def _finish(pdf: Any, origins: Mapping[int, Origin]) -> None:
    unsmoothed(pdf)
    joining = _Joining(Tags(pdf, origins))
    notes = taken_out(joining.tags, joining.go_on)
    joining.join(joining.tags.top)
    for note in notes.values():
        joining.join(note)
    put_back(joining.tags, notes)
    joining.tags.file_anew()
    _embody(joining.tags)
    _mute_heads(joining.tags)
    tell_blanks(joining.tags)
    tell_frames(joining.tags)


class _Joining:
    """The tags on the way from pieces to wholes."""

    def __init__(self, tags: Tags) -> None:
        self.tags = tags

    def join(self, parent: Any) -> None:
        """Make one of all pieces of an element that hang under the same parent."""
        if parent["S"] == "/Link":
            self._take_in(parent)
        begun: dict[tuple[int, str], Any] = {}
        full = []
        for one in parent["K"]:
            kid = self.tags.kid(one)
            key = self._key(kid, parent) if kid is not None else None
            first = begun.get(key) if key else None
            if first is not None and _may_join(first, kid):
                self.go_on(first, kid)
                continue
            full.append(one)
            if key:
                begun[key] = kid
        parent["K"][:] = full
        for kid in self.tags.below(parent):
            if any(isinstance(one, bytes) for one in kid["K"]):
                self.join(kid)

    def _key(self, kid: Any, parent: Any) -> tuple[int, str] | None:
        """What all pieces of one element have in common; None for what is no piece."""
        if not self._runs(kid):
            return None
        element = self.tags.origin(kid).element
        own = element is not self.tags.origin(parent).element
        return (id(element), kid["S"]) if own else None

    def _runs(self, kid: Any) -> bool:
        return kid["S"] in _GOES_ON and self.tags.origin(kid).whole

    def go_on(self, first: Any, rest: Any) -> None:
        """Hang what one piece holds under the piece before it."""
        if rest["S"] in _REPEATED and not self._has_link(rest):
            self._set_aside(first, rest)
            return
        kids = list(rest["K"])
        if first["K"] and kids and self._around(first, first["K"][-1], rest, kids[0]):
            self.go_on(self.tags.of(first["K"][-1]), self.tags.of(kids.pop(0)))
        self.tags.hang(kids, first)
        _same_name(first, rest)
        self.tags.moved[rest.reference] = first.reference
        rest.clear()

    def _around(self, first: Any, last: Any, rest: Any, next_: Any) -> bool:
        """Whether two boxes are pieces of one that the engine made up around some of the text."""
        one, other = self.tags.kid(last), self.tags.kid(next_)
        if one is None or other is None or one["S"] != other["S"]:
            return False
        origins = {id(self.tags.origin(each).element) for each in (first, one, rest, other)}
        return self._runs(one) and _may_join(one, other) and len(origins) == 1

    def _has_link(self, element: Any) -> bool:
        return element["S"] == "/Link" or any(map(self._has_link, self.tags.below(element)))

    def _set_aside(self, first: Any, rest: Any) -> None:
        """Heads that are printed again are no text: they hang nowhere, and become an artifact."""
        for head, again in zip(self._cells(first), self._cells(rest), strict=False):
            _same_name(head, again)
        rest["P"] = self.tags.top.reference

    def _cells(self, heads: Any) -> Iterator[Any]:
        for row in self.tags.below(heads):
            yield from self.tags.below(row)

    def _take_in(self, link: Any) -> None:
        """A link within a link is a part of it."""
        kids, link["K"][:] = list(link["K"]), []
        for one in kids:
            kid = self.tags.kid(one)
            if kid is not None and kid["S"] == "/Link" and kid["Pg"] == link["Pg"]:
                self._take_in(kid)
                self.tags.hang(kid["K"], link)
                self.tags.moved[kid.reference] = link.reference
                kid.clear()
                continue
            if kid is not None and kid["S"] != "/Link":
                self._take_areas(kid, link)
            link["K"].append(one)

    def _take_areas(self, marked: Any, link: Any) -> None:
        """Words marked up within a link have an area of their own to click on: it is the link's."""
        areas = [one for one in marked["K"] if isinstance(one, bytes) and not self.tags.kid(one)]
        if areas:
            marked["K"][:] = [one for one in marked["K"] if one not in areas]
            link["K"].extend(areas)
            self.tags.moved[marked.reference] = link.reference
        for kid in self.tags.below(marked):
            self._take_areas(kid, link)


def _may_join(first: Any, kid: Any) -> bool:
    """What is drawn for an element itself is known by its number on one page."""
    return first["Pg"] == kid["Pg"] or not any(isinstance(one, int) for one in kid["K"])


def _same_name(first: Any, rest: Any) -> None:
    """The cells below name their heads; they hold the very name that the head holds."""
    if "ID" in first and "ID" in rest:
        rest.pop("ID").string = first["ID"].string


def _embody(tags: Tags) -> None:
    """An item of a list is its mark and one body, whatever stands there: words, lists, tables."""
    for item in [one for one in tags.made() if one["S"] == "/LI"]:
        marks = [one for one in item["K"] if _is(tags, one, "/Lbl")]
        held = [one for one in item["K"] if one not in marks]
        bodies = [one for one in held if _is(tags, one, "/LBody")]
        if held == bodies[:1]:
            continue
        for one in bodies:
            tags.of(one)["S"] = "/NonStruct"
        body = tags.new("/LBody", item)
        tags.hang(held, body)
        item["K"][:] = [*marks, body.reference]


def _is(tags: Tags, kid: Any, kind: str) -> bool:
    found = tags.kid(kid)
    return found is not None and found["S"] == kind


def _mute_heads(tags: Tags) -> None:
    """A head without words, as at the corner of a table, is a cell, and heads no other."""
    mute = [one for one in tags.made() if one["S"] == "/TH" and not _says(tags, one)]
    gone = {head.pop("ID").string for head in mute if "ID" in head}
    for head in mute:
        head["S"] = "/TD"
    for cell in tags.made():
        heads = cell["A"].get("Headers") if cell["S"] == "/TD" else None
        if heads:
            heads[:] = [one for one in heads if one.string not in gone]


def _says(tags: Tags, element: Any) -> bool:
    kids = (tags.kid(one) for one in element["K"])
    return any(kid is None or _says(tags, kid) for kid in kids)
